#include "models/domain/rules.h"

#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const Expected<Rules> rules = Rules::parse(bytes.toByteArray());
    if (!rules) {
        require(rules.error().code == ErrorCode::InvalidInput && !rules.error().message.isEmpty(), "a refusal has words");
        return;
    }
    require(rules->periods.contains(rules->defaultPeriod), "the default period is one of those offered");
    for (const int period : rules->periods)
        require(period >= 1 && period <= rules->longestPeriod, "every period offered is possible");
    const Rules::CodeLength &length = rules->codeLength;
    require(length.least >= 1 && length.least <= length.usualLeast && length.usualLeast <= length.usualMost && length.usualMost <= length.most,
            "the lengths of a code are in order");
    require(!rules->refusals.isEmpty(), "there are refusals");
    for (const Rules::Refusal &refusal : rules->refusals) {
        require(rules->refusal(refusal.name) == &refusal, "a refusal is found by its name");
        require(!localized(refusal.text).isEmpty() && !localized(refusal.nextStep).isEmpty(), "a refusal has words");
    }
    for (const Rules::MenuPath &path : rules->menuPaths)
        require(!rules->menuPath(path.name).isEmpty(), "a menu path has words");
}
