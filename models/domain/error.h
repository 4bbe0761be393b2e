// Errors as values: every call that can fail returns Expected<T>, and nobody may ignore it.
#pragma once

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace spark {

// The first ten are the named results of opening a vault; their names are shown to scripts.
enum class ErrorCode {
    WrongKey,
    NotAVault,
    Damaged,
    InUse,
    NewerVersion,
    KeyMissing,
    NotEncrypted,
    DiskFull,
    ReadOnly,
    Io,
    // Everything else that can be refused or fail.
    InvalidInput,
    AlreadyThere,
    NotFound,
    Conflict,
    KeychainUnavailable,
    KeychainLocked,
    KeychainDenied,
    TimedOut,
    Cancelled,
};

// What happened and whether anything was lost (message), and what to do next (advice): whole
// sentences in the user's language. Never an engine's words, never a code or a key.
struct Error
{
    ErrorCode code = ErrorCode::Io;
    QString message;
    QString advice;
    QList<qint64> pages; // Damaged: the numbers of the damaged pages, as far as they are known

    // Both sentences, for where there is one place to show them.
    QString text() const { return advice.isEmpty() ? message : message + QLatin1Char(' ') + advice; }
};

// The name of a result as DESIGN and the command line use it, for example "WrongKey".
QString errorName(ErrorCode code);

// True for the named results of opening a vault.
bool isOpeningResult(ErrorCode code);

// A value or an Error. [[nodiscard]] on the type makes every ignored result a compiler warning,
// and warnings are errors.
template<typename T>
class [[nodiscard]] Expected : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Expected(const tl::expected<T, Error> &other) : tl::expected<T, Error>(other) { }
    Expected(tl::expected<T, Error> &&other) : tl::expected<T, Error>(std::move(other)) { }
};

inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString advice = {})
{
    return tl::unexpected<Error>(Error {code, std::move(message), std::move(advice), {}});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace spark

// Hands an error on to the caller: SPARK_TRY(call) where there is no value to keep,
// SPARK_TRY_VALUE(auto row, call) where there is.
#define SPARK_TRY(...)                                                                                                 \
    do {                                                                                                               \
        if (auto sparkResult = (__VA_ARGS__); !sparkResult)                                                            \
            return ::spark::failure(std::move(sparkResult).error());                                                   \
    } while (false)
#define SPARK_JOIN_NAMES_2(a, b) a##b
#define SPARK_JOIN_NAMES(a, b) SPARK_JOIN_NAMES_2(a, b)
#define SPARK_TRY_VALUE(declaration, ...)                                                                              \
    auto SPARK_JOIN_NAMES(sparkResult, __LINE__) = (__VA_ARGS__);                                                      \
    if (!SPARK_JOIN_NAMES(sparkResult, __LINE__))                                                                      \
        return ::spark::failure(std::move(SPARK_JOIN_NAMES(sparkResult, __LINE__)).error());                           \
    declaration = std::move(*SPARK_JOIN_NAMES(sparkResult, __LINE__))
