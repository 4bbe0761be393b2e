#include "models/store/intake_judge.h"

#include "models/domain/text_key.h"
#include "models/domain/window.h"
#include "models/store/authorization_repository.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/video_repository.h"

#include <QCoreApplication>

namespace spark {

namespace {

class JudgeTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::JudgeTexts)
};

IntakeJudgement refused(const QStringList &reasons)
{
    IntakeJudgement judgement;
    judgement.verdict = IntakeVerdict::Refused;
    judgement.reasons = reasons;
    return judgement;
}

// Warnings after which a code may well be another than the one that was sent. Some codes have no #; one that begins with
// a sign has probably lost it in a spreadsheet.
bool isGrave(CodeWarning warning, const QString &code)
{
    if (warning == CodeWarning::NoHash)
        return code.startsWith(u'+') || code.startsWith(u'-') || code.startsWith(u'=');
    return warning == CodeWarning::WhiteSpaceInside || warning == CodeWarning::UnusualLength || warning == CodeWarning::EqualsInside;
}

// The end that the row gives a code which is in the ledger; nothing when it says nothing about it.
std::optional<qint64> endFor(const Authorization &code, const IntakeRow &row)
{
    if (row.until)
        return row.until;
    const std::optional<qint64> start = row.start ? row.start : code.window.start;
    if (!row.periodDays || !start || !checkPeriod(*row.periodDays))
        return std::nullopt;
    return windowFrom(*start, static_cast<int>(*row.periodDays)).end;
}

// A period says another end than the one that stands there; a day more or less is a matter of hours.
bool contradicts(const IntakeRow &row, qint64 now)
{
    if (!row.periodDays || !row.until || !checkPeriod(*row.periodDays))
        return false;
    const qint64 end = row.start.value_or(row.saidAt.value_or(now)) + *row.periodDays * secondsPerDay;
    return row.start ? qAbs(*row.until - end) > secondsPerDay : *row.until > end + secondsPerDay;
}

bool isPostOf(const Video &video, const PostLink &link)
{
    return link.isShort() ? video.shortLink.isEmpty() || video.shortLink == link.shortLink : video.postId == 0 || video.postId == link.postId;
}

} // namespace

CodeDraft codeDraftOf(const IntakeRow &row, qint64 now)
{
    CodeDraft draft;
    draft.rawCode = row.code.code;
    draft.rawPaste = row.rawText;
    draft.video.link = row.link;
    if (draft.video.link.handle.isEmpty())
        draft.video.link.handle = row.handle;
    draft.licensee.name = row.licensee;
    draft.campaign.name = row.campaign;
    draft.grantedPeriod = row.periodDays;
    draft.windowStart = row.start;
    draft.windowEnd = row.until;
    if (row.periodDays && !row.start && !row.until)
        draft.windowStart = row.saidAt.value_or(now);
    draft.source = row.source;
    return draft;
}

CodePatch codePatchOf(const CodeDraft &draft)
{
    CodePatch patch;
    patch.rawCode = draft.rawCode;
    patch.status = draft.status;
    if (!draft.licensee.isEmpty())
        patch.licensee = draft.licensee;
    if (!draft.campaign.isEmpty())
        patch.campaign = draft.campaign;
    if (draft.grantedPeriod)
        patch.grantedPeriod = static_cast<int>(*draft.grantedPeriod);
    if (draft.windowStart)
        patch.windowStart = draft.windowStart;
    if (draft.windowEnd)
        patch.windowEnd = draft.windowEnd;
    return patch;
}

QString IntakeJudge::placeOf(const IntakeRow &row)
{
    return row.source.isEmpty() ? JudgeTexts::tr("above") : row.source;
}

void IntakeJudge::passOver(const IntakeRow &row)
{
    if (row.rawCode.isEmpty())
        return; // nothing of it was kept
    const auto forget = [&row](QHash<QString, QString> &places, const QString &key) {
        if (places.value(key) == placeOf(row))
            places.remove(key);
    };
    forget(m_seen, codeKey(row.code.code));
    forget(m_posts, row.postKey());
}

// A code that fills a row which waited, or one that ends later, is not told from the ledger's older ones: it stays here.
void IntakeJudge::taken(const JudgedRow &row)
{
    m_takes = true;
    if (row.judgement.known == 0 && row.judgement.requested == 0)
        passOver(row.row);
}

// Empty for a code that was in the ledger before.
Expected<QString> IntakeJudge::whereCodeStood(RowId code) const
{
    if (!m_takes || code <= m_lastBefore)
        return QString();
    SPARK_TRY_VALUE(const QVariant source, m_connection.value(QStringLiteral("SELECT source FROM authorization WHERE id = ?"), {code}));
    return source.toString().isEmpty() ? JudgeTexts::tr("above") : source.toString();
}

