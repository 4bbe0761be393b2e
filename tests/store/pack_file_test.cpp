// The file of a handover pack: encrypted, whole or not there, and never taken for something else.
#include "models/store/backups.h"
#include "tests/store/pack_support.h"

#include <QRegularExpression>
#include <QThread>

#include <cstdio>

using namespace spark;
using namespace spark::test;

namespace {

// Makes a large pack out of the vault at the path, after it has said so.
int packingChild(const QStringList &arguments)
{
    auto ledger = openVault(arguments.at(0), testKey(), testAuthor(), {});
    if (!ledger)
        return 1;
    PackWish wish;
    for (RowId id = 1; id <= 400; ++id)
        wish.codes.append(id);
    std::puts("ready");
    std::fflush(stdout);
    return writePack(**ledger, wish, arguments.at(1), words(), testAuthor()) ? 0 : 1;
}
SPARK_CHILD(packing, packingChild)

Error errorIn(const QString &path, const QByteArray &passphrase = "correct horse battery")
{
    const auto contents = readPack(path, words(passphrase));
    return contents ? Error {ErrorCode::Conflict, QStringLiteral("it opened"), {}, {}} : contents.error();
}

SecretBytes keyOf(const QString &path)
{
    return deriveVaultKey(words(), fileBytes(path).first(vaultSaltSize));
}

// Somebody who has the passphrase, and another program.
void forge(const QString &path, const QStringList &statements)
{
    auto opened = Connection::open(path, keyOf(path), Connection::Mode::ReadWrite);
    if (!opened)
        qFatal("forge: %s", qPrintable(opened.error().text()));
    for (const QString &sql : statements) {
        if (const auto done = (*opened)->exec(sql); !done)
            qFatal("forge: %s: %s", qPrintable(sql), qPrintable(done.error().text()));
    }
}

} // namespace

class PackFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSqlcipherToolOpensIt();
    void nothingInItIsReadable();
    void nothingIsOverwritten();
    void anErrorLeavesNothing();
    void cancelLeavesNothing();
    void aKillLeavesNoPack();
    void readFromWhereNothingCanBeWritten();
    void everyBadPackSaysWhatItIs();
    void aForgedPackIsRefused();
    void neitherIsTakenForTheOther();
    void whatNobodyCouldOpenIsNotWritten();
    void passphrasesThatAreReadAloud();
};

void PackFileTest::theSqlcipherToolOpensIt()
{
    VaultFixture vault;
    const QString path = packIn(vault);
    VERIFY_OK(pack(vault, path, {handedCode(vault, 1)}));
    QProcess tool;
    tool.start(QStringLiteral("sqlcipher"),
               {path, QStringLiteral("PRAGMA key = 'correct horse battery'; SELECT code FROM authorization; SELECT value FROM property WHERE name = 'pack_made_at'; PRAGMA application_id; "
                                     "PRAGMA journal_mode; PRAGMA cipher_integrity_check; PRAGMA integrity_check")});
    QVERIFY(tool.waitForFinished());
    QCOMPARE(QString::fromUtf8(tool.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
             QStringList({QStringLiteral("ok"), codeText(1), QStringLiteral("2026-11-20T12:00:00Z"), QString::number(packApplicationId), QStringLiteral("delete"), QStringLiteral("ok")}));
}

void PackFileTest::nothingInItIsReadable()
{
    VaultFixture vault;
    CodeDraft draft = codeDraft(1);
    draft.licensee.name = QStringLiteral("Nordlicht Kosmetik");
    draft.campaign.name = QStringLiteral("Spring launch");
    const RowId code = vault.addCode(draft);
    vault.change(QStringLiteral("edit"), [](ChangeSet &changes) { return changes.update(Entity::Video, 1, {{QStringLiteral("caption"), QStringLiteral("Grandma bakes rye bread")}}); });
    VERIFY_OK(pack(vault, packIn(vault), {code}));
    const QByteArray bytes = fileBytes(packIn(vault));
    QVERIFY(bytes.size() > 4096);
    for (const QString &text : {codeText(1), codeText(1).mid(1, 16), QStringLiteral("Grandma bakes"), QStringLiteral("mila.bakes"), QStringLiteral("Nordlicht"), QStringLiteral("Spring launch"),
                                QStringLiteral("tester"), QStringLiteral("authorization"), QStringLiteral("SQLite format"), QStringLiteral("correct horse")}) {
        QVERIFY2(!bytes.contains(text.toUtf8()), qPrintable(text));
        QVERIFY2(!bytes.contains(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)), qPrintable(text));
    }
    // Nothing beside it either.
    QCOMPARE(filesIn(vault.folder()).filter(QStringLiteral("For you")), QStringList(QStringLiteral("For you.sparkpack")));
}

