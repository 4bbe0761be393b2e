#include "models/store/authorization_repository.h"

#include "models/domain/code_text.h"
#include "models/domain/text_key.h"
#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/row_conditions.h"
#include "models/store/video_repository.h"

#include <QCoreApplication>

namespace spark {

namespace {

class AuthorizationTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::AuthorizationTexts)
};

tl::unexpected<Error> refusal(const CheckedCode &checked)
{
    QStringList reasons;
    for (const FieldIssue &issue : checked.issues) {
        if (issue.severity == FieldIssue::Severity::Refusal)
            reasons.append(issue.text);
    }
    return failure(ErrorCode::InvalidInput, reasons.join(u' '), AuthorizationTexts::tr("Nothing was changed."));
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

// The row as a draft, so that a change is judged by the same rules as a new code.
CodeDraft draftOf(const Authorization &code)
{
    CodeDraft draft;
    draft.rawCode = code.code;
    draft.video.id = code.video;
    draft.licensee.id = code.licensee;
    draft.campaign.id = code.campaign;
    draft.agreedPeriod = code.agreedPeriod;
    draft.grantedPeriod = code.grantedPeriod;
    draft.windowStart = code.window.start;
    draft.windowEnd = code.window.end;
    draft.status = code.status;
    draft.refusalReason = code.refusalReason;
    draft.notes = code.notes;
    return draft;
}

std::optional<qint64> asDays(const std::optional<int> &days)
{
    return days ? std::optional<qint64>(*days) : std::nullopt;
}

CodeDraft patched(CodeDraft draft, const CodePatch &patch)
{
    const bool timeChanged = patch.grantedPeriod.has_value() || patch.windowStart.has_value();
    const bool endFollowed = draft.windowStart && draft.grantedPeriod;
    if (patch.rawCode)
        draft.rawCode = *patch.rawCode;
    if (patch.video)
        draft.video = *patch.video;
    if (patch.licensee)
        draft.licensee = *patch.licensee;
    if (patch.campaign)
        draft.campaign = *patch.campaign;
    if (patch.agreedPeriod)
        draft.agreedPeriod = asDays(*patch.agreedPeriod);
    if (patch.grantedPeriod)
        draft.grantedPeriod = asDays(*patch.grantedPeriod);
    if (patch.windowStart)
        draft.windowStart = *patch.windowStart;
    if (patch.windowEnd)
        draft.windowEnd = *patch.windowEnd;
    else if (timeChanged && (endFollowed || (draft.windowStart && draft.grantedPeriod)))
        draft.windowEnd.reset(); // follows from the two, by checkCode(); without one of them nobody knows it any more
    if (patch.status)
        draft.status = *patch.status;
    if (patch.refusalReason)
        draft.refusalReason = *patch.refusalReason;
    if (patch.notes)
        draft.notes = *patch.notes;
    return draft;
}

QVariantMap columns(const CodeDraft &draft, const CheckedCode &checked)
{
    return {{QStringLiteral("code"), textOrNull(checked.code)},
            {QStringLiteral("code_key"), textOrNull(codeKey(checked.code))},
            {QStringLiteral("agreed_period"), valueOrNull(draft.agreedPeriod)},
            {QStringLiteral("granted_period"), valueOrNull(draft.grantedPeriod)},
            {QStringLiteral("window_start"), valueOrNull(checked.window.start)},
            {QStringLiteral("window_end"), valueOrNull(checked.window.end)},
            {QStringLiteral("status"), statusName(draft.status)},
            // A reason is that of the status: it goes with it.
            {QStringLiteral("refusal_reason"), textOrNull(draft.status == CodeStatus::Refused ? draft.refusalReason : QString())},
            {QStringLiteral("notes"), draft.notes}};
}

Expected<void> refuseDuplicate(Connection &connection, const QString &code, RowId except)
{
    if (code.isEmpty())
        return {};
    SPARK_TRY_VALUE(const RowId known, AuthorizationRepository::findByCode(connection, code));
    if (known == 0 || known == except)
        return {};
    QString post;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT v.post_id, v.link FROM authorization a JOIN video v ON v.id = a.video_id WHERE a.id = ?"),
                                 {known}, [&post](const QSqlQuery &query) {
                                     post = query.isNull(0) ? query.value(1).toString() : query.value(0).toString();
                                 }));
    return failure(ErrorCode::AlreadyThere,
                   AuthorizationTexts::tr("This code is already in the ledger, for the post %1. Nothing was changed.").arg(post),
                   AuthorizationTexts::tr("Search for the code to see its row."));
}

