#include "models/domain/code_label.h"
#include "models/domain/code_likeness.h"
#include "models/domain/intake_words.h"
#include "models/domain/message_findings.h"

#include <algorithm>

namespace spark {

namespace {

struct Piece
{
    qsizetype start = 0;
    qsizetype end = 0;
};

// The length of a percent-encoded # + / = at a place; 0 when there is none.
qsizetype encodedLength(QStringView text, qsizetype at)
{
    if (text.at(at) != u'%' || at + 2 >= text.size())
        return 0;
    const QChar first = text.at(at + 1);
    const QChar second = text.at(at + 2).toUpper();
    const bool sign = (first == u'2' && (second == u'3' || second == u'B' || second == u'F')) || (first == u'3' && second == u'D');
    return sign ? 3 : 0;
}

qsizetype tokenEnd(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size()) {
        const qsizetype encoded = encodedLength(text, end);
        // A # begins anew.
        if (end > start && (text.at(end) == u'#' || (encoded > 0 && text.at(end + 2) == u'3' && text.at(end + 1) == u'2')))
            break;
        if (encoded > 0)
            end += encoded;
        else if (isCodeCharacter(text.at(end)))
            ++end;
        else
            break;
    }
    return end;
}

QString decoded(QStringView token)
{
    QString text;
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (encodedLength(token, i) == 0) {
            text += token.at(i);
            continue;
        }
        const char16_t second = token.at(i + 2).toUpper().unicode();
        text += second == u'3' ? u'#' : second == u'B' ? u'+' : second == u'F' ? u'/' : u'=';
        i += 2;
    }
    return text;
}

class CodeFinder
{
public:
    CodeFinder(MessageText &text, const QString &original, const MessageLabels &labels, MessageFindings &findings)
        : m_text(text)
        , m_original(original)
        , m_labels(labels)
        , m_findings(findings)
        , m_copy(text.text())
        , m_all(m_copy)
    {
    }

    void run()
    {
        for (qsizetype i = 0; i < m_all.size();) {
            const qsizetype end = tokenEnd(m_all, i);
            if (end == i) {
                ++i;
                continue;
            }
            if (m_text.givesUp())
                return;
            const qsizetype after = readToken(i, end);
            i = std::max(after, i + 1);
        }
    }

private:
    // What follows the token, or the code that begins with it.
    qsizetype readToken(qsizetype start, qsizetype end)
    {
        // "auth_code=…": the value is behind the sign. "…ABC=_": nothing stands behind padding.
        const qsizetype equals = m_all.sliced(start, end - start).indexOf(u'=');
        if (m_all.at(start) != u'#' && equals > 0 && start + equals + 1 < end && m_all.at(start + equals + 1) != u'='
            && end - start - equals > codeLikeLength && equals < 30)
            start += equals + 1;
        qsizetype tokenStop = end;
        while (tokenStop - start > codeLikeLength && (m_all.at(tokenStop - 1) == u'_' || m_all.at(tokenStop - 1) == u'-')
               && m_all.sliced(start, tokenStop - start).contains(u'='))
            --tokenStop;
        if (tokenStop - start < codeLikeLength || isPartOfWord(start, tokenStop))
            return end;

        const bool hash = m_all.at(start) == u'#' || m_all.sliced(start).startsWith(QLatin1String("%23"));
        const bool labelled = isLabelled(start);
        if (!hash && (isSomethingElse(start) || (!labelled && isNamedOtherwise(start))))
            return end;

        QList<Piece> pieces {{start, tokenStop}};
        QStringList doubts;
        if (hash || labelled)
            join(pieces, doubts);
        QString word;
        for (const Piece &piece : pieces)
            word += decoded(m_all.sliced(piece.start, piece.end - piece.start));
        CodeLikeness likeness = codeLikeness(word, labelled);
        if (likeness == CodeLikeness::None && pieces.size() > 1) {
            pieces = pieces.first(1);
            doubts.clear();
            word = decoded(m_all.sliced(start, tokenStop - start));
            likeness = codeLikeness(word, labelled);
        }
        if (likeness == CodeLikeness::None)
            return end;
        if (!hash && !labelled && !word.endsWith(u'=') && !standsAlone(pieces))
            return end;
        // Another kind of code, by its name.
        if (likeness == CodeLikeness::Unsure && isSomethingElse(start))
            return end;
        add(pieces, doubts, likeness, hash, labelled);
        return pieces.last().end;
    }

