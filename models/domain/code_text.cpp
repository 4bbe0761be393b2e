#include "models/domain/code_text.h"

#include "models/domain/characters.h"
#include "models/domain/code_label.h"
#include "models/domain/rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

// No paste with one code in it is longer: a whole mail fits. Keeps the time for reading anything short.
constexpr qsizetype longestPaste = 20000;
// Quotes inside labels inside quotes: nobody wraps a code deeper.
constexpr int mostLayers = 12;

void note(CodeReading &reading, CodeMending mending)
{
    if (!reading.mendings.contains(mending))
        reading.mendings.append(mending);
}

QString mapCharacters(QStringView raw, CodeReading &reading)
{
    QString text;
    text.reserve(raw.size());
    for (const QChar c : raw) {
        if (isInvisible(c)) {
            note(reading, CodeMending::InvisibleRemoved);
            continue;
        }
        const char16_t u = c.unicode();
        if (u == 0xFF03 || u == 0xFF0B || u == 0xFF0F || u == 0xFF1D) {
            note(reading, CodeMending::FullWidthMapped);
            text += QChar(u - 0xFEE0); // the full-width forms lie this far above ASCII
        } else {
            text += c.isSpace() ? QChar(u' ') : c;
        }
    }
    return text.trimmed();
}

bool stripQuotes(QString &text)
{
    // Which of a pair stands where is not looked at: languages differ, and people mix them up.
    static const QString quotes = QStringLiteral("\"'`´“”„‟‘’‚‛«»‹›<>＂＇｀＜＞「」『』《》〈〉〝〞〟");
    qsizetype begin = 0;
    qsizetype end = text.size();
    const auto skipped = [](QChar c) { return c == u' ' || quotes.contains(c); };
    while (begin < end && skipped(text.at(begin)))
        ++begin;
    while (end > begin && skipped(text.at(end - 1)))
        --end;
    const bool found = end - begin != text.size();
    text = text.sliced(begin, end - begin);
    return found;
}

bool holdsUrl(const QString &text)
{
    static const Regex url(QStringLiteral("^(www\\.|([a-z0-9-]+\\.){0,5}tiktokv?\\.com\\b)"),
                           Regex::CaseInsensitiveOption);
    return text.contains(QLatin1String("://")) || url.match(text).hasMatch();
}

// %23 %2B %2F %3D come from a code that went through a web address; a line may end inside one.
// Whatever else is encoded there is not part of a code and stays, to be refused.
bool decodePercent(QString &text, CodeReading &reading)
{
    static const Regex encoded(QStringLiteral("%\\s*2\\s*([03BF])|%\\s*3\\s*(D)"), Regex::CaseInsensitiveOption);
    QString decoded;
    qsizetype done = 0;
    bool sign = false;
    for (auto matches = encoded.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        decoded += QStringView(text).sliced(done, match.capturedStart() - done);
        const char16_t digit = match.captured(match.lastCapturedIndex()).at(0).toUpper().unicode();
        decoded += digit == u'3' ? u'#' : digit == u'B' ? u'+' : digit == u'F' ? u'/' : digit == u'D' ? u'=' : u' ';
        sign = sign || digit != u'0';
        done = match.capturedEnd();
        if (match.captured().contains(u' '))
            note(reading, CodeMending::WhiteSpaceRemoved);
    }
    if (!sign)
        return false;
    decoded += QStringView(text).sliced(done);
    text = decoded.trimmed();
    note(reading, CodeMending::PercentDecoded);
    reading.warnings.append(CodeWarning::WasPercentEncoded);
    return true;
}

// Takes everything off that stands around the code, from the outside to the inside.
std::optional<CodeRefusal> unwrap(QString &text, CodeReading &reading)
{
    bool changed = true;
    for (int layer = 0; changed && layer < mostLayers; ++layer) {
        // First: what stands around an address makes it no code.
        if (holdsUrl(text))
            return CodeRefusal::Url;
        changed = false;
        if (stripQuotes(text)) {
            note(reading, CodeMending::QuotesRemoved);
            changed = true;
        }
        if (removeLabel(text)) {
            note(reading, CodeMending::LabelRemoved);
            changed = true;
        }
        // Once: what is encoded twice was not copied from a place where codes are shown.
        if (!reading.mendings.contains(CodeMending::PercentDecoded) && decodePercent(text, reading))
            changed = true;
    }
    return std::nullopt;
}

