#include "models/store/vault.h"

#include "models/store/vault_guard.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QMetaType>

namespace spark {

namespace {

// Memory for decrypted pages. The window reads a screenful at a time; the search walks whole indexes.
constexpr int readerCacheKiB = 4 * 1024;
constexpr int searcherCacheKiB = 16 * 1024;

} // namespace

Vault::Vault(const QString &path, SecretBytes key, Author author, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_key(std::move(key))
    , m_author(std::move(author))
{
    qRegisterMetaType<ChangeNotice>();
}

Vault::~Vault()
{
    // What is posted to an object is dropped with it: the news of the last changes is delivered before.
    if (m_writer.isStarted()) {
        m_writer.run([](Connection &) -> Expected<void> { return {}; }).waitForFinished();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
    // The writing connection is the last to close: only that one can bring the journal into the file, so that the file
    // alone is the whole vault.
    m_reader.reset();
}

QFuture<Expected<void>> Vault::open(const OpenOptions &options)
{
    auto opened = m_writer.start([this, options]() -> Expected<std::unique_ptr<Connection>> {
        SPARK_TRY_VALUE(auto connection, openVault(m_path, m_key, m_author, options));
        SPARK_TRY_VALUE(m_dataVersion, connection->dataVersion());
        return connection;
    });
    // The searcher waits for the writer: only a vault that passed every guard gets a second connection.
    (void)m_searcher.start([this, opened]() -> Expected<std::unique_ptr<Connection>> {
        QFuture<Expected<void>> first = opened;
        first.waitForFinished();
        if (const Expected<void> result = first.result(); !result)
            return failure(result.error());
        return openReader(m_path, m_key, searcherCacheKiB);
    });
    return opened;
}

Expected<Connection *> Vault::reader()
{
    if (!m_reader) {
        SPARK_TRY_VALUE(m_reader, openReader(m_path, m_key, readerCacheKiB));
    }
    return m_reader.get();
}

void Vault::lookForForeignChanges()
{
    (void)m_writer.run([this](Connection &connection) -> Expected<void> {
        if (const auto ours = checkStillOurs(connection); !ours) {
            const bool replaced = connection.fileWasReplaced();
            if ((!replaced && ours.error().code != ErrorCode::NewerVersion) || std::exchange(m_isLost, true))
                return ours;
            // Whoever opens the file that is there now must not find our journal beside it.
            if (replaced)
                connection.emptyJournal();
            QMetaObject::invokeMethod(this, [this, error = ours.error()] { Q_EMIT lost(error); });
            return ours;
        }
        SPARK_TRY_VALUE(const qint64 version, connection.dataVersion());
        const qint64 before = std::exchange(m_dataVersion, version);
        if (before >= 0 && before != version) {
            ChangeNotice notice;
            notice.everything = true;
            QMetaObject::invokeMethod(this, [this, notice] { Q_EMIT changed(notice); });
        }
        return {};
    });
}

void Vault::startMaintainer()
{
    if (!m_maintainer.isStarted())
        (void)m_maintainer.start([this] { return Connection::open(m_path, m_key, Connection::Mode::ReadWrite); });
}

void Vault::announce(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    QMetaObject::invokeMethod(this, [this, notice = changes.notice(), uid = changes.uid(), action = changes.action(), reverts = changes.reverts()] {
        Q_EMIT changed(notice);
        Q_EMIT changeCommitted(uid, action, reverts);
    });
}

} // namespace spark
