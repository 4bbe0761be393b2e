#include "models/exchange/intake_source.h"

#include "models/domain/message_reader.h"
#include "models/exchange/chat_export_reader.h"
#include "models/exchange/intake_pictures.h"
#include "models/exchange/intake_table_source.h"
#include "models/exchange/mail_reader.h"
#include "models/exchange/qr_reader.h"
#include "models/exchange/text_decoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

class IntakeSourceTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::IntakeSourceTexts)
};

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, IntakeSourceTexts::tr("Reading was cancelled. Nothing was changed."));
}

// Rows that are all there already, and behind them the rows of what came along: attachments.
class ListedSource final : public IntakeSource
{
public:
    QList<IntakeRow> rows;
    std::vector<std::unique_ptr<IntakeSource>> more;

    Expected<bool> next(IntakeRow &row) override
    {
        if (m_given < rows.size()) {
            row = rows.at(m_given++);
            return true;
        }
        while (m_opened < more.size()) {
            const std::unique_ptr<IntakeSource> &source = more[m_opened];
            const Expected<bool> has = source->next(row);
            if (has && *has)
                return true;
            // One attachment that breaks off costs the others nothing.
            if (!has) {
                if (has.error().code == ErrorCode::Cancelled)
                    return failure(has.error());
                notes.append(has.error().text());
            }
            notes.append(source->notes);
            ++m_opened;
        }
        return false;
    }

    Expected<void> takeText(const QString &read, const MessageContext &context)
    {
        MessageReading reading = readMessage(read, context);
        if (reading.givenUp)
            return cancelled();
        text = read;
        marks = std::move(reading.marks);
        rows = std::move(reading.rows);
        return {};
    }

    void takePicture(const Expected<PictureFindings> &findings)
    {
        if (findings) {
            rows.append(findings->rows);
            notes.append(findings->notes);
        } else {
            notes.append(findings.error().text());
        }
    }

private:
    qsizetype m_given = 0;
    std::size_t m_opened = 0;
};

constexpr qsizetype chatBeginning = 4096; // enough to see that a text is a chat

MessageContext messageContext(const QString &name, const IntakeContext &context)
{
    MessageContext message;
    message.now = context.now;
    message.zone = context.zone;
    message.sourceName = name;
    message.giveUp = context.giveUp;
    return message;
}

QString misfitNote(qint64 misfits, const QString &name)
{
    return IntakeSourceTexts::tr("%1: %n place(s) in the text are no characters. Look whether a code is among them.", nullptr, static_cast<int>(misfits)).arg(name);
}

// What came along with a mail. Tables, texts, mails and pictures are read; the rest is none of an intake's business.
Expected<void> addAttachments(ListedSource &source, const MailReading &mail, const IntakeContext &context)
{
    for (const MailAttachment &attachment : mail.attachments) {
        if (context.givesUp())
            return cancelled();
        const Expected<FileKind> kind = fileKind(attachment.bytes, attachment.name);
        if (!kind || *kind == FileKind::Pack) {
            source.notes.append(kind ? IntakeSourceTexts::tr("%1: a handover pack came with the mail. Save it and open it as a pack.").arg(attachment.name)
                                     : kind.error().text());
            continue;
        }
        IntakeOptions options;
        options.kind = *kind;
        Expected<std::unique_ptr<IntakeSource>> opened = openIntake(attachment.bytes, attachment.name, options, context);
        if (!opened && opened.error().code == ErrorCode::Cancelled)
            return failure(opened.error());
        if (opened)
            source.more.push_back(std::move(*opened));
        else
            source.notes.append(opened.error().text());
    }
    return {};
}

Expected<std::unique_ptr<IntakeSource>> openMail(const MailReading &mail, const QString &name, const IntakeContext &context)
{
    auto source = std::make_unique<ListedSource>();
    // What it says of days, it says as of its own day.
    MessageContext message = messageContext(name, context);
    message.now = mail.date.value_or(context.now);
    SPARK_TRY(source->takeText(mail.text, message));
    for (IntakeRow &row : source->rows)
        row.saidAt = mail.date;
    source->notes = mail.notes;
    SPARK_TRY(addAttachments(*source, mail, context));
    return source;
}

qsizetype endOf(const ChatMessage &message)
{
    return message.span.start + message.span.length;
}

