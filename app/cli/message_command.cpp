// message: the text that hands codes over, or asks for them.
#include "app/cli/cli_session.h"
#include "app/cli/json_rows.h"

#include "models/domain/window.h"

#include <QDate>

namespace spark {

namespace {

using Result = CliSession::Result;

class MessageCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MessageCommandTexts)
};

QFuture<Result> refuse(const Error &error)
{
    return ready(Result(failure(error)));
}

Expected<MessageRows> readRows(CliSession &session)
{
    MessageRows rows;
    for (const QString &word : session.invocation().arguments) {
        const QString uid = word.trimmed().toLower();
        SPARK_TRY_VALUE(const FoundRow found, session.controllers().lookup.byUid(uid));
        if (found.entity == QLatin1String("authorization")) {
            rows.codes.append(found.id);
        } else if (found.entity == QLatin1String("video")) {
            rows.videos.append(found.id);
        } else {
            return failure(ErrorCode::NotFound, MessageCommandTexts::tr("There is no code or post with the uid “%1”. Nothing was changed.").arg(uid),
                           MessageCommandTexts::tr("spark-ledger-cli list shows the uids."));
        }
    }
    return rows;
}

// A moment, or a day, which lasts until its end.
Expected<std::optional<qint64>> readDeadline(const QString &text)
{
    if (text.isEmpty())
        return std::optional<qint64>();
    const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    const std::optional<qint64> moment = day.isValid() ? std::optional(day.addDays(1).startOfDay().toSecsSinceEpoch()) : readInstant(text);
    if (!moment) {
        return failure(ErrorCode::InvalidInput, MessageCommandTexts::tr("“%1” is not a moment.").arg(text),
                       MessageCommandTexts::tr("Write it as 2026-12-14 or 2026-12-14T08:30:00Z."));
    }
    return moment;
}

Expected<MessageRecord> readMessage(CliSession &session)
{
    const Invocation &invocation = session.invocation();
    MessageRecord message;
    message.kind = messageKindFromName(invocation.value("template")).value_or(MessageKind::HandOver);
    message.language = invocation.value("lang");
    message.to = invocation.value("to");
    if (invocation.has("period")) {
        SPARK_TRY_VALUE(const int days, checkPeriod(invocation.value("period").toLongLong()));
        message.period = days;
    }
    SPARK_TRY_VALUE(message.deadline, readDeadline(invocation.value("deadline")));
    SPARK_TRY_VALUE(message.rows, readRows(session));
    return message;
}

CommandResult describe(const MessageRecord &message, const RenderedMessage &rendered, bool recorded)
{
    CommandResult result;
    result.json = {{QStringLiteral("template"), messageKindName(message.kind)},
                   {QStringLiteral("language"), message.language},
                   {QStringLiteral("subject"), rendered.subject},
                   {QStringLiteral("body"), rendered.body},
                   {QStringLiteral("holds_codes"), rendered.holdsCodes},
                   {QStringLiteral("recorded"), recorded}};
    result.text = rendered.body;
    if (!recorded)
        result.notes.append(MessageCommandTexts::tr("Nothing was recorded. With --record the ledger remembers that this was handed over."));
    return result;
}

} // namespace

QFuture<Result> runMessageCommand(CliSession &session)
{
    const auto message = readMessage(session);
    if (!message)
        return refuse(message.error());
    return session.controllers()
        .messages.items(message->kind, message->rows)
        .then(&session,
              [&session, message = *message](const Expected<QList<MessageItem>> &items) {
                  if (!items)
                      return refuse(items.error());
                  MessageFacts facts;
                  facts.items = *items;
                  facts.period = message.period;
                  facts.deadline = message.deadline;
                  const RenderedMessage rendered = renderMessage(message.kind, message.language, builtInTemplate(message.kind, message.language), facts);
                  if (!session.invocation().has("record"))
                      return ready(Result(describe(message, rendered, false)));
                  return session.controllers().messages.record(message).then(&session, [message, rendered](const Expected<int> &recorded) -> Result {
                      if (!recorded)
                          return failure(recorded.error());
                      return describe(message, rendered, true);
                  });
              })
        .unwrap();
}

} // namespace spark
