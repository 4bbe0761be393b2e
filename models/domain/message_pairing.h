// Which of the things found in a message belong together. From the finest scope to the coarsest: what stands in a line
// with a code is its own, then what stands in its item of a list, its paragraph, its message of a chat, the text.
#pragma once

#include "models/domain/message_findings.h"

namespace spark {

// A code with its post, or either alone.
struct MessagePair
{
    int code = -1; // index of a finding
    int post = -1;
    QStringList postDoubts; // about the two belonging together

    bool operator==(const MessagePair &) const = default;
};

// Pairs codes and posts. One link can be for several codes; a post of which there is a code needs no pair of its own.
// findings are sorted by start. The pairs are in the order of the text.
QList<MessagePair> pairCodesAndPosts(const MessageText &text, const MessageFindings &findings);

// A finding that is a row's.
struct MessageShare
{
    int pair = 0;
    int finding = 0;
    QStringList doubts; // about it being this row's
};

// Which period, date, handle or name is which pair's: the findings of one field.
QList<MessageShare> shareFindings(const MessageText &text, const MessageFindings &findings, const QList<MessagePair> &pairs,
                                  IntakeField field);

} // namespace spark
