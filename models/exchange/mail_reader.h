// A mail as a file (.eml, RFC 5322 and MIME), through GMime.
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace spark {

struct MailAttachment
{
    QString name; // the last part of the name given, for people to read: no path
    QString type; // "text/csv", in lower case, as the mail says
    QByteArray bytes;
};

struct MailReading
{
    QString subject;
    QString from; // "Mila <mila@example.com>"
    std::optional<qint64> date; // UTC seconds
    QString text; // of the mail and of mails that were forwarded in it; the plain one where there is one
    bool fromHtml = false; // at least a part of text was formatted, see htmlToText()
    QList<MailAttachment> attachments; // pictures in the text, too
    QStringList notes; // what was not read, whole sentences
};

constexpr qint64 largestMail = qint64(64) << 20; // bytes

// Blocking; any thread. Refused as InvalidInput: what has no headers of a mail, is larger than largestMail, or is nested
// so deeply that only attacks are. Parts beyond the first thousand, and parts protected by encryption, are noted.
Expected<MailReading> readMail(const QByteArray &bytes, const QString &name);
Expected<MailReading> readMailFile(const QString &path);

// True when a file begins like a mail: with headers that mails have.
bool looksLikeMail(QByteArrayView beginning);

} // namespace spark
