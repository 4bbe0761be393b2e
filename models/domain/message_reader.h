// Reads any pasted text: a chat, a mail with quoted lines, a list, a table, plain sentences. Finds every code, link, post
// number, handle, period, date and licensee in it, marks each where it stands, and makes rows of what belongs together.
#pragma once

#include "models/domain/intake.h"

#include <QTimeZone>

#include <functional>

namespace spark {

struct MessageContext
{
    qint64 now = 0; // UTC seconds; a date without a year is the next such day
    QTimeZone zone = QTimeZone::utc(); // the reader's; "until 14 Dec" is the end of that day there, with a doubt
    QString sourceName; // what to call the text in IntakeRow::source; may be empty
    // Asked again and again on the reading thread; true ends it. May be empty.
    std::function<bool()> giveUp = {};
    // Of a chat whose messages are known: where each begins in the text, and when it was sent (UTC seconds), by place. What it
    // says of days, it says as of then.
    QList<std::pair<qsizetype, qint64>> moments = {};
    // All behind the last message's beginning is that message. In a chat that was copied, what stands behind a blank line below
    // it may be anybody's.
    bool wholeChat = false;
};

struct MessageReading
{
    QList<IntakeRow> rows; // in the order of the text
    QList<IntakeMark> marks; // by their place; those of one row may stand anywhere
    bool givenUp = false; // it was asked to; there is nothing else then
};

// Pure; may run on any thread. Takes a time that grows with the text's length alone; how long a text may be is for the
// caller to say (what was found takes several times its room).
//
// What is certain has no doubt. What could be otherwise has an IntakeDoubt on its field, and its marks are not certain:
// two links equally near, a date like 03/04, a word that could be a hashtag, a date without a time. Nothing is left out
// because of a doubt. A code that stands there more than once, as in an answered mail, is one row with all its marks.
//
// A link without a code near it is a row of its own, with an empty rawCode: a request, or a list of posts. A link that
// only looks like TikTok's and a number that a spreadsheet ruined are a doubt on their code's row, or a refused row.
MessageReading readMessage(const QString &text, const MessageContext &context);

} // namespace spark
