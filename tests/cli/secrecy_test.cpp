// After a whole session of commands nothing that anybody typed can be read in any file it left.
#include "tests/cli/cli_support.h"

#include <QDir>
#include <QStringEncoder>

using namespace spark::test;

namespace {

const QByteArray words = "kanarie passphrase, not to be found";
const QByteArray newWords = "kanarie passphrase, the new one";
const QString code = QStringLiteral("#kAnArIe0123456789abcdefKANARIE+/9876543210zyxwvu=");
const QString caption = QStringLiteral("Kanarienvogel caption, clearly readable");
const QString handle = QStringLiteral("kanarie.handle");
const QString campaign = QStringLiteral("Kanarie campaign of a secret launch");
const QString brand = QStringLiteral("Kanarie brand");
const QString name = QStringLiteral("Kanarie vault name");

// A text in every form in which it could lie about.
QList<QByteArray> formsOf(const QString &text)
{
    QStringEncoder littleEndian(QStringConverter::Utf16LE);
    QStringEncoder bigEndian(QStringConverter::Utf16BE);
    return {text.toUtf8(), littleEndian(text), bigEndian(text), text.toUtf8().toBase64()};
}

// Where a text can be read: in a file or in its name.
QStringList findings(const QString &folder, const QList<QByteArray> &secrets)
{
    QStringList found;
    const auto files = allFiles(folder);
    for (auto it = files.begin(); it != files.end(); ++it) {
        for (qsizetype i = 0; i < secrets.size(); ++i) {
            if (it.value().contains(secrets.at(i)) || it.key().toUtf8().contains(secrets.at(i)))
                found.append(QStringLiteral("%1 in %2").arg(i).arg(it.key()));
        }
    }
    return found;
}

} // namespace

class CliSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadable()
    {
        const Cli cli;
        QByteArray passphrase = words;
        QByteArray told;
        const auto run = [&](const Words &arguments, const Descriptors &more = {}) {
            Descriptors descriptors = more;
            descriptors.insert(3, passphrase + '\n');
            Answer answer = cli.run(arguments + Words{"--vault", cli.vault(), "--passphrase-fd", "3"}, descriptors);
            told += answer.told();
            return answer;
        };
        const QString video = videoLink(1, handle);
        COMPARE_EXIT(run({"init", "--name", name, "--role", "creator"}), 0);
        const QByteArray key =
            cli.run({"export-recovery-key", "--vault", cli.vault(), "--passphrase-fd", "3"}, {{3, words}})
                .out.trimmed();
        QCOMPARE(key.size(), 64);
        // Somebody else looks meanwhile, so that the journal stays where it is.
        const auto reader = holdVault(cli.vault(), key, "BEGIN; SELECT count(*) FROM video;");
        COMPARE_EXIT(run({"add-video", video, "--caption", caption}), 0);
        COMPARE_EXIT(run({"add-code", "--code-fd", "4", "--video", video, "--period", "30", "--licensee", brand,
                          "--campaign", campaign, "--json"},
                         {{4, "code: " + code.toUtf8()}}),
                     0);
        const QString uid =
            at(cli.run({"list", "codes", "--vault", cli.vault(), "--passphrase-fd", "3", "--json"}, {{3, words}})
                   .rows()
                   .first(),
               "uid")
                .toString();
        COMPARE_EXIT(run({"add-code", "--code-fd", "4", "--video", video}, {{4, code.toUtf8()}}), 1);
        COMPARE_EXIT(run({"add-code", "--code-fd", "4", "--video", video}, {{4, code.toUtf8() + " and more words"}}),
                     1);
        COMPARE_EXIT(run({"list", "codes"}), 0);
        COMPARE_EXIT(run({"list", "codes", "--json"}), 0);
        COMPARE_EXIT(run({"show", uid}), 0);
        COMPARE_EXIT(run({"history", "--json"}), 0);
        COMPARE_EXIT(run({"qr", uid, "--out", "code.png"}), 0);
        COMPARE_EXIT(run({"qr", uid, "--out", "code.svg"}), 0);
        COMPARE_EXIT(run({"backup"}), 0);
        COMPARE_EXIT(run({"verify"}), 0);
        QVERIFY(QFileInfo(cli.vault() + QStringLiteral("-wal")).size() > 0);

        QList<QByteArray> secrets{QByteArray::fromHex(key), "CREATE TABLE", "SQLite format 3"};
        for (const QString &text : {QString::fromUtf8(words), QString::fromUtf8(newWords), code, code.mid(1, 20),
                                    code.mid(20, 20), caption, caption.toLower(), handle, campaign, brand, name, video,
                                    QString::fromLatin1(key), QString::fromLatin1(key).toUpper()})
            secrets += formsOf(text);
        QCOMPARE(findings(cli.folder(), secrets), QStringList());

        reader->kill();
        reader->waitForFinished();
        COMPARE_EXIT(run({"change-passphrase", "--new-passphrase-fd", "5"}, {{5, newWords}}), 0);
        passphrase = newWords;
        const QString backup = QStringLiteral("Test backups/") + QDir(cli.backups()).entryList(QDir::Files).first();
        COMPARE_EXIT(cli.run({"restore", cli.file(backup), "--to", cli.file(QStringLiteral("Restored.sparkledger")),
                              "--passphrase-fd", "3"},
                             {{3, words}}),
                     0);
        COMPARE_EXIT(run({"verify"}), 0);
        QCOMPARE(findings(cli.folder(), secrets), QStringList());
        // Nor was the code or a passphrase told to anybody who did not ask to see it.
        QVERIFY(!told.contains(code.mid(1, 20).toUtf8()) && !told.contains(code.mid(20, 20).toUtf8()));
        QVERIFY(!told.contains("kanarie passphrase"));
        // And it is all there.
        const Answer revealed = cli.run(
            {"show", uid, "--reveal", "--json", "--vault", cli.vault(), "--passphrase-fd", "3"}, {{3, newWords}});
        QCOMPARE(at(revealed.object(), "code"), QJsonValue(code));
        QCOMPARE(at(revealed.object(), "caption"), QJsonValue(caption));
    }

    // That the search above would find something.
    void theSearchFinds()
    {
        const Cli cli;
        for (const QByteArray &form : formsOf(code)) {
            writeContents(cli.file(QStringLiteral(".hidden")), QByteArray(5000, 'x') + form + 'y');
            QCOMPARE(findings(cli.folder(), formsOf(code)).size(), 1);
        }
    }
};

SPARK_TEST(CliSecrecy)
#include "secrecy_test.moc"
