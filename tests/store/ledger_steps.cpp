#include "tests/store/ledger_steps.h"

#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/tables.h"
#include "models/store/video_repository.h"

namespace spark::test {

namespace {

const QStringList &handles()
{
    static const QStringList all {QStringLiteral("mila.bakes"), QStringLiteral("Mila_Bakes"), QStringLiteral("jo.runs"),
                                  QStringLiteral("JO.RUNS"), QStringLiteral("zoë_k")};
    return all;
}

const QStringList &names()
{
    static const QStringList all {QString(), QStringLiteral("Acme"), QStringLiteral("  acme "), QStringLiteral("Öko “Brot”"),
                                  QStringLiteral("春のキャンペーン"), QStringLiteral("חורף 🍞"), QStringLiteral("Robert'); DROP TABLE party;--")};
    return all;
}

const QStringList &texts()
{
    static const QStringList all {QString(), QStringLiteral("sourdough bread in five minutes"), QStringLiteral("Café crème"),
                                  QStringLiteral("\"quoted\" * NEAR( - ^"), QString::fromUtf8("nul\0inside", 10),
                                  QStringLiteral("🥖 パンを焼く"), QStringLiteral("bread bread")};
    return all;
}

template<typename List>
auto pick(const List &list, int number)
{
    return list.at(static_cast<qsizetype>(static_cast<unsigned>(number) % static_cast<unsigned>(list.size())));
}

// Every row whose bit is set, at least one.
QList<RowId> chosen(const QList<RowId> &ids, int bits)
{
    QList<RowId> result;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if ((static_cast<unsigned>(bits) >> (i % 8)) & 1u)
            result.append(ids.at(i));
    }
    if (result.isEmpty() && !ids.isEmpty())
        result.append(pick(ids, bits));
    return result;
}

PostLink postLink(int number, int handle)
{
    return readPostLink(postLinkText(number % 8, pick(handles(), handle))).link;
}

Expected<void> withoutValue(const Expected<RowId> &added)
{
    SPARK_TRY(added);
    return {};
}

Expected<void> addCode(ChangeSet &changes, const LedgerStep &step)
{
    CodeDraft draft;
    draft.rawCode = codeText(step.a % 24);
    draft.video.link = postLink(step.a, step.b);
    draft.licensee.name = pick(names(), step.c);
    draft.campaign.name = pick(names(), step.c / 7);
    draft.grantedPeriod = 7 + step.b % 60;
    draft.windowStart = testNow - (step.c % 40) * 86400;
    draft.replacesEarlier = step.b % 2 == 1;
    draft.status = step.c % 5 == 0 ? CodeStatus::Planned : CodeStatus::Received;
    if (draft.status == CodeStatus::Planned)
        draft.rawCode.clear();
    draft.source = QStringLiteral("pasted");
    draft.notes = pick(texts(), step.c);
    return withoutValue(AuthorizationRepository::add(changes, draft));
}

Expected<void> editCodes(ChangeSet &changes, const LedgerStep &step)
{
    CodePatch patch;
    switch (step.b % 10) {
    case 0: patch.rawCode = codeText(step.c % 24); break;
    case 1: patch.video = VideoRef {0, postLink(step.c, step.c)}; break;
    case 2: patch.licensee = NamedRef {0, pick(names(), step.c)}; break;
    case 3: patch.campaign = NamedRef {0, pick(names(), step.c)}; break;
    case 4: patch.agreedPeriod = step.c % 3 == 0 ? std::optional<int>() : std::optional<int>(step.c % 90); break;
    case 5: patch.grantedPeriod = step.c % 3 == 0 ? std::optional<int>() : std::optional<int>(step.c % 90); break;
    case 6: patch.windowStart = step.c % 3 == 0 ? std::optional<qint64>() : std::optional<qint64>(testNow - step.c); break;
    case 7: patch.windowEnd = step.c % 3 == 0 ? std::optional<qint64>() : std::optional<qint64>(testNow + step.c * 1000); break;
    case 8: patch.status = pick(recordableStatuses(), step.c); break;
    default: patch.notes = pick(texts(), step.c); break;
    }
    return AuthorizationRepository::edit(changes, chosen(allIds(changes.connection(), QStringLiteral("authorization")), step.a), patch);
}

Expected<void> editVideos(ChangeSet &changes, const LedgerStep &step)
{
    VideoPatch patch;
    switch (step.b % 6) {
    case 0: patch.caption = pick(texts(), step.c); break;
    case 1: patch.creator = step.c % 4 == 0 ? QString() : pick(handles(), step.c); break;
    case 2: patch.decision = pick(QStringList {QStringLiteral("undecided"), QStringLiteral("available"), QStringLiteral("not_for_licence")}, step.c); break;
    case 3: patch.notes = pick(texts(), step.c); break;
    case 4: patch.link = postLink(step.c, step.a); break;
    default: patch.addToCampaign = NamedRef {0, pick(names(), step.c)}; break;
    }
    return VideoRepository::edit(changes, chosen(allIds(changes.connection(), QStringLiteral("video")), step.a), patch);
}

Expected<void> addVideo(ChangeSet &changes, const LedgerStep &step)
{
    VideoDraft draft;
    draft.link = step.b % 2 == 0 ? postLink(step.a, step.c) : readPostLink(QStringLiteral("https://vm.tiktok.com/ZM%1/").arg(step.a % 5)).link;
    draft.caption = pick(texts(), step.c);
    draft.notes = pick(texts(), step.a);
    return withoutValue(VideoRepository::add(changes, draft));
}

Expected<void> addCampaign(ChangeSet &changes, const LedgerStep &step)
{
    CampaignDraft draft;
    draft.name = pick(names(), step.a) + QString::number(step.a % 3);
    draft.brand.name = pick(names(), step.b);
    if (step.c % 2 == 0)
        draft.flightStart = testNow + step.b * 3600;
    if (step.c % 3 == 0)
        draft.flightEnd = testNow + step.c * 3600;
    if (step.b % 2 == 0)
        draft.budget = Money {step.c, QStringLiteral("EUR")};
    draft.notes = pick(texts(), step.c);
    return withoutValue(CampaignRepository::add(changes, draft));
}

Expected<void> editCampaigns(ChangeSet &changes, const LedgerStep &step)
{
    CampaignPatch patch;
    switch (step.b % 6) {
    case 0: patch.name = pick(names(), step.c); break;
    case 1: patch.brand = NamedRef {0, pick(names(), step.c)}; break;
    case 2: patch.flightStart = step.c % 3 == 0 ? std::optional<qint64>() : std::optional<qint64>(testNow + step.c); break;
    case 3: patch.flightEnd = step.c % 3 == 0 ? std::optional<qint64>() : std::optional<qint64>(testNow + step.c); break;
    case 4: patch.budget = step.c % 3 == 0 ? std::optional<Money>() : std::optional<Money>({step.c, QStringLiteral("JPY")}); break;
    default: patch.codesNeeded = step.c % 3 == 0 ? std::optional<int>() : std::optional<int>(step.c); break;
    }
    return CampaignRepository::edit(changes, chosen(allIds(changes.connection(), QStringLiteral("campaign")), step.a), patch);
}

// What no repository writes yet, but hangs on the rows that are deleted.
Expected<void> addDependants(ChangeSet &changes, const LedgerStep &step)
{
    Connection &connection = changes.connection();
    const QString name = pick(names(), step.a);
    SPARK_TRY_VALUE(const RowId account, changes.insert(Entity::AdAccount, {{QStringLiteral("name"), name}, {QStringLiteral("advertiser_id"), QVariant()}}));
    const QList<RowId> codes = allIds(connection, QStringLiteral("authorization"));
    const QList<RowId> videos = allIds(connection, QStringLiteral("video"));
    const QList<RowId> campaigns = allIds(connection, QStringLiteral("campaign"));
    if (!codes.isEmpty()) {
        SPARK_TRY(changes.insert(Entity::Application, {{QStringLiteral("authorization_id"), pick(codes, step.b)},
                                                       {QStringLiteral("ad_account_id"), account},
                                                       {QStringLiteral("applied_at"), testNow},
                                                       {QStringLiteral("outcome"), QStringLiteral("applied")}}));
    }
    if (!videos.isEmpty()) {
        SPARK_TRY(changes.insert(Entity::UsageRight, {{QStringLiteral("video_id"), pick(videos, step.c)},
                                                      {QStringLiteral("fee_minor"), std::numeric_limits<qint64>::max()},
                                                      {QStringLiteral("fee_currency"), QStringLiteral("EUR")}}));
        SPARK_TRY(changes.update(Entity::Video, pick(videos, step.a), {{QStringLiteral("source_video_id"), pick(videos, step.c)},
                                                                       {QStringLiteral("thumbnail"), QByteArray("\0\xff\x01", 3)}}));
    }
    if (!campaigns.isEmpty()) {
        SPARK_TRY(changes.insert(Entity::CampaignAdAccount, {{QStringLiteral("campaign_id"), pick(campaigns, step.c)}, {QStringLiteral("ad_account_id"), account}}));
    }
    return {};
}

} // namespace

