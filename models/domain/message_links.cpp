#include "models/domain/handle.h"
#include "models/domain/intake_words.h"
#include "models/domain/message_findings.h"

#include <QRegularExpression>

#include <algorithm>

namespace spark {

namespace {

using Regex = QRegularExpression;

constexpr qsizetype longestAddress = 4096;

// Signs that no address ends with, though they may stand in one.
bool endsSentence(QChar c)
{
    return QStringView(u".,;:!?'\")]}*>~`").contains(c);
}

// A name in an address may be in any script; elsewhere another script's letter is the next word.
qsizetype addressEnd(QStringView text, qsizetype start)
{
    static const QString around = QStringLiteral("<>\"|`{}\\^");
    qsizetype end = start;
    bool name = false, tiktok = false;
    while (end < text.size() && end - start < longestAddress) {
        const QChar c = text.at(end);
        if (c.unicode() <= u' ' || c == MessageText::taken || around.contains(c))
            break;
        if (c.unicode() > 0x7E && !(name && c.isLetterOrNumber()))
            break;
        // In a list or a table the next thing may come right behind; no post's address has these signs.
        if ((c == u';' || c == u',') && tiktok)
            break;
        if (c == u'.' && text.sliced(start, end - start).endsWith(QLatin1String("tiktok"), Qt::CaseInsensitive))
            tiktok = true;
        if (c == u'@' && text.at(end - 1) == u'/')
            name = true;
        else if (c == u'/')
            name = false;
        ++end;
    }
    while (end > start && endsSentence(text.at(end - 1)))
        --end;
    return end;
}

// Why a link that looks like one to a post is none; empty for pages that nobody takes for a post.
QString refusalOf(const LinkReading &reading)
{
    switch (*reading.refusal) {
    case LinkRefusal::NotTikTok:
    case LinkRefusal::RuinedId:
    case LinkRefusal::WrongId:
        return LinkTexts::describe(*reading.refusal);
    default:
        return {};
    }
}

void addProfile(QStringView address, MessageFinding finding, MessageFindings &findings)
{
    static const Regex name(QStringLiteral("/@([^/?#]{1,40})"));
    finding.text = readHandle(name.match(beginningOf(address, 200).toString()).capturedView(1));
    if (finding.text.isEmpty())
        return;
    finding.field = IntakeField::Handle;
    findings.append(finding);
}

// The end of a link that a mail has wrapped before its number; the end of its line when it is whole.
qsizetype wrappedEnd(const MessageText &text, qsizetype start, qsizetype end)
{
    const int line = text.lineAt(start);
    if (end != text.lines().at(line).end || line + 1 >= text.lines().size())
        return end;
    static const Regex digits(QStringLiteral("^[0-9]{1,20}(?![0-9])"));
    const qsizetype next = text.lines().at(line + 1).body;
    const QStringView rest = QStringView(text.text()).sliced(next);
    const qsizetype length = digits.match(beginningOf(rest, 24).toString()).capturedLength();
    if (length == 0)
        return end;
    const QString joined = text.text().sliced(start, end - start) % text.text().sliced(next, length);
    return readPostLink(joined).accepted() ? next + length : end;
}

void addLink(MessageText &text, qsizetype start, qsizetype end, MessageFindings &findings)
{
    const QStringView all(text.text());
    QString address = all.sliced(start, end - start).toString();
    if (!address.contains(QLatin1String("tiktok"), Qt::CaseInsensitive))
        return;
    LinkReading reading = readPostLink(address);
    MessageFinding finding;
    finding.field = IntakeField::Post;
    finding.start = start;
    finding.end = end;
    finding.line = text.lineAt(start);
    if (!reading.accepted()) {
        if (const qsizetype whole = wrappedEnd(text, start, end); whole > end) {
            const qsizetype next = text.lines().at(finding.line + 1).body;
            address += all.sliced(next, whole - next);
            reading = readPostLink(address);
            finding.end = whole;
            text.take(next, whole);
        }
    }
    if (reading.accepted()) {
        finding.link = reading.link;
        if (reading.warnings.contains(LinkWarning::RoundedId)) {
            finding.certain = false;
            finding.doubts.append(LinkTexts::describe(LinkWarning::RoundedId));
        }
        findings.append(finding);
        return;
    }
    if (*reading.refusal == LinkRefusal::Profile || *reading.refusal == LinkRefusal::Live) {
        addProfile(address, finding, findings);
        return;
    }
    finding.refusal = refusalOf(reading);
    if (!finding.refusal.isEmpty()) {
        finding.certain = false;
        findings.append(finding);
    }
}

bool isHostCharacter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-');
}

} // namespace

