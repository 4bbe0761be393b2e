#include "models/domain/recovery_key.h"
#include "models/store/backups.h"
#include "models/store/campaign_repository.h"
#include "models/store/undo.h"
#include "models/store/vault_key.h"
#include "models/store/vault_rekey.h"
#include "models/store/video_repository.h"
#include "tests/store/store_support.h"

#include <QDirIterator>
#include <QStringEncoder>

#include <cstdio>

#include <unistd.h>

using namespace spark;
using namespace spark::test;

namespace {

const QString code = QStringLiteral("#kAnArIe0123456789abcdefKANARIE+/9876543210zyxwvu=");
const QByteArray passphrase = "kanarie passphrase, not to be found";
const QByteArray newPassphrase = "kanarie passphrase, the new one";

QByteArray hexOf(const SecretBytes &key)
{
    return recoveryKeyText(key).view().toByteArray();
}

// A text in every form in which it could lie about.
QList<QByteArray> formsOf(const QString &text)
{
    QStringEncoder littleEndian(QStringConverter::Utf16LE);
    QStringEncoder bigEndian(QStringConverter::Utf16BE);
    return {text.toUtf8(), littleEndian(text), bigEndian(text)};
}

QList<QByteArray> formsOf(const SecretBytes &key)
{
    const QString hex = QString::fromLatin1(hexOf(key));
    return QList<QByteArray> {key.view().toByteArray()} + formsOf(hex) + formsOf(hex.toUpper());
}

// Reads everything below the folders, and what the parent has open without a name, again and again until its input ends;
// the canaries come in as lines of hex. In another process: closing a file here would give up our locks on it.
int watchingChild(const QStringList &arguments)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    QList<QByteArray> canaries;
    for (QByteArray line = input.readLine().trimmed(); line != "."; line = input.readLine().trimmed())
        canaries.append(QByteArray::fromHex(line));
    qint64 files = 0;
    QSet<QString> found;
    const auto look = [&](const QString &path) {
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            return;
        const QByteArray bytes = file.readAll();
        ++files;
        for (qsizetype i = 0; i < canaries.size(); ++i) {
            if (bytes.contains(canaries.at(i)) || QFile::encodeName(path).contains(canaries.at(i)))
                found.insert(QStringLiteral("%1 in %2").arg(i).arg(path));
        }
    };
    const QString openFiles = QStringLiteral("/proc/%1/fd").arg(::getppid());
    bool last = false;
    std::puts("ready");
    std::fflush(stdout);
    while (!last) {
        struct timeval none = {};
        fd_set set;
        FD_ZERO(&set);
        FD_SET(0, &set);
        last = ::select(1, &set, nullptr, nullptr, &none) != 0; // once more after the last word
        for (const QString &folder : arguments) {
            QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
            while (all.hasNext())
                look(all.next());
        }
        QDirIterator open(openFiles, QDir::Files | QDir::System | QDir::NoDotAndDotDot);
        while (open.hasNext()) {
            const QString path = open.next();
            if (QFile::symLinkTarget(path).endsWith(QLatin1String("(deleted)")) || QFile::symLinkTarget(path).contains(QLatin1String("etilqs")))
                look(path);
        }
    }
    for (const QString &where : std::as_const(found))
        std::printf("found %s\n", qPrintable(where));
    std::printf("looked %lld\n", static_cast<long long>(files));
    return 0;
}
SPARK_CHILD(watch, watchingChild)

// Watches folders from its making to the call of finish().
class Watcher
{
public:
    Watcher(const QStringList &folders, const QList<QByteArray> &canaries) : m_child(QStringLiteral("watch"), folders)
    {
        for (const QByteArray &canary : canaries)
            m_child.process().write(canary.toHex() + '\n');
        m_child.process().write(".\n");
        if (m_child.line() != "ready")
            qFatal("nobody watches");
    }

    // What was found; looks counts the files that were read.
    QStringList finish(qint64 *looks = nullptr)
    {
        m_child.process().closeWriteChannel();
        QStringList found;
        for (QByteArray line = m_child.line(); !line.isEmpty(); line = m_child.line()) {
            if (line.startsWith("looked")) {
                if (looks)
                    *looks = line.mid(7).toLongLong();
                return found;
            }
            found.append(QString::fromUtf8(line));
        }
        qFatal("the watcher fell asleep");
    }

private:
    Child m_child;
};

} // namespace

class SecrecyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // First of all: it would be found.
    void theWatcherSees()
    {
        const QTemporaryDir folder;
        for (const QByteArray &form : formsOf(code)) {
            const QString path = folder.filePath(QStringLiteral(".hidden"));
            writeBytes(path, QByteArray(5000, 'x') + form + QByteArray(100, 'y'));
            Watcher watcher({folder.path()}, formsOf(code));
            QCOMPARE(watcher.finish().size(), 1);
        }
        // Also in a file that has no name any more.
        QFile file(folder.filePath(QStringLiteral("gone")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(code.toUtf8());
        file.flush();
        QVERIFY(QFile::remove(file.fileName()));
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral(".hidden"))));
        Watcher watcher({folder.path()}, formsOf(code));
        QCOMPARE(watcher.finish().size(), 1);
    }

    void nothingReadableAnywhere()
    {
        const QTemporaryDir folder;
        QVERIFY(qputenv("SQLITE_TMPDIR", QFile::encodeName(folder.path()))); // so that we see what the engine puts aside
        const QString path = folder.filePath(QStringLiteral("Secret.sparkledger"));
        const QByteArray salt = newVaultSalt();
        const QByteArray newSalt = newVaultSalt();
        const SecretBytes key = deriveVaultKey(SecretBytes::copyOf(passphrase), salt);
        const SecretBytes newKey = deriveVaultKey(SecretBytes::copyOf(newPassphrase), newSalt);

        QList<QByteArray> canaries = formsOf(key) + formsOf(newKey);
        const QString caption = QStringLiteral("Kanarienvogel caption, clearly readable");
        const QString handle = QStringLiteral("kanarie.handle");
        const QString campaign = QStringLiteral("Kanarie campaign of a secret launch");
        const QString brand = QStringLiteral("Kanarie brand");
        const QString notes = QStringLiteral("Kanarie notes: 4,711 euros");
        for (const QString &text : {code, code.mid(1, 16), caption, handle, campaign, brand, notes, QString::fromLatin1(passphrase), QString::fromLatin1(newPassphrase),
                                    caption.toLower(), notes.toLower(), QStringLiteral("CREATE TABLE"), QStringLiteral("SQLite format 3")})
            canaries += formsOf(text);

        Watcher watcher({folder.path()}, canaries);
        VERIFY_OK(createVault(path, key, {campaign, QStringLiteral("brand"), salt}, testAuthor()));
        QString added;
        QString edited;
        {
            auto opened = openVault(path, key, testAuthor(), {});
            VERIFY_OK(opened);
            const auto change = [&](const QString &action, const std::function<Expected<void>(ChangeSet &)> &job) {
                auto changes = ChangeSet::begin(**opened, testAuthor(), action);
                VERIFY_OK(changes);
                VERIFY_OK(job(**changes));
                VERIFY_OK((*changes)->commit());
                added = (*changes)->uid();
            };
            change(QStringLiteral("add_code"), [&](ChangeSet &changes) -> Expected<void> {
                CodeDraft draft = codeDraft(1, 30, handle);
                draft.rawCode = code;
                draft.campaign.name = campaign;
                draft.licensee.name = brand;
                draft.notes = notes;
                SPARK_TRY(AuthorizationRepository::add(changes, draft));
                VideoPatch patch;
                patch.caption = caption;
                return VideoRepository::edit(changes, {1}, patch);
            });
            edited = added;
            // Enough in one action that the cache spills, and sorts that outgrow memory if anything does.
            VERIFY_OK((*opened)->exec(QStringLiteral("PRAGMA cache_size = 20")));
            change(QStringLiteral("many"), [&](ChangeSet &changes) -> Expected<void> {
                for (int i = 10; i < 600; ++i) {
                    CodeDraft draft = codeDraft(i, 30, handle);
                    draft.notes = notes + QString::number(i);
                    SPARK_TRY(AuthorizationRepository::add(changes, draft));
                }
                return {};
            });
            VERIFY_OK((*opened)->value(QStringLiteral("SELECT count(*) FROM (SELECT a.notes || b.notes AS n FROM authorization a, authorization b ORDER BY n)")));
            change(QStringLiteral("delete"), [](ChangeSet &changes) { return VideoRepository::remove(changes, {1}); });
            change(QStringLiteral("undo"), [deleted = added](ChangeSet &changes) { return revert(changes, deleted); });
            const auto backup = makeBackup(**opened, key, defaultBackupFolder(path), testNow * 1000);
            VERIFY_OK(backup);
            QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() > 0);
            // A crash image: what lies beside the file while it is open stays.
            for (const char *suffix : {"", "-wal", "-shm"})
                QCOMPARE(QProcess::execute(QStringLiteral("cp"), {path + QLatin1String(suffix), folder.filePath(QStringLiteral("crashed") + QLatin1String(suffix))}), 0);
            VERIFY_OK(restoreBackup(backup->path, key, folder.filePath(QStringLiteral("Restored.sparkledger")), testNow * 1000));
        }
        VERIFY_OK(changeVaultKey(path, key, newKey, newSalt, testAuthor()));
        // And when it is broken off: what the disk had room for is as unreadable.
        {
            const FileSizeLimit full(300000);
            QVERIFY(!changeVaultKey(path, newKey, key, salt, testAuthor()));
            QVERIFY(!restoreBackup(listBackups(defaultBackupFolder(path), path).first().path, key, path, testNow * 1000));
        }
        auto opened = openVault(path, newKey, testAuthor(), {});
        VERIFY_OK(opened);
        QCOMPARE((*opened)->value(QStringLiteral("SELECT notes FROM authorization WHERE code = ?"), {code})->toString(), notes); // it is all there
        qint64 looks = 0;
        QCOMPARE(watcher.finish(&looks), QStringList());
        QVERIFY(looks > 100);
        qunsetenv("SQLITE_TMPDIR");
    }
};

SPARK_TEST(SecrecyTest)
#include "secrecy_test.moc"