// Empty when no other row of this intake has a code for the post.
Expected<QString> IntakeJudge::whereCodeOfPostStood(const IntakeRow &row, RowId video) const
{
    if (const QString place = m_posts.value(row.postKey()); !place.isEmpty() || !m_takes || video == 0)
        return place;
    SPARK_TRY_VALUE(const RowId code, findId(m_connection, QStringLiteral("SELECT max(id) FROM authorization WHERE video_id = ? AND id > ? AND code IS NOT NULL"), {video, m_lastBefore}));
    return code == 0 ? Expected<QString>(QString()) : whereCodeStood(code);
}

Expected<IntakeJudgement> IntakeJudge::judge(const IntakeRow &row)
{
    m_repeats = false;
    if (m_lastBefore < 0) {
        SPARK_TRY_VALUE(m_lastBefore, findId(m_connection, QStringLiteral("SELECT max(id) FROM authorization"), {}));
    }
    if (!row.rawCode.isEmpty() && row.code.refusal)
        return refused(QStringList {CodeTexts::describe(*row.code.refusal)} + row.refusals);
    if (!row.refusals.isEmpty())
        return refused(row.refusals);
    IntakeJudgement judgement;
    if (row.rawCode.isEmpty()) {
        if (!row.hasPost())
            return refused({JudgeTexts::tr("This row has neither a code nor a post.")});
        SPARK_TRY(judgePost(row, judgement));
        return judgement;
    }
    const QString key = codeKey(row.code.code);
    QString seen = m_seen.value(key);
    SPARK_TRY_VALUE(judgement.known, AuthorizationRepository::findByCode(m_connection, row.code.code));
    if (judgement.known != 0 && seen.isEmpty()) {
        SPARK_TRY_VALUE(seen, whereCodeStood(judgement.known));
    }
    m_repeats = !seen.isEmpty();
    if (judgement.known != 0) {
        SPARK_TRY(judgeKnown(row, judgement));
    } else if (seen.isEmpty()) {
        SPARK_TRY(judgeCode(row, judgement));
    } else {
        judgement.verdict = IntakeVerdict::Known;
    }
    if (!seen.isEmpty() && judgement.verdict == IntakeVerdict::Known)
        judgement.reasons.prepend(JudgeTexts::tr("The same code stands in what is taken in already: %1.").arg(seen));
    if (judgement.verdict == IntakeVerdict::Refused || !seen.isEmpty())
        return judgement;
    m_seen.insert(key, placeOf(row));
    // The first of several stays: it may have been taken, and the later one may not be.
    if (const QString post = row.postKey(); !post.isEmpty() && !m_posts.contains(post))
        m_posts.insert(post, placeOf(row));
    return judgement;
}

Expected<void> IntakeJudge::judgeKnown(const IntakeRow &row, IntakeJudgement &judgement) const
{
    judgement.verdict = IntakeVerdict::Known;
    SPARK_TRY_VALUE(const Authorization code, AuthorizationRepository::load(m_connection, judgement.known));
    SPARK_TRY_VALUE(const Video video, VideoRepository::load(m_connection, code.video));
    if (row.hasPost() && !isPostOf(video, row.link)) {
        judgement.reasons.append(JudgeTexts::tr("In the ledger this code belongs to another post: %1.").arg(postTitle(video.caption, video.postId, video.link)));
        return {};
    }
    if (row.periodDays) {
        if (const auto period = checkPeriod(*row.periodDays); !period) {
            judgement.reasons.append(period.error().text());
            return {};
        }
    }
    const std::optional<qint64> end = endFor(code, row);
    if (!end || end == code.window.end)
        return {};
    if (code.window.end && *end < *code.window.end) {
        judgement.reasons.append(JudgeTexts::tr("The ledger has a later end for this code, and keeps it."));
        return {};
    }
    if (!isLive(code.status)) {
        judgement.reasons.append(JudgeTexts::tr("It is said to end later than the ledger knows, but in the ledger it is not in force any more."));
        return {};
    }
    judgement.start = code.window.start;
    judgement.end = end;
    if (!checkWindow({judgement.start, end})) {
        judgement.reasons.append(JudgeTexts::tr("It is said to end before it began. The ledger keeps what it has."));
        return {};
    }
    if (row.start && code.window.start && row.start != code.window.start)
        judgement.reasons.append(JudgeTexts::tr("The ledger has another beginning for this code, and keeps it."));
    judgement.verdict = IntakeVerdict::Extends;
    return {};
}

