// Drives the real spark-ledger-cli as a script would: arguments, descriptors, exit code, output.
#pragma once

#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace spark::test {

// What a run of the program left.
struct Answer
{
    int exitCode = -1; // -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    // The one JSON document on standard output; a failed check when there is anything else, or none.
    QJsonObject object() const;
    QJsonArray array() const;
    QList<QJsonObject> rows() const; // of the array
    QString uid() const { return object().value(QLatin1String("uid")).toString(); }
    // Everything, for a message and to look for secrets in.
    QByteArray told() const { return out + err; }
};

// Arguments as they are typed.
class Words : public QStringList
{
public:
    struct Word
    {
        Word(const char *utf8)
            : text(QString::fromUtf8(utf8))
        {
        }
        Word(const QString &word)
            : text(word)
        {
        }
        QString text;
    };

    Words(const QStringList &words)
        : QStringList(words)
    {
    }
    Words(std::initializer_list<Word> words)
    {
        for (const Word &word : words)
            append(word.text);
    }
};

// A value of a row; an undefined one when there is no such key.
inline QJsonValue at(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key));
}

// What the program is given on descriptors; 0 is its standard input.
using Descriptors = QMap<int, QByteArray>;

// A computer of its own: an empty home, a folder for vaults, and no desktop session, or the one around the tests
// (SPARK_TEST_IN_SESSION).
class Cli
{
public:
    enum class Desktop { None, TheTests };

    explicit Cli(Desktop desktop = Desktop::None);

    QString folder() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString home() const { return file(QStringLiteral("home")); }
    QString vault() const { return file(QStringLiteral("Test.sparkledger")); }
    QString backups() const { return file(QStringLiteral("Test backups")); }

    // Just these arguments.
    Answer run(const Words &arguments, const Descriptors &descriptors = {}) const;
    // With --vault and the key that makeVault() gave the vault.
    Answer ledger(const Words &arguments, Descriptors descriptors = {}) const;
    // The same with --json; a failed check when it does not end with 0.
    Answer done(const Words &arguments, Descriptors descriptors = {}) const;

    // Makes the vault, with a key of the test's own: deriving one from a passphrase takes its time.
    void makeVault(const Words &options = {}) const;
    // Records a code and returns its uid; started: days ago.
    QString addCode(const QString &code, const QString &video, int period = 30, int started = 0,
                    const Words &options = {}) const;

    // A process ready to be started, for what run() does not do. Descriptors above 0 only.
    std::unique_ptr<QProcess> process(const Words &arguments, const Descriptors &descriptors = {}) const;
    // Arguments that name the vault and its key on descriptor 3.
    QStringList withKey(const Words &arguments) const;

    QProcessEnvironment environment;
    std::function<void()> inChild; // run in the new process before the program

private:
    QTemporaryDir m_folder;
};

// The key of Cli's vaults as export-recovery-key prints it.
QByteArray recoveryKey();

// For Cli::inChild. Permissions stop the program even when root runs it.
void obeyPermissions();
// No file grows beyond so many bytes: what a full disk looks like.
std::function<void()> limitFiles(quint64 bytes);

// What the sqlcipher tool answers to SQL on a vault with this raw key; triggers: with those that guard the history.
QString sqlcipher(const QString &path, const QByteArray &hexKey, const QString &sql, bool triggers = true);

// Another program that has the vault open, within a transaction that begins with this SQL, until it is killed.
std::unique_ptr<QProcess> holdVault(const QString &path, const QByteArray &hexKey, const QByteArray &sql);

// A moment so many days and hours from now, as --start takes it.
QString daysFromNow(int days, int hours = 0);

// A post's link by its number; a code of plausible shape, another one for each number.
QString videoLink(int number, const QString &handle = QStringLiteral("mila.bakes"));
QString sparkCode(int number);

QByteArray contentsOf(const QString &path);
void writeContents(const QString &path, const QByteArray &bytes);
// The files in a folder and below, with their sizes and times left aside: name to contents.
QMap<QString, QByteArray> allFiles(const QString &folder);

} // namespace spark::test

// Fails with what the program said.
#define COMPARE_EXIT(answer, expected)                                                                                 \
    do {                                                                                                               \
        const spark::test::Answer &sparkAnswer = (answer);                                                             \
        QVERIFY2(sparkAnswer.exitCode == (expected),                                                                   \
                 qPrintable(QStringLiteral("exit code %1: ").arg(sparkAnswer.exitCode)                                 \
                            + QString::fromUtf8(sparkAnswer.told())));                                                 \
    } while (false)

// Refused: nothing on standard output, and one message that begins with the result's name and tells more.
#define COMPARE_REFUSED(answer, expected, name)                                                                        \
    do {                                                                                                               \
        const spark::test::Answer &sparkRefused = (answer);                                                            \
        COMPARE_EXIT(sparkRefused, expected);                                                                          \
        QCOMPARE(sparkRefused.out, QByteArray());                                                                      \
        const QByteArray sparkBeginning = QByteArrayLiteral("spark-ledger-cli: ") + (name) + ": ";                     \
        QVERIFY2(sparkRefused.err.startsWith(sparkBeginning), sparkRefused.err.constData());                           \
        QVERIFY2(sparkRefused.err.size() > sparkBeginning.size() + 20, sparkRefused.err.constData());                  \
    } while (false)

#define COMPARE_USAGE(answer)                                                                                          \
    do {                                                                                                               \
        const spark::test::Answer &sparkRefused = (answer);                                                            \
        COMPARE_EXIT(sparkRefused, 2);                                                                                 \
        QCOMPARE(sparkRefused.out, QByteArray());                                                                      \
        QVERIFY2(sparkRefused.err.contains("--help"), sparkRefused.err.constData());                                   \
    } while (false)
