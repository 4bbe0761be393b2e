// What a file is that somebody dropped or opened: which reader it is for.
#pragma once

#include "models/domain/error.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

namespace spark {

class ZipArchive;

enum class FileKind {
    Text, // for readMessage(), after decodeText()
    Csv,
    Xlsx,
    Mail, // for readMail()
    ChatText, // for readChatText()
    ChatArchive, // for readChatArchive()
    Picture, // for the reader of QR codes
    Pack, // a handover pack
};

// By content first, by name second: a mail stays one when it is called .txt, and a picture one when it is called .csv.
// Where the content could be a plain text or a table, the name decides between them, and without a telling one a table
// is what has the same columns in nearly all of its lines. Errors as values: NotFound, Io, and InvalidInput for an empty
// file, a vault and everything that no reader takes, with what it is and what to do.
Expected<FileKind> fileKind(const QString &path);
// The same for an attachment.
Expected<FileKind> fileKind(const QByteArray &bytes, const QString &name);

QString fileKindName(FileKind kind); // "text", "csv", "xlsx", "eml", "whatsapp", "qr", "pack": of --format

class FileKindTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::FileKindTexts)

public:
    static QString describe(FileKind kind); // "Table (CSV)", for people
};

} // namespace spark
