#include "models/exchange/mail_reader.h"

#include "models/exchange/html_text.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const QByteArray copy = bytes.toByteArray();
    // As it is, and behind headers, so that its parts are reached.
    for (const QByteArray &mail : {copy, QByteArray("From: a@b.c\nTo: d@e.f\nMessage-ID: <g>\n" + copy)}) {
        const Expected<MailReading> reading = readMail(mail, QStringLiteral("file.eml"));
        if (!reading) {
            require(reading.error().code == ErrorCode::InvalidInput && !reading.error().advice.isEmpty(), "a refusal has words");
            continue;
        }
        for (const MailAttachment &attachment : reading->attachments)
            require(!attachment.name.contains(u'/') && !attachment.name.contains(u'\\'), "a name is no path");
    }
    const QString html = textOf(bytes);
    // An address in a link is the only thing that is written a second time, escaped and decoded again.
    require(htmlToText(html).size() <= 3 * html.size() + 16, "a text is not much longer than its HTML");
}
