// Backports come from the mirror that the machine uses, in whatever form its package sources name it.
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

class DebianMirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOneOfTheMachine_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mirror");
        const auto list = [](const char *name, const char *text, const QString &mirror) {
            QTest::newRow(name) << QStringLiteral("sources.list") << QString::fromLatin1(text) << mirror;
        };
        const auto stanzas = [](const char *name, const char *text, const QString &mirror) {
            QTest::newRow(name) << QStringLiteral("sources.list.d/debian.sources") << QString::fromLatin1(text) << mirror;
        };
        const QString mirror = QStringLiteral("http://mirror.example/debian");
        list("a line", "deb http://mirror.example/debian bookworm main\n", mirror);
        list("options", "deb [arch=amd64 signed-by=/a.gpg] http://mirror.example/debian bookworm main\n", mirror);
        list("behind the installation disc", "deb cdrom:[Debian 12 20240210-11:28]/ bookworm main\ndeb http://mirror.example/debian bookworm main\n", mirror);
        list("security comes first", "deb http://security.example/ bookworm-security main\ndeb http://mirror.example/debian bookworm main\n", mirror);
        list("sources of sources", "deb-src http://other.example/debian bookworm main\ndeb http://mirror.example/debian bookworm main", mirror);
        list("another Debian", "deb http://mirror.example/debian sid main\n", {});
        list("a comment", "# deb http://mirror.example/debian bookworm main\n", {});
        list("nothing", "", {});
        stanzas("a stanza", "Types: deb\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates\nComponents: main\n", mirror);
        stanzas("suites first", "Types: deb\nSuites: bookworm\nURIs: http://mirror.example/debian\n", mirror);
        stanzas("the second stanza", "URIs: http://security.example/\nSuites: bookworm-security\n\nURIs: http://mirror.example/debian\nSuites: bookworm\n", mirror);
        stanzas("one that is off", "Enabled: no\nURIs: http://off.example/\nSuites: bookworm\n\nURIs: http://mirror.example/debian\nSuites: bookworm\n", mirror);
    }
    void isTheOneOfTheMachine()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, text);
        QFETCH(const QString, mirror);
        QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(QStringLiteral("etc/apt/sources.list.d")));
        QFile sources(root.filePath(QStringLiteral("etc/apt/") + file));
        QVERIFY(sources.open(QIODevice::WriteOnly));
        sources.write(text.toUtf8());
        sources.close();
        QProcess script;
        script.start(QStringLiteral(SPARK_SOURCE_FOLDER "/packaging/debian_mirror.sh"), {QStringLiteral("bookworm"), root.path()});
        QVERIFY(script.waitForFinished());
        QCOMPARE(script.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(script.readAllStandardOutput()).trimmed(), mirror);
        QCOMPARE(script.readAllStandardError(), QByteArray());
    }
};

SPARK_TEST(DebianMirror)
#include "debian_mirror_test.moc"
