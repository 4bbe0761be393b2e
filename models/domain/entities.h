// What the ledger records (DESIGN §3). Plain values; the store reads and writes them.
// Instants are UTC seconds, created and changed UTC milliseconds, money minor units.
#pragma once

#include "models/domain/code_status.h"
#include "models/domain/money.h"
#include "models/domain/post_link.h"
#include "models/domain/window.h"

#include <QString>

#include <optional>

namespace spark {

// Who a row in another table points to; 0 means nobody.
using RowId = qint64;

// The kinds of rows a history entry, a change notice or a uid can speak of.
enum class Entity {
    Party,
    PartyHandle,
    Video,
    Authorization,
    UsageRight,
    Campaign,
    CampaignVideo,
    CampaignAdAccount,
    AdAccount,
    Application,
    Vault, // the vault as a whole: its name, its role, its keys
};

struct Party
{
    RowId id = 0;
    QString uid;
    QString kind; // "creator", "brand", "agency"
    QString name; // as a person calls it; empty for creators known by handle alone
    QString handle; // current, without @; empty when unknown
    QString contact;
    QString country; // ISO 3166, two letters
    QString notes;
};

struct Video
{
    RowId id = 0;
    QString uid;
    qint64 postId = 0; // 0 while only a short link is known
    QString link;
    QString shortLink;
    PostKind kind = PostKind::Video;
    RowId creator = 0;
    QString caption;
    std::optional<qint64> publishedAt;
    QString decision; // "undecided", "available", "not_for_licence"
    QString notes;
};

struct Authorization
{
    RowId id = 0;
    QString uid;
    RowId video = 0;
    RowId licensee = 0;
    RowId campaign = 0;
    QString code; // normalised; empty while planned or requested
    QString rawPaste;
    std::optional<int> agreedPeriod; // days
    std::optional<int> grantedPeriod; // days
    Window window;
    CodeStatus status = CodeStatus::Received;
    QString refusalReason; // name of a refusal of the rules; only while refused, and empty when nobody knows why
    QString source; // how it came: "pasted", "typed", "command_line", "sample"
    RowId replaces = 0;
    QString notes;
};

struct Campaign
{
    RowId id = 0;
    QString uid;
    QString name;
    RowId brand = 0;
    // The flight: from the first second to the last one, both included.
    std::optional<qint64> flightStart;
    std::optional<qint64> flightEnd;
    std::optional<Money> budget;
    std::optional<int> codesNeeded;
    QString notes;
};

} // namespace spark