// Of a chat that was copied, the last message ends where a blank line does: what stands below may be anybody's.
void endLastMessage(ChatReading &chat)
{
    if (chat.messages.isEmpty())
        return;
    ChatMessage &last = chat.messages.last();
    static const QRegularExpression blank(QStringLiteral("(?<=\\S)[ \\t\\r]*\\n[ \\t\\r]*\\n"));
    const QRegularExpressionMatch found = blank.match(chat.text.mid(last.span.start, last.span.length));
    if (found.hasMatch())
        last.span.length = found.capturedStart();
}

// When each row was said: the moment of the message in which its code stands, or else its first mark.
void noteMoments(ListedSource &source, const ChatReading &chat)
{
    QList<qsizetype> places(source.rows.size(), -1);
    for (const bool codes : {true, false}) {
        for (const IntakeMark &mark : std::as_const(source.marks)) {
            if (mark.row >= 0 && places.at(mark.row) < 0 && (mark.field == IntakeField::Code) == codes)
                places[mark.row] = mark.span.start;
        }
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto after = std::upper_bound(chat.messages.begin(), chat.messages.end(), places.at(i),
                                            [](qsizetype place, const ChatMessage &message) { return place < message.span.start; });
        if (places.at(i) < 0 || after == chat.messages.begin())
            continue;
        const ChatMessage &message = *(after - 1);
        if (after == chat.messages.end() && places.at(i) >= endOf(message))
            continue; // below the chat
        source.rows[i].saidAt = message.moment;
        if (message.moment && !message.momentCertain && source.rows.at(i).periodDays)
            source.rows[i].doubts.append({IntakeField::Period, IntakeSourceTexts::tr("Day and month of the message could be the other way round.")});
    }
}

// wholeChat as in MessageContext.
Expected<std::unique_ptr<ListedSource>> openChat(const ChatReading &chat, const QString &name, const IntakeContext &context, bool wholeChat)
{
    auto source = std::make_unique<ListedSource>();
    MessageContext message = messageContext(name, context);
    message.wholeChat = wholeChat;
    // What a message says of days, it says as of its own; one without a day as of the one before.
    for (const ChatMessage &said : chat.messages) {
        if (said.moment)
            message.moments.append({said.span.start, std::min(*said.moment, context.now)});
    }
    if (!wholeChat && !chat.messages.isEmpty())
        message.moments.append({endOf(chat.messages.last()), context.now});
    SPARK_TRY(source->takeText(chat.text, message));
    noteMoments(*source, chat);
    if (chat.misfits > 0)
        source->notes.append(misfitNote(chat.misfits, name));
    return source;
}

Expected<std::unique_ptr<IntakeSource>> openChatArchive(const ZipArchive &archive, const IntakeContext &context)
{
    SPARK_TRY_VALUE(const ChatReading chat, readChatArchive(archive));
    SPARK_TRY_VALUE(std::unique_ptr<ListedSource> source, openChat(chat, archive.name(), context, true));
    for (const ChatMedia &medium : chat.media) {
        if (context.givesUp())
            return cancelled();
        static const QStringList pictures {QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("webp")};
        if (!pictures.contains(QFileInfo(medium.name).suffix().toLower()))
            continue;
        const Expected<QByteArray> bytes = archive.read(medium.entry, largestMedium);
        const Expected<QImage> picture = bytes ? readPicture(*bytes, medium.name) : Expected<QImage>(failure(bytes.error()));
        if (!picture) {
            source->notes.append(picture.error().text());
            continue;
        }
        const Expected<PictureFindings> findings = readIntakePicture(*picture, medium.name, context);
        if (!findings && findings.error().code == ErrorCode::Cancelled)
            return failure(findings.error());
        // Most pictures of a chat are no QR codes: nobody needs to be told of each.
        if (!findings || !findings->rows.isEmpty())
            source->takePicture(findings);
    }
    return source;
}

Expected<std::unique_ptr<IntakeSource>> openText(QByteArrayView bytes, const QString &name, const IntakeContext &context)
{
    SPARK_TRY_VALUE(const DecodedText decoded, decodeText(bytes, name));
    auto source = std::make_unique<ListedSource>();
    SPARK_TRY(source->takeText(decoded.text, messageContext(name, context)));
    if (decoded.misfits > 0)
        source->notes.append(misfitNote(decoded.misfits, name));
    return source;
}

Expected<std::unique_ptr<IntakeSource>> openPicture(const Expected<QImage> &picture, const QString &name, const IntakeContext &context)
{
    if (!picture)
        return failure(picture.error());
    return openIntakePictures({{name, *picture}}, context);
}