Expected<void> IntakeJudge::judgePost(const IntakeRow &row, IntakeJudgement &judgement) const
{
    SPARK_TRY_VALUE(judgement.video, VideoRepository::find(m_connection, row.link));
    judgement.verdict = judgement.video == 0 ? IntakeVerdict::New : IntakeVerdict::Known;
    if (judgement.video == 0)
        judgement.reasons.append(JudgeTexts::tr("No code stands near this post. It is recorded without one."));
    return {};
}

Expected<void> IntakeJudge::judgeCode(const IntakeRow &row, IntakeJudgement &judgement) const
{
    if (!row.hasPost()) {
        judgement = refused({JudgeTexts::tr("No post stands near this code. A code belongs to one post: enter its link or number.")});
        return {};
    }
    QStringList grave, others;
    for (const CodeWarning warning : row.code.warnings)
        (isGrave(warning, row.code.code) ? grave : others).append(CodeTexts::describe(warning));

    CodeDraft draft = codeDraftOf(row, m_now);
    SPARK_TRY_VALUE(const RowId known, VideoRepository::find(m_connection, row.link));
    judgement.video = known;
    if (known != 0) {
        SPARK_TRY_VALUE(const Video video, VideoRepository::load(m_connection, known));
        const QString handle = draft.video.link.handle;
        if (video.creator != 0 && !handle.isEmpty()) {
            SPARK_TRY_VALUE(const bool creators, PartyRepository::hasHandle(m_connection, video.creator, handle));
            if (!creators)
                grave.append(JudgeTexts::tr("In the ledger this post is not @%1’s.").arg(handle));
        }
        SPARK_TRY_VALUE(const QList<RowId> waiting, AuthorizationRepository::waiting(m_connection, {known, {0, row.licensee}, {0, row.campaign}}));
        judgement.requested = waiting.value(0);
        SPARK_TRY_VALUE(judgement.earlier, AuthorizationRepository::liveOfVideo(m_connection, known, 0, m_now));
    }
    if (judgement.requested != 0) {
        SPARK_TRY_VALUE(const Authorization waiting, AuthorizationRepository::load(m_connection, judgement.requested));
        if (waiting.agreedPeriod)
            draft.agreedPeriod = *waiting.agreedPeriod;
        others.append(JudgeTexts::tr("This code was asked for."));
    }
    const CheckedCode checked = checkCode(draft, m_now);
    QStringList refusals;
    for (const FieldIssue &issue : checked.issues) {
        if (issue.severity == FieldIssue::Severity::Refusal)
            refusals.append(issue.text);
    }
    if (refusals.isEmpty() && judgement.requested != 0) {
        // What waits has days of its own, which may not go together with these.
        const auto fits = AuthorizationRepository::checkEdit(m_connection, judgement.requested, codePatchOf(draft), m_now);
        if (!fits && fits.error().code != ErrorCode::InvalidInput)
            return failure(fits.error());
        if (!fits)
            refusals.append(fits.error().message);
    }
    if (!refusals.isEmpty()) {
        judgement = refused(refusals);
        return {};
    }
    const bool shorter = draft.agreedPeriod && draft.grantedPeriod && *draft.grantedPeriod < *draft.agreedPeriod;
    for (const FieldIssue &issue : checked.issues) {
        if (issue.field == FieldIssue::Field::Code)
            continue;
        const bool ended = issue.field == FieldIssue::Field::WindowEnd && checked.window.end;
        const bool early = issue.field == FieldIssue::Field::WindowStart;
        (ended || early || (shorter && issue.field == FieldIssue::Field::GrantedPeriod) ? grave : others).append(issue.text);
    }
    if (row.periodDays && !row.start && !row.until) {
        others.append(row.saidAt ? JudgeTexts::tr("No day stands beside the period: it is counted from when the message was sent.")
                                 : JudgeTexts::tr("No day stands beside the period: it is counted from today."));
    }
    if (contradicts(row, m_now))
        grave.append(JudgeTexts::tr("Period and end do not go together. The end was taken."));
    SPARK_TRY_VALUE(const QString otherCode, whereCodeOfPostStood(row, known));
    if (!otherCode.isEmpty())
        others.prepend(JudgeTexts::tr("Another code for the same post stands in what is taken in: %1.").arg(otherCode));
    judgement.start = checked.window.start;
    judgement.end = checked.window.end;
    judgement.reasons = grave + others;
    judgement.verdict = !grave.isEmpty() ? IntakeVerdict::Suspicious : judgement.earlier.isEmpty() && otherCode.isEmpty() ? IntakeVerdict::New : IntakeVerdict::Replaces;
    return {};
}

} // namespace spark
