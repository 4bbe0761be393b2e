#include "models/domain/code_text.h"

#include "models/domain/rules.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

// A word this long is not a label any more: it could be a code (DOMAIN §1, shortest accepted code).
constexpr int codeLikeLength = 12;

bool isAllowed(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'#' || u == u'+'
        || u == u'/' || u == u'=' || u == u'-' || u == u'_';
}

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || u == 0x2060 || u == 0x00AD || u == 0xFEFF;
}

bool allAllowed(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isAllowed);
}

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
    static const QString opening = QStringLiteral("\"'`“”„‘’‚«»<‹›");
    static const QString closing = QStringLiteral("\"'`“”„‘’‚«»>‹›");
    const qsizetype before = text.size();
    while (!text.isEmpty() && opening.contains(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && closing.contains(text.back()))
        text.chop(1);
    text = text.trimmed();
    return text.size() != before;
}

// Words before the code: up to a colon, or anything short before a #.
bool stripLabel(QString &text)
{
    static const Regex colonLabel(QStringLiteral("^[\\p{L}\\p{M}\\p{N}\\s()./_'’-]{1,40}[:：]\\s*(?=\\S)"));
    if (const auto match = colonLabel.match(text); match.hasMatch()) {
        text.remove(0, match.capturedLength());
        return true;
    }
    const qsizetype hash = text.indexOf(u'#');
    if (hash <= 0)
        return false;
    static const Regex separators(QStringLiteral("[^\\p{L}\\p{M}\\p{N}+/_-]+"));
    const QStringList words = text.first(hash).split(separators, Qt::SkipEmptyParts);
    const bool codeLike = std::any_of(words.begin(), words.end(), [](const QString &w) { return w.size() >= codeLikeLength; });
    const bool attached = !text.at(hash - 1).isSpace() && allAllowed(text.first(hash)) && text.at(hash - 1) != u'=';
    if (codeLike || attached)
        return false;
    text.remove(0, hash);
    return true;
}

bool holdsUrl(const QString &text)
{
    static const Regex url(QStringLiteral("://|^(www\\.|([a-z0-9-]+\\.)*tiktokv?\\.com\\b)"), Regex::CaseInsensitiveOption);
    return url.match(text).hasMatch();
}

// %23 %2B %2F %3D come from a code that went through a web address.
bool decodePercent(QString &text, CodeReading &reading)
{
    static const Regex encoded(QStringLiteral("%(23|2B|2F|3D)"), Regex::CaseInsensitiveOption);
    if (!encoded.match(text).hasMatch())
        return true;
    const QString decoded = QUrl::fromPercentEncoding(text.toUtf8());
    if (!std::all_of(decoded.begin(), decoded.end(), [](QChar c) { return isAllowed(c) || c == u' '; }))
        return false;
    text = decoded;
    note(reading, CodeMending::PercentDecoded);
    reading.warnings.append(CodeWarning::WasPercentEncoded);
    return true;
}

