// Codes on their way into the ledger: what was found in a message, a table or a picture, with what is certain about it
// and what is not. Plain values; readers make them, the store judges them, a person confirms them.
#pragma once

#include "models/domain/code_text.h"
#include "models/domain/entities.h"
#include "models/domain/post_link.h"

#include <QCoreApplication>
#include <QList>
#include <QSet>
#include <QString>

#include <algorithm>
#include <optional>

namespace spark {

enum class IntakeField { Code, Post, Handle, Period, Start, Until, Licensee, Campaign, Caption };

// A stretch of the text that was read, in UTF-16 units from its beginning.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

// Where in the text a finding stands; row is the index of the row it belongs to, -1 while it belongs to none.
struct IntakeMark
{
    TextSpan span;
    IntakeField field = IntakeField::Code;
    int row = -1;
    bool certain = true;
};

// Something that was found, or paired with the code, without being sure. Shown beside the field, never hidden.
struct IntakeDoubt
{
    IntakeField field = IntakeField::Code;
    QString text; // a whole sentence
    bool minor = false; // taken as everybody would take it; said, but no reason to wait for a person
};

struct IntakeRow
{
    QString rawCode; // as it stood there
    CodeReading code; // mended, with what was done to it; or refused
    PostLink link; // postId 0 and shortLink empty: none was found
    QString handle; // without @; empty when none was found
    std::optional<qint64> periodDays; // as written, not yet checked
    std::optional<qint64> start; // UTC seconds
    std::optional<qint64> until; // UTC seconds, the first moment after the window
    std::optional<qint64> saidAt; // UTC seconds: when the message was sent in which it stood
    QString licensee;
    QString campaign;
    QString caption;
    QList<IntakeDoubt> doubts;
    QStringList refusals; // why the row cannot be taken, whole sentences; beside what CodeReading refuses
    QString source; // what to call the place: "chat.txt, line 12", "codes.xlsx, row 7"
    QStringList places; // the same of all its mentions, where one text has the code more than once; else empty
    QString rawText; // the stretch of the text, the cells or the payload that it was read from; kept with the code

    // Something about it is not certain, and more than a trifle.
    bool isUncertain() const
    {
        return std::any_of(doubts.begin(), doubts.end(), [](const IntakeDoubt &doubt) { return !doubt.minor; });
    }
    bool hasPost() const { return link.postId != 0 || !link.shortLink.isEmpty(); }
    // The same for every link to a post, whichever handle stands in it; empty without a post.
    QString postKey() const { return link.isShort() ? link.shortLink : QString::number(link.postId); }
};

// What a row would do to the ledger. The order is that of the command line's documentation.
enum class IntakeVerdict {
    New,
    Known, // the code (a row without one: the post) is in the ledger already
    Replaces, // the post has another live code: this one takes its place, or both stay
    Extends, // the code is in the ledger, with an earlier end
    Suspicious, // could be taken, but a person should look
    Refused,
};

struct IntakeJudgement
{
    IntakeVerdict verdict = IntakeVerdict::New;
    QStringList reasons; // whole sentences, the gravest first; besides the row's doubts
    RowId known = 0; // the code's row in the ledger
    RowId video = 0; // the post's row in the ledger
    RowId requested = 0; // the row that waits for this post's code, which the code will fill
    QList<RowId> earlier; // the post's other live codes
    std::optional<qint64> start; // UTC seconds: the window that will be recorded
    std::optional<qint64> end; // UTC seconds, the first moment after it
};

struct JudgedRow
{
    IntakeRow row;
    IntakeJudgement judgement;
};

// What a person wants done with a row.
enum class IntakeAction {
    Skip,
    Take, // record it; of a code that is in the ledger, its later end
    TakeAndReplace, // record it, and the post's other live codes become replaced
};

struct IntakeDecision
{
    IntakeRow row;
    IntakeAction action = IntakeAction::Take;
};

// What can be done with such a row, the usual one first. Known and refused rows can only be skipped.
QList<IntakeAction> intakeActions(const IntakeJudgement &judgement);
// Taken without a person having looked: new or extending, and nothing about it uncertain.
bool isWithoutDoubt(const JudgedRow &row);

// Rows that were not taken, each counted once.
struct IntakeLeft
{
    int uncertain = 0; // suspicious, not certain, or another code of their post: they waited for a person
    int refused = 0;
    int known = 0; // nothing to take
    int unticked = 0; // could have been taken as they were

    int all() const { return uncertain + refused + known + unticked; }
    void add(const JudgedRow &row);
};

// Which codes of an intake stand in it more than once. Knows the codes by 8 bytes each.
class IntakeRepeats
{
public:
    void add(const IntakeRow &row);
    int codes() const { return static_cast<int>(m_again.size()); }

private:
    QSet<size_t> m_seen;
    QSet<size_t> m_again;
};

struct IntakeOutcome
{
    int codes = 0; // recorded
    int posts = 0; // recorded, with a code or without one
    int extended = 0;
    int replaced = 0; // earlier codes
    int fulfilled = 0; // of the codes, those that a row waited for
    int skipped = 0;
    QStringList refusals; // rows that could not be taken after all: source and reason, a sentence each
};

QString intakeVerdictName(IntakeVerdict verdict); // "new", "known", …: of the command line's output

class FieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::FieldTexts)

public:
    static QString describe(IntakeField field); // "Code", "Post", for a header or a choice
};

class IntakeTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::IntakeTexts)

public:
    static QString describe(IntakeVerdict verdict); // "New", "Another code"
    static QString describe(const JudgedRow &row); // with what colour alone would say: "New, uncertain"
    static QString describe(const IntakeLeft &left); // "3 rows were left: 2 uncertain, 1 refused."; empty for none
    static QString repeated(const QStringList &places); // a sentence: where a code stands more than once
    static QString repeated(int codes); // how many do; empty for none
    static QString describe(IntakeAction action); // "Take", "Take, and replace the earlier code"
};

} // namespace spark
