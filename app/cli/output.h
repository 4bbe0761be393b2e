// What a command prints: JSON or text on standard output, messages on standard error.
#pragma once

#include "models/domain/error.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace spark {

// The result of a command that prints one object.
struct CommandResult
{
    QJsonObject json;
    QString text; // printed instead of the object without --json; ends without a line end
    QStringList notes; // for standard error: what a person should know beside the result
    bool printed = false; // the command has printed its rows itself
    std::optional<Error> broken; // what ended the work after the part that was done: printed last, and decides the exit code
};

// Prints rows as they come: an array, or a table with columns as wide as the first rows need.
class RowPrinter
{
public:
    struct Column
    {
        QString key; // of the JSON object
        QString title;
    };

    RowPrinter(bool json, QList<Column> columns);
    // False when standard output does not take any more.
    bool print(const QJsonObject &row);
    bool finish();

private:
    bool flushTable();
    QString cell(const QJsonObject &row, const Column &column) const;

    const bool m_json;
    const QList<Column> m_columns;
    QList<QJsonObject> m_held; // until the widths are known
    QList<qsizetype> m_widths;
    qint64 m_count = 0;
};

// Makes the three standard streams safe to use: a closed one must not be the next file that is opened, and a reader
// that goes away or a disk that is full must be an error to report, not a reason to die in the middle of a change.
void prepareStreams();

// A text of somebody else's without the characters that steer a terminal; line ends stay.
QString forTerminal(QString text);

// UTF-8; false when it could not be written whole.
bool printOut(const QString &text);
void printError(const QString &text);
void printError(const Error &error); // begins with the error's name

enum ExitCode { Done = 0, InputRefused = 1, Usage = 2, CannotOpen = 3, ReadWriteFailed = 4 };

// opening: the error came while the vault was being opened.
ExitCode exitCodeFor(const Error &error, bool opening);

} // namespace spark