void PackFileTest::nothingIsOverwritten()
{
    VaultFixture vault;
    const RowId code = handedCode(vault, 1);
    const QString path = packIn(vault);
    writeBytes(path, "mine");
    COMPARE_ERROR(pack(vault, path, {code}), ErrorCode::AlreadyThere);
    QCOMPARE(fileBytes(path), QByteArray("mine"));
    COMPARE_ERROR(pack(vault, vault.path(), {code}), ErrorCode::AlreadyThere);
    QFile::remove(path);
    QVERIFY(QFile::link(vault.folder() + QStringLiteral("/nowhere"), path));
    COMPARE_ERROR(pack(vault, path, {code}), ErrorCode::AlreadyThere);
}

void PackFileTest::anErrorLeavesNothing()
{
    VaultFixture vault;
    const RowId code = handedCode(vault, 1);
    const QStringList before = filesIn(vault.folder());
    {
        const FileSizeLimit full(64 * 1024);
        COMPARE_ERROR(pack(vault, packIn(vault), {code}), ErrorCode::DiskFull);
    }
    QCOMPARE(filesIn(vault.folder()), before);
    // Nothing to hand over.
    CodeDraft waiting = codeDraft(2);
    waiting.rawCode.clear();
    waiting.status = CodeStatus::Requested;
    const RowId empty = vault.addCode(waiting);
    COMPARE_ERROR(pack(vault, packIn(vault), {code, empty}), ErrorCode::InvalidInput);
    COMPARE_ERROR(pack(vault, packIn(vault), {}), ErrorCode::InvalidInput);
    COMPARE_ERROR(pack(vault, packIn(vault), {4711}), ErrorCode::NotFound);
    COMPARE_ERROR(writePack(vault.connection(), {{code}, {}, false}, packIn(vault), SecretBytes(), vault.author()), ErrorCode::InvalidInput);
    QCOMPARE(filesIn(vault.folder()), before);
}

void PackFileTest::cancelLeavesNothing()
{
    VaultFixture vault;
    const RowId code = handedCode(vault, 1);
    const QStringList before = filesIn(vault.folder());
    const std::atomic<bool> cancelled = true;
    COMPARE_ERROR(writePack(vault.connection(), {{code}, {}, false}, packIn(vault), words(), vault.author(), &cancelled), ErrorCode::Cancelled);
    QCOMPARE(filesIn(vault.folder()), before);
}

void PackFileTest::aKillLeavesNoPack()
{
    VaultFixture vault;
    for (int i = 1; i <= 400; ++i)
        vault.addCode(codeDraft(i));
    vault.close();
    int killed = 0;
    for (int round = 0; round < 12; ++round) {
        const QString path = packIn(vault, QStringLiteral("%1.sparkpack").arg(round));
        Child child(QStringLiteral("packing"), {vault.path(), path});
        QCOMPARE(child.line(), QByteArray("ready"));
        QThread::msleep(static_cast<unsigned long>(150 + 40 * round));
        child.kill();
        if (child.process().exitStatus() != QProcess::CrashExit || !QFileInfo::exists(path)) {
            killed += QFileInfo::exists(path) ? 0 : 1;
            continue;
        }
        VERIFY_OK(readPack(path, words())); // killed after the last step: then it is whole
    }
    QVERIFY2(killed > 0, "every pack was made before the kill");
}

void PackFileTest::readFromWhereNothingCanBeWritten()
{
    VaultFixture vault;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("Stick.sparkpack"));
    VERIFY_OK(pack(vault, path, {handedCode(vault, 1)}));
    const QByteArray before = fileBytes(path);
    QVERIFY(setMode(path, 0400));
    {
        const OrdinaryUser user({folder.path()});
        QVERIFY(setMode(folder.path(), 0500));
        VERIFY_OK(readPack(path, words()));
        QVERIFY(setMode(folder.path(), 0700));
    }
    QCOMPARE(fileBytes(path), before);
    QCOMPARE(filesIn(folder.path()), QStringList(QStringLiteral("Stick.sparkpack")));
}

