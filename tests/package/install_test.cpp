// What an installed Spark Ledger looks like to a desktop and to a person in a terminal.
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>

namespace {

struct Answer
{
    int exitCode = -1; // -1: it did not end by itself
    QString told;
};

Answer run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

} // namespace

class Install : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Answer answer = run(QStringLiteral(SPARK_CMAKE), {QStringLiteral("--install"), QStringLiteral(SPARK_BUILD_FOLDER), QStringLiteral("--prefix"), installed(u"")});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.told));
        // Before the first look at it: Qt reads the types of files once.
        qputenv("XDG_DATA_DIRS", QByteArray(installed(u"share").toUtf8() + ":/usr/share"));
    }

    void programsRunWhereTheyAreInstalled()
    {
        const Answer answer = run(installed(u"bin/spark-ledger-cli"), {QStringLiteral("--version")});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.told.trimmed(), QStringLiteral("spark-ledger-cli " SPARK_VERSION));
        // Also on a machine without a screen.
        const Answer window = run(installed(u"bin/spark-ledger"), {QStringLiteral("--version")});
        QCOMPARE(window.exitCode, 0);
        QCOMPARE(window.told.trimmed(), QStringLiteral("spark-ledger " SPARK_VERSION));
    }

    void moduleOfTheLargeReadersIsFound()
    {
        QFile mail(m_folder.filePath(QStringLiteral("mail.eml")));
        QVERIFY(mail.open(QIODevice::WriteOnly));
        mail.write("From: a@b.example\nTo: c@d.example\nMessage-ID: <e>\n\n"
                   "https://www.tiktok.com/@mila/video/7312345678901234567 #abcDEF0123456789xyzABCabcDEF0123456789xyz=\n");
        mail.close();
        const QString vault = m_folder.filePath(QStringLiteral("v.sparkledger"));
        const auto withKey = [&](const QString &command) {
            const QString line = QStringLiteral("exec '%1' %2 --vault '%3' --recovery-key-fd 8 8<<<%4").arg(installed(u"bin/spark-ledger-cli"), command, vault, QString(64, u'4'));
            return run(QStringLiteral("bash"), {QStringLiteral("-c"), line});
        };
        QCOMPARE(withKey(QStringLiteral("init")).exitCode, 0);
        const QString intake = QStringLiteral("intake '%1' --dry-run").arg(mail.fileName());
        const Answer read = withKey(intake);
        QVERIFY2(read.exitCode == 0 && read.told.contains(QLatin1String("7312345678901234567")), qPrintable(read.told));

        const QStringList modules = QDir(installed(u"lib")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        QCOMPARE(modules.size(), 1);
        QVERIFY(QDir().rename(installed(u"lib"), installed(u"away")));
        const Answer refused = withKey(intake);
        QVERIFY(QDir().rename(installed(u"away"), installed(u"lib")));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.told.contains(QLatin1String("A part of Spark Ledger is missing")), qPrintable(refused.told));
    }

    void everyProgramHasItsManual()
    {
        const QStringList programs = QDir(installed(u"bin")).entryList(QDir::Files);
        QCOMPARE(programs.size(), 2);
        for (const QString &program : programs) {
            const Answer manual = run(QStringLiteral("gzip"), {QStringLiteral("-dc"), installed(u"share/man/man1/") + program + QStringLiteral(".1.gz")});
            QVERIFY2(manual.exitCode == 0, qPrintable(manual.told));
            QVERIFY2(manual.told.contains(QLatin1String(".SH NAME")), qPrintable(program));
        }
    }

    void menuEntryStartsTheProgramWithTheFileItIsGiven()
    {
        const QString entry = installed(u"share/applications/spark-ledger.desktop");
        const Answer answer = run(QStringLiteral("desktop-file-validate"), {entry});
        QVERIFY2(answer.exitCode == 0 && answer.told.isEmpty(), qPrintable(answer.told));
        QSettings fields(entry, QSettings::IniFormat);
        fields.beginGroup(QStringLiteral("Desktop Entry"));
        const QStringList words = fields.value(QStringLiteral("Exec")).toString().split(u' ');
        QVERIFY(QFileInfo(installed(u"bin/") + words.first()).isExecutable());
        QCOMPARE(words.last(), QStringLiteral("%f"));
        const QString icon = fields.value(QStringLiteral("Icon")).toString();
        QVERIFY(QFileInfo::exists(installed(u"share/icons/hicolor/scalable/apps/") + icon + QStringLiteral(".svg")));
    }

    void vaultsAndPacksAreKindsOfFilesThatTheMenuEntryOpens()
    {
        QByteArray line = "\nMimeType=";
        for (const QString &name : {QStringLiteral("My codes.sparkledger"), QStringLiteral("For you.sparkpack")}) {
            const QMimeType type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension);
            QVERIFY(type.isValid() && !type.isDefault());
            line += type.name().toUtf8() + ';';
            QCOMPARE(type.iconName(), QStringLiteral("spark-ledger"));
        }
        QFile entry(installed(u"share/applications/spark-ledger.desktop"));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        line += '\n';
        QVERIFY(entry.readAll().contains(line));
    }

    void softwareCentresUnderstandTheDescription()
    {
        const QStringList descriptions = QDir(installed(u"share/metainfo")).entryList(QDir::Files);
        QCOMPARE(descriptions.size(), 1);
        const Answer answer =
            run(QStringLiteral("appstreamcli"), {QStringLiteral("validate"), QStringLiteral("--no-net"), installed(u"share/metainfo/") + descriptions.first()});
        // There is no home page yet, which AppStream 1.0 counts as a warning, and so as a failure.
        static const QRegularExpression complaint(QStringLiteral("^[EW]: (?!.* url-homepage-missing).*$"), QRegularExpression::MultilineOption);
        QVERIFY2(!answer.told.contains(complaint), qPrintable(answer.told));
        QVERIFY2(answer.exitCode == 0 || answer.told.contains(QLatin1String("url-homepage-missing")), qPrintable(answer.told));
    }

    void nothingElseIsInstalled()
    {
        QStringList folders = QDir(installed(u"")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(folders, QStringList({QStringLiteral("bin"), QStringLiteral("lib"), QStringLiteral("share")}));
        folders = QDir(installed(u"share")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QCOMPARE(folders,
                 QStringList({QStringLiteral("applications"), QStringLiteral("doc"), QStringLiteral("icons"), QStringLiteral("man"),
                              QStringLiteral("metainfo"), QStringLiteral("mime")}));
    }

private:
    QString installed(QStringView path) const { return m_folder.path() + QStringLiteral("/usr/") + path; }

    QTemporaryDir m_folder;
};

SPARK_TEST(Install)
#include "install_test.moc"