// More than one code, or words behind one. = is padding, so a code ends where it stands.
std::optional<CodeRefusal> checkSingle(const QString &text)
{
    static const Regex separators(QStringLiteral("[\\s,;|]+"));
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    const qsizetype secondHash = text.indexOf(u'#', 1);
    if (secondHash > 0) {
        const bool realCode = secondHash >= codeLikeLength / 2 && text.size() - secondHash >= codeLikeLength / 2;
        return realCode ? CodeRefusal::TwoCodes : CodeRefusal::OtherCharacters;
    }
    const auto isCodeLike = [](const QString &part) { return part.size() >= codeLikeLength && allAllowed(part); };
    const bool listed = text.contains(u',') || text.contains(u';') || text.contains(u'|');
    if (listed && std::count_if(parts.begin(), parts.end(), isCodeLike) > 1)
        return CodeRefusal::TwoCodes;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        const QString &next = parts.at(i + 1);
        const bool onlyPadding = std::all_of(next.begin(), next.end(), [](QChar c) { return c == u'='; });
        if (parts.at(i).endsWith(u'=') && !onlyPadding)
            return isCodeLike(next) ? CodeRefusal::TwoCodes : CodeRefusal::TextAfter;
    }
    return std::nullopt;
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
    const qsizetype lastOther = code.lastIndexOf(Regex(QStringLiteral("[^=]")));
    if (code.first(lastOther + 1).contains(u'='))
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
    // Quotes may stand around a label as well as inside it; what stands around an address makes it no code.
    for (bool changed = true; changed;) {
        if (holdsUrl(text))
            return refuse(CodeRefusal::Url);
        changed = false;
        if (stripQuotes(text)) {
            note(reading, CodeMending::QuotesRemoved);
            changed = true;
        }
        if (stripLabel(text)) {
            note(reading, CodeMending::LabelRemoved);
            changed = true;
        }
    }
    if (text.isEmpty())
        return refuse(CodeRefusal::Empty);
    if (!decodePercent(text, reading))
        return refuse(CodeRefusal::OtherCharacters);
    if (const auto refusal = checkSingle(text))
        return refuse(*refusal);

    if (text.contains(u' ')) {
        text.remove(u' ');
        note(reading, CodeMending::WhiteSpaceRemoved);
    }
    static const Regex videoId(QStringLiteral("^[0-9]{17,20}$"));
    if (videoId.match(text).hasMatch())
        return refuse(CodeRefusal::VideoId);
    if (!allAllowed(text))
        return refuse(CodeRefusal::OtherCharacters);
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
    // At most half of a short code may show.
    const qsizetype show = std::min<qsizetype>(3, (code.size() - 2) / 4);
    if (show < 1)
        return QString(QChar(0x2026));
    const qsizetype head = code.startsWith(u'#') ? show + 1 : show;
    const qsizetype tail = code.endsWith(u'=') ? show + 1 : show;
    return code.first(head) % QChar(0x2026) % code.last(tail);
}

bool looksLikeCode(QStringView text)
{
    if (text.startsWith(u'#'))
        return text.size() > 1 && allAllowed(text);
    if (text.size() < 6 || !allAllowed(text))
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
    case CodeMending::InvisibleRemoved: return tr("invisible characters removed");
    case CodeMending::WhiteSpaceRemoved: return tr("white space removed");
    case CodeMending::QuotesRemoved: return tr("quotes removed");
    case CodeMending::LabelRemoved: return tr("label removed");
    case CodeMending::FullWidthMapped: return tr("full-width signs replaced");
    case CodeMending::PercentDecoded: return tr("percent signs decoded");
    }
    Q_UNREACHABLE();
}

QString CodeTexts::describe(CodeWarning warning)
{
    switch (warning) {
    case CodeWarning::NoHash: return tr("The code does not begin with #. Check that its first character was copied.");
    case CodeWarning::NoEquals: return tr("The code does not end with =. Check that its last character was copied.");
    case CodeWarning::WhiteSpaceInside:
        return tr("White space inside the code was removed. It may have been a + that got lost on the way.");
    case CodeWarning::UnusualLength: return tr("The code is unusually short or long.");
    case CodeWarning::EqualsInside: return tr("There is an = in the middle of the code. It usually stands at the end.");
    case CodeWarning::WasPercentEncoded:
        return tr("The code was percent-encoded, as in a web address. It was decoded.");
    }
    Q_UNREACHABLE();
}

QString CodeTexts::describe(CodeRefusal refusal)
{
    switch (refusal) {
    case CodeRefusal::Empty: return tr("There is no code here.");
    case CodeRefusal::Url: return tr("This is a web address, not a code. The post’s link goes into the field for the post.");
    case CodeRefusal::VideoId: return tr("This is the number of a post, not a code.");
    case CodeRefusal::OtherCharacters:
        return tr("There are characters that no code contains. A code is made of letters, digits and # + / = - _.");
    case CodeRefusal::TwoCodes: return tr("There is more than one code here. Add them one at a time.");
    case CodeRefusal::TextAfter: return tr("There is text behind the code. Paste the code alone.");
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
