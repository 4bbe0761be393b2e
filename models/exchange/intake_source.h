// Whatever codes arrive in, as a stream of rows: a text, a mail, a chat, a table, a picture.
#pragma once

#include "models/domain/intake.h"
#include "models/exchange/column_mapping.h"
#include "models/exchange/file_kind.h"

#include <QImage>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace spark {

struct IntakeContext
{
    qint64 now = 0; // UTC seconds
    QTimeZone zone = QTimeZone::utc(); // the reader's
    std::function<bool()> giveUp; // asked between steps, on the reading thread; true ends with Cancelled. May be empty.
    std::function<QString(const QString &fingerprint)> remembered; // the mapping of tables with these headers; may be empty

    bool givesUp() const { return giveUp && giveUp(); }
};

struct IntakeOptions
{
    std::optional<FileKind> kind; // else by content
    TableOptions table;
    std::optional<ColumnMapping> mapping; // that the person has corrected; else guessed or remembered
    QStringList mapEntries; // the same as it is typed: "code=2"; read over the guess
};

// What there is to say about a table before its rows are read.
struct IntakeTable
{
    TableShape shape;
    ColumnMapping mapping; // by which the rows are read
    bool remembered = false; // it was used for such a table before
    QList<TableRow> first; // for a preview; at most rowsToGuessFrom
};

class IntakeSource
{
public:
    virtual ~IntakeSource();

    // The next row: true, or false after the last. After an error, which names the file and the place, there is no more;
    // the rows before it are good. From one thread at a time; blocking.
    virtual Expected<bool> next(IntakeRow &row) = 0;
    // How far it is, 0 to 1.
    virtual double progress() const { return 1; }

    QString text; // that was read; empty for tables and pictures. Complete from the beginning.
    QList<IntakeMark> marks; // in text; row counts the rows of the text, which come first
    QStringList notes; // what was not read, whole sentences; complete after the last row
    std::optional<IntakeTable> table;
};

constexpr qint64 largestIntakeText = qint64(16) << 20; // bytes

// Errors: those of the readers. path's file must stay as it is while it is read. A picture is looked at before this
// returns, and a text read; a table row by row.
Expected<std::unique_ptr<IntakeSource>> openIntake(const QString &path, const IntakeOptions &options, const IntakeContext &context);
// The same for bytes: an attachment, standard input. name is what rows call it.
Expected<std::unique_ptr<IntakeSource>> openIntake(const QByteArray &bytes, const QString &name, const IntakeOptions &options, const IntakeContext &context);
// A text that was pasted. Errors: Cancelled.
Expected<std::unique_ptr<IntakeSource>> openIntakeText(const QString &text, const QString &name, const IntakeContext &context);
// Several pictures: from the clipboard, of the screen. A picture without a QR code is a note.
Expected<std::unique_ptr<IntakeSource>> openIntakePictures(const QList<std::pair<QString, QImage>> &pictures, const IntakeContext &context);

} // namespace spark
