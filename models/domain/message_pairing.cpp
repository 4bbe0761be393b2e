#include "models/domain/message_pairing.h"

#include <algorithm>

namespace spark {

namespace {

constexpr MessageScope scopes[] {MessageScope::Line, MessageScope::Item, MessageScope::Block, MessageScope::Message, MessageScope::Text};

bool isSamePost(const MessageFinding &a, const MessageFinding &b)
{
    return a.link.postId == b.link.postId && a.link.shortLink == b.link.shortLink && a.refusal.isEmpty() && b.refusal.isEmpty();
}

// Codes and posts that follow each other without another kind between.
struct Run
{
    IntakeField field = IntakeField::Code;
    QList<int> findings;
};

class PostPairing
{
public:
    PostPairing(const MessageText &text, const MessageFindings &findings)
        : m_text(text)
        , m_findings(findings)
        , m_closed(findings.size(), false)
    {
        for (int i = 0; i < findings.size(); ++i) {
            if (findings.at(i).field == IntakeField::Code || findings.at(i).field == IntakeField::Post)
                m_sequence.append(i);
        }
    }

    QList<MessagePair> run()
    {
        for (const MessageScope scope : scopes)
            pairIn(scope);
        for (const int i : std::as_const(m_sequence)) {
            if (!m_closed.at(i))
                m_pairs.append(isCode(i) ? MessagePair {i, -1, {}} : MessagePair {-1, i, {}});
        }
        std::sort(m_pairs.begin(), m_pairs.end(), [this](const MessagePair &a, const MessagePair &b) { return place(a) < place(b); });
        return m_pairs;
    }

private:
    bool isCode(int i) const { return m_findings.at(i).field == IntakeField::Code; }
    qsizetype place(const MessagePair &pair) const { return m_findings.at(pair.code >= 0 ? pair.code : pair.post).start; }

    // Pairs what is still open in each part of the scope. What is paired already parts what stands around it.
    void pairIn(MessageScope scope)
    {
        QList<int> open;
        int part = -1;
        for (const int i : std::as_const(m_sequence)) {
            const int here = m_text.part(m_findings.at(i).line, scope);
            if (here != part || m_closed.at(i)) {
                pairSequence(open, scope);
                open.clear();
                part = here;
            }
            if (!m_closed.at(i))
                open.append(i);
        }
        pairSequence(open, scope);
    }

    void pairSequence(const QList<int> &sequence, MessageScope scope)
    {
        QList<Run> runs;
        QList<int> codes, posts;
        for (const int i : sequence) {
            // The same link twice is one link.
            if (!isCode(i) && !posts.isEmpty() && isSamePost(m_findings.at(posts.last()), m_findings.at(i)))
                continue;
            if (runs.isEmpty() || runs.last().field != m_findings.at(i).field)
                runs.append({m_findings.at(i).field, {}});
            runs.last().findings.append(i);
            (isCode(i) ? codes : posts).append(i);
        }
        if (codes.isEmpty() || posts.isEmpty())
            return;
        if (runs.size() == 2 && codes.size() == posts.size()) {
            for (qsizetype i = 0; i < codes.size(); ++i)
                pair(codes.at(i), posts.at(i));
        } else if (posts.size() == 1) {
            shareOne(codes, posts.first(), runs, scope);
        } else if (runs.size() > 2 && runs.size() % 2 == 0 && pairRecords(runs)) {
            return;
        } else {
            pairNearest(codes, posts);
        }
    }

    // One link for several codes. In a paragraph that is how people write it; in a whole text it could be another's.
    void shareOne(const QList<int> &codes, int post, const QList<Run> &runs, MessageScope scope)
    {
        const bool first = runs.first().field == IntakeField::Post && runs.size() == 2;
        const bool certain = codes.size() == 1 || (first && scope <= MessageScope::Block);
        for (const int code : codes) {
            pair(code, post,
                 certain ? QStringList() : QStringList {MessageReaderTexts::tr("There are several codes and one link. It could belong to another code.")});
        }
    }

    // Link, code, link, code, or the other way round; a link may have several codes behind it.
    bool pairRecords(const QList<Run> &runs)
    {
        for (qsizetype i = 0; i < runs.size(); i += 2) {
            const Run &post = runs.at(i).field == IntakeField::Post ? runs.at(i) : runs.at(i + 1);
            const Run &code = runs.at(i).field == IntakeField::Post ? runs.at(i + 1) : runs.at(i);
            const bool postFirst = runs.first().field == IntakeField::Post;
            const bool fits = code.findings.size() == post.findings.size() || (postFirst && post.findings.size() == 1);
            if (!fits)
                return false;
        }
        for (qsizetype i = 0; i < runs.size(); i += 2) {
            const bool postFirst = runs.at(i).field == IntakeField::Post;
            const QList<int> &posts = runs.at(postFirst ? i : i + 1).findings;
            const QList<int> &codes = runs.at(postFirst ? i + 1 : i).findings;
            for (qsizetype k = 0; k < codes.size(); ++k)
                pair(codes.at(k), posts.at(std::min(k, posts.size() - 1)));
        }
        return true;
    }

