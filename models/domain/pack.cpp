#include "models/domain/pack.h"

#include <QHash>

#include <algorithm>

namespace spark {

namespace {

template<typename Wanted>
PackChoice chosenWhere(const PackPreview &preview, Wanted wanted)
{
    PackChoice chosen;
    for (int i = 0; i < preview.rows.size(); ++i) {
        if (preview.rows.at(i).canBeTaken() && wanted(preview.rows.at(i)))
            chosen.insert(i);
    }
    return chosen;
}

bool hasEnded(CodeStatus status)
{
    return status == CodeStatus::Revoked || status == CodeStatus::Refused || status == CodeStatus::Replaced;
}

} // namespace

bool isPackName(const QString &fileName)
{
    return fileName.endsWith(QLatin1String(".sparkpack"), Qt::CaseInsensitive);
}

int PackPreview::count(PackState state) const
{
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [state](const PackRow &row) { return row.state == state; }));
}

PackChoice chosenWith(const PackPreview &preview, PackChoice chosen, int row)
{
    if (!preview.rows.at(row).canBeTaken())
        return chosen;
    chosen.insert(row);
    for (const int needed : preview.rows.at(row).needs) {
        if (preview.rows.at(needed).state == PackState::New && !chosen.contains(needed))
            chosen = chosenWith(preview, std::move(chosen), needed);
    }
    return chosen;
}

PackChoice chosenWithout(const PackPreview &preview, PackChoice chosen, int row)
{
    return chosenWithout(preview, std::move(chosen), PackChoice {row});
}

// Every row is looked at once, however many are left out: a pack can hold as many as a ledger.
PackChoice chosenWithout(const PackPreview &preview, PackChoice chosen, const PackChoice &rows)
{
    QHash<int, QList<int>> neededBy;
    for (const int other : std::as_const(chosen)) {
        for (const int needed : preview.rows.at(other).needs)
            neededBy[needed].append(other);
    }
    QList<int> leaving(rows.begin(), rows.end());
    for (qsizetype i = 0; i < leaving.size(); ++i) { // it grows meanwhile
        const int row = leaving.at(i);
        chosen.remove(row);
        if (preview.rows.at(row).state == PackState::New)
            leaving += neededBy.take(row);
    }
    return chosen;
}

PackChoice allOf(const PackPreview &preview)
{
    return chosenWhere(preview, [](const PackRow &) { return true; });
}

PackChoice newOf(const PackPreview &preview)
{
    return chosenWhere(preview, [](const PackRow &row) { return row.state == PackState::New; });
}

PackChoice suggestedOf(const PackPreview &preview)
{
    PackChoice doubtful;
    for (int i = 0; i < preview.rows.size(); ++i) {
        const PackRow &row = preview.rows.at(i);
        const bool ended = std::any_of(row.fields.begin(), row.fields.end(), [](const PackField &field) {
            return field.name == QLatin1String("status") && hasEnded(statusFromName(field.pack.toString()).value_or(CodeStatus::Received));
        });
        if (ended || !row.doubt.isEmpty())
            doubtful.insert(i);
    }
    return chosenWithout(preview, newOf(preview), doubtful);
}

QString packStateName(PackState state)
{
    switch (state) {
    case PackState::New: return QStringLiteral("new");
    case PackState::Same: return QStringLiteral("same");
    case PackState::Changed: return QStringLiteral("changed");
    case PackState::KnownOtherwise: return QStringLiteral("known_otherwise");
    }
    Q_UNREACHABLE();
}

QString packEntityName(Entity entity)
{
    switch (entity) {
    case Entity::Party: return QStringLiteral("party");
    case Entity::Video: return QStringLiteral("video");
    case Entity::Campaign: return QStringLiteral("campaign");
    default: return QStringLiteral("authorization");
    }
}

CodeStatus statusOnArrival(CodeStatus inPack, std::optional<CodeStatus> ledger)
{
    if (hasEnded(inPack))
        return inPack;
    return ledger && !isBeforeCode(*ledger) ? *ledger : CodeStatus::Received;
}

QString PackTexts::describe(PackState state)
{
    switch (state) {
    case PackState::New: return tr("New");
    case PackState::Same: return tr("Same");
    case PackState::Changed: return tr("Changed");
    case PackState::KnownOtherwise: return tr("Here already");
    }
    Q_UNREACHABLE();
}

QString PackTexts::describe(Entity entity)
{
    switch (entity) {
    case Entity::Party: return tr("Person or company");
    case Entity::Video: return tr("Post");
    case Entity::Campaign: return tr("Campaign");
    default: return tr("Code");
    }
}

QString PackTexts::field(const QString &name)
{
    const QHash<QString, QString> names {{QStringLiteral("code"), tr("Code")},
                                         {QStringLiteral("video"), tr("Post")},
                                         {QStringLiteral("link"), tr("Link")},
                                         {QStringLiteral("caption"), tr("Caption")},
                                         {QStringLiteral("creator"), tr("Creator")},
                                         {QStringLiteral("licensee"), tr("Licensee")},
                                         {QStringLiteral("campaign"), tr("Campaign")},
                                         {QStringLiteral("brand"), tr("Brand")},
                                         {QStringLiteral("agreed_period"), tr("Agreed period")},
                                         {QStringLiteral("granted_period"), tr("Granted period")},
                                         {QStringLiteral("window_start"), tr("Begins")},
                                         {QStringLiteral("window_end"), tr("Ends")},
                                         {QStringLiteral("flight_start"), tr("Flight begins")},
                                         {QStringLiteral("flight_end"), tr("Flight ends")},
                                         {QStringLiteral("codes_needed"), tr("Codes needed")},
                                         {QStringLiteral("status"), tr("Status")},
                                         {QStringLiteral("refusal_reason"), tr("Why refused")},
                                         {QStringLiteral("name"), tr("Name")},
                                         {QStringLiteral("handle"), tr("Handle")},
                                         {QStringLiteral("handles"), tr("All handles")},
                                         {QStringLiteral("country"), tr("Country")},
                                         {QStringLiteral("notes"), tr("Notes")}};
    return names.value(name, name);
}

} // namespace spark
