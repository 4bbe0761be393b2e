// pack: codes handed over in a file with a passphrase of its own, and what such a file brings.
#include "app/cli/code_uids.h"
#include "app/services/descriptor_reader.h"
#include "models/domain/pack_passphrase.h"
#include "models/domain/window.h"
#include "models/exchange/row_json.h"
#include "models/tables/table_texts.h"

#include <QFileInfo>
#include <QJsonArray>

namespace spark {

namespace {

using Result = CliSession::Result;
using Secret = std::shared_ptr<const SecretBytes>;

class PackCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PackCommandTexts)
};

QFuture<Result> refuse(const Error &error)
{
    return ready(Result(failure(error)));
}

Expected<Secret> readPassphrase(CliSession &session)
{
    SPARK_TRY_VALUE(const SecretBytes line, readLineFrom(session.invocation().value("pack-passphrase-fd")));
    SecretBytes words = readPackPassphrase(line.view());
    if (words.isEmpty())
        return failure(ErrorCode::InvalidInput, PackCommandTexts::tr("The passphrase of the pack is empty. Nothing was changed."));
    return std::make_shared<const SecretBytes>(std::move(words));
}

QFuture<Result> create(CliSession &session)
{
    const Invocation &invocation = session.invocation();
    const QString path = QFileInfo(invocation.arguments.at(1)).absoluteFilePath();
    const bool own = invocation.has("pack-passphrase-fd");
    const Expected<Secret> passphrase = own ? readPassphrase(session) : Expected<Secret>(std::make_shared<const SecretBytes>(newPackPassphrase()));
    if (!passphrase)
        return refuse(passphrase.error());
    PackWish wish;
    const auto ids = readCodeUids(session, invocation.arguments.mid(2));
    if (!ids)
        return refuse(ids.error());
    wish.codes = *ids;
    wish.to = invocation.value("to");
    wish.withNotes = invocation.has("with-notes");
    return session.controllers().packs.create(wish, path, *passphrase).then(&session, [path, own, passphrase = *passphrase](const Expected<int> &made) -> Result {
        if (!made)
            return failure(made.error());
        const QString words = own ? QString() : QString::fromLatin1(passphrase->view());
        CommandResult result;
        result.json = {{QStringLiteral("path"), path},
                       {QStringLiteral("codes"), *made},
                       {QStringLiteral("passphrase"), textOrNull(words)},
                       {QStringLiteral("passphrase_bits"), own ? QJsonValue() : QJsonValue(packPassphraseBits)}};
        result.text = own ? path : words;
        result.notes = {PackCommandTexts::tr("%n code(s) are in %1.", nullptr, *made).arg(path)};
        if (const QString warning = own ? PackPassphraseTexts::warning(*passphrase) : QString(); !warning.isEmpty())
            result.notes.append(warning);
        if (!own)
            result.notes.append(PackCommandTexts::tr("Its passphrase is printed this once. Tell it by another way than the file goes, by phone for one."));
        return result;
    });
}

QJsonValue toJson(const QString &field, const QVariant &value)
{
    if (!value.isValid())
        return {};
    const bool instant = field.endsWith(QLatin1String("_start")) || field.endsWith(QLatin1String("_end"));
    return instant ? QJsonValue(isoInstant(value.toLongLong())) : QJsonValue::fromVariant(value);
}

QJsonObject toJson(const PackRow &row)
{
    QJsonObject fields;
    for (const PackField &field : row.fields)
        fields.insert(field.name, QJsonObject {{QStringLiteral("ledger"), toJson(field.name, field.ledger)}, {QStringLiteral("pack"), toJson(field.name, field.pack)}});
    return {{QStringLiteral("entity"), packEntityName(row.entity)},
            {QStringLiteral("uid"), row.uid},
            {QStringLiteral("state"), packStateName(row.state)},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("problem"), textOrNull(row.problem)},
            {QStringLiteral("doubt"), textOrNull(row.doubt)}};
}

