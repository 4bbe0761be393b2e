// OsClipboard on a real X server, with other programs around it, and on a platform without any.
#include "app/services/os_clipboard.h"
#include "tests/support/session_test.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>

using namespace spark;

static const QString secret = QStringLiteral("#AbC+dÉ/f=");

static QList<int> seconds(const QSignalSpy &spy)
{
    QList<int> all;
    for (const QVariantList &arguments : spy)
        all.append(arguments.first().toInt());
    return all;
}

// Another program on the same screen. Our event loop has to run: it is we who answer the other's question.
struct Xclip
{
    int exitCode = -1;
    QString output;

    static Xclip run(const QStringList &arguments)
    {
        QProcess tool;
        tool.start(QStringLiteral("xclip"), arguments);
        if (!QTest::qWaitFor([&] { return tool.state() == QProcess::NotRunning; }, 10000))
            return {};
        return {tool.exitCode(), QString::fromUtf8(tool.readAllStandardOutput())};
    }
    // Which selection has this text. It goes on holding it in the background.
    static void hold(const QString &selection, const QString &text)
    {
        QProcess tool;
        tool.setStandardOutputFile(QProcess::nullDevice());
        tool.setStandardErrorFile(QProcess::nullDevice());
        tool.start(QStringLiteral("xclip"), {QStringLiteral("-i"), QStringLiteral("-selection"), selection});
        tool.write(text.toUtf8());
        tool.closeWriteChannel();
        QVERIFY(QTest::qWaitFor([&] { return tool.state() == QProcess::NotRunning; }, 10000));
    }
    static Xclip read(const QString &selection, const QString &target = QStringLiteral("UTF8_STRING"))
    {
        return run({QStringLiteral("-o"), QStringLiteral("-selection"), selection, QStringLiteral("-t"), target});
    }
};

static const QString clipboardName = QStringLiteral("clipboard");
static const QString primaryName = QStringLiteral("primary");
static const QString hint = QStringLiteral("x-kde-passwordManagerHint");

class ServiceClipboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb")); }
    void cleanup();
    void copiesToBothSelections();
    void marksASecret();
    void copiesPlainTextWithoutAMark();
    void clearsAfterTheTime();
    void neverClearsByTimeWhenToldSo();
    void toldSoLaterItEndsTheCountdown();
    void leavesAloneWhatAnotherProgramCopied();
    void leavesAloneWhatAnotherProgramHasJustCopied();
    void goesOnWhenOnlyTheSelectionWasTaken();
    void leavesAloneWhatWeCopiedOtherwise();
    void startsAnewWithEachSecret();
    void plainTextEndsTheCountdown();
    void clearsWhenAsked();
    void clearsWhenTheApplicationQuits();

private:
    static void expectEmpty(const QString &selection)
    {
        // Nobody owns it, so there is nothing that could be asked.
        const Xclip read = Xclip::read(selection);
        QVERIFY2(read.exitCode == 1 && read.output.isEmpty(), qPrintable(read.output));
    }
};

void ServiceClipboard::cleanup()
{
    QGuiApplication::clipboard()->clear(QClipboard::Clipboard);
    QGuiApplication::clipboard()->clear(QClipboard::Selection);
}

void ServiceClipboard::copiesToBothSelections()
{
    OsClipboard clipboard;
    clipboard.copySecret(secret);
    QCOMPARE(Xclip::read(clipboardName).output, secret);
    QCOMPARE(Xclip::read(primaryName).output, secret);
    QCOMPARE(Xclip::read(clipboardName, QStringLiteral("text/plain;charset=utf-8")).output, secret);
    QCOMPARE(QGuiApplication::clipboard()->text(), secret); // pasted within the program
}

void ServiceClipboard::marksASecret()
{
    OsClipboard clipboard;
    clipboard.copySecret(secret);
    for (const QString &selection : {clipboardName, primaryName}) {
        const QString targets = Xclip::read(selection, QStringLiteral("TARGETS")).output;
        QVERIFY2(targets.split(QLatin1Char('\n')).contains(hint), qPrintable(targets));
        QCOMPARE(Xclip::read(selection, hint).output, QStringLiteral("secret"));
    }
}

void ServiceClipboard::copiesPlainTextWithoutAMark()
{
    OsClipboard clipboard;
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copyText(QStringLiteral("plain"));
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("plain"));
    QVERIFY(!Xclip::read(clipboardName, QStringLiteral("TARGETS")).output.contains(hint));
    clipboard.clearIfOurs();
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("plain"));
    QCOMPARE(countdown.size(), 0);
}

void ServiceClipboard::clearsAfterTheTime()
{
    OsClipboard clipboard;
    clipboard.setClearAfter(3);
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    QElapsedTimer timer;
    timer.start();
    clipboard.copySecret(secret);
    QVERIFY(QTest::qWaitFor([&] { return countdown.size() >= 3; }, 5000));
    QCOMPARE(Xclip::read(clipboardName).output, secret);
    QVERIFY(QTest::qWaitFor([&] { return countdown.size() >= 4; }, 5000));
    QVERIFY2(timer.elapsed() > 2900 && timer.elapsed() < 4500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(seconds(countdown), (QList<int>{3, 2, 1, 0}));
    expectEmpty(clipboardName);
    expectEmpty(primaryName);
    QTest::qWait(1500);
    QCOMPARE(countdown.size(), 4);
}

void ServiceClipboard::neverClearsByTimeWhenToldSo()
{
    OsClipboard clipboard;
    clipboard.setClearAfter(0);
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(secret);
    QTest::qWait(1500);
    QCOMPARE(Xclip::read(clipboardName).output, secret);
    QCOMPARE(countdown.size(), 0);
    clipboard.clearIfOurs();
    expectEmpty(clipboardName);
    expectEmpty(primaryName);
}

// "Never" is chosen while a copied secret counts down: the next one has no countdown, and the old one is not left on show.
void ServiceClipboard::toldSoLaterItEndsTheCountdown()
{
    OsClipboard clipboard;
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(QStringLiteral("first"));
    clipboard.setClearAfter(0);
    clipboard.copySecret(secret);
    QCOMPARE(seconds(countdown), (QList<int>{30, 0}));
    QCOMPARE(Xclip::read(clipboardName).output, secret);
}

void ServiceClipboard::leavesAloneWhatAnotherProgramCopied()
{
    OsClipboard clipboard;
    clipboard.setClearAfter(2);
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(secret);
    Xclip::hold(clipboardName, QStringLiteral("theirs"));
    QVERIFY(QTest::qWaitFor([&] { return countdown.size() >= 2; }, 5000));
    QCOMPARE(seconds(countdown).last(), 0);
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("theirs"));
    expectEmpty(primaryName); // still was the secret
    QTest::qWait(2500);
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("theirs"));
    QCOMPARE(seconds(countdown).count(0), 1);
    clipboard.clearIfOurs();
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("theirs"));
}

