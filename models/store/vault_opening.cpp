#include "models/store/vault_opening.h"

#include "models/domain/uid.h"
#include "models/store/backups.h"
#include "models/store/file_tools.h"
#include "models/store/page_check.h"
#include "models/store/vault_guard.h"
#include "models/store/vault_key.h"

#include <sqlcipher/sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace spark {

namespace {

// Filled by large changes alone: with less the pages that they touch are written, and deciphered again, over and over.
constexpr int writerCacheKiB = 24 * 1024;

// Of one value or row of a pack, in bytes: a row with all its texts as long as they may be takes less.
constexpr int longestInPack = 8 << 20;

class OpeningTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::OpeningTexts)
};

Error damaged(const QString &path, const QList<qint64> &pages)
{
    constexpr qsizetype mostNamed = 5;
    QStringList named;
    for (const qint64 page : pages.first(std::min(pages.size(), mostNamed)))
        named.append(QString::number(page));
    QString which;
    if (pages.size() > mostNamed)
        which = OpeningTexts::tr("%n page(s) of it cannot be read, the first of them: %1.", nullptr, static_cast<int>(pages.size())).arg(named.join(QLatin1String(", ")));
    else if (!pages.isEmpty())
        which = OpeningTexts::tr("%n page(s) of it cannot be read: %1.", nullptr, static_cast<int>(pages.size())).arg(named.join(QLatin1String(", ")));
    QString message = OpeningTexts::tr("“%1” is damaged.").arg(QDir::toNativeSeparators(path));
    if (!which.isEmpty())
        message += u' ' + which;
    message += u' ' + OpeningTexts::tr("It was left as it is.");
    return Error {ErrorCode::Damaged, message, OpeningTexts::tr("Restore the newest backup; the damaged file is kept."), pages};
}

// After a failed first read: is the key wrong or the file damaged? Only a damaged file is worth being read as a whole.
Error classify(const QString &path, const SecretBytes &key, const Error &error)
{
    if (error.code != ErrorCode::WrongKey && error.code != ErrorCode::Damaged)
        return error;
    if (!readsAnyPage(path, key))
        return error.code == ErrorCode::WrongKey ? error : damaged(path, {});
    const auto pages = unreadablePages(path, key);
    return damaged(path, pages ? *pages : QList<qint64>());
}

qint64 applicationIdOf(FileRole role)
{
    return role == FileRole::Pack ? packApplicationId : vaultApplicationId;
}

Expected<void> checkIdentity(Connection &connection, int newest, FileRole role)
{
    const QString shown = QDir::toNativeSeparators(connection.path());
    SPARK_TRY_VALUE(const QVariant application, connection.value(QStringLiteral("PRAGMA application_id")));
    const qint64 found = application.toLongLong();
    if (role == FileRole::Vault && found == packApplicationId) {
        return failure(ErrorCode::NotAVault, OpeningTexts::tr("“%1” is a handover pack, not a vault. It was left as it is.").arg(shown),
                       OpeningTexts::tr("Open your own vault, then take in what the pack holds with File → Open a pack."));
    }
    if (role == FileRole::Pack && found == vaultApplicationId) {
        return failure(ErrorCode::NotAVault, OpeningTexts::tr("“%1” is a whole vault, not a handover pack. It was left as it is.").arg(shown),
                       OpeningTexts::tr("Open it with File → Open vault. To hand some of its codes over, choose them there and make a pack."));
    }
    if (found != applicationIdOf(role)) {
        return failure(ErrorCode::NotAVault, OpeningTexts::tr("“%1” is an encrypted database of another program. It was left as it is.").arg(shown),
                       OpeningTexts::tr("Choose a vault that Spark Ledger made."));
    }
    SPARK_TRY_VALUE(const int version, schemaVersion(connection));
    if (version > newest) {
        return failure(ErrorCode::NewerVersion, OpeningTexts::tr("“%1” was made by a newer version of Spark Ledger. It was left as it is.").arg(shown),
                       OpeningTexts::tr("Update Spark Ledger, then open it again."));
    }
    if (version < 1)
        return failure(damaged(connection.path(), {}));
    return {};
}

// Says a PRAGMA and reads it back: SQLite answers a PRAGMA that it cannot follow with silence.
Expected<void> setPragma(Connection &connection, const QString &name, const QString &value, const QString &expected)
{
    SPARK_TRY(connection.value(QStringLiteral("PRAGMA %1 = %2").arg(name, value)));
    SPARK_TRY_VALUE(const QVariant now, connection.value(QStringLiteral("PRAGMA %1").arg(name)));
    if (now.toString() == expected)
        return {};
    return failure(ErrorCode::Io, OpeningTexts::tr("“%1” is on a disk that cannot keep it safe (%2).").arg(QDir::toNativeSeparators(connection.path()), name),
                   OpeningTexts::tr("Move the vault to a disk of this computer."));
}

