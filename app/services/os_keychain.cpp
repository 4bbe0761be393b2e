#include "app/services/os_keychain.h"

#include "app/services/future_answer.h"
#include "app/services/keychain_run.h"

namespace spark {

namespace {

template<typename T, typename Convert>
QFuture<Expected<T>> run(KeychainRun::Kind kind, const QString &name, SecretBytes value,
                         std::chrono::milliseconds limit, QObject *parent, Convert convert)
{
    Q_ASSERT(!name.isEmpty());
    const FutureAnswer<Expected<T>> answer;
    const auto whenEnded = [answer, convert](Expected<SecretBytes> result) { answer.give(convert(std::move(result))); };
    (new KeychainRun(kind, name, std::move(value), limit, whenEnded, parent))->start();
    return answer.future();
}

Expected<SecretBytes> theValue(Expected<SecretBytes> result)
{
    return result;
}

Expected<void> withoutValue(Expected<SecretBytes> result)
{
    if (!result)
        return failure(std::move(result.error()));
    return {};
}

} // namespace

OsKeychain::OsKeychain(std::chrono::milliseconds limit, QObject *parent)
    : Keychain(parent)
    , m_limit(limit)
{
}

OsKeychain::~OsKeychain()
{
    OsKeychain::cancel();
}

QFuture<Expected<SecretBytes>> OsKeychain::read(const QString &name)
{
    return run<SecretBytes>(KeychainRun::Kind::Read, name, {}, m_limit, this, theValue);
}

QFuture<Expected<void>> OsKeychain::write(const QString &name, const SecretBytes &value)
{
    Q_ASSERT(!value.isEmpty());
    return run<void>(KeychainRun::Kind::Write, name, value.clone(), m_limit, this, withoutValue);
}

QFuture<Expected<void>> OsKeychain::remove(const QString &name)
{
    return run<void>(KeychainRun::Kind::Remove, name, {}, m_limit, this, withoutValue);
}

void OsKeychain::cancel()
{
    // Whoever is told may delete us, and all runs with us.
    QList<QPointer<KeychainRun>> runs;
    const auto children = findChildren<KeychainRun *>(QString(), Qt::FindDirectChildrenOnly);
    for (KeychainRun *child : children)
        runs.append(child);
    for (const QPointer<KeychainRun> &run : std::as_const(runs)) {
        if (run)
            run->fail(ErrorCode::Cancelled);
    }
}

} // namespace spark
