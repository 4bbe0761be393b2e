#include "models/domain/code_text.h"

#include "models/domain/code_label.h"
#include "models/domain/rules.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const QString text = textOf(bytes);
    const CodeReading reading = readCode(text);
    require(reading.accepted() != reading.code.isEmpty(), "a text is a code or refused");
    for (const CodeMending mending : reading.mendings)
        require(!CodeTexts::describe(mending).isEmpty(), "every mending has words");
    for (const CodeWarning warning : reading.warnings)
        require(!CodeTexts::describe(warning).isEmpty(), "every warning has words");
    if (!reading.accepted()) {
        require(!CodeTexts::describe(*reading.refusal).isEmpty(), "every refusal has words");
        return;
    }

    const Rules::CodeLength &length = Rules::current().codeLength;
    require(reading.code.size() >= length.least && reading.code.size() <= length.most, "a code has a length that codes have");
    require(isCodeCharacters(reading.code), "a code is made of a code's characters");
    const CodeReading again = readCode(reading.code);
    require(again.code == reading.code && again.mendings.isEmpty(), "a cleaned code is clean");

    const QString masked = maskCode(reading.code);
    require(masked.contains(QChar(0x2026)), "a masked code is cut");
    require(masked.size() - 1 <= reading.code.size() / 2, "a mask shows half of the code at most");
}
