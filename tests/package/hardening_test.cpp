// The programs as they are shipped forbid core dumps and debuggers before they do anything else.
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr uid_t nobody = 65534;

// Whoever runs the tests may be root, to whom every process is open: so the programs run as somebody ordinary.
uid_t ordinaryUser()
{
    return geteuid() == 0 ? nobody : geteuid();
}

bool coreDumpsAreOff(qint64 process)
{
    QFile limits(QStringLiteral("/proc/%1/limits").arg(process));
    if (!limits.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = limits.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Max core file size"))
            return line.simplified().startsWith("Max core file size 0 0 ");
    }
    return false;
}

// The kernel gives the memory of a process that cannot be traced to root.
bool memoryIsRoots(qint64 process)
{
    struct stat memory
    {
    };
    return stat(QByteArray("/proc/" + QByteArray::number(process) + "/mem").constData(), &memory) == 0 && memory.st_uid == 0;
}

} // namespace

class Hardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNetworkIsNotLinked()
    {
        for (const QString &program : {QStringLiteral(SPARK_WINDOW), QStringLiteral(SPARK_CLI)}) {
            QProcess loader;
            loader.start(QStringLiteral("ldd"), {program});
            QVERIFY(loader.waitForFinished());
            const QByteArray libraries = loader.readAllStandardOutput();
            QVERIFY(libraries.contains("libQt6Core"));
            QVERIFY2(!libraries.contains("libQt6Network") && !libraries.contains("libcurl"), libraries.constData());
        }
    }
    void holdsInThePrograms_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("window") << QStringLiteral(SPARK_WINDOW) << QStringList();
        QTest::newRow("command line") << QStringLiteral(SPARK_CLI)
                                      << QStringList {QStringLiteral("init"), QStringLiteral("--vault"), QStringLiteral("new.sparkledger"),
                                                      QStringLiteral("--passphrase-fd"), QStringLiteral("0")};
    }
    void holdsInThePrograms()
    {
#if !defined(NDEBUG) || defined(SPARK_SANITIZED)
        QSKIP("builds for finding errors stay open to debuggers");
#endif
        QFETCH(const QString, program);
        QFETCH(const QStringList, arguments);
        QTemporaryDir home;
        const QByteArray folder = home.path().toLocal8Bit();
        QVERIFY(chown(folder.constData(), ordinaryUser(), static_cast<gid_t>(-1)) == 0);
        // To where anybody may run it.
        const QString copy = home.filePath(QStringLiteral("program"));
        QVERIFY(QFile::copy(program, copy));
        QVERIFY(chmod(copy.toLocal8Bit().constData(), 0755) == 0);

        QProcess process;
        process.setWorkingDirectory(home.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([] {
            if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
                _exit(99);
        });
        process.start(copy, arguments); // and waits for a passphrase or a person
        QVERIFY2(process.waitForStarted(), qPrintable(process.errorString()));
        QTRY_VERIFY(coreDumpsAreOff(process.processId()));
        QTRY_VERIFY(memoryIsRoots(process.processId()));
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished());
    }
};

SPARK_TEST(Hardening)
#include "hardening_test.moc"