std::ostream &operator<<(std::ostream &out, const LedgerStep &step)
{
    return out << '{' << step.kind << ", " << step.a << ", " << step.b << ", " << step.c << '}';
}

rc::Gen<LedgerStep> ledgerSteps()
{
    const auto number = rc::gen::inRange(0, 256);
    return rc::gen::build<LedgerStep>(rc::gen::set(&LedgerStep::kind, rc::gen::inRange(0, 16)), rc::gen::set(&LedgerStep::a, number),
                                      rc::gen::set(&LedgerStep::b, number), rc::gen::set(&LedgerStep::c, number));
}

QList<RowId> allIds(Connection &connection, const QString &table)
{
    const auto ids = selectIds(connection, QStringLiteral("SELECT id FROM %1 WHERE id > ? ORDER BY id").arg(table), 0);
    if (!ids)
        qFatal("allIds: %s", qPrintable(ids.error().text()));
    return *ids;
}

Expected<void> doStep(ChangeSet &changes, const LedgerStep &step)
{
    const auto some = [&](const char *table) { return chosen(allIds(changes.connection(), QLatin1String(table)), step.a); };
    switch (step.kind) {
    case 0:
    case 1:
    case 2:
    case 3: return addCode(changes, step);
    case 4:
    case 5:
    case 6: return editCodes(changes, step);
    case 7:
    case 8: return editVideos(changes, step);
    case 9: return addVideo(changes, step);
    case 10: return addCampaign(changes, step);
    case 11: return editCampaigns(changes, step);
    case 12: return addDependants(changes, step);
    case 13: return AuthorizationRepository::remove(changes, some("authorization"));
    case 14: return VideoRepository::remove(changes, some("video"));
    default:
        if (step.b % 2 == 0)
            return CampaignRepository::remove(changes, some("campaign"));
        return PartyRepository::removeUnused(changes, allIds(changes.connection(), QStringLiteral("party")));
    }
}