    // "key: …", "Handle: …": a name that is not a code's.
    bool isNamedOtherwise(qsizetype start) const
    {
        if (const LabelledValue *label = m_labels.at(start))
            return label->field != IntakeField::Code;
        const qsizetype line = m_text.lines().at(m_text.lineAt(start)).body;
        const QStringView before = m_all.sliced(line, std::max<qsizetype>(start - line, 0)).trimmed();
        return before.endsWith(u':') || before.endsWith(u'=');
    }

    bool isSomethingElse(qsizetype start) const
    {
        return IntakeWords::current().notCode.isIn(m_text.foldedBefore(start, 40));
    }

    bool isLabelled(qsizetype start) const
    {
        const LabelledValue *label = m_labels.at(start);
        if (label && label->field == IntakeField::Code)
            return true;
        const QStringView before = m_text.foldedBefore(start, 30);
        for (qsizetype i = 0; i < before.size(); ++i) {
            int field = 0;
            if (IntakeWords::current().labels.lengthAt(before, i, &field) > 0 && field == static_cast<int>(IntakeField::Code))
                return true;
        }
        return false;
    }

    // "#Sommerlookfür…", "a.b.c": the word goes on with what codes do not have.
    bool isPartOfWord(qsizetype start, qsizetype end) const
    {
        const bool hash = m_all.at(start) == u'#';
        const QChar before = start > 0 ? m_all.at(start - 1) : QChar(u' ');
        const QChar after = end < m_all.size() ? m_all.at(end) : QChar(u' ');
        if (isSpacedLetter(after) || (!hash && isSpacedLetter(before)))
            return true;
        const auto goesOn = [this](qsizetype at) { return at >= 0 && at < m_all.size() && isCodeCharacter(m_all.at(at)); };
        const auto joins = [](QChar c) { return c == u'.' || c == u'@' || c == u'&' || c == u'?' || c == u'%'; };
        if (hash)
            return false;
        return (joins(after) && goesOn(end + 1)) || (joins(before) && goesOn(start - 2));
    }

    bool standsAlone(const QList<Piece> &pieces) const
    {
        const int first = m_text.lineAt(pieces.first().start);
        const MessageLine &line = m_text.lines().at(first);
        const auto blank = [this](qsizetype start, qsizetype end) { return m_all.sliced(start, end - start).trimmed().isEmpty(); };
        return blank(line.body, pieces.first().start)
            && blank(pieces.last().end, m_text.lines().at(m_text.lineAt(pieces.last().start)).end);
    }

    // Goes on with the next lines where a code was wrapped, and over a blank that stands for a lost +.
    void join(QList<Piece> &pieces, QStringList &doubts) const
    {
        constexpr int mostPieces = 16; // the longest code in lines of 32
        QList<Piece> sure = pieces; // as far as it goes on to an = at the end
        QStringList sureDoubts;
        const auto text = [this](const Piece &piece) { return m_all.sliced(piece.start, piece.end - piece.start); };
        const auto ended = [](QStringView piece) { return piece.endsWith(u'=') || piece.endsWith(QLatin1String("%3D"), Qt::CaseInsensitive); };
        if (!looksBegun(text(pieces.first())))
            return;
        QStringList found;
        for (int i = 1; i < mostPieces; ++i) {
            bool skipped = false, wrapped = false;
            const Piece next = nextPiece(pieces.last(), skipped, wrapped);
            if (next.end == next.start || (ended(text(pieces.last())) && !isPadding(text(next))))
                break;
            const QString piece = decoded(text(next));
            const bool alone = isWholeLine(next);
            const bool last = piece.endsWith(u'=');
            // A short end with its padding may look like a word by chance.
            if (!(last && alone && wrapped) && !looksLikeCodePiece(piece))
                break;
            if (!last && (!alone || skipped || !wrapped))
                break;
            if (skipped)
                found.append(MessageReaderTexts::tr("The code was put together across an empty line. Compare it with the original."));
            else if (!wrapped)
                found.append(MessageReaderTexts::tr("The code was put together across a blank, where a + may have been lost."));
            pieces.append(next);
            if (last) {
                sure = pieces;
                sureDoubts = found;
            }
        }
        if (sure.size() == 1 && pieces.size() > 1) {
            sure = pieces;
            sureDoubts.append(MessageReaderTexts::tr("It is not certain that the code goes on in the next line: it does not end with =."));
        }
        pieces = sure;
        doubts = sureDoubts;
    }