// The post's live codes besides this one become replaced. The last of them; 0 when there is none.
Expected<RowId> markReplaced(ChangeSet &changes, RowId video, RowId by)
{
    SPARK_TRY_VALUE(const QList<RowId> earlier, AuthorizationRepository::liveOfVideo(changes.connection(), video, by, changes.nowMs() / 1000));
    for (const RowId id : earlier)
        SPARK_TRY(changes.update(Entity::Authorization, id, {{QStringLiteral("status"), statusName(CodeStatus::Replaced)}}));
    return earlier.isEmpty() ? 0 : earlier.last();
}

// Finds or makes what the draft points to and writes the ids into the columns.
Expected<RowId> resolve(ChangeSet &changes, const CodeDraft &draft, bool joinCampaign, QVariantMap &values)
{
    SPARK_TRY_VALUE(const RowId video, VideoRepository::findOrAdd(changes, draft.video));
    SPARK_TRY_VALUE(const RowId licensee, PartyRepository::licensee(changes, draft.licensee));
    SPARK_TRY_VALUE(const RowId campaign, CampaignRepository::findOrAdd(changes, draft.campaign));
    if (campaign != 0 && joinCampaign)
        SPARK_TRY(VideoRepository::addToCampaign(changes, video, campaign));
    values.insert(QStringLiteral("video_id"), video);
    values.insert(QStringLiteral("licensee_id"), idOrNull(licensee));
    values.insert(QStringLiteral("campaign_id"), idOrNull(campaign));
    return video;
}

// id and nameKey: what the row says; 0 for nothing.
bool agrees(const NamedRef &wanted, RowId id, const QString &nameKey)
{
    if (id == 0 || wanted.isEmpty())
        return true;
    return wanted.id != 0 ? wanted.id == id : textKey(wanted.name.simplified()) == nameKey;
}

} // namespace

Expected<Authorization> AuthorizationRepository::load(Connection &connection, RowId id)
{
    Authorization code;
    SPARK_TRY(connection.forEach(
        QStringLiteral("SELECT id, uid, video_id, licensee_id, campaign_id, code, raw_paste, agreed_period, granted_period, "
                       "window_start, window_end, status, source, replaces_id, notes, refusal_reason FROM authorization WHERE id = ?"),
        {id}, [&code](const QSqlQuery &query) {
            code.id = query.value(0).toLongLong();
            code.uid = query.value(1).toString();
            code.video = query.value(2).toLongLong();
            code.licensee = query.value(3).toLongLong();
            code.campaign = query.value(4).toLongLong();
            code.code = query.value(5).toString();
            code.rawPaste = query.value(6).toString();
            code.agreedPeriod = optionalNumber(query.value(7));
            code.grantedPeriod = optionalNumber(query.value(8));
            code.window = {optionalInstant(query.value(9)), optionalInstant(query.value(10))};
            code.status = statusFromName(query.value(11).toString()).value_or(CodeStatus::Received);
            code.source = query.value(12).toString();
            code.replaces = query.value(13).toLongLong();
            code.notes = query.value(14).toString();
            code.refusalReason = query.value(15).toString();
        }));
    if (code.id == 0)
        return failure(rowIsGone());
    return code;
}

Expected<QStringList> AuthorizationRepository::texts(Connection &connection, const QList<RowId> &ids)
{
    QStringList texts;
    texts.reserve(ids.size());
    for (const RowId id : ids) {
        SPARK_TRY_VALUE(const QVariant text, connection.value(QStringLiteral("SELECT code FROM authorization WHERE id = ?"), {id}));
        texts.append(text.toString());
    }
    return texts;
}

Expected<RowId> AuthorizationRepository::findByCode(Connection &connection, const QString &code)
{
    return findId(connection, QStringLiteral("SELECT id FROM authorization WHERE code_key = ?"), {codeKey(code)});
}

Expected<QList<RowId>> AuthorizationRepository::liveOfVideo(Connection &connection, RowId video, RowId except, qint64 now)
{
    QList<RowId> ids;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT id FROM authorization WHERE video_id = ? AND id <> ? AND code IS NOT NULL "
                                                "AND status IN (%1) AND (window_end IS NULL OR window_end > ?) ORDER BY id")
                                     .arg(liveStatusList()),
                                 {video, except, now}, [&ids](const QSqlQuery &query) { ids.append(query.value(0).toLongLong()); }));
    return ids;
}

