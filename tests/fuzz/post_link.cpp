#include "models/domain/post_link.h"

#include "models/domain/handle.h"
#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const LinkReading reading = readPostLink(textOf(bytes));
    for (const LinkWarning warning : reading.warnings)
        require(!LinkTexts::describe(warning).isEmpty(), "every warning has words");
    if (!reading.accepted()) {
        require(!LinkTexts::describe(*reading.refusal).isEmpty(), "every refusal has words");
        return;
    }

    const PostLink &link = reading.link;
    require(link.isShort() != link.shortLink.isEmpty(), "a link has a post's number or is a short one");
    require(link.isShort() || isPostId(link.postId), "a number is one that a post can have");
    require(link.handle.isEmpty() || readHandle(link.handle) == link.handle, "a handle is one");

    const LinkReading again = readPostLink(link.canonical());
    require(again.accepted(), "a canonical link is one");
    require(again.link.postId == link.postId && again.link.handle == link.handle && again.link.shortLink == link.shortLink
                && again.link.kind == link.kind,
            "a canonical link leads to the same post");
}