tl::unexpected<Error> isPack(const QString &name)
{
    return failure(ErrorCode::InvalidInput, IntakeSourceTexts::tr("“%1” is a handover pack. Nothing was changed.").arg(name),
                   IntakeSourceTexts::tr("Open it as a pack: that shows what is new in it, and asks for its passphrase."));
}

// What the options say, else what detect finds out. That a chat is an archive shows by itself.
template<typename Detect>
Expected<FileKind> kindFor(const IntakeOptions &options, Detect detect)
{
    if (options.kind && *options.kind != FileKind::ChatText)
        return *options.kind;
    SPARK_TRY_VALUE(const FileKind found, detect());
    return options.kind && found != FileKind::ChatArchive ? *options.kind : found;
}

} // namespace

IntakeSource::~IntakeSource() = default;

Expected<std::unique_ptr<IntakeSource>> openIntake(const QString &path, const IntakeOptions &options, const IntakeContext &context)
{
    SPARK_TRY_VALUE(const FileKind kind, kindFor(options, [&path] { return fileKind(path); }));
    const QString name = QFileInfo(path).fileName();
    // The large ones are read piece by piece, the others at once.
    switch (kind) {
    case FileKind::Csv:
    case FileKind::Xlsx: {
        SPARK_TRY_VALUE(auto reader, openTable(path, options.table));
        return openTableSource(std::move(reader), name, options, context);
    }
    case FileKind::ChatArchive: {
        SPARK_TRY_VALUE(const ZipArchive archive, ZipArchive::open(path));
        return openChatArchive(archive, context);
    }
    case FileKind::Picture:
        return openPicture(readPicture(path), name, context);
    case FileKind::Mail:
    case FileKind::Text:
    case FileKind::ChatText:
    case FileKind::Pack:
        break;
    }
    SPARK_TRY_VALUE(const QByteArray bytes, readFileWithin(path, kind == FileKind::Mail ? largestMail : largestIntakeText));
    IntakeOptions known = options;
    known.kind = kind;
    return openIntake(bytes, name, known, context);
}

Expected<std::unique_ptr<IntakeSource>> openIntake(const QByteArray &bytes, const QString &name, const IntakeOptions &options, const IntakeContext &context)
{
    SPARK_TRY_VALUE(const FileKind kind, kindFor(options, [&] { return fileKind(bytes, name); }));
    switch (kind) {
    case FileKind::Csv:
    case FileKind::Xlsx: {
        SPARK_TRY_VALUE(auto reader, openTable(bytes, name, options.table));
        return openTableSource(std::move(reader), name, options, context);
    }
    case FileKind::ChatArchive: {
        SPARK_TRY_VALUE(const ZipArchive archive, ZipArchive::fromBytes(bytes, name));
        return openChatArchive(archive, context);
    }
    case FileKind::ChatText: {
        SPARK_TRY_VALUE(const ChatReading chat, readChatText(bytes, name));
        return openChat(chat, name, context, true);
    }
    case FileKind::Mail: {
        SPARK_TRY_VALUE(const MailReading mail, readMail(bytes, name));
        return openMail(mail, name, context);
    }
    case FileKind::Picture:
        return openPicture(readPicture(bytes, name), name, context);
    case FileKind::Text:
        return openText(bytes, name, context);
    case FileKind::Pack:
        return isPack(name);
    }
    Q_UNREACHABLE();
}

Expected<std::unique_ptr<IntakeSource>> openIntakeText(const QString &text, const QString &name, const IntakeContext &context)
{
    if (looksLikeChat(QStringView(text).first(std::min(text.size(), chatBeginning)))) {
        Expected<ChatReading> chat = readChatText(text.toUtf8(), name);
        if (chat && chat->text == text) {
            endLastMessage(*chat);
            return openChat(*chat, name, context, false);
        }
    }
    auto source = std::make_unique<ListedSource>();
    SPARK_TRY(source->takeText(text, messageContext(name, context)));
    return source;
}

Expected<std::unique_ptr<IntakeSource>> openIntakePictures(const QList<std::pair<QString, QImage>> &pictures, const IntakeContext &context)
{
    auto source = std::make_unique<ListedSource>();
    for (const auto &[name, picture] : pictures) {
        const Expected<PictureFindings> findings = readIntakePicture(picture, name, context);
        if (!findings && (findings.error().code == ErrorCode::Cancelled || pictures.size() == 1))
            return failure(findings.error());
        source->takePicture(findings);
    }
    return source;
}

} // namespace spark
