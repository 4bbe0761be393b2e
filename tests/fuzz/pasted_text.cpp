#include "models/domain/pasted_text.h"

#include "models/domain/code_text.h"
#include "models/domain/post_link.h"
#include "models/domain/search_query.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const QString text = textOf(bytes);
    const PastedText pasted = readPastedText(text);
    if (pasted.link.isEmpty()) {
        require(pasted.rest == text, "without a link the text stays whole");
    } else {
        require(readPostLink(pasted.link).accepted(), "the link found is a post's");
        require(text.contains(pasted.link), "the link found stands in the text");
        require(pasted.rest.size() + pasted.link.size() <= text.size(), "nothing is added to the text");
    }
    readCode(pasted.rest);

    // The same text in the search, where nothing is refused.
    const SearchQuery query = readSearch(text);
    for (const QString &word : query.words)
        require(!word.isEmpty(), "a word has letters");
    matchExpression(query.words);
}
