#include "models/store/pack_contents.h"

#include "models/domain/handle.h"
#include "models/domain/uid.h"
#include "models/domain/window.h"
#include "models/store/authorization_repository.h"
#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/read_helpers.h"
#include "models/store/vault_opening.h"
#include "models/store/video_repository.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace spark {

namespace {

class PackContentTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PackContentTexts)
};

// Far beyond what anybody hands over at once; what is larger would fill the memory before it could be looked at.
constexpr qsizetype mostRows = 100000; // of one table
constexpr qsizetype longestText = 100000; // characters

Expected<QStringList> handlesOf(Connection &connection, RowId party)
{
    QStringList handles;
    SPARK_TRY(connection.forEach(QStringLiteral("SELECT handle FROM party_handle WHERE party_id = ? ORDER BY id LIMIT 1000"), {party},
                                 [&handles](const QSqlQuery &query) { handles.append(query.value(0).toString()); }));
    return handles;
}

Expected<PackedParty> loadParty(Connection &connection, RowId id)
{
    PackedParty packed;
    SPARK_TRY_VALUE(packed.party, PartyRepository::load(connection, id));
    SPARK_TRY_VALUE(packed.handles, handlesOf(connection, id));
    return packed;
}

// Rows of one kind, each once, in the order in which they were first asked for.
template<typename Row>
class Collected
{
public:
    using Load = Expected<Row> (*)(Connection &, RowId);

    Collected(Connection &connection, Load load) : m_connection(connection), m_load(load) { }

    // Nothing for "nobody" and for what is there already.
    Expected<void> add(RowId id)
    {
        if (id == 0 || m_ids.contains(id))
            return {};
        SPARK_TRY_VALUE(Row row, m_load(m_connection, id));
        m_ids.insert(id);
        m_rows.append(std::move(row));
        return {};
    }
    const QList<Row> &rows() const { return m_rows; }

private:
    Connection &m_connection;
    const Load m_load;
    QSet<RowId> m_ids;
    QList<Row> m_rows;
};

Error nothingToHandOver()
{
    return {ErrorCode::InvalidInput, PackContentTexts::tr("One of the rows has no code yet, so there is nothing to hand over. Nothing was changed."),
            PackContentTexts::tr("Leave the row out, or ask for its code."), {}};
}

void leavePrivateThingsAtHome(PackContents &contents, bool withNotes)
{
    for (PackedParty &packed : contents.parties) {
        packed.party.contact.clear();
        if (!withNotes)
            packed.party.notes.clear();
    }
    for (Campaign &campaign : contents.campaigns) {
        campaign.budget.reset();
        if (!withNotes)
            campaign.notes.clear();
    }
    for (Video &video : contents.videos) {
        video.decision = QStringLiteral("undecided");
        if (!withNotes)
            video.notes.clear();
    }
    for (Authorization &code : contents.codes) {
        code.rawPaste.clear();
        code.replaces = 0;
        if (!withNotes)
            code.notes.clear();
    }
}

Error tooManyRows()
{
    return {ErrorCode::InvalidInput, PackContentTexts::tr("The pack holds more than %L1 rows of one kind. Nothing was changed.").arg(mostRows),
            PackContentTexts::tr("Ask for it in several smaller ones."), {}};
}

// The engine refuses a value that is longer than the connection allows: so long is nothing of ours.
Error ofAPack(const Error &error, const QString &path)
{
    return error.code == ErrorCode::InvalidInput ? notAsWeMakeThem(path) : error;
}

Expected<QString> textOf(Connection &pack, const char *property)
{
    auto text = vaultProperty(pack, QLatin1String(property));
    return text ? std::move(text) : Expected<QString>(failure(ofAPack(text.error(), pack.path())));
}

