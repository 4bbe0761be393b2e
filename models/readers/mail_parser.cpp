#include "models/readers/mail_parser.h"

#include "models/exchange/html_text.h"
#include "models/exchange/text_decoding.h"

#include <QCoreApplication>

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>

namespace spark {

namespace {

class MailTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MailTexts)
};

constexpr int mostParts = 1000;
constexpr int deepest = 30;
constexpr qsizetype mostText = qsizetype(16) << 20; // UTF-16 units
// GMime calls itself for every part in a part. Each needs one of these words.
constexpr qsizetype mostContainers = 4000;

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref>;

QString fromUtf8(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

// Bytes in a charset that Qt does not know. Empty when nobody knows it.
std::optional<QString> converted(const QByteArray &bytes, const char *charset)
{
    GMimeFilter *made = g_mime_filter_charset_new(charset, "UTF-8");
    if (!made)
        return std::nullopt;
    const Owned<GMimeFilter> filter(made);
    const Owned<GMimeStream> target(g_mime_stream_mem_new());
    const Owned<GMimeStream> stream(g_mime_stream_filter_new(target.get()));
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream.get()), filter.get());
    g_mime_stream_write(stream.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    g_mime_stream_flush(stream.get());
    const GByteArray *result = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(target.get()));
    return QString::fromUtf8(reinterpret_cast<const char *>(result->data), static_cast<qsizetype>(result->len));
}

QString textOf(GMimePart *part)
{
    const QByteArray bytes = contentOf(part);
    const char *given = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    const QByteArray charset = QByteArray(given).toLower();
    // What says Latin-1 means Windows-1252, as browsers have it; what says UTF-8 or nothing is looked at.
    if (charset == "iso-8859-1" || charset == "latin1" || charset == "windows-1252" || charset == "cp1252")
        return decodeAs(bytes, TextEncoding::Windows1252).text;
    if (!charset.isEmpty() && charset != "utf-8" && charset != "utf8" && charset != "us-ascii") {
        if (const auto text = converted(bytes, charset.constData()))
            return *text;
    }
    const auto guess = guessEncoding(bytes, true);
    return decodeAs(bytes, guess ? guess->encoding : TextEncoding::Utf8).text;
}

QString lastPart(const QString &name)
{
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    return name.sliced(slash + 1).simplified().left(200);
}

class Walk
{
public:
    explicit Walk(MailReading &mail)
        : m_mail(mail)
    {
    }

    bool tooDeep() const { return m_tooDeep; }