bool isVideoId(QStringView text)
{
    return text.size() >= 17 && text.size() <= 20
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// More than one code, or words behind one. = is padding, so a code ends where it stands.
std::optional<CodeRefusal> checkSingle(const QString &text)
{
    const qsizetype secondHash = text.indexOf(u'#', 1);
    if (secondHash > 0) {
        const bool realCode = secondHash >= codeLikeLength / 2 && text.size() - secondHash >= codeLikeLength / 2;
        return realCode ? CodeRefusal::TwoCodes : CodeRefusal::OtherCharacters;
    }
    static const Regex separators(QStringLiteral("[\\s,;|&，、；｜•·]+"));
    static const Regex listSigns(QStringLiteral("[,;|&，、；｜•·]"));
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    const auto isCodeLike = [](const QString &part) { return part.size() >= codeLikeLength && isCodeCharacters(part); };
    if (std::count_if(parts.begin(), parts.end(), isCodeLike) > 1 && text.contains(listSigns))
        return CodeRefusal::TwoCodes;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (isVideoId(parts.at(i)))
            return i == 0 ? CodeRefusal::VideoId : CodeRefusal::TextAfter;
    }
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        const QString &next = parts.at(i + 1);
        const bool onlyPadding = std::all_of(next.begin(), next.end(), [](QChar c) { return c == u'='; });
        if (parts.at(i).endsWith(u'=') && !onlyPadding) {
            const bool another = std::any_of(parts.begin() + i + 1, parts.end(), isCodeLike);
            return another ? CodeRefusal::TwoCodes : CodeRefusal::TextAfter;
        }
    }
    // One word behind cannot be told from the end of a wrapped code; two are words.
    const bool wordsBehind =
        parts.size() > 2 && isPlainWord(parts.at(parts.size() - 1)) && isPlainWord(parts.at(parts.size() - 2));
    return wordsBehind ? std::optional(CodeRefusal::TextAfter) : std::nullopt;
}

// Codes without # and =, one on each line. Of a code that a mail wrapped the last line is hardly ever as long as the others.
bool isListOfBareCodes(QStringView raw)
{
    static const Regex lineEnds(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    QStringList lines;
    const QStringList all = raw.toString().split(lineEnds);
    for (const QString &line : all) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    const auto isBareCode = [&lines](const QString &line) {
        return line.size() == lines.first().size() && isCodeCharacters(line) && !line.contains(u'#') && !line.contains(u'=');
    };
    return lines.size() > 1 && lines.first().size() >= Rules::current().codeLength.usualLeast && std::all_of(lines.begin(), lines.end(), isBareCode);
}

void warn(CodeReading &reading)
{
    const QString &code = reading.code;
    if (!code.startsWith(u'#'))
        reading.warnings.append(CodeWarning::NoHash);
    if (!code.endsWith(u'='))
        reading.warnings.append(CodeWarning::NoEquals);
    if (reading.mendings.contains(CodeMending::WhiteSpaceRemoved))
        reading.warnings.append(CodeWarning::WhiteSpaceInside);
    const Rules::CodeLength &length = Rules::current().codeLength;
    if (code.size() < length.usualLeast || code.size() > length.usualMost)
        reading.warnings.append(CodeWarning::UnusualLength);
    const qsizetype equals = code.indexOf(u'=');
    if (equals >= 0 && std::any_of(code.begin() + equals, code.end(), [](QChar c) { return c != u'='; }))
        reading.warnings.append(CodeWarning::EqualsInside);
}

} // namespace

CodeReading readCode(QStringView raw)
{
    CodeReading reading;
    const auto refuse = [&reading](CodeRefusal refusal) {
        reading.code.clear();
        reading.warnings.clear();
        reading.refusal = refusal;
        return reading;
    };

    QString text = mapCharacters(raw, reading);
    if (text.size() > longestPaste)
        return refuse(CodeRefusal::TooLong);
    if (isListOfBareCodes(raw))
        return refuse(CodeRefusal::TwoCodes);
    if (const auto refusal = unwrap(text, reading))
        return refuse(*refusal);
    if (text.isEmpty())
        return refuse(CodeRefusal::Empty);
    if (const auto refusal = checkSingle(text))
        return refuse(*refusal);

    if (text.contains(u' ')) {
        text.remove(u' ');
        note(reading, CodeMending::WhiteSpaceRemoved);
    }
    if (isVideoId(text))
        return refuse(CodeRefusal::VideoId);
    if (!isCodeCharacters(text)) {
        const bool address = text.contains(QLatin1String("tiktok.com"), Qt::CaseInsensitive);
        return refuse(address ? CodeRefusal::Url : CodeRefusal::OtherCharacters);
    }
    const Rules::CodeLength &length = Rules::current().codeLength;
    if (text.size() < length.least)
        return refuse(CodeRefusal::TooShort);
    if (text.size() > length.most)
        return refuse(CodeRefusal::TooLong);
    reading.code = text;
    warn(reading);
    return reading;
}

