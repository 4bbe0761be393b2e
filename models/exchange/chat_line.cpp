#include "models/exchange/chat_line.h"

#include "models/domain/characters.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

constexpr qsizetype longestBeginning = 80;

// The beginning as it is seen: digits as 0 to 9, any space as one, and where each of its characters stands in the line.
struct Seen
{
    QString text;
    QList<qsizetype> places;
};

Seen seen(QStringView line)
{
    Seen result;
    const qsizetype size = std::min(line.size(), longestBeginning);
    for (qsizetype i = 0; i < size; ++i) {
        const QChar c = line.at(i);
        if (isInvisible(c))
            continue;
        QChar plain = c.isSpace() ? QChar(u' ') : c;
        if (c.isDigit() && c.unicode() > 0x7F)
            plain = QChar(static_cast<char16_t>(u'0' + c.digitValue()));
        if (plain == u' ' && result.text.endsWith(u' '))
            continue;
        result.text += plain;
        result.places.append(i);
    }
    return result;
}

// Before or after noon, in the languages of the phones. Empty where the clock has 24 hours.
std::optional<bool> afternoon(const QString &word)
{
    const QString plain = QString(word).remove(u'.').remove(u' ').toLower();
    static const QStringList before {QStringLiteral("am"), QStringLiteral("上午"), QStringLiteral("오전"), QStringLiteral("午前"),
                                     QStringLiteral("ص"), QStringLiteral("sa"), QStringLiteral("凌晨"), QStringLiteral("早上")};
    static const QStringList after {QStringLiteral("pm"), QStringLiteral("下午"), QStringLiteral("오후"), QStringLiteral("午後"),
                                    QStringLiteral("م"), QStringLiteral("ch"), QStringLiteral("中午"), QStringLiteral("晚上")};
    if (before.contains(plain))
        return false;
    if (after.contains(plain))
        return true;
    return std::nullopt;
}

} // namespace

std::optional<ChatLine> readChatLine(QStringView line)
{
    static const QString date =
        QStringLiteral("(?<a>[0-9]{1,4})(?<s>\\. ?|[/-]|年)(?<b>[0-9]{1,2})(?:\\. ?|[/-]|月)(?<c>[0-9]{1,4})(?:\\.|日)?");
    static const QString half = QStringLiteral("[ap]\\.? ?m\\.?|上午|下午|凌晨|早上|中午|晚上|오전|오후|午前|午後|[صم]|SA|CH");
    static const QString clock =
        QStringLiteral("(?:(?<h1>%1) ?)?(?<h>[0-9]{1,2})[:.](?<m>[0-9]{2})(?:[:.](?<n>[0-9]{2}))?(?: ?(?<h2>%1))?").arg(half);
    static const Regex dateFirst(QStringLiteral("^(?<o>\\[?)%1(?:,|،| à| at| um| às| a las| pukul| kl\\.?)? ?%2(?<e>\\] ?| ?[-–] |, )").arg(date, clock),
                                 Regex::CaseInsensitiveOption);
    static const Regex timeFirst(QStringLiteral("^(?<o>\\[?)%2(?:,|،)? ?%1(?<e>\\] ?| ?[-–] )").arg(date, clock),
                                 Regex::CaseInsensitiveOption);
    const auto digit = std::find_if(line.begin(), line.begin() + std::min<qsizetype>(line.size(), 8),
                                    [](QChar c) { return c.isDigit() || c == u'['; });
    if (line.isEmpty() || digit == line.begin() + std::min<qsizetype>(line.size(), 8))
        return std::nullopt;
    const Seen beginning = seen(line);
    auto match = dateFirst.match(beginning.text);
    if (!match.hasMatch())
        match = timeFirst.match(beginning.text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString end = match.captured(QStringLiteral("e"));
    // Brackets come in pairs; without them a dash or, in Korean, a comma ends the beginning.
    if ((match.captured(QStringLiteral("o")) == QLatin1String("[")) != end.startsWith(u']'))
        return std::nullopt;
    ChatLine result;
    const QString a = match.captured(QStringLiteral("a"));
    const QString c = match.captured(QStringLiteral("c"));
    result.first = a.toInt();
    result.second = match.captured(QStringLiteral("b")).toInt();
    result.third = c.toInt();
    result.yearFirst = a.size() == 4;
    const bool yearLast = a.size() <= 2 && (c.size() == 2 || c.size() == 4);
    if (!yearLast && !(result.yearFirst && c.size() <= 2))
        return std::nullopt;
    result.dots = match.captured(QStringLiteral("s")).startsWith(u'.') && !result.yearFirst;
    result.hour = match.captured(QStringLiteral("h")).toInt();
    result.minute = match.captured(QStringLiteral("m")).toInt();
    result.second60 = match.captured(QStringLiteral("n")).toInt();
    const QString word = match.captured(QStringLiteral("h1")) + match.captured(QStringLiteral("h2"));
    if (const auto late = afternoon(word); late && result.hour <= 12)
        result.hour = result.hour % 12 + (*late ? 12 : 0);
    if (result.hour > 23 || result.minute > 59 || result.second60 > 59)
        return std::nullopt;
    const qsizetype behind = match.capturedEnd();
    result.rest = behind < beginning.places.size() ? beginning.places.at(behind) : std::min(line.size(), longestBeginning);
    // Marks that are not seen stand before what phones add by themselves; they tell what it is.
    while (result.rest > 0 && isInvisible(line.at(result.rest - 1)))
        --result.rest;
    return result;
}

} // namespace spark