    void read(GMimeMessage *message, int depth)
    {
        if (GMimeObject *body = message ? g_mime_message_get_mime_part(message) : nullptr)
            read(body, depth);
    }

private:
    void read(GMimeObject *object, int depth)
    {
        if (depth > deepest) {
            m_tooDeep = true;
            return;
        }
        if (++m_parts > mostParts) {
            note(MailTexts::tr("The mail has more than %L1 parts; the others were not read.").arg(mostParts));
            return;
        }
        GMimeContentType *type = g_mime_object_get_content_type(object);
        if (GMIME_IS_MESSAGE_PART(object)) {
            read(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)), depth + 1);
        } else if (GMIME_IS_MULTIPART(object)) {
            if (type && g_mime_content_type_is_type(type, "multipart", "encrypted"))
                note(MailTexts::tr("A part of the mail is encrypted, and was not read."));
            readParts(GMIME_MULTIPART(object), type && g_mime_content_type_is_type(type, "multipart", "alternative"), depth);
        } else if (GMIME_IS_PART(object)) {
            readPart(GMIME_PART(object), type);
        }
    }

    void readParts(GMimeMultipart *parts, bool alternative, int depth)
    {
        const int count = g_mime_multipart_get_count(parts);
        if (!alternative) {
            for (int i = 0; i < count && !m_tooDeep; ++i)
                read(g_mime_multipart_get_part(parts, i), depth + 1);
            return;
        }
        // The same in several forms: the first that has words, and plain text comes first. What else is in the others
        // (pictures, attachments) is read from all of them.
        QString best;
        bool html = false;
        for (int i = 0; i < count && !m_tooDeep; ++i) {
            const QString before = std::exchange(m_mail.text, QString());
            const bool formatted = std::exchange(m_mail.fromHtml, false);
            read(g_mime_multipart_get_part(parts, i), depth + 1);
            if (best.trimmed().isEmpty() || (html && !m_mail.fromHtml && !m_mail.text.trimmed().isEmpty())) {
                best = m_mail.text;
                html = m_mail.fromHtml;
            }
            m_mail.text = before;
            m_mail.fromHtml = formatted;
        }
        add(best, html);
    }

    void readPart(GMimePart *part, GMimeContentType *type)
    {
        const QString name = lastPart(fromUtf8(g_mime_part_get_filename(part)));
        const QByteArray disposition = QByteArray(g_mime_object_get_disposition(GMIME_OBJECT(part))).toLower();
        const bool plain = !type || g_mime_content_type_is_type(type, "text", "plain");
        const bool html = type && g_mime_content_type_is_type(type, "text", "html");
        if ((plain || html) && name.isEmpty() && disposition != "attachment") {
            const QString text = textOf(part);
            add(html ? htmlToText(text) : text, html);
            return;
        }
        char *mime = type ? g_mime_content_type_get_mime_type(type) : nullptr;
        m_mail.attachments.append({name, fromUtf8(mime).toLower(), contentOf(part)});
        g_free(mime);
    }

    void add(const QString &text, bool html)
    {
        if (text.trimmed().isEmpty())
            return;
        if (!m_mail.text.isEmpty())
            m_mail.text += m_mail.text.endsWith(u'\n') ? QStringLiteral("\n") : QStringLiteral("\n\n");
        m_mail.text += text;
        m_mail.fromHtml = m_mail.fromHtml || html;
        if (m_mail.text.size() > mostText) {
            m_mail.text.truncate(mostText);
            note(MailTexts::tr("The text of the mail is very long, and was not read to its end."));
        }
    }

    void note(const QString &text)
    {
        if (!m_mail.notes.contains(text))
            m_mail.notes.append(text);
    }

    MailReading &m_mail;
    int m_parts = 0;
    bool m_tooDeep = false;
};

tl::unexpected<Error> tooDeep(const QString &name)
{
    return failure(ErrorCode::InvalidInput,
                   MailTexts::tr("“%1” has parts in parts so deep as no mail program writes them, and was not read.").arg(name),
                   MailTexts::tr("Ask where the file comes from, or copy the text and paste it."));
}

// How often parts could hold parts. Over the bytes, as it must be known before GMime goes through them.
qsizetype containersIn(const QByteArray &bytes)
{
    const QByteArray lower = bytes.toLower();
    return lower.count("multipart/") + lower.count("message/");
}

} // namespace

Expected<MailReading> parseMail(const QByteArray &bytes, const QString &name)
{
    if (containersIn(bytes) > mostContainers)
        return tooDeep(name);
    static std::once_flag begun;
    std::call_once(begun, g_mime_init);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), bytes.startsWith("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return failure(ErrorCode::InvalidInput, MailTexts::tr("“%1” is damaged: it is not a complete mail.").arg(name),
                       MailTexts::tr("Save the mail once more in your mail program."));
    MailReading mail;
    mail.subject = fromUtf8(g_mime_message_get_subject(message.get())).simplified();
    if (InternetAddressList *from = g_mime_message_get_from(message.get())) {
        char *text = internet_address_list_to_string(from, nullptr, FALSE);
        mail.from = fromUtf8(text).simplified();
        g_free(text);
    }
    if (GDateTime *date = g_mime_message_get_date(message.get()))
        mail.date = g_date_time_to_unix(date);
    Walk walk(mail);
    walk.read(message.get(), 0);
    if (walk.tooDeep())
        return tooDeep(name);
    // Line ends of mails are those of terminals.
    mail.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return mail;
}

} // namespace spark