    static bool isPadding(QStringView text)
    {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'='; });
    }

    // The first line of a wrapped code.
    static bool looksBegun(QStringView piece)
    {
        const QString word = decoded(piece);
        constexpr qsizetype least = 16; // no mail wraps earlier
        return word.size() >= least && looksLikeCodePiece(word.startsWith(u'#') ? QStringView(word).sliced(1) : QStringView(word));
    }

    Piece nextPiece(const Piece &piece, bool &skipped, bool &wrapped) const
    {
        int line = m_text.lineAt(piece.start);
        qsizetype at = piece.end;
        while (at < m_text.lines().at(line).end && m_all.at(at) == u' ')
            ++at;
        if (at < m_text.lines().at(line).end) {
            if (at == piece.end || at > piece.end + 1)
                return {};
            return {at, tokenEnd(m_all, at)};
        }
        wrapped = true;
        ++line;
        if (line + 1 < m_text.lines().size() && m_text.lines().at(line).blank) {
            skipped = true;
            ++line;
        }
        if (line >= m_text.lines().size())
            return {};
        const MessageLine &next = m_text.lines().at(line);
        if (next.blank || next.bullet || next.beginsMessage || next.body >= next.end || m_all.at(next.body) == u'#')
            return {};
        return {next.body, tokenEnd(m_all, next.body)};
    }

    bool isWholeLine(const Piece &piece) const
    {
        const qsizetype end = m_text.lines().at(m_text.lineAt(piece.start)).end;
        return m_all.sliced(piece.end, end - piece.end).trimmed().isEmpty();
    }

    void add(const QList<Piece> &pieces, QStringList doubts, CodeLikeness likeness, bool hash, bool labelled)
    {
        QString raw;
        for (const Piece &piece : pieces) {
            const TextSpan span = m_text.span(piece.start, piece.end);
            const bool sameLine = !raw.isEmpty() && m_text.lineAt(piece.start) == m_text.lineAt(pieces.first().start);
            raw += (raw.isEmpty() ? QString() : sameLine ? QStringLiteral(" ") : QStringLiteral("\n"))
                + m_original.sliced(span.start, span.length);
        }
        MessageFinding finding;
        finding.field = IntakeField::Code;
        finding.start = pieces.first().start;
        finding.end = pieces.last().end;
        finding.line = m_text.lineAt(finding.start);
        finding.code = readCode(raw);
        if (likeness == CodeLikeness::Unsure) {
            doubts.append(hash ? MessageReaderTexts::tr("It could be a hashtag rather than a code.")
                               : MessageReaderTexts::tr("It could be something else than a code: there is no # before it, and nothing says what it is."));
        } else if (!hash && !labelled) {
            doubts.append(MessageReaderTexts::tr("There is no # before the code, and nothing says what it is."));
        }
        const QStringView after = m_all.sliced(finding.end, std::min<qsizetype>(3, m_all.size() - finding.end));
        if (after.startsWith(QChar(0x2026)) || after == QLatin1String("..."))
            doubts.append(MessageReaderTexts::tr("The code is cut off: the rest of it was left out where it was copied."));
        finding.doubts = doubts;
        finding.certain = doubts.isEmpty();
        for (const Piece &piece : pieces)
            m_text.take(piece.start, piece.end);
        m_findings.append(finding);
    }

    MessageText &m_text;
    const QString &m_original;
    const MessageLabels &m_labels;
    MessageFindings &m_findings;
    const QString m_copy;
    const QStringView m_all;
};

} // namespace

void findCodes(MessageText &text, const QString &original, const MessageLabels &labels, MessageFindings &findings)
{
    CodeFinder(text, original, labels, findings).run();
}

} // namespace spark
