// Codes in ad accounts (DOMAIN §3): what was entered where, what came of it, and what that means for the code.
#pragma once

#include "models/domain/drafts.h"
#include "models/domain/rows.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace spark {

enum class ApplicationOutcome { Applied, Refused };

// As stored and exported: "applied", "refused".
QString outcomeName(ApplicationOutcome outcome);
std::optional<ApplicationOutcome> outcomeFromName(QStringView name);

struct AdAccount
{
    RowId id = 0;
    QString uid;
    QString name;
    QString advertiserId; // digits; empty when unknown
    RowId brand = 0;
    QString notes;
};

struct AdAccountDraft
{
    QString name; // the advertiser ID takes its place when it is empty
    QString advertiserId;
    NamedRef brand;
};

// True for what can only be an advertiser ID: TikTok's are numbers of many digits, and nobody's name.
bool looksLikeAdvertiserId(QStringView text);

// Cleaned and with a name; InvalidInput when neither name nor ID is given or the ID is not a number.
Expected<AdAccountDraft> checkAdAccount(const AdAccountDraft &draft);

// An account with what was and what can be done in it.
struct AdAccountRow
{
    AdAccount account;
    qint64 applied = 0; // codes
    qint64 waiting = 0; // codes, as for Batch
};

// A code that was entered in an ad account.
struct CodeApplication
{
    RowId id = 0;
    QString uid;
    QString account; // its name
    QString advertiserId;
    qint64 appliedAt = 0; // UTC seconds
    ApplicationOutcome outcome = ApplicationOutcome::Applied;
    QString refusalReason; // name of a refusal of the rules; empty when it was applied, or nobody knows why
};

// What Ads Manager said to one code.
struct ApplicationMark
{
    RowId code = 0;
    ApplicationOutcome outcome = ApplicationOutcome::Applied;
    QString refusalReason;
};

// False for codes that a person has ended: nobody enters them any more.
bool canBeApplied(CodeStatus recorded);

// Where a code stands after an ad account has taken or refused it (DOMAIN §5). runsElsewhere: another account took it
// before, so that this one's refusal is no end.
CodeStatus statusAfter(CodeStatus recorded, ApplicationOutcome outcome, bool runsElsewhere);

// Which codes are to be entered next.
struct BatchQuery
{
    RowId account = 0;
    int size = 0; // codes
    QList<RowId> only; // of these rows alone, whatever their status; empty: all that wait
    QList<RowId> skipped; // not these
    bool withElsewhere = true; // those too that another account has taken
};

struct BatchCode
{
    CodeRow row;
    QString code; // whole: a secret
    QStringList otherAccounts; // which have taken it already: a warning, not a hindrance (DOMAIN §3)
};

struct Batch
{
    AdAccount account;
    QList<BatchCode> codes; // those that no account has come first, and of these what ends first
    qint64 waiting = 0; // codes in all that this account has not taken and no other one has
    qint64 elsewhere = 0; // codes in all that this account has not taken, but another one has
    qint64 leftOut = 0; // rows of BatchQuery::only that have no code, are over or ended, or are in the account already
};

// A sentence for each code of the batch that another account has taken; codes are masked.
QStringList batchWarnings(const Batch &batch);
// Warns of more codes at a time than Ads Manager takes; empty within the rule.
QString batchSizeWarning(int size);

class ApplicationTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ApplicationTexts)

public:
    static QString label(ApplicationOutcome outcome);
    // What Ads Manager says and what to do next, in the user's language; a name that the rules do not know (any more)
    // is shown as it is.
    static QString reason(const QString &name);
    static QString nextStep(const QString &name);
};

} // namespace spark
