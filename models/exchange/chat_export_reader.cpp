#include "models/exchange/chat_export_reader.h"

#include "models/domain/characters.h"
#include "models/exchange/chat_line.h"
#include "models/exchange/file_signature.h"
#include "models/exchange/text_decoding.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace spark {

namespace {

class ChatTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ChatTexts)
};

struct Begun
{
    ChatLine head;
    qsizetype start = 0; // of the line
    qsizetype end = 0; // of the message's last line, without its line end
    qint64 line = 0;
};

enum class DayOrder { DayFirst, MonthFirst, Unknown };

// What one export has once, it has everywhere. Where no number above 12 tells, time goes forward in one order only.
DayOrder orderOf(const QList<Begun> &all)
{
    bool dayFirst = true;
    bool monthFirst = true;
    for (const Begun &one : all) {
        if (one.head.yearFirst)
            continue;
        if (one.head.dots)
            return DayOrder::DayFirst;
        dayFirst = dayFirst && one.head.second <= 12;
        monthFirst = monthFirst && one.head.first <= 12;
    }
    if (dayFirst != monthFirst)
        return dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    int dayBack = 0;
    int monthBack = 0;
    for (qsizetype i = 1; i < all.size(); ++i) {
        const ChatLine &a = all.at(i - 1).head;
        const ChatLine &b = all.at(i).head;
        const auto number = [](int year, int month, int day) { return (year * 16 + month) * 64 + day; };
        dayBack += number(b.third, b.second, b.first) < number(a.third, a.second, a.first) ? 1 : 0;
        monthBack += number(b.third, b.first, b.second) < number(a.third, a.first, a.second) ? 1 : 0;
    }
    if (dayBack == monthBack)
        return DayOrder::Unknown;
    return dayBack < monthBack ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

std::optional<qint64> momentOf(const ChatLine &head, DayOrder order)
{
    int year = head.yearFirst ? head.first : head.third;
    year += year < 100 ? 2000 : 0;
    if (year > 2500) // Buddhist
        year -= 543;
    const bool monthFirst = !head.yearFirst && order == DayOrder::MonthFirst;
    const int month = monthFirst ? head.first : head.second;
    const int day = head.yearFirst ? head.third : monthFirst ? head.second : head.first;
    const QDateTime moment(QDate(year, month, day), QTime(head.hour, head.minute, head.second60));
    return moment.isValid() ? std::optional(moment.toSecsSinceEpoch()) : std::nullopt;
}

// What iPhones put in place of a message begins with a mark that is not seen; so may a code that was pasted with it.
bool isPlaceholder(QStringView text)
{
    if (text.isEmpty() || text.front() != QChar(0x200E))
        return false;
    return !text.contains(u'#') && !text.contains(u'=') && !text.contains(QLatin1String("://"))
        && !text.contains(QLatin1String("tiktok"), Qt::CaseInsensitive) && text.size() < 200;
}

QList<Begun> linesThatBegin(QStringView text)
{
    QList<Begun> all;
    qint64 number = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', start);
        qsizetype end = newline < 0 ? text.size() : newline;
        const qsizetype next = end + 1;
        if (end > start && text.at(end - 1) == u'\r')
            --end;
        ++number;
        if (const auto head = readChatLine(text.sliced(start, end - start)))
            all.append({*head, start, end, number});
        else if (!all.isEmpty() && end > start)
            all.last().end = end;
        start = next;
    }
    return all;
}

tl::unexpected<Error> noChat(const QString &name)
{
    return failure(ErrorCode::InvalidInput,
                   ChatTexts::tr("“%1” is not an exported WhatsApp chat: no line begins with a date, a time and a name.").arg(name),
                   ChatTexts::tr("Export the chat once more (Chat → More → Export chat), or copy its text and paste it."));
}

} // namespace

bool looksLikeChat(QStringView beginning)
{
    int lines = 0;
    int begun = 0;
    for (qsizetype start = 0; start < beginning.size() && lines < 50;) {
        const qsizetype newline = beginning.indexOf(u'\n', start);
        const qsizetype end = newline < 0 ? beginning.size() : newline;
        const QStringView line = beginning.sliced(start, end - start).trimmed();
        start = end + 1;
        if (line.isEmpty())
            continue;
        const bool begins = readChatLine(line).has_value();
        if (lines == 0 && !begins)
            return false;
        ++lines;
        begun += begins ? 1 : 0;
    }
    return begun > 0 && 10 * begun >= lines;
}