QString codeKey(QStringView code)
{
    return (code.startsWith(u'#') ? code.sliced(1) : code).toString();
}

QString maskCode(QStringView code)
{
    // The signs at both ends are no secret, but they count: at most half of the text may show.
    const qsizetype hash = code.startsWith(u'#') ? 1 : 0;
    const qsizetype padding = code.endsWith(u'=') ? 1 : 0;
    const qsizetype show = std::min<qsizetype>(3, (code.size() / 2 - hash - padding) / 2);
    if (show < 1)
        return QString(QChar(0x2026));
    return code.first(show + hash) % QChar(0x2026) % code.last(show + padding);
}

bool looksLikeCode(QStringView text)
{
    if (text.startsWith(u'#'))
        return text.size() > 1 && isCodeCharacters(text);
    if (text.size() < 6 || !isCodeCharacters(text))
        return false;
    const auto has = [text](auto predicate) { return std::any_of(text.begin(), text.end(), predicate); };
    if (has([](QChar c) { return c == u'+' || c == u'/' || c == u'='; }))
        return true;
    return has([](QChar c) { return c.isDigit(); }) && has([](QChar c) { return c.isUpper(); })
        && has([](QChar c) { return c.isLower(); });
}

QString CodeTexts::describe(CodeMending mending)
{
    switch (mending) {
    case CodeMending::InvisibleRemoved:
        return tr("invisible characters removed");
    case CodeMending::WhiteSpaceRemoved:
        return tr("white space removed");
    case CodeMending::QuotesRemoved:
        return tr("quotes removed");
    case CodeMending::LabelRemoved:
        return tr("label removed");
    case CodeMending::FullWidthMapped:
        return tr("full-width signs replaced");
    case CodeMending::PercentDecoded:
        return tr("percent signs decoded");
    }
    Q_UNREACHABLE();
}

QString CodeTexts::describe(CodeWarning warning)
{
    switch (warning) {
    case CodeWarning::NoHash:
        return tr("The code does not begin with #. Check that its first character was copied.");
    case CodeWarning::NoEquals:
        return tr("The code does not end with =. Check that its last character was copied.");
    case CodeWarning::WhiteSpaceInside:
        return tr("White space inside the code was removed. It may have been a + that got lost on the way.");
    case CodeWarning::UnusualLength:
        return tr("The code is unusually short or long.");
    case CodeWarning::EqualsInside:
        return tr("There is an = in the middle of the code. It usually stands at the end.");
    case CodeWarning::WasPercentEncoded:
        return tr("The code was percent-encoded, as in a web address. It was decoded.");
    }
    Q_UNREACHABLE();
}

QString CodeTexts::describe(CodeRefusal refusal)
{
    switch (refusal) {
    case CodeRefusal::Empty:
        return tr("There is no code here.");
    case CodeRefusal::Url:
        return tr("This is a web address, not a code. The post’s link goes into the field for the post.");
    case CodeRefusal::VideoId:
        return tr("This is the number of a post, not a code.");
    case CodeRefusal::OtherCharacters:
        return tr("There are characters that no code contains. A code is made of letters, digits and # + / = - _.");
    case CodeRefusal::TwoCodes:
        return tr("There is more than one code here. Add them one at a time.");
    case CodeRefusal::TextAfter:
        return tr("There is text behind the code. Paste the code alone.");
    case CodeRefusal::TooShort:
        return tr("This is too short for a code: at least %n characters are needed.", nullptr,
                  Rules::current().codeLength.least);
    case CodeRefusal::TooLong:
        return tr("This is too long for a code: at most %n characters are possible.", nullptr,
                  Rules::current().codeLength.most);
    }
    Q_UNREACHABLE();
}

} // namespace spark
