// What the tests of the store share: files, other processes, and disks that fail.
#pragma once

#include "tests/support/test_main.h"
#include "tests/support/vault_fixture.h"

#include <QProcess>

#include <rapidcheck.h>

#include <memory>
#include <utility>

#include <sys/resource.h>
#include <sys/types.h>

namespace spark::test {

QByteArray fileBytes(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);
void flipBit(const QString &path, qint64 offset);
// The names in a folder, hidden ones too, sorted.
QStringList filesIn(const QString &folder);
bool setMode(const QString &path, unsigned mode);
// The permission bits, for example 0600.
unsigned modeOf(const QString &path);

// What the command line tool answers to SQL on a vault with this raw key, without the "ok" for the key.
QString sqlcipherTool(const QString &path, const SecretBytes &key, const QString &sql);

// Runs SQL on a vault past the store, with all triggers off: somebody who tampers, who has the key.
void tamper(const QString &path, const QStringList &statements);

// A vault's contents as VaultFixture::dump() gives them, of another file.
QString dumpOf(const QString &path, const SecretBytes &key);

// No file can grow beyond so many bytes while this lives: the engine sees what a full disk gives it.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes);
    ~FileSizeLimit();
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    struct rlimit m_before = {};
};

// Permissions stop everybody but root. While this lives, the process has the rights of an ordinary user, to whom the
// folders and what is in them were given; for an ordinary user nothing changes. The folders above are made passable.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QStringList &folders);
    ~OrdinaryUser();
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    uid_t m_before;
};

// Another process of this program (SPARK_CHILD), killed with the object.
class Child
{
public:
    Child(const QString &name, const QStringList &arguments);
    ~Child();
    // Waits for a line of its output; empty when it ended or was silent for ten seconds.
    QByteArray line();
    void kill(); // with SIGKILL, and waits
    void finish(); // closes its input, on which it ends, and waits
    QProcess &process() { return *m_process; }

private:
    std::unique_ptr<QProcess> m_process;
};

// Another process that has the vault open. how: "idle", "reading" (within a transaction), "writing" (with the lock).
std::unique_ptr<Child> holdVault(const QString &path, const QString &how);

// Runs job(ChangeSet&) as one action, committed when it succeeds.
template<typename Job>
auto attempt(VaultFixture &vault, Job job) -> std::invoke_result_t<Job, ChangeSet &>
{
    auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("attempt"));
    if (!changes)
        return failure(changes.error());
    auto result = job(**changes);
    if (result)
        SPARK_TRY((*changes)->commit());
    return result;
}

// Refused, and so early that nothing was written: an import that goes on with its next row leaves no orphans.
template<typename Job>
void refused(VaultFixture &vault, ErrorCode code, Job job)
{
    const QString before = vault.dump();
    auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("refused"));
    VERIFY_OK(changes);
    COMPARE_ERROR(job(**changes), code);
    QVERIFY((*changes)->isEmpty());
    VERIFY_OK((*changes)->commit());
    QCOMPARE(vault.dump(), before);
}

// rc::check with a number of cases and a size of one's own: a vault costs more than a string. SPARK_CASES multiplies
// the cases, for a night.
template<typename Property>
bool holds(const char *description, int cases, Property &&property, int size = 40)
{
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = cases * std::max(1, qEnvironmentVariableIntValue("SPARK_CASES"));
    params.maxSize = size;
    rc::detail::TestMetadata metadata;
    metadata.id = description;
    metadata.description = description;
    const auto result = rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
    rc::detail::printResultMessage(result, std::cerr);
    std::cerr << std::endl;
    return result.template is<rc::detail::SuccessResult>();
}

} // namespace spark::test
