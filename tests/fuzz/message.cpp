#include "models/domain/message_reader.h"

#include "models/domain/code_label.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const QString text = textOf(bytes);
    const MessageReading reading = readMessage(text, {1795176000, QTimeZone::utc(), QStringLiteral("message")});
    qsizetype last = 0;
    for (const IntakeMark &mark : reading.marks) {
        require(mark.span.start >= last && mark.span.length > 0, "marks are in order and mark something");
        require(mark.span.start + mark.span.length <= text.size(), "marks lie within the text");
        require(mark.row >= -1 && mark.row < reading.rows.size(), "a mark is of a row there is, or of none");
        require(mark.row >= 0 || !mark.certain, "what belongs to nothing is not certain");
        last = mark.span.start;
    }
    for (const IntakeRow &row : reading.rows) {
        require(!row.rawCode.isEmpty() || row.hasPost() || !row.refusals.isEmpty(), "a row has a code, a post, or says why not");
        require(row.code.accepted() == !row.code.code.isEmpty(), "a code is read or refused");
        require(isCodeCharacters(row.code.code), "a code is made of a code's characters");
        require(!row.source.isEmpty(), "a row says where it comes from");
        require(!row.periodDays || *row.periodDays > 0, "a period has days");
        for (const IntakeDoubt &doubt : row.doubts)
            require(!doubt.text.isEmpty() && (row.code.code.isEmpty() || !doubt.text.contains(row.code.code)), "a doubt has words, and no code");
    }
}