// Reads a table of the pack row by row through the repositories, which know its columns.
template<typename Row>
Expected<QList<Row>> readAll(Connection &pack, const char *table, Expected<Row> (*load)(Connection &, RowId))
{
    QList<RowId> ids;
    SPARK_TRY(pack.forEach(QStringLiteral("SELECT id FROM %1 ORDER BY id LIMIT %2").arg(QLatin1String(table)).arg(mostRows + 1), {},
                           [&ids](const QSqlQuery &query) { ids.append(query.value(0).toLongLong()); }));
    if (ids.size() > mostRows)
        return failure(tooManyRows());
    QList<Row> rows;
    rows.reserve(ids.size());
    for (const RowId id : std::as_const(ids)) {
        auto row = load(pack, id);
        if (!row)
            return failure(ofAPack(row.error(), pack.path()));
        rows.append(std::move(*row));
    }
    return rows;
}

// The identities of one table: each one is one, and there is no other row with it.
class Identities
{
public:
    bool take(RowId id, const QString &uid)
    {
        if (id <= 0 || !isUid(uid) || m_uids.contains(uid) || m_ids.contains(id))
            return false;
        m_uids.insert(uid);
        m_ids.insert(id);
        return true;
    }
    bool knows(RowId id) const { return id == 0 || m_ids.contains(id); }

private:
    QSet<QString> m_uids;
    QSet<RowId> m_ids;
};

bool areShort(std::initializer_list<QString> texts)
{
    return std::all_of(texts.begin(), texts.end(), [](const QString &text) { return text.size() <= longestText; });
}