QString runStep(VaultFixture &vault, const LedgerStep &step)
{
    vault.clock().advance(1);
    auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("step"));
    if (!changes)
        qFatal("begin: %s", qPrintable(changes.error().text()));
    if (!doStep(**changes, step) || (*changes)->isEmpty())
        return {};
    if (const auto done = (*changes)->commit(); !done)
        qFatal("commit: %s", qPrintable(done.error().text()));
    return (*changes)->uid();
}

void startAfresh(VaultFixture &vault)
{
    vault.clock().set(testNow);
    QStringList statements {QStringLiteral("PRAGMA synchronous = OFF"), QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("BEGIN IMMEDIATE")};
    for (const TableInfo &table : allTables()) {
        statements.append(QStringLiteral("DELETE FROM ") + table.name);
        if (!table.wordColumns.isEmpty())
            statements.append(QStringLiteral("DELETE FROM %1_words").arg(table.name));
    }
    statements << QStringLiteral("DELETE FROM sqlite_sequence") << QStringLiteral("COMMIT") << QStringLiteral("PRAGMA foreign_keys = ON");
    for (const QString &sql : std::as_const(statements)) {
        if (const auto done = vault.connection().exec(sql); !done)
            qFatal("startAfresh: %s", qPrintable(done.error().text()));
    }
}

} // namespace spark::test
