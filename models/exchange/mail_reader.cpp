#include "models/exchange/mail_reader.h"

#include "models/exchange/reader_functions.h"
#include "models/exchange/text_decoding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace spark {

namespace {

class MailTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MailTexts)
};

} // namespace

bool looksLikeMail(QByteArrayView beginning)
{
    if (beginning.startsWith("From ")) { // a mailbox's line before the headers
        const qsizetype end = beginning.indexOf('\n');
        beginning = end < 0 ? QByteArrayView() : beginning.sliced(end + 1);
    }
    static const QByteArrayList known {"from", "to", "subject", "date", "message-id", "mime-version", "received", "content-type",
                                       "return-path", "reply-to", "delivered-to", "cc", "dkim-signature", "authentication-results"};
    int found = 0;
    bool telling = false; // "From: … To: …" is how people quote mails, too
    while (!beginning.isEmpty()) {
        const qsizetype end = beginning.indexOf('\n');
        const QByteArrayView line = end < 0 ? beginning : beginning.first(end);
        beginning = end < 0 ? QByteArrayView() : beginning.sliced(end + 1);
        if (line.trimmed().isEmpty())
            break;
        if (line.front() == ' ' || line.front() == '\t')
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 && end < 0) // cut inside of a header's name
            break;
        if (colon < 1 || colon > 80)
            return false;
        const QByteArray name = line.first(colon).toByteArray().toLower();
        if (std::any_of(name.begin(), name.end(), [](char c) { return c <= ' ' || c >= 127; }))
            return false;
        found += known.contains(name) ? 1 : 0;
        telling = telling || name == "message-id" || name == "mime-version" || name == "received" || name == "content-type"
            || name == "return-path" || name == "dkim-signature";
    }
    return found >= 2 && (telling || found >= 3);
}

Expected<MailReading> readMail(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > largestMail)
        return failure(ErrorCode::InvalidInput,
                       MailTexts::tr("“%1” is larger than %2, and was not read.")
                           .arg(name, QLocale().formattedDataSize(largestMail, 0)),
                       MailTexts::tr("Save its attachments, and open those."));
    if (!looksLikeMail(bytes))
        return failure(ErrorCode::InvalidInput, MailTexts::tr("“%1” is not a mail: it does not begin with a mail’s headers.").arg(name),
                       MailTexts::tr("Save the mail as a file in your mail program, or copy its text and paste it."));
    SPARK_TRY_VALUE(const ReaderFunctions *readers, readerFunctions());
    return readers->parseMail(bytes, name);
}

Expected<MailReading> readMailFile(const QString &path)
{
    SPARK_TRY_VALUE(const QByteArray bytes, readFileWithin(path, largestMail));
    return readMail(bytes, QFileInfo(path).fileName());
}

} // namespace spark
