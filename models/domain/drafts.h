// What a person is about to record or change, before it is in the ledger. Dialogs and the command line
// fill drafts, controllers check them, the store writes them.
#pragma once

#include "models/domain/entities.h"

#include <QList>

#include <optional>

namespace spark {

// Somebody or something in the ledger: by id, or by name, in which case it is found or made.
// Both empty: nobody.
struct NamedRef
{
    RowId id = 0;
    QString name;

    bool isEmpty() const { return id == 0 && name.trimmed().isEmpty(); }
};

QStringList namesOf(const QList<NamedRef> &refs);

struct VideoDraft
{
    PostLink link;
    QString caption;
    QString creator; // handle; taken from the link when empty
    QString decision = QStringLiteral("undecided");
    QString notes;
    NamedRef campaign; // may be empty
    QString uid = {}; // of a row that comes from another vault; empty: a new one
};

// The post of a code: already there (id), or to be recorded with the code (link).
struct VideoRef
{
    RowId id = 0;
    PostLink link;

    bool isEmpty() const { return id == 0 && link.postId == 0 && link.shortLink.isEmpty(); }
};

struct CodeDraft
{
    QString rawCode; // as pasted; may be empty for a planned or requested code
    QString rawPaste; // what is kept of the text it was found in; rawCode when it is empty
    VideoRef video;
    NamedRef licensee;
    NamedRef campaign;
    std::optional<qint64> agreedPeriod; // days, not yet checked
    std::optional<qint64> grantedPeriod; // days, not yet checked
    std::optional<qint64> windowStart; // UTC seconds
    std::optional<qint64> windowEnd; // UTC seconds; computed from start and period when not given
    CodeStatus status = CodeStatus::Received;
    QString refusalReason; // name of a refusal of the rules; counts while the status is refused
    QString source;
    QString notes;
    bool replacesEarlier = false; // the post's earlier live codes become "replaced"
    QString uid = {}; // of a row that comes from another vault; empty: a new one
};

struct CampaignDraft
{
    QString name;
    NamedRef brand;
    std::optional<qint64> flightStart; // UTC seconds, first second
    std::optional<qint64> flightEnd; // UTC seconds, last second
    std::optional<Money> budget;
    std::optional<int> codesNeeded;
    QString notes;
    QString uid = {}; // of a row that comes from another vault; empty: a new one
};

// Changes to one or many rows: what has no value stays as it is. An inner empty optional clears a field.
struct VideoPatch
{
    std::optional<QString> caption;
    std::optional<QString> creator; // handle; empty for nobody
    std::optional<QString> decision;
    std::optional<QString> notes;
    std::optional<PostLink> link; // gives a post known by its short link its number
    std::optional<NamedRef> addToCampaign;
    QList<RowId> leaveCampaigns; // refused where a code of the post is for the campaign
};

struct CodePatch
{
    std::optional<QString> rawCode;
    std::optional<VideoRef> video;
    std::optional<NamedRef> licensee;
    std::optional<NamedRef> campaign;
    std::optional<std::optional<int>> agreedPeriod;
    std::optional<std::optional<int>> grantedPeriod;
    std::optional<std::optional<qint64>> windowStart;
    std::optional<std::optional<qint64>> windowEnd;
    std::optional<CodeStatus> status;
    std::optional<QString> refusalReason;
    std::optional<QString> notes;
};

struct CampaignPatch
{
    std::optional<QString> name;
    std::optional<NamedRef> brand;
    std::optional<std::optional<qint64>> flightStart;
    std::optional<std::optional<qint64>> flightEnd;
    std::optional<std::optional<Money>> budget;
    std::optional<std::optional<int>> codesNeeded;
    std::optional<QString> notes;
};

// What is wrong or doubtful about one field of a draft.
struct FieldIssue
{
    enum class Severity { Warning, Refusal };
    enum class Field { Code, Video, Licensee, Campaign, AgreedPeriod, GrantedPeriod, WindowStart, WindowEnd, Status, Name, Flight };

    Field field;
    Severity severity;
    QString text;
};

// A code draft made ready to be written: cleaned, computed, with all that is to be said about it.
struct CheckedCode
{
    QString code;
    Window window;
    QList<FieldIssue> issues;

    bool refused() const;
    QList<FieldIssue> of(FieldIssue::Field field) const;
};

// Judges what can be judged without the ledger (DOMAIN §1, §2). Pure.
CheckedCode checkCode(const CodeDraft &draft, qint64 now);

QList<FieldIssue> checkCampaign(const CampaignDraft &draft);

} // namespace spark