// Tables as the schema makes them, word by word, with nothing else at them: a view or a column that is computed when it
// is read could be anything, and of any size.
Expected<bool> hasOurTables(Connection &pack)
{
    QFile file(QStringLiteral(":/schema/schema.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The built-in schema is missing");
    const QString schema = QString::fromUtf8(file.readAll());
    int tables = 0;
    bool ours = true;
    SPARK_TRY(pack.forEach(QStringLiteral("SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                          "AND tbl_name IN ('property', 'party', 'party_handle', 'video', 'campaign', 'authorization')"),
                           {}, [&](const QSqlQuery &query) {
                               tables += query.value(0).toString() == QLatin1String("table") ? 1 : 0;
                               ours = ours && schema.contains(QString(query.value(1).toString() % u';'));
                           }));
    return ours && tables == 6;
}

// References lead somewhere, identities are identities. Whether a value makes sense is judged when rows are compared.
bool holdsTogether(const PackContents &contents)
{
    Identities parties, videos, campaigns, codes;
    bool good = areShort({contents.facts.madeBy, contents.facts.madeFor});
    for (const PackedParty &packed : contents.parties) {
        const Party &party = packed.party;
        good = good && parties.take(party.id, party.uid) && areShort({party.name, party.notes, party.country});
        good = good && (party.kind == QLatin1String("creator") || party.kind == QLatin1String("brand") || party.kind == QLatin1String("agency"));
        good = good && (party.handle.isEmpty() || readHandle(party.handle) == party.handle);
        good = good && std::all_of(packed.handles.begin(), packed.handles.end(), [](const QString &handle) { return !readHandle(handle).isEmpty(); });
    }
    for (const Video &video : contents.videos)
        good = good && videos.take(video.id, video.uid) && parties.knows(video.creator) && areShort({video.link, video.shortLink, video.caption, video.notes});
    for (const Campaign &campaign : contents.campaigns)
        good = good && campaigns.take(campaign.id, campaign.uid) && parties.knows(campaign.brand) && areShort({campaign.name, campaign.notes});
    for (const Authorization &code : contents.codes) {
        good = good && codes.take(code.id, code.uid) && code.video != 0 && videos.knows(code.video) && parties.knows(code.licensee) && campaigns.knows(code.campaign);
        good = good && areShort({code.code, code.notes, code.refusalReason});
    }
    return good;
}

} // namespace

Error notAsWeMakeThem(const QString &path)
{
    return {ErrorCode::Damaged, PackContentTexts::tr("“%1” holds rows that Spark Ledger does not write. Nothing was changed.").arg(QDir::toNativeSeparators(path)),
            PackContentTexts::tr("Ask whoever sent it for a new one."), {}};
}

Expected<PackContents> collectForPack(Connection &ledger, const QList<RowId> &codes, bool withNotes)
{
    Collected<PackedParty> parties(ledger, &loadParty);
    Collected<Video> videos(ledger, &VideoRepository::load);
    Collected<Campaign> campaigns(ledger, &CampaignRepository::load);
    Collected<Authorization> chosen(ledger, &AuthorizationRepository::load);
    for (const RowId id : codes)
        SPARK_TRY(chosen.add(id));
    for (const Authorization &code : chosen.rows()) {
        if (code.code.isEmpty())
            return failure(nothingToHandOver());
        SPARK_TRY(videos.add(code.video));
        SPARK_TRY(campaigns.add(code.campaign));
        SPARK_TRY(parties.add(code.licensee));
    }
    for (const Video &video : videos.rows())
        SPARK_TRY(parties.add(video.creator));
    for (const Campaign &campaign : campaigns.rows())
        SPARK_TRY(parties.add(campaign.brand));
    PackContents contents {{}, parties.rows(), videos.rows(), campaigns.rows(), chosen.rows()};
    contents.facts.hasNotes = withNotes;
    leavePrivateThingsAtHome(contents, withNotes);
    return contents;
}

Expected<void> checkCanBeRead(const PackContents &contents)
{
    const qsizetype most = std::max({contents.parties.size(), contents.videos.size(), contents.campaigns.size(), contents.codes.size()});
    if (most > mostRows) {
        return failure(ErrorCode::InvalidInput, PackContentTexts::tr("A pack holds at most %L1 rows of one kind. Nothing was written.").arg(mostRows),
                       PackContentTexts::tr("Choose fewer codes, and make several packs."));
    }
    if (!holdsTogether(contents)) {
        return failure(ErrorCode::InvalidInput, PackContentTexts::tr("A pack with these rows could not be opened: a text of theirs is longer than %L1 characters, or a handle is none. Nothing was written.").arg(longestText),
                       PackContentTexts::tr("Leave the notes out, or shorten what is so long."));
    }
    return {};
}

Expected<void> checkTables(Connection &pack)
{
    SPARK_TRY_VALUE(const bool ours, hasOurTables(pack));
    return ours ? Expected<void>() : Expected<void>(failure(notAsWeMakeThem(pack.path())));
}

Expected<PackContents> readContents(Connection &pack)
{
    PackContents contents;
    SPARK_TRY_VALUE(contents.facts.uid, textOf(pack, "uid"));
    SPARK_TRY_VALUE(contents.facts.madeBy, textOf(pack, "pack_made_by"));
    SPARK_TRY_VALUE(contents.facts.madeFor, textOf(pack, "pack_made_for"));
    SPARK_TRY_VALUE(const QString madeAt, textOf(pack, "pack_made_at"));
    SPARK_TRY_VALUE(const QString hasNotes, textOf(pack, "pack_has_notes"));
    contents.facts.madeAt = readInstant(madeAt).value_or(0);
    contents.facts.hasNotes = hasNotes == QLatin1String("1");
    SPARK_TRY_VALUE(contents.parties, readAll<PackedParty>(pack, "party", &loadParty));
    SPARK_TRY_VALUE(contents.videos, readAll<Video>(pack, "video", &VideoRepository::load));
    SPARK_TRY_VALUE(contents.campaigns, readAll<Campaign>(pack, "campaign", &CampaignRepository::load));
    SPARK_TRY_VALUE(contents.codes, readAll<Authorization>(pack, "authorization", &AuthorizationRepository::load));
    if (!holdsTogether(contents))
        return failure(notAsWeMakeThem(pack.path()));
    return contents;
}

} // namespace spark
