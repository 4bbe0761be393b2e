#include "models/domain/handle.h"
#include "models/domain/intake_words.h"
#include "models/domain/message_findings.h"

#include <QRegularExpression>

namespace spark {

namespace {

using Regex = QRegularExpression;

// Words after @ that speak to everybody in a chat.
bool isEverybody(QStringView name)
{
    return name == u"all" || name == u"here" || name == u"everyone" || name == u"channel" || name == u"team";
}

bool isAllDigits(QStringView name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.isDigit(); });
}

// The value of a name's label: up to the next thing in its line.
qsizetype nameEnd(QStringView text, qsizetype start, qsizetype end)
{
    static const Regex separator(QStringLiteral("[\\t,;|，；、\\x{FFFC}]|[ ]+[-–—/→][ ]+|[.!?][ ]|[。！]"));
    const auto match = separator.match(beginningOf(text.sliced(start, end - start), 200).toString());
    return match.hasMatch() ? start + match.capturedStart() : end;
}

} // namespace

void findHandles(MessageText &text, const MessageLabels &labels, MessageFindings &findings)
{
    const IntakeWords &words = IntakeWords::current();
    static const Regex name(QStringLiteral("(?<![A-Za-z0-9_.@/])@((?:[\\p{Latin}\\p{Cyrillic}\\p{Greek}0-9_.]){2,24})(?![\\p{Latin}0-9_@])"));
    const QString copy = text.text();
    for (auto matches = name.globalMatch(copy); matches.hasNext();) {
        const auto match = matches.next();
        if (text.givesUp())
            return;
        QStringView written = match.capturedView(1);
        while (written.endsWith(u'.'))
            written.chop(1);
        const QString handle = readHandle(written);
        const qsizetype start = match.capturedStart();
        if (handle.isEmpty() || isAllDigits(handle) || isEverybody(foldedText(handle)))
            continue;
        if (words.otherHandle.isIn(text.foldedBefore(start, 14)))
            continue;
        MessageFinding finding;
        finding.field = IntakeField::Handle;
        finding.start = start;
        finding.end = start + 1 + written.size();
        finding.line = text.lineAt(start);
        finding.text = handle;
        findings.append(finding);
        text.take(finding.start, finding.end);
    }
    // "Creator: mila.bakes", without the @.
    for (const LabelledValue &value : labels.values()) {
        if (value.field != IntakeField::Handle)
            continue;
        const QStringView written = QStringView(text.text()).sliced(value.start, value.end - value.start);
        static const Regex first(QStringLiteral("^[ \\t]*([\\p{Latin}\\p{Cyrillic}0-9_.]{2,24})[ \\t]*(?:$|[,;|\\n(])"));
        const auto match = first.match(beginningOf(written, 60).toString());
        const QString handle = readHandle(match.capturedView(1));
        if (!match.hasMatch() || handle.isEmpty() || isAllDigits(handle))
            continue;
        MessageFinding finding;
        finding.field = IntakeField::Handle;
        finding.start = value.start + match.capturedStart(1);
        finding.end = value.start + match.capturedEnd(1);
        finding.line = text.lineAt(finding.start);
        finding.text = handle;
        findings.append(finding);
        text.take(finding.start, finding.end);
    }
}

void findNames(MessageText &text, const MessageLabels &labels, MessageFindings &findings)
{
    for (const LabelledValue &value : labels.values()) {
        if (value.field != IntakeField::Licensee && value.field != IntakeField::Campaign && value.field != IntakeField::Caption)
            continue;
        const QStringView all(text.text());
        qsizetype start = value.start;
        while (start < value.end && all.at(start).isSpace())
            ++start;
        // A caption is a sentence: it may have every sign.
        const bool sentence = value.inTable || value.field == IntakeField::Caption;
        qsizetype end = sentence ? value.end : nameEnd(all, start, value.end);
        while (end > start && (all.at(end - 1).isSpace() || QStringView(u",;!").contains(all.at(end - 1))))
            --end;
        const QString name = all.sliced(start, std::max<qsizetype>(end - start, 0)).toString();
        const bool readable = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); })
            && !name.contains(MessageText::taken);
        constexpr qsizetype longestName = 120;
        if (!readable || name.size() > longestName)
            continue;
        MessageFinding finding;
        finding.field = value.field;
        finding.start = start;
        finding.end = end;
        finding.line = text.lineAt(start);
        finding.text = name.simplified();
        findings.append(finding);
        text.take(start, end);
    }
}

} // namespace spark