void PackFileTest::everyBadPackSaysWhatItIs()
{
    VaultFixture vault;
    for (int i = 1; i <= 30; ++i)
        handedCode(vault, i);
    const QString path = packIn(vault);
    QList<RowId> codes;
    for (RowId id = 1; id <= 30; ++id)
        codes.append(id);
    VERIFY_OK(pack(vault, path, codes));
    const QByteArray good = fileBytes(path);
    QStringList told;
    const auto check = [&told](const Error &error, ErrorCode code, const char *words) {
        QCOMPARE(errorName(error.code), errorName(code));
        QVERIFY2(error.message.contains(QLatin1String(words)), qPrintable(error.message));
        QVERIFY2(!error.advice.isEmpty() && !error.advice.contains(QStringLiteral("backup")), qPrintable(error.advice));
        told.append(error.message);
    };
    const QString bad = packIn(vault, QStringLiteral("Bad.sparkpack"));
    check(errorIn(path, "another passphrase"), ErrorCode::WrongKey, "not the passphrase");
    check(errorIn(path, ""), ErrorCode::InvalidInput, "empty");
    check(errorIn(bad), ErrorCode::Io, "no pack at");
    writeBytes(bad, {});
    check(errorIn(bad), ErrorCode::Damaged, "is empty");
    // Cut short anywhere, also at the end of a page.
    for (const qsizetype size : {good.size() - 1, good.size() - 4096, good.size() / 2, qsizetype(5000), qsizetype(4096), qsizetype(100)}) {
        writeBytes(bad, good.first(size));
        check(errorIn(bad), ErrorCode::Damaged, "its end is missing");
    }
    // A byte anywhere.
    for (const qsizetype at : {qsizetype(100), qsizetype(5000), good.size() / 2, good.size() - 5}) {
        QByteArray damaged = good;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        writeBytes(bad, damaged);
        check(errorIn(bad), ErrorCode::Damaged, "damaged");
    }
    writeBytes(bad, "Hello, this is no pack at all, but a letter that somebody renamed.\n");
    check(errorIn(bad), ErrorCode::NotAVault, "is not a handover pack");
    check(errorIn(vault.folder()), ErrorCode::NotAVault, "is not a handover pack");
    QFile::remove(bad);
    QCOMPARE(QProcess::execute(QStringLiteral("sqlcipher"), {bad, QStringLiteral("CREATE TABLE t(a); INSERT INTO t VALUES (1)")}), 0);
    check(errorIn(bad), ErrorCode::NotEncrypted, "ordinary SQLite database");
    // Newer, in either way.
    writeBytes(bad, good);
    forge(bad, {QStringLiteral("PRAGMA user_version = 99")});
    check(errorIn(bad), ErrorCode::NewerVersion, "newer version");
    writeBytes(bad, good);
    forge(bad, {QStringLiteral("UPDATE property SET value = '2' WHERE name = 'pack_format'")});
    check(errorIn(bad), ErrorCode::NewerVersion, "newer version");
    // The ledger itself is untouched by all of that, and the good one still opens.
    VERIFY_OK(readPack(path, words()));
    QCOMPARE(fileBytes(path), good);
}

void PackFileTest::aForgedPackIsRefused()
{
    VaultFixture vault;
    const QString path = packIn(vault);
    VERIFY_OK(pack(vault, path, {handedCode(vault, 1)}));
    const QByteArray good = fileBytes(path);
    for (const char *sql : {"UPDATE authorization SET video_id = 77", "UPDATE video SET uid = 'x'' OR 1=1 --'", "UPDATE party SET kind = 'agency', handle = 'a b c'",
                            "DROP TABLE party_handle", "ALTER TABLE campaign RENAME TO c; CREATE VIEW campaign AS SELECT * FROM c",
                            "UPDATE authorization SET campaign_id = 5", "UPDATE party SET name = hex(zeroblob(60000))",
                            // What is computed when it is read: a small file, and as much memory as somebody likes.
                            "ALTER TABLE party ADD COLUMN more TEXT AS (hex(zeroblob(400000000)))", "CREATE INDEX more ON video (hex(caption))",
                            "ALTER TABLE property ADD COLUMN more TEXT",
                            // A value that is longer than any row of ours.
                            "UPDATE video SET caption = hex(zeroblob(6000000))", "UPDATE property SET value = hex(zeroblob(6000000)) WHERE name = 'pack_made_by'"}) {
        writeBytes(path, good);
        forge(path, QString::fromLatin1(sql).split(QStringLiteral("; ")));
        QVERIFY2(errorIn(path).code == ErrorCode::Damaged, qPrintable(QString(QLatin1String(sql) % u' ' % errorName(errorIn(path).code) % u' ' % errorIn(path).message)));
    }
}

