// One job of QtKeychain, made safe to give up and to trust: the only place that knows QtKeychain.
#pragma once

#include "models/domain/secret_bytes.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace QKeychain {
class Job;
}

namespace spark {

// Never falls back to plaintext. Deleting it gives the job up: no signal comes any more, and what a
// late answer brings is overwritten.
class KeychainJob : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Read, Write, Remove };
    enum class Outcome {
        Done,
        NotFound, // the Secret Service says this for a locked or refused entry, too
        Denied,
        Unavailable,
    };

    // value: what Write is to store; copied.
    KeychainJob(Kind kind, const QString &service, const QString &name, const SecretBytes &value, QObject *parent);
    ~KeychainJob() override;

    void start();

    // To be told before a job is started: which process answers for the Secret Service now. The library
    // below QtKeychain keeps one session with the service for good, and fails with every job when
    // the service was started anew; so it is made to begin another one.
    static void setServiceOwner(const QString &owner);

    // What Read brought, once.
    SecretBytes takeValue() { return std::move(m_value); }

Q_SIGNALS:
    void finished(spark::KeychainJob::Outcome outcome);

private:
    void onFinished();

    Kind m_kind;
    QPointer<QKeychain::Job> m_job;
    std::shared_ptr<bool> m_underWay = std::make_shared<bool>(false); // QtKeychain has taken the job up
    SecretBytes m_value;
};

} // namespace spark