Expected<QList<RowId>> AuthorizationRepository::waiting(Connection &connection, const WantedCode &wanted)
{
    QList<RowId> ids;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT a.id, p.id, p.name_key, c.id, c.name_key FROM authorization a LEFT JOIN party p ON p.id = a.licensee_id "
                                                "LEFT JOIN campaign c ON c.id = a.campaign_id WHERE a.video_id = ? AND a.code IS NULL "
                                                "AND a.status IN ('requested', 'planned') ORDER BY a.status = 'planned', a.id DESC"),
                                 {wanted.video}, [&](const QSqlQuery &query) {
                                     const RowId licensee = query.value(1).toLongLong();
                                     const bool same = wanted.theirsAlone && (licensee == 0 || wanted.licensee.isEmpty())
                                         ? licensee == 0 && wanted.licensee.isEmpty()
                                         : agrees(wanted.licensee, licensee, query.value(2).toString());
                                     if (same && agrees(wanted.campaign, query.value(3).toLongLong(), query.value(4).toString()))
                                         ids.append(query.value(0).toLongLong());
                                 }));
    return ids;
}

Expected<RowId> AuthorizationRepository::add(ChangeSet &changes, const CodeDraft &draft)
{
    const qint64 now = changes.nowMs() / 1000;
    const CheckedCode checked = checkCode(draft, now);
    if (checked.refused())
        return refusal(checked);
    SPARK_TRY(refuseDuplicate(changes.connection(), checked.code, 0));

    QVariantMap values = columns(draft, checked);
    SPARK_TRY_VALUE(const RowId video, resolve(changes, draft, true, values));
    values.insert(QStringLiteral("source"), draft.source);
    if (!draft.uid.isEmpty())
        values.insert(QStringLiteral("uid"), draft.uid);
    if (!checked.code.isEmpty())
        values.insert(QStringLiteral("raw_paste"), draft.rawPaste.isEmpty() ? draft.rawCode : draft.rawPaste);
    if (draft.replacesEarlier) {
        SPARK_TRY_VALUE(const RowId replaced, markReplaced(changes, video, 0));
        values.insert(QStringLiteral("replaces_id"), idOrNull(replaced));
    }
    return changes.insert(Entity::Authorization, std::move(values));
}

Expected<void> AuthorizationRepository::replaceEarlier(ChangeSet &changes, RowId code, RowId video)
{
    SPARK_TRY_VALUE(const RowId replaced, markReplaced(changes, video, code));
    return replaced == 0 ? Expected<void>() : changes.update(Entity::Authorization, code, {{QStringLiteral("replaces_id"), replaced}});
}

Expected<void> AuthorizationRepository::checkEdit(Connection &connection, RowId id, const CodePatch &patch, qint64 now)
{
    SPARK_TRY_VALUE(const Authorization current, load(connection, id));
    const CheckedCode checked = checkCode(patched(draftOf(current), patch), now);
    return checked.refused() ? Expected<void>(refusal(checked)) : Expected<void>();
}

Expected<void> AuthorizationRepository::edit(ChangeSet &changes, const QList<RowId> &ids, const CodePatch &patch)
{
    for (const RowId id : ids) {
        SPARK_TRY_VALUE(const Authorization current, load(changes.connection(), id));
        const CodeDraft draft = patched(draftOf(current), patch);
        const CheckedCode checked = checkCode(draft, changes.nowMs() / 1000);
        if (checked.refused())
            return refusal(checked);
        SPARK_TRY(refuseDuplicate(changes.connection(), checked.code, id));
        QVariantMap values = columns(draft, checked);
        SPARK_TRY(resolve(changes, draft, patch.campaign || patch.video, values));
        if (patch.rawCode && checked.code != current.code)
            values.insert(QStringLiteral("raw_paste"), textOrNull(*patch.rawCode));
        SPARK_TRY(changes.update(Entity::Authorization, id, values));
    }
    return {};
}

Expected<void> AuthorizationRepository::remove(ChangeSet &changes, const QList<RowId> &ids)
{
    for (const RowId id : ids) {
        SPARK_TRY(removeAll(changes, Entity::Application, QStringLiteral("SELECT id FROM application WHERE authorization_id = ?"), id));
        SPARK_TRY(clearAll(changes, Entity::Authorization, QStringLiteral("SELECT id FROM authorization WHERE replaces_id = ?"), id,
                           QStringLiteral("replaces_id")));
        SPARK_TRY(changes.remove(Entity::Authorization, id));
    }
    return {};
}

} // namespace spark