void PackFileTest::neitherIsTakenForTheOther()
{
    VaultFixture vault;
    const QString path = packIn(vault);
    VERIFY_OK(pack(vault, path, {handedCode(vault, 1)}));
    const QByteArray before = fileBytes(path);
    const auto asVault = openVault(path, keyOf(path), testAuthor(), {});
    COMPARE_ERROR(asVault, ErrorCode::NotAVault);
    QVERIFY(asVault.error().message.contains(QStringLiteral("handover pack")) && asVault.error().advice.contains(QStringLiteral("Open a pack")));
    COMPARE_ERROR(restoreBackup(path, keyOf(path), packIn(vault, QStringLiteral("Restored.sparkledger")), testNow * 1000), ErrorCode::NotAVault);
    QCOMPARE(fileBytes(path), before);

    const QString ledger = packIn(vault, QStringLiteral("Mine.sparkledger"));
    const QByteArray salt = newVaultSalt();
    VERIFY_OK(createVault(ledger, deriveVaultKey(words(), salt), {QStringLiteral("Mine"), QStringLiteral("brand"), salt}, testAuthor()));
    const Error whole = errorIn(ledger);
    QCOMPARE(errorName(whole.code), errorName(ErrorCode::NotAVault));
    QVERIFY(whole.message.contains(QStringLiteral("a whole vault")));
    const Error closed = errorIn(vault.path());
    QCOMPARE(errorName(closed.code), errorName(ErrorCode::WrongKey));
    QVERIFY(closed.message.contains(QStringLiteral("by its name is a vault")));
}

void PackFileTest::whatNobodyCouldOpenIsNotWritten()
{
    VaultFixture vault;
    const RowId code = handedCode(vault, 1);
    const QStringList before = filesIn(vault.folder());
    const auto write = [&](const QString &caption, const QString &to) {
        vault.change(QStringLiteral("edit"), [&](ChangeSet &changes) { return changes.update(Entity::Video, 1, {{QStringLiteral("caption"), caption}}); });
        return writePack(vault.connection(), {{code}, to, false}, packIn(vault), words(), vault.author());
    };
    for (const auto &made : {write(QString(100001, u'x'), {}), write(QStringLiteral("short"), QString(100001, u'x'))}) {
        COMPARE_ERROR(made, ErrorCode::InvalidInput);
        QVERIFY2(made.error().message.contains(QStringLiteral("longer than 100,000 characters")), qPrintable(made.error().message));
        QCOMPARE(filesIn(vault.folder()), before);
    }
    // What is just short enough is written, and read again.
    VERIFY_OK(write(QString(100000, QChar(0x6F22)), QString(100000, u'x')));
    VERIFY_OK(readPack(packIn(vault), words()));
}

void PackFileTest::passphrasesThatAreReadAloud()
{
    const SecretBytes made = newPackPassphrase();
    const QString text = QString::fromLatin1(made.view());
    static const QRegularExpression form(QStringLiteral("^\\d{4}(-\\d{4}){5}$"));
    QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
    QVERIFY(!newPackPassphrase().equals(made));
    QVERIFY(packPassphraseBits >= 70);
    const QString digits = QString(text).remove(u'-');
    for (const QString &typed : {text, digits, QString(text).replace(u'-', u' '), QString(u' ' % text % u'\n'), QString(text).replace(u'-', QChar(0x2013))})
        QVERIFY2(readPackPassphrase(typed.toUtf8()).equals(made), qPrintable(typed));
    QString wide;
    for (const QChar c : digits)
        wide += QChar(0xFF10 + c.digitValue());
    QVERIFY(readPackPassphrase(wide.toUtf8()).equals(made));
    // Any other one is taken as it is.
    QCOMPARE(PackPassphraseTexts::warning(made), QString());
    QVERIFY(PackPassphraseTexts::warning(words("elf letters")).contains(QStringLiteral("short")));
    QVERIFY(PackPassphraseTexts::warning(words("\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4")).contains(QStringLiteral("short"))); // six letters, twelve bytes
    for (const char *own : {"correct horse - battery", "1234", "1234-5678-9012-3456-7890-123", "1234-5678-9012-3456-7890-12345"})
        QCOMPARE(readPackPassphrase(own).view().toByteArray(), QByteArray(own));
}

SPARK_TEST(PackFileTest)
#include "pack_file_test.moc"
