// The words by which codes, links, periods and dates are recognized in what people write, by language. They live in one
// editable file, resources/intake_words.json, read once. Languages are not told apart: people mix them in one message.
#pragma once

#include "models/domain/error.h"
#include "models/domain/intake.h"
#include "models/domain/word_set.h"

namespace spark {

struct IntakeWords
{
    WordSet units; // "days": the value is the number of days
    WordSet numbers; // "thirty": the value is the number
    WordSet monthNames; // "december": the value is 1 to 12
    WordSet until, untilAfter; // before and behind a date that something ends on
    WordSet from, fromAfter;
    WordSet fillers; // between such a word and its date: "until the 14 Dec"
    WordSet valid; // what makes a number of days a code's period
    WordSet each; // "30 days each": for all that stand there
    WordSet labels; // "Spark code:", "Brand:"; the value is an IntakeField
    // What says that something is not what it looks like.
    WordSet notPeriod, notCode, notPost, otherHandle, notValidDate;

    // The field that a label or the header of a column names, for example "Video link (URL)"; empty for other words.
    // For mapping the columns of a table, too.
    std::optional<IntakeField> labelled(QStringView label) const;

    // The words in force. Reads the built-in file at the first call; thread-safe.
    static const IntakeWords &current();
    // For tests and for checking an edited file: the error names the entry that is wrong.
    static Expected<IntakeWords> parse(const QByteArray &json);
};

} // namespace spark
