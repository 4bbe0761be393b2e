#include "models/exchange/file_kind.h"

#include "tests/fuzz/fuzz.h"

using namespace spark;
using namespace spark::fuzz;

void fuzzOne(QByteArrayView bytes)
{
    const QByteArray copy = bytes.toByteArray();
    for (const char *name : {"file.txt", "file.csv", "file.eml", "file.sparkpack"}) {
        const Expected<FileKind> kind = fileKind(copy, QString::fromLatin1(name));
        if (kind)
            require(!fileKindName(*kind).isEmpty() && !FileKindTexts::describe(*kind).isEmpty(), "every kind has words");
        else
            require(kind.error().code == ErrorCode::InvalidInput && !kind.error().advice.isEmpty(), "a refusal has words");
    }
}
