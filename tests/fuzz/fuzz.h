// What a fuzz target of libFuzzer is made of: one source with fuzzOne(), which takes any bytes and must hold what it
// promises about them. tests/fuzz/run.sh runs them all.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdio>
#include <cstdlib>

// Defined by each target.
void fuzzOne(QByteArrayView bytes);

namespace spark::fuzz {

// As an assertion, but in every kind of build.
inline void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

// The bytes as a person's text: UTF-8 where they are that, else one character a byte.
inline QString textOf(QByteArrayView bytes)
{
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

} // namespace spark::fuzz