Expected<void> makeDurable(Connection &connection)
{
    SPARK_TRY(setPragma(connection, QStringLiteral("journal_mode"), QStringLiteral("WAL"), QStringLiteral("wal")));
    SPARK_TRY(setPragma(connection, QStringLiteral("synchronous"), QStringLiteral("FULL"), QStringLiteral("2")));
    // Without it REPLACE deletes rows past the triggers that keep the history.
    SPARK_TRY(setPragma(connection, QStringLiteral("recursive_triggers"), QStringLiteral("ON"), QStringLiteral("1")));
    return setPragma(connection, QStringLiteral("foreign_keys"), QStringLiteral("ON"), QStringLiteral("1"));
}

Expected<void> probeWriteLock(Connection &connection)
{
    SPARK_TRY(Transaction::begin(connection));
    return {};
}

// The check of the pages reads the file past its journal. A page that a crash left half written there stands whole in
// the journal, so that comes into the file first.
Expected<void> checkWithJournal(Connection &connection)
{
    bool journalIsInFile = false;
    const auto brought = connection.forEach(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"), {}, [&journalIsInFile](const QSqlQuery &query) {
        journalIsInFile = query.value(1).toLongLong() == query.value(2).toLongLong(); // frames there, frames done
    });
    if (!brought || !journalIsInFile)
        return checkContents(connection);
    auto checked = checkPages(connection);
    if (!checked && checked.error().code == ErrorCode::Damaged)
        checked = checkPages(connection); // another program may just have been writing that page
    return checked;
}

} // namespace

Expected<std::unique_ptr<Connection>> openVault(const QString &path, const SecretBytes &key, const Author &author, const OpenOptions &options)
{
    SPARK_TRY_VALUE(const VaultFileFacts facts, examineVaultFile(path));
    SPARK_TRY(checkWritable(facts.path));
    auto opened = Connection::open(facts.path, key, Connection::Mode::ReadWrite, options.busyTimeout);
    if (!opened)
        return failure(classify(facts.path, key, opened.error()));
    std::unique_ptr<Connection> connection = std::move(*opened);
    // Between our look at the path and now the file may have been exchanged (a restore in another window, a new key).
    SPARK_TRY(checkStillThere(*connection));
    SPARK_TRY(checkIdentity(*connection, newestVersion(options.migrations), FileRole::Vault));
    SPARK_TRY(connection->exec(QStringLiteral("PRAGMA cache_size = %1").arg(-writerCacheKiB)));
    SPARK_TRY(makeDurable(*connection));
    SPARK_TRY_VALUE(const int version, schemaVersion(*connection));
    if (version < newestVersion(options.migrations)) {
        const QString folder = options.backupFolder.isEmpty() ? defaultBackupFolder(facts.path) : options.backupFolder;
        SPARK_TRY(makeBackup(*connection, key, folder, author.clock->nowMs()));
        SPARK_TRY(migrate(*connection, options.migrations));
    }
    if (options.forWriting)
        SPARK_TRY(probeWriteLock(*connection));
    if (facts.size <= options.checkUpTo || !facts.isWhole)
        SPARK_TRY(checkWithJournal(*connection));
    SPARK_TRY(checkStillThere(*connection));
    return connection;
}

Expected<std::unique_ptr<Connection>> openReader(const QString &path, const SecretBytes &key, int cacheKiB)
{
    auto opened = Connection::open(path, key, Connection::Mode::ReadOnly);
    if (!opened)
        return failure(classify(path, key, opened.error()));
    SPARK_TRY((*opened)->exec(QStringLiteral("PRAGMA cache_size = %1").arg(-cacheKiB)));
    SPARK_TRY((*opened)->exec(QStringLiteral("PRAGMA query_only = ON")));
    return opened;
}

Expected<std::unique_ptr<Connection>> openVerified(const QString &path, const SecretBytes &key, int newest,
                                                   const std::atomic<bool> *cancelFlag, FileRole role)
{
    SPARK_TRY_VALUE(const VaultFileFacts facts, examineVaultFile(path));
    auto opened = Connection::open(facts.path, key, Connection::Mode::ReadOnly);
    if (!opened)
        return failure(classify(facts.path, key, opened.error()));
    (*opened)->setCancelFlag(cancelFlag);
    if (role == FileRole::Pack) // somebody else made it, and may have put a value into it that fills the memory
        sqlite3_limit((*opened)->handle(), SQLITE_LIMIT_LENGTH, longestInPack);
    SPARK_TRY(checkIdentity(**opened, newest, role));
    SPARK_TRY(checkPages(**opened));
    return opened;
}

