// One row with everything an inspector or a dialog shows of it.
#pragma once

#include "models/domain/applications.h"
#include "models/domain/drafts.h"
#include "models/domain/entities.h"
#include "models/domain/history_entry.h"
#include "models/domain/rows.h"

#include <QList>

namespace spark {

struct CodeDetails
{
    CodeRow row;
    Authorization code; // holds the code text: a secret
    QList<CodeApplication> applications; // newest first
    QList<HistoryEntry> history; // newest first
};

struct VideoDetails
{
    VideoRow row;
    Video video;
    QList<CodeRow> codes; // newest first
    QList<NamedRef> campaigns;
    QList<HistoryEntry> history;
};

struct CampaignDetails
{
    CampaignRow row;
    Campaign campaign;
    QList<HistoryEntry> history;
};

// What can be linked to.
enum class LookupKind { Videos, Licensees, Campaigns, AdAccounts };

// One thing that can be linked to, as a picker shows it.
struct LookupItem
{
    RowId id = 0;
    QString title;
    QString detail;
};

// What the ledger says about a code while it is typed: what checkCode() cannot know.
struct CodeContext
{
    RowId knownCode = 0; // the row that holds this code already
    RowId knownVideo = 0; // the post that the link names
    QString videoTitle;
    QList<CodeRow> earlier; // the post's codes that are still in force
};

// How many rows need a look: the numbers beside the pages' names.
struct PageCounts
{
    qint64 videosWithoutCode = 0;
    qint64 codesEndingSoon = 0;
    qint64 campaignsRunning = 0;
};

} // namespace spark