// For the eye: one cell names what differs.
QJsonObject forTable(const PackRow &row)
{
    QJsonObject line = toJson(row);
    line.insert(QStringLiteral("title"), row.title);
    // In the words of the screens; scripts have the schema's with --json.
    line.insert(QStringLiteral("entity"), PackTexts::describe(row.entity));
    line.insert(QStringLiteral("state"), row.problem.isEmpty() ? PackTexts::describe(row.state) : PackCommandTexts::tr("Cannot be taken"));
    QStringList names;
    for (const PackField &field : row.fields)
        names.append(PackTexts::field(field.name));
    line.insert(QStringLiteral("differs"), row.problem.isEmpty() ? (row.state == PackState::New ? row.doubt : names.join(QLatin1String(", "))) : row.problem);
    return line;
}

Result print(CliSession &session, const PackPreview &preview, const QStringList &notes)
{
    RowPrinter printer(session.json(), {{QStringLiteral("entity"), PackCommandTexts::tr("KIND")},
                                        {QStringLiteral("state"), PackCommandTexts::tr("STATE")},
                                        {QStringLiteral("title"), PackCommandTexts::tr("WHAT")},
                                        {QStringLiteral("differs"), PackCommandTexts::tr("DIFFERS IN")},
                                        {QStringLiteral("uid"), PackCommandTexts::tr("UID")}});
    bool taken = true;
    for (const PackRow &row : preview.rows)
        taken = taken && printer.print(session.json() ? toJson(row) : forTable(row));
    if (!taken || !printer.finish())
        return failure(ErrorCode::Io, PackCommandTexts::tr("The output could not be written."));
    CommandResult result;
    result.printed = true;
    const PackFacts &facts = preview.facts;
    const QString made = TableTexts::fullMoment(facts.madeAt);
    result.notes = {facts.madeBy.isEmpty() ? PackCommandTexts::tr("Made on %1.").arg(made) : PackCommandTexts::tr("Made by %1 on %2.").arg(facts.madeBy, made)};
    result.notes += notes;
    return result;
}

Expected<PackChoice> readChoice(const PackPreview &preview, const QString &what)
{
    if (what == QLatin1String("all"))
        return allOf(preview);
    if (what == QLatin1String("new"))
        return newOf(preview);
    PackChoice chosen;
    const QStringList uids = what.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : uids) {
        const QString uid = word.trimmed().toLower();
        bool found = false;
        for (int i = 0; i < preview.rows.size(); ++i) {
            const PackRow &row = preview.rows.at(i);
            if (row.uid != uid)
                continue;
            if (!row.problem.isEmpty())
                return failure(ErrorCode::InvalidInput, PackCommandTexts::tr("“%1” cannot be taken. %2 Nothing was changed.").arg(uid, row.problem));
            found = true;
            chosen = chosenWith(preview, std::move(chosen), i);
        }
        if (!found) {
            return failure(ErrorCode::NotFound, PackCommandTexts::tr("There is no row with the uid “%1” in the pack. Nothing was changed.").arg(uid),
                           PackCommandTexts::tr("pack open without --take shows the uids."));
        }
    }
    return chosen;
}

QFuture<Result> takeOrShow(CliSession &session, const OpenedPack &pack)
{
    if (!session.invocation().has("take"))
        return ready(print(session, pack.preview, {PackCommandTexts::tr("Nothing was taken. With --take rows are taken into the ledger.")}));
    const auto chosen = readChoice(pack.preview, session.invocation().value("take").trimmed());
    if (!chosen)
        return refuse(chosen.error());
    return session.controllers().packs.take(pack, *chosen).then(&session, [&session, preview = pack.preview](const Expected<int> &taken) -> Result {
        if (!taken)
            return failure(taken.error());
        return print(session, preview, {PackCommandTexts::tr("%n row(s) taken.", nullptr, *taken)});
    });
}

QFuture<Result> open(CliSession &session)
{
    const auto passphrase = readPassphrase(session);
    if (!passphrase)
        return refuse(passphrase.error());
    return session.controllers()
        .packs.open(session.invocation().arguments.at(1), *passphrase, session.reveal())
        .then(&session,
              [&session](const Expected<OpenedPack> &pack) {
                  if (pack)
                      return takeOrShow(session, *pack);
                  return isOpeningResult(pack.error().code) ? ready(session.cannotOpen(pack.error())) : refuse(pack.error());
              })
        .unwrap();
}

} // namespace

QFuture<Result> runPackCommand(CliSession &session)
{
    return session.invocation().arguments.first() == QLatin1String("create") ? create(session) : open(session);
}

} // namespace spark