    // Nobody can be sure: in order, and each with a doubt.
    void pairNearest(const QList<int> &codes, const QList<int> &posts)
    {
        const QString doubt = MessageReaderTexts::tr("The number of links and codes differs, or they stand equally near. It could be another link.");
        qsizetype next = 0;
        for (qsizetype i = 0; i < codes.size() && next < posts.size(); ++i) {
            const int code = codes.at(i);
            // As many must remain as there are codes to come, while there are enough.
            const qsizetype left = codes.size() - i;
            const qsizetype last = std::max(next, posts.size() - left);
            while (next < last && distance(code, posts.at(next + 1)) < distance(code, posts.at(next)))
                ++next;
            pair(code, posts.at(next), {doubt});
            ++next;
        }
    }

    qsizetype distance(int a, int b) const
    {
        const MessageFinding &first = m_findings.at(std::min(a, b));
        const MessageFinding &second = m_findings.at(std::max(a, b));
        return std::max<qsizetype>(second.start - first.end, 0);
    }

    void pair(int code, int post, const QStringList &doubts = {})
    {
        m_pairs.append({code, post, doubts});
        m_closed[code] = true;
        m_closed[post] = true;
    }

    const MessageText &m_text;
    const MessageFindings &m_findings;
    QList<bool> m_closed;
    QList<int> m_sequence;
    QList<MessagePair> m_pairs;
};

// Gives findings of one field to pairs.
class Sharing
{
public:
    Sharing(const MessageText &text, const MessageFindings &findings, const QList<MessagePair> &pairs, IntakeField field)
        : m_text(text)
        , m_findings(findings)
        , m_pairs(pairs)
        , m_field(field)
        , m_used(findings.size(), false)
        , m_served(pairs.size(), false)
    {
        for (int i = 0; i < findings.size(); ++i) {
            if (findings.at(i).field == field)
                m_open.append(i);
        }
    }

    QList<MessageShare> run()
    {
        if (m_open.isEmpty() || m_pairs.isEmpty())
            return {};
        for (const MessageScope scope : scopes)
            shareIn(scope);
        return m_shares;
    }

private:
    qsizetype startOf(int pair) const
    {
        const MessagePair &p = m_pairs.at(pair);
        // Codes that share one link begin each for itself.
        const bool shared = p.post >= 0 && p.code >= 0 && pair > 0 && m_pairs.at(pair - 1).post == p.post;
        if (p.code < 0 || p.post < 0 || shared)
            return m_findings.at(p.code >= 0 ? p.code : p.post).start;
        return std::min(m_findings.at(p.code).start, m_findings.at(p.post).start);
    }
    bool touches(int pair, int part, MessageScope scope) const
    {
        const auto in = [&](int finding) { return finding >= 0 && m_text.part(m_findings.at(finding).line, scope) == part; };
        return in(m_pairs.at(pair).code) || in(m_pairs.at(pair).post);
    }

    void shareIn(MessageScope scope)
    {
        // Pairs by the parts that they stand in.
        QHash<int, QList<int>> pairs;
        for (int pair = 0; pair < m_pairs.size(); ++pair) {
            for (const int finding : {m_pairs.at(pair).code, m_pairs.at(pair).post}) {
                if (finding < 0)
                    continue;
                QList<int> &here = pairs[m_text.part(m_findings.at(finding).line, scope)];
                if (here.isEmpty() || here.last() != pair)
                    here.append(pair);
            }
        }
        QList<int> here;
        int part = -1;
        for (const int finding : std::as_const(m_open)) {
            if (m_used.at(finding))
                continue;
            const int place = m_text.part(m_findings.at(finding).line, scope);
            if (place != part) {
                share(pairs.value(part), here, scope);
                here.clear();
                part = place;
            }
            here.append(finding);
        }
        share(pairs.value(part), here, scope);
    }

    // "all 30 days" is not the last item's alone.
    bool waits(const QList<int> &findings, MessageScope scope) const
    {
        return scope < MessageScope::Block && findings.size() == 1 && m_findings.at(findings.first()).forEach;
    }