Expected<void> createFile(const QString &path, const SecretBytes &key, const NewFile &setup, const Author &author, const FirstRows &fill)
{
    const QFileInfo target(path);
    // isSymLink(): a link that leads nowhere does not "exist".
    if (target.exists() || target.isSymLink()) {
        return failure(ErrorCode::AlreadyThere, OpeningTexts::tr("“%1” exists already. It was left as it is.").arg(QDir::toNativeSeparators(path)),
                       OpeningTexts::tr("Choose another name, or open the file that is there."));
    }
    SPARK_TRY(makePrivateFolder(target.absolutePath()));
    const QString temporary = path % QLatin1String(".new-") % newUid(author.clock->nowMs()).last(8);
    const auto build = [&]() -> Expected<void> {
        SPARK_TRY_VALUE(const auto connection, Connection::open(temporary, keyWithSalt(key, setup.salt), Connection::Mode::Create));
        connection->setCancelFlag(setup.cancelFlag);
        {
            SPARK_TRY_VALUE(Transaction transaction, Transaction::begin(*connection));
            SPARK_TRY(createSchema(*connection));
            SPARK_TRY(connection->exec(QStringLiteral("PRAGMA application_id = %1").arg(applicationIdOf(setup.role))));
            SPARK_TRY(transaction.commit());
        }
        {
            SPARK_TRY_VALUE(const auto changes, ChangeSet::begin(*connection, author, setup.action));
            SPARK_TRY(setVaultProperty(*changes, QStringLiteral("uid"), newUid(author.clock->nowMs())));
            SPARK_TRY(fill(*changes));
            SPARK_TRY(changes->commit());
        }
        // Last, so that nothing is left in a journal: the engine is silent when it cannot bring that into the file. A pack
        // is read from anywhere, and a file that asks for such a journal cannot be where nothing can be written.
        if (setup.role == FileRole::Vault)
            SPARK_TRY(makeDurable(*connection));
        return checkPages(*connection);
    };
    auto made = build();
    if (made)
        made = syncToDisk(temporary);
    if (made) // a journal without a file in that place is not ours to replay
        made = setAside(path, author.clock->nowMs()).map([](const QString &) { });
    if (made)
        made = moveIntoPlace(temporary, path);
    if (!made)
        removeDatabaseFiles(temporary);
    return made;
}

Expected<void> createVault(const QString &path, const SecretBytes &key, const NewVault &setup, const Author &author)
{
    return createFile(path, key, {FileRole::Vault, setup.salt, QStringLiteral("create_vault"), nullptr}, author, [&setup](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY(setVaultProperty(changes, QStringLiteral("name"), setup.name));
        return setVaultProperty(changes, QStringLiteral("role"), setup.role);
    });
}

Expected<void> checkPages(Connection &connection)
{
    SPARK_TRY_VALUE(const QList<qint64> pages, unreadablePages(connection));
    if (!pages.isEmpty())
        return failure(damaged(connection.path(), pages));
    return checkContents(connection);
}

Expected<void> checkContents(Connection &connection)
{
    const auto answer = connection.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (answer && answer->toString() == QLatin1String("ok"))
        return {};
    if (!answer && answer.error().code != ErrorCode::Damaged)
        return failure(answer.error()); // cancelled, or the disk is gone
    const auto pages = unreadablePages(connection);
    return failure(damaged(connection.path(), pages ? *pages : QList<qint64>()));
}

Expected<QString> vaultProperty(Connection &connection, const QString &name)
{
    SPARK_TRY_VALUE(const QVariant value, connection.value(QStringLiteral("SELECT value FROM property WHERE name = ?"), {name}));
    return value.toString();
}

Expected<void> setVaultProperty(ChangeSet &changes, const QString &name, const QString &value)
{
    Connection &connection = changes.connection();
    SPARK_TRY_VALUE(const QString before, vaultProperty(connection, name));
    if (before == value)
        return {};
    SPARK_TRY(connection.exec(QStringLiteral("INSERT INTO property (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                              {name, value}));
    SPARK_TRY_VALUE(const QString uid, vaultProperty(connection, QStringLiteral("uid")));
    const QJsonObject old = before.isEmpty() ? QJsonObject() : QJsonObject {{name, before}};
    return changes.note(Entity::Vault, uid, old, {{name, value}});
}

} // namespace spark
