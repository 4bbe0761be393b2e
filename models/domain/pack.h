// A handover pack as a person looks at it before anything is taken from it: what each of its rows would do to the ledger.
#pragma once

#include "models/domain/entities.h"

#include <QCoreApplication>
#include <QList>
#include <QSet>
#include <QVariant>

namespace spark {

// The version of what a pack holds. A newer one is refused.
constexpr int packFormat = 1;

// A pack by its name, which is all that shows of an encrypted file.
bool isPackName(const QString &fileName);

struct PackFacts
{
    QString uid; // of the pack itself
    QString madeBy; // the name of the maker’s vault; may be empty
    QString madeFor; // in the maker's words; may be empty
    qint64 madeAt = 0; // UTC seconds
    bool hasNotes = false; // private notes came along
};

enum class PackState {
    New,
    Same, // there already, and the pack knows nothing else about it
    Changed, // there, with other values
    KnownOtherwise, // the ledger has the same code, post, person or campaign in a row of its own, under another uid
};

// One value that taking the row would write.
struct PackField
{
    QString name; // as in the JSON of the command line: "window_end", "licensee"
    QVariant ledger; // invalid: there is none. Names instead of ids; instants in UTC seconds
    QVariant pack;

    bool operator==(const PackField &) const = default;
};

struct PackRow
{
    Entity entity = Entity::Authorization; // Party, Video, Campaign or Authorization
    QString uid; // in the pack
    PackState state = PackState::New;
    QString title; // codes masked
    QList<PackField> fields; // of a new row all that it brings, of the others what differs; codes masked unless asked for
    QList<int> needs; // the rows of the pack that it refers to: they come along where they are new
    QString problem; // why it cannot be taken, a whole sentence; mostly empty
    QString doubt; // what to look at before it is taken, whole sentences; mostly empty

    bool canBeTaken() const { return problem.isEmpty() && !fields.isEmpty(); }
    bool operator==(const PackRow &) const = default;
};

struct PackPreview
{
    PackFacts facts;
    bool revealed = false; // codes stand whole in it: secrets
    QList<PackRow> rows; // what others refer to comes first: parties, posts, campaigns, codes

    int count(PackState state) const;
};

// Indexes of rows. Choosing a row chooses the new rows that it needs; leaving one out leaves out those that need it.
using PackChoice = QSet<int>;
PackChoice chosenWith(const PackPreview &preview, PackChoice chosen, int row);
PackChoice chosenWithout(const PackPreview &preview, PackChoice chosen, int row);
PackChoice chosenWithout(const PackPreview &preview, PackChoice chosen, const PackChoice &rows);
// Every row that can be taken; only the new ones; of those the ones that nobody needs to think about: no code that has
// come to its end, no doubt, and nothing that needs such a row.
PackChoice allOf(const PackPreview &preview);
PackChoice newOf(const PackPreview &preview);
PackChoice suggestedOf(const PackPreview &preview);

QString packStateName(PackState state); // "new", "same", "changed", "known_otherwise"
QString packEntityName(Entity entity); // "party", "video", "campaign", "authorization"

// The status with which a code arrives: its maker's own steps are not those of this ledger, but an end is an end. ledger:
// that of the row that is there, if there is one.
CodeStatus statusOnArrival(CodeStatus inPack, std::optional<CodeStatus> ledger);

class PackTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PackTexts)

public:
    static QString describe(PackState state); // "New", "Changed"
    static QString describe(Entity entity); // "Code", "Post"
    static QString field(const QString &name); // "Ends", "Licensee"
};

} // namespace spark