Expected<ChatReading> readChatText(QByteArrayView bytes, const QString &name)
{
    SPARK_TRY_VALUE(DecodedText decoded, decodeText(bytes, name));
    if (bytes.size() > largestChat)
        return failure(ErrorCode::InvalidInput,
                       ChatTexts::tr("“%1” is larger than %n MB, and was not read.", nullptr, static_cast<int>(largestChat >> 20)).arg(name),
                       ChatTexts::tr("Copy the part of the chat that you need, and paste it."));
    ChatReading chat;
    chat.text = std::move(decoded.text);
    chat.misfits = decoded.misfits;
    const QList<Begun> all = linesThatBegin(chat.text);
    if (all.isEmpty())
        return noChat(name);
    const DayOrder order = orderOf(all);
    for (const Begun &one : all) {
        const QStringView rest = QStringView(chat.text).sliced(one.start + one.head.rest, std::max<qsizetype>(one.end - one.start - one.head.rest, 0));
        const qsizetype colon = rest.indexOf(u':');
        // A name and what it says stand in one line, with a space between that Korean phones also put before.
        const qsizetype firstEnd = rest.indexOf(u'\n');
        const bool named = colon > 0 && colon < 120 && (firstEnd < 0 || colon < firstEnd)
            && (colon + 1 == rest.size() || rest.at(colon + 1).isSpace());
        const qsizetype skipped = named ? std::min(rest.size(), colon + (colon + 1 < rest.size() && rest.at(colon + 1) == u' ' ? 2 : 1)) : 0;
        const QStringView text = rest.sliced(skipped);
        if (!named || isPlaceholder(text)) {
            ++chat.systemLines;
            continue;
        }
        ChatMessage message;
        message.sender = withoutInvisible(rest.first(colon)).trimmed();
        if (message.sender.startsWith(u'~')) // not in the contacts of whoever exported
            message.sender = message.sender.sliced(1).trimmed();
        message.moment = momentOf(one.head, order);
        message.momentCertain = order != DayOrder::Unknown || one.head.yearFirst || one.head.first == one.head.second;
        message.text = text.toString();
        message.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        message.span = {one.start + one.head.rest + skipped, text.size()};
        message.line = one.line;
        chat.messages.append(message);
    }
    return chat;
}

qsizetype chatEntry(const ZipArchive &archive)
{
    qsizetype found = -1;
    int texts = 0;
    const QList<ZipEntry> &entries = archive.entries();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString name = entries.at(i).name.section(u'/', -1);
        if (name.compare(QLatin1String("_chat.txt"), Qt::CaseInsensitive) == 0)
            return i;
        if (name.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive) && !entries.at(i).name.startsWith(QLatin1String("__MACOSX/"))) {
            found = i;
            ++texts;
        }
    }
    return texts == 1 ? found : -1;
}

Expected<ChatReading> readChatArchive(const ZipArchive &archive)
{
    const qsizetype entry = chatEntry(archive);
    if (entry < 0)
        return failure(ErrorCode::InvalidInput,
                       ChatTexts::tr("“%1” holds no exported WhatsApp chat: there is no text “_chat.txt” in it.").arg(archive.name()),
                       ChatTexts::tr("Export the chat once more, or unpack the archive and open the file that you need."));
    SPARK_TRY_VALUE(const QByteArray bytes, archive.read(entry, largestChat));
    SPARK_TRY_VALUE(ChatReading chat, readChatText(bytes, archive.name()));
    for (qsizetype i = 0; i < archive.entries().size(); ++i) {
        const ZipEntry &one = archive.entries().at(i);
        if (i != entry && !one.name.endsWith(u'/'))
            chat.media.append({one.name.section(u'/', -1), i, one.size});
    }
    return chat;
}

Expected<ChatReading> readChatFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && isZip(file.peek(4))) {
        SPARK_TRY_VALUE(const ZipArchive archive, ZipArchive::open(path));
        return readChatArchive(archive);
    }
    SPARK_TRY_VALUE(const QByteArray bytes, readFileWithin(path, largestChat));
    return readChatText(bytes, QFileInfo(path).fileName());
}

} // namespace spark