// Before we were even told.
void ServiceClipboard::leavesAloneWhatAnotherProgramHasJustCopied()
{
    OsClipboard clipboard;
    clipboard.copySecret(secret);
    QCoreApplication::processEvents();
    QProcess tool;
    tool.setStandardOutputFile(QProcess::nullDevice());
    tool.setStandardErrorFile(QProcess::nullDevice());
    tool.start(QStringLiteral("xclip"), {QStringLiteral("-i"), QStringLiteral("-selection"), clipboardName});
    tool.write("theirs");
    tool.closeWriteChannel();
    QVERIFY(tool.waitForFinished());
    clipboard.clearIfOurs();
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("theirs"));
    expectEmpty(primaryName);
}

void ServiceClipboard::goesOnWhenOnlyTheSelectionWasTaken()
{
    OsClipboard clipboard;
    clipboard.setClearAfter(2);
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(secret);
    Xclip::hold(primaryName, QStringLiteral("selected"));
    QVERIFY(QTest::qWaitFor([&] { return countdown.size() >= 3; }, 5000));
    QCOMPARE(seconds(countdown), (QList<int>{2, 1, 0}));
    expectEmpty(clipboardName);
    QCOMPARE(Xclip::read(primaryName).output, QStringLiteral("selected"));
}

void ServiceClipboard::leavesAloneWhatWeCopiedOtherwise()
{
    OsClipboard clipboard;
    clipboard.setClearAfter(2);
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(secret);
    QGuiApplication::clipboard()->setText(QStringLiteral("from a field")); // as Ctrl+C in a field does
    QVERIFY(QTest::qWaitFor([&] { return countdown.size() >= 2; }, 5000));
    QTest::qWait(2500);
    QCOMPARE(seconds(countdown), (QList<int>{2, 0}));
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("from a field"));
}

void ServiceClipboard::startsAnewWithEachSecret()
{
    OsClipboard clipboard;
    clipboard.setClearAfter(2);
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(QStringLiteral("first"));
    QTest::qWait(1300);
    clipboard.copySecret(secret);
    QTest::qWait(1300);
    QCOMPARE(Xclip::read(clipboardName).output, secret);
    QVERIFY(QTest::qWaitFor([&] { return seconds(countdown).contains(0); }, 5000));
    QCOMPARE(seconds(countdown), (QList<int>{2, 1, 2, 1, 0}));
    expectEmpty(clipboardName);
}

void ServiceClipboard::plainTextEndsTheCountdown()
{
    OsClipboard clipboard;
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(secret);
    clipboard.copyText(QStringLiteral("plain"));
    QCOMPARE(seconds(countdown), (QList<int>{30, 0}));
    QCOMPARE(Xclip::read(clipboardName).output, QStringLiteral("plain"));
    expectEmpty(primaryName);
}

void ServiceClipboard::clearsWhenAsked()
{
    OsClipboard clipboard;
    QSignalSpy countdown(&clipboard, &Clipboard::countdown);
    clipboard.copySecret(secret);
    clipboard.clearIfOurs();
    QCOMPARE(seconds(countdown), (QList<int>{30, 0}));
    expectEmpty(clipboardName);
    expectEmpty(primaryName);
    clipboard.clearIfOurs();
    QCOMPARE(countdown.size(), 2);
}

void ServiceClipboard::clearsWhenTheApplicationQuits()
{
    OsClipboard clipboard;
    clipboard.copySecret(secret);
    QCOMPARE(Xclip::read(clipboardName).output, secret);
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    expectEmpty(clipboardName);
    expectEmpty(primaryName);
}

SPARK_TEST_IN_SESSION(x11, ServiceClipboard)

class ServiceClipboardOffscreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worksWithinTheProgram()
    {
        QCOMPARE(QGuiApplication::platformName(), QStringLiteral("offscreen"));
        OsClipboard clipboard;
        clipboard.setClearAfter(1);
        QSignalSpy countdown(&clipboard, &Clipboard::countdown);
        clipboard.copySecret(secret);
        QCOMPARE(QGuiApplication::clipboard()->text(), secret);
        QVERIFY(QTest::qWaitFor([&] { return countdown.size() >= 2; }, 5000));
        QCOMPARE(seconds(countdown), (QList<int>{1, 0}));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());

        clipboard.copySecret(secret);
        QGuiApplication::clipboard()->setText(QStringLiteral("other"));
        QCOMPARE(seconds(countdown), (QList<int>{1, 0, 1, 0}));
        clipboard.clearIfOurs();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("other"));
    }
};

SPARK_TEST(ServiceClipboardOffscreen)
#include "service_clipboard.moc"
