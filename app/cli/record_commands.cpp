// add-video, add-code, add-campaign.
#include "app/cli/cli_session.h"
#include "app/cli/json_rows.h"
#include "app/services/descriptor_reader.h"
#include "app/controllers/background.h"

#include "models/domain/code_text.h"
#include "models/domain/handle.h"

#include <QDate>

namespace spark {

namespace {

using Result = CliSession::Result;

class RecordTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::RecordTexts)
};

tl::unexpected<Error> refused(const QString &message, const QString &advice = {})
{
    return failure(ErrorCode::InvalidInput, message, advice);
}

Expected<PostLink> readLink(const QString &text, QStringList &notes)
{
    const LinkReading reading = readPostLink(text);
    if (reading.refusal)
        return refused(LinkTexts::describe(*reading.refusal));
    for (const LinkWarning warning : reading.warnings) {
        if (warning != LinkWarning::NoHandle) // an ID alone is what was asked for
            notes.append(LinkTexts::describe(warning));
    }
    if (reading.link.isShort())
        notes.append(
            RecordTexts::tr("A short link does not tell the post’s number. Add the long link when you have it."));
    return reading.link;
}

// A day of the local calendar; its first second, or its last.
Expected<std::optional<qint64>> readDay(const QString &text, bool last)
{
    if (text.isEmpty())
        return std::optional<qint64>();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() != 10 || !day.isValid())
        return refused(RecordTexts::tr("“%1” is not a date.").arg(text), RecordTexts::tr("Write it as 2026-12-31."));
    return std::optional<qint64>(last ? day.addDays(1).startOfDay().toSecsSinceEpoch() - 1
                                      : day.startOfDay().toSecsSinceEpoch());
}

QFuture<Result> refuse(const Error &error)
{
    return ready(Result(failure(error)));
}

template<typename Details>
Result describe(const Expected<Details> &details, const QStringList &notes)
{
    SPARK_TRY_VALUE(const Details found, details);
    CommandResult result;
    result.json = toJson(found.row);
    result.text = found.row.uid;
    result.notes = notes;
    return result;
}

QFuture<Result> addVideo(CliSession &session)
{
    QStringList notes;
    const auto link = readLink(session.invocation().arguments.first(), notes);
    if (!link)
        return refuse(link.error());
    VideoDraft draft;
    draft.link = *link;
    draft.caption = session.invocation().value("caption");
    draft.creator = session.invocation().value("creator");
    return session.controllers().videos.add(draft).then(
        &session, [&session, notes](const Expected<RowId> &id) -> Result {
            if (!id)
                return failure(id.error());
            return describe(session.controllers().videos.details(*id), notes);
        });
}

Expected<CodeDraft> readCodeDraft(CliSession &session, QStringList &notes)
{
    const Invocation &invocation = session.invocation();
    CodeDraft draft;
    draft.source = QStringLiteral("command_line");
    SPARK_TRY_VALUE(const SecretBytes code, readAllFrom(invocation.value("code-fd")));
    draft.rawCode = QString::fromUtf8(code.view());
    SPARK_TRY_VALUE(draft.video.link, readLink(invocation.value("video"), notes));
    draft.licensee.name = invocation.value("licensee");
    draft.campaign.name = invocation.value("campaign");
    if (invocation.has("period")) {
        bool number = false;
        draft.grantedPeriod = invocation.value("period").toLongLong(&number);
        if (!number)
            return refused(RecordTexts::tr("“%1” is not a number of days.").arg(invocation.value("period")));
    }
    if (invocation.has("start")) {
        draft.windowStart = readInstant(invocation.value("start"));
        if (!draft.windowStart)
            return refused(RecordTexts::tr("“%1” is not a moment.").arg(invocation.value("start")),
                           RecordTexts::tr("Write it as 2026-12-14T08:30:00Z."));
    } else if (invocation.has("period")) {
        draft.windowStart = session.now();
        notes.append(RecordTexts::tr("No --start: the period is counted from now."));
    }
    const CheckedCode checked = checkCode(draft, session.now());
    for (const FieldIssue &issue : checked.issues) {
        if (issue.severity == FieldIssue::Severity::Warning)
            notes.append(issue.text);
    }
    if (!checked.refused()) {
        SPARK_TRY_VALUE(const CodeContext context, session.controllers().codes.context(checked.code, draft.video));
        if (!context.earlier.isEmpty())
            notes.append(
                RecordTexts::tr("This post has %n other code(s) in force. TikTok keeps one current code for a post.",
                                nullptr, static_cast<int>(context.earlier.size())));
    }
    return draft;
}

QFuture<Result> addCode(CliSession &session)
{
    QStringList notes;
    const auto draft = readCodeDraft(session, notes);
    if (!draft)
        return refuse(draft.error());
    return session.controllers().codes.add(*draft).then(
        &session, [&session, notes](const Expected<RowId> &id) -> Result {
            if (!id)
                return failure(id.error());
            return describe(session.controllers().codes.details(*id), notes);
        });
}

QFuture<Result> addCampaign(CliSession &session)
{
    const Invocation &invocation = session.invocation();
    CampaignDraft draft;
    draft.name = invocation.arguments.first();
    draft.brand.name = invocation.value("brand");
    const auto from = readDay(invocation.value("from"), false);
    if (!from)
        return refuse(from.error());
    const auto to = readDay(invocation.value("to"), true);
    if (!to)
        return refuse(to.error());
    draft.flightStart = *from;
    draft.flightEnd = *to;
    return session.controllers().campaigns.add(draft).then(&session, [&session](const Expected<RowId> &id) -> Result {
        if (!id)
            return failure(id.error());
        return describe(session.controllers().campaigns.details(*id), {});
    });
}

} // namespace

QFuture<Result> runRecordCommand(CliSession &session)
{
    const QString &name = session.invocation().command->name;
    if (name == QLatin1String("add-video"))
        return addVideo(session);
    return name == QLatin1String("add-code") ? addCode(session) : addCampaign(session);
}

} // namespace spark
