// All controllers over a real encrypted vault, with a keychain and a clipboard in memory.
#pragma once

#include "app/controllers/controllers.h"
#include "app/services/fake_clipboard.h"
#include "app/services/fake_keychain.h"
#include "tests/support/test_main.h"
#include "tests/support/vault_fixture.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace spark::test {

// The answer, as a program with an event loop gets it. Exactly one result is part of the promise.
template<typename T>
Expected<T> await(QFuture<Expected<T>> future)
{
    QFutureWatcher<Expected<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (future.resultCount() != 1)
        qFatal("A future without its one result");
    return future.result();
}

inline SecretBytes words(const char *text)
{
    return SecretBytes::copyOf(text);
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("write: %s", qPrintable(path));
}

inline void flipBit(const QString &path, qint64 offset)
{
    QByteArray bytes = bytesOf(path);
    bytes[offset] = static_cast<char>(bytes[offset] ^ 1);
    write(path, bytes);
}

class Desk
{
public:
    QString path(const QString &name = QStringLiteral("Ledger")) const { return folder.filePath(name + QStringLiteral(".sparkledger")); }
    // What lies in the folder, journals of open vaults aside.
    QStringList files() const
    {
        QStringList names;
        const QStringList all = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : all) {
            if (!name.endsWith(QStringLiteral("-wal")) && !name.endsWith(QStringLiteral("-shm")))
                names.append(name);
        }
        return names;
    }
    QString entryOf(const QString &file) const { return keychainName(examineVaultFile(file)->salt); }

    Expected<void> create(const KeySource &source = KeySource::recoveryKey(testKey()), const QString &name = QStringLiteral("Ledger"))
    {
        return await(vault().create(path(name), name, QStringLiteral("brand"), source));
    }
    Expected<void> open(const KeySource &source = KeySource::recoveryKey(testKey()), const QString &name = QStringLiteral("Ledger"))
    {
        return await(vault().open(path(name), source));
    }
    VaultController &vault() { return controllers.vault; }

    RowId addCode(int number)
    {
        const auto id = await(controllers.codes.add(codeDraft(number)));
        if (!id)
            qFatal("addCode: %s", qPrintable(id.error().text()));
        return *id;
    }
    qint64 count(const QString &table)
    {
        const auto rows = (*vault().vault()->reader())->value(QStringLiteral("SELECT count(*) FROM ") + table);
        return rows ? rows->toLongLong() : -1;
    }
    // Every row of every table.
    QString dump() { return dumpTables(**vault().vault()->reader()); }

    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(testNow);
    FakeKeychain keychain;
    FakeClipboard clipboard;
    Controllers controllers {keychain, &clipboard, testAuthor(clock)};
};

} // namespace spark::test

Q_DECLARE_METATYPE(spark::FakeKeychain::Mood)
