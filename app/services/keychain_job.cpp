#include "app/services/keychain_job.h"

#include <QLibrary>

#include <qt6keychain/keychain.h>

namespace spark {

namespace {

// The job and we share one buffer, so it is overwritten in place: detaching would wipe a copy.
void wipeRead(QKeychain::Job *job)
{
    if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job)) {
        const QByteArray data = read->binaryData();
        wipe(const_cast<char *>(data.constData()), static_cast<std::size_t>(data.size()));
    }
}

KeychainJob::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeychainJob::Outcome::Done;
    case QKeychain::EntryNotFound:
        return KeychainJob::Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return KeychainJob::Outcome::Denied;
    default:
        return KeychainJob::Outcome::Unavailable;
    }
}

QKeychain::Job *makeJob(KeychainJob::Kind kind, const QString &service, const SecretBytes &value)
{
    switch (kind) {
    case KeychainJob::Kind::Read:
        return new QKeychain::ReadPasswordJob(service);
    case KeychainJob::Kind::Remove:
        return new QKeychain::DeletePasswordJob(service);
    case KeychainJob::Kind::Write:
        break;
    }
    auto *job = new QKeychain::WritePasswordJob(service);
    // The job looks at our protected memory instead of holding a copy; it is released after the job.
    const auto kept = std::make_shared<SecretBytes>(value.clone());
    job->setBinaryData(QByteArray::fromRawData(kept->data(), kept->size()));
    QObject::connect(job, &QObject::destroyed, [kept] { kept->clear(); });
    return job;
}

} // namespace

KeychainJob::KeychainJob(Kind kind, const QString &service, const QString &name, const SecretBytes &value,
                         QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_job(makeJob(kind, service, value))
{
    m_job->setKey(name);
    m_job->setInsecureFallback(false);
    m_job->setAutoDelete(false);
    connect(m_job, &QKeychain::Job::finished, this, &KeychainJob::onFinished);
}

KeychainJob::~KeychainJob()
{
    if (!m_job)
        return;
    disconnect(m_job, nullptr, this, nullptr);
    if (!*m_underWay) {
        delete m_job;
        return;
    }
    // The engine below holds a plain pointer to the job and calls it whenever it is done, so the job
    // has to live until then. Declaring it finished lets QtKeychain go on to the next one in its queue.
    m_job->emitFinished();
    connect(m_job, &QKeychain::Job::finished, m_job, [](QKeychain::Job *late) {
        wipeRead(late);
        late->deleteLater();
    });
}

void KeychainJob::start()
{
    // Posted before the job posts its own start, so it runs just before that.
    QMetaObject::invokeMethod(
        m_job, [underWay = m_underWay] { *underWay = true; }, Qt::QueuedConnection);
    m_job->start();
}

void KeychainJob::setServiceOwner(const QString &owner)
{
    static QString known;
    const bool isAnother = !known.isEmpty() && known != owner;
    known = owner;
    if (!isAnother)
        return;
    // The library is loaded by QtKeychain, in this way, and is not otherwise needed here.
    QLibrary libsecret(QStringLiteral("secret-1"), 0);
    if (const auto disconnectService = libsecret.resolve("secret_service_disconnect"))
        disconnectService();
}

void KeychainJob::onFinished()
{
    QKeychain::Job *job = m_job;
    m_job = nullptr;
    const Outcome outcome = outcomeOf(job->error());
    if (m_kind == Kind::Read) {
        const auto *read = static_cast<QKeychain::ReadPasswordJob *>(job);
        if (outcome == Outcome::Done)
            m_value = SecretBytes::copyOf(read->binaryData());
        wipeRead(job);
    }
    job->deleteLater();
    Q_EMIT finished(outcome);
}

} // namespace spark
