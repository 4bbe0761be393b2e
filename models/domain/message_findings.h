// What stands in a message, each thing for itself; which belongs to which is decided later (message_pairing.h).
// Every finder blots out what it understood, so that the next does not read something else into it.
#pragma once

#include "models/domain/message_reader.h"
#include "models/domain/message_text.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace spark {

struct MessageFinding
{
    IntakeField field = IntakeField::Code;
    qsizetype start = 0; // in the MessageText
    qsizetype end = 0;
    int line = 0;
    bool certain = true;
    QStringList doubts; // whole sentences

    CodeReading code; // Code
    PostLink link; // Post
    QString refusal; // Post: why it cannot be taken; the link is empty then
    QString text; // Handle, Licensee, Campaign, Caption
    qint64 number = 0; // Period: days; Start, Until: UTC seconds
    bool forEach = false; // it was said to be for all that stand there
    int row = -1;
};

using MessageFindings = QList<MessageFinding>;

// "Brand: Nordlicht", a cell under "Brand": what a label says about a stretch of the text.
struct LabelledValue
{
    IntakeField field = IntakeField::Code;
    qsizetype start = 0;
    qsizetype end = 0;
    bool inTable = false;
};

// Sorted by start.
class MessageLabels
{
public:
    explicit MessageLabels(const MessageText &text);

    const QList<LabelledValue> &values() const { return m_values; }
    // The label of what stands at a place; nullptr where there is none.
    const LabelledValue *at(qsizetype position) const;

private:
    void readTables(const MessageText &text);
    void readLine(const MessageText &text, int line);

    QList<LabelledValue> m_values;
    QList<bool> m_inTable; // by line
};

// Links to posts, to profiles (as handles), and links that pretend to lead to TikTok. Other addresses, of mail too, are
// just blotted out: there is no code in them.
void findLinks(MessageText &text, MessageFindings &findings);

// Codes, mended by readCode(). original is the text as it was pasted.
void findCodes(MessageText &text, const QString &original, const MessageLabels &labels, MessageFindings &findings);

// Numbers of posts without a link, and those that a spreadsheet ruined. now: UTC seconds.
void findPostIds(MessageText &text, const MessageLabels &labels, qint64 now, MessageFindings &findings);

// @names, and names under a label.
void findHandles(MessageText &text, const MessageLabels &labels, MessageFindings &findings);

// Licensee, campaign and caption: only where they are labelled.
void findNames(MessageText &text, const MessageLabels &labels, MessageFindings &findings);

// When a code's window begins and ends. A day without a time is the whole day in the reader's zone, and one without a year
// the next such day from when it was said.
void findDates(MessageText &text, const MessageLabels &labels, const MessageContext &context, MessageFindings &findings);

// For how many days a code is.
void findPeriods(MessageText &text, const MessageLabels &labels, MessageFindings &findings);

class MessageReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MessageReaderTexts)
};

} // namespace spark