    void share(QList<int> pairs, const QList<int> &findings, MessageScope scope)
    {
        if (pairs.isEmpty() || findings.isEmpty() || waits(findings, scope))
            return;
        std::sort(pairs.begin(), pairs.end(), [this](int a, int b) { return startOf(a) < startOf(b); });
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        if (pairs.size() == 1) {
            give(pairs.first(), findings, {});
            return;
        }
        // The findings before the first pair, between it and the second, and so on.
        QList<QList<int>> gaps(pairs.size() + 1);
        qsizetype gap = 0;
        for (const int finding : findings) {
            while (gap < pairs.size() && startOf(pairs.at(gap)) < m_findings.at(finding).start)
                ++gap;
            gaps[gap].append(finding);
        }
        const qsizetype filled = std::count_if(gaps.begin(), gaps.end(), [](const QList<int> &g) { return !g.isEmpty(); });
        const bool each = findings.size() == 1 && m_findings.at(findings.first()).forEach;
        if (filled == 1 && (!gaps.first().isEmpty() || each)) {
            for (const int pair : std::as_const(pairs))
                give(pair, findings, {});
        } else if (filled == 1 && !gaps.last().isEmpty() && isOutside(pairs.last(), gaps.last().first(), scope)) {
            for (const int pair : std::as_const(pairs))
                give(pair, findings, {MessageReaderTexts::tr("It stands at the end, behind several codes. It could be for the last one alone.")});
        } else if (!gaps.first().isEmpty() && gaps.last().isEmpty()) {
            // Headings: each is for what follows, up to the next.
            QList<int> heading;
            for (qsizetype i = 0; i < pairs.size(); ++i) {
                if (!gaps.at(i).isEmpty())
                    heading = gaps.at(i);
                give(pairs.at(i), heading, {});
            }
        } else {
            const bool unclear = !gaps.first().isEmpty();
            for (qsizetype i = 0; i < pairs.size(); ++i) {
                give(pairs.at(i), gaps.at(i + 1),
                     unclear ? QStringList {MessageReaderTexts::tr("It stands between two codes. It could be for the other one.")} : QStringList());
            }
        }
    }

    // In a line of its own, so that it can be about more than the last pair.
    bool isOutside(int pair, int finding, MessageScope scope) const
    {
        return scope != MessageScope::Line && !touches(pair, m_findings.at(finding).line, MessageScope::Line);
    }

    bool isSame(int a, int b) const
    {
        return m_findings.at(a).number == m_findings.at(b).number
            && m_findings.at(a).text.compare(m_findings.at(b).text, Qt::CaseInsensitive) == 0;
    }

    // The handle that the link itself says; the first of the others.
    int chosen(int pair, const QList<int> &findings) const
    {
        const int post = m_pairs.at(pair).post;
        if (m_field == IntakeField::Handle && post >= 0) {
            for (const int finding : findings) {
                if (m_findings.at(finding).text.compare(m_findings.at(post).link.handle, Qt::CaseInsensitive) == 0)
                    return finding;
            }
        }
        const auto sure = std::find_if(findings.begin(), findings.end(), [this](int f) { return m_findings.at(f).certain; });
        return sure != findings.end() ? *sure : findings.first();
    }

    void give(int pair, const QList<int> &findings, QStringList doubts)
    {
        if (findings.isEmpty() || m_served.at(pair))
            return;
        const int finding = chosen(pair, findings);
        const bool agreed = std::all_of(findings.begin(), findings.end(), [&](int other) { return isSame(other, finding); });
        const int post = m_pairs.at(pair).post;
        const bool inLink = m_field == IntakeField::Handle && post >= 0 && !m_findings.at(post).link.handle.isEmpty();
        if (!agreed && !inLink)
            doubts.append(MessageReaderTexts::tr("Several different ones stand near the code. The first was taken."));
        for (const int other : findings) {
            if (isSame(other, finding))
                m_shares.append({pair, other, doubts});
            m_used[other] = true;
        }
        m_served[pair] = true;
    }

    const MessageText &m_text;
    const MessageFindings &m_findings;
    const QList<MessagePair> &m_pairs;
    const IntakeField m_field;
    QList<int> m_open;
    QList<bool> m_used;
    QList<bool> m_served;
    QList<MessageShare> m_shares;
};

} // namespace

QList<MessagePair> pairCodesAndPosts(const MessageText &text, const MessageFindings &findings)
{
    return PostPairing(text, findings).run();
}

QList<MessageShare> shareFindings(const MessageText &text, const MessageFindings &findings, const QList<MessagePair> &pairs,
                                  IntakeField field)
{
    return Sharing(text, findings, pairs, field).run();
}

} // namespace spark