void findLinks(MessageText &text, MessageFindings &findings)
{
    const QString copy = text.text();
    const QStringView all(copy);
    for (qsizetype i = 0; i < all.size(); ++i) {
        qsizetype start = -1;
        if (all.at(i) == u':' && all.sliced(i).startsWith(QLatin1String("://"))) {
            start = i;
            while (start > 0 && i - start < 12 && all.at(start - 1).unicode() < 0x80 && all.at(start - 1).isLetter())
                --start;
        } else if (isHostCharacter(all.at(i)) && (i == 0 || !isHostCharacter(all.at(i - 1)))) {
            // host.example/…, www.host.example, name@host.example
            if (text.givesUp())
                return;
            qsizetype end = i;
            bool dot = false;
            while (end < all.size() && isHostCharacter(all.at(end))) {
                dot = dot || (all.at(end) == u'.' && end > i && end + 1 < all.size() && all.at(end + 1).unicode() < 0x80 && all.at(end + 1).isLetterOrNumber());
                ++end;
            }
            const QChar next = end < all.size() ? all.at(end) : QChar(u' ');
            const bool mail = next == u'@' && end + 1 < all.size() && isHostCharacter(all.at(end + 1));
            const bool www = all.sliced(i, end - i).startsWith(QLatin1String("www."), Qt::CaseInsensitive);
            if ((dot && next == u'/') || www || mail) {
                start = i;
            } else {
                i = std::max(i, end - 1);
                // "https" before "://" is met again at its colon.
                continue;
            }
        }
        if (start < 0)
            continue;
        const qsizetype end = addressEnd(all, start);
        if (end <= i)
            continue;
        addLink(text, start, end, findings);
        text.take(start, end);
        i = end - 1;
    }
    std::sort(findings.begin(), findings.end(), [](const MessageFinding &a, const MessageFinding &b) { return a.start < b.start; });
}

void findPostIds(MessageText &text, const MessageLabels &labels, qint64 now, MessageFindings &findings)
{
    const IntakeWords &words = IntakeWords::current();
    static const Regex number(QStringLiteral(
        "(?<![\\p{L}\\p{N}_.,+#/-])(?:[0-9][.,][0-9]{1,17}[eE]\\+?1[5-9]|[0-9]{17,20}(?:[.,]0{1,4})?)(?![\\p{L}\\p{N}_]|[.,/-][0-9])"));
    const QString copy = text.text();
    for (auto matches = number.globalMatch(copy); matches.hasNext();) {
        const auto match = matches.next();
        if (text.givesUp())
            return;
        MessageFinding finding;
        finding.field = IntakeField::Post;
        finding.start = match.capturedStart();
        finding.end = match.capturedEnd();
        finding.line = text.lineAt(finding.start);
        const LabelledValue *label = labels.at(finding.start);
        const bool labelled = label && label->field == IntakeField::Post;
        if (!labelled && (label || words.notPost.isIn(text.foldedBefore(finding.start, 60))))
            continue;
        const LinkReading reading = readPostLink(match.captured());
        if (reading.accepted()) {
            constexpr qint64 day = 86400; // clocks differ
            if (publishedAt(reading.link.postId) > now + day)
                continue;
            finding.link = reading.link;
            if (!labelled) {
                finding.certain = false;
                finding.doubts.append(MessageReaderTexts::tr("The number could be that of a post. It is not said what it is."));
            }
            if (reading.warnings.contains(LinkWarning::RoundedId)) {
                finding.certain = false;
                finding.doubts.append(LinkTexts::describe(LinkWarning::RoundedId));
            }
        } else if (*reading.refusal == LinkRefusal::RuinedId) {
            finding.refusal = LinkTexts::describe(*reading.refusal);
            finding.certain = false;
        } else {
            continue;
        }
        text.take(finding.start, finding.end);
        findings.append(finding);
    }
}

} // namespace spark
