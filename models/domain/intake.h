// Codes on their way into the ledger: what was found in a message, a table or a picture, with what is certain about it
// and what is not. Plain values; readers make them, the store judges them, a person confirms them.
#pragma once

#include "models/domain/code_text.h"
#include "models/domain/post_link.h"

#include <QList>
#include <QString>

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
    QString licensee;
    QString campaign;
    QString caption;
    QList<IntakeDoubt> doubts;
    QStringList refusals; // why the row cannot be taken, whole sentences; beside what CodeReading refuses
    QString source; // what to call the place: "chat.txt, line 12", "codes.xlsx, row 7"

    bool hasPost() const { return link.postId != 0 || !link.shortLink.isEmpty(); }
};

// What a row would do to the ledger. The order is that of the command line's documentation.
enum class IntakeVerdict {
    New,
    Known, // the code is in the ledger already
    Replaces, // the post has another live code, which this one takes the place of
    Extends, // the code is in the ledger, with an earlier end
    Suspicious, // could be taken, but a person should look
    Refused,
};

} // namespace spark
