// One vault after another: what comes late from the one that was given up does not reach the one that is asked for.
#include "tests/window/desk.h"
#include "ui/actions.h"
#include "ui/widgets/ledger_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QThreadPool>

using namespace spark;
using namespace spark::test;

class OpeningVaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowSaysWhatItWaitsFor();
    void theKeychainsLateAnswerIsForNobody();
    void aGivenUpVaultSaysNothingOnTheNextOnesPage();

private:
    static QString copyOfVault(const Desk &desk);
    static bool choose(Desk &desk, const QString &path);
    static QString said(const Desk &desk);
};

QString OpeningVaults::copyOfVault(const Desk &desk)
{
    const QString path = desk.file(QStringLiteral("Other.sparkledger"));
    return QFile::copy(desk.vaultPath(), path) ? path : QString();
}

// Until the page is about that vault.
bool OpeningVaults::choose(Desk &desk, const QString &path)
{
    desk.dialogs().path = path;
    desk.actions().openVault->trigger();
    return QTest::qWaitFor([&] { return desk.window().windowTitle().contains(QFileInfo(path).completeBaseName()); });
}

QString OpeningVaults::said(const Desk &desk)
{
    const auto *error = child(child(&desk.window(), QStringLiteral("unlock_page")), QStringLiteral("error"));
    return error->isVisible() ? error->findChildren<QLabel *>().last()->text() : QString();
}

// Not an empty ledger that looks as if it could be worked with.
void OpeningVaults::theWindowSaysWhatItWaitsFor()
{
    Desk desk;
    desk.makeVault();
    FakeKeychain &keychain = desk.useFakeKeychain();
    keychain.setMood(FakeKeychain::Mood::Silent);
    QVERIFY(desk.tryToOpen({}));
    QVERIFY(!desk.window().isLedgerShown());
    QCOMPARE(said(desk), QStringLiteral("Opening…"));
    QVERIFY(!desk.actions().addCode->isEnabled());
    QVERIFY(press(child(&desk.window(), QStringLiteral("cancel"))));
    auto *secret = child<QLineEdit>(&desk.window(), QStringLiteral("secret"));
    QTRY_VERIFY(secret->hasFocus());
    type(Desk::passphrase());
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
}

void OpeningVaults::theKeychainsLateAnswerIsForNobody()
{
    Desk desk;
    desk.makeVault();
    const QString other = copyOfVault(desk);
    QVERIFY(!other.isEmpty());
    FakeKeychain &keychain = desk.useFakeKeychain();
    keychain.setMood(FakeKeychain::Mood::Silent);
    QVERIFY(desk.tryToOpen({}));
    QCOMPARE(keychain.callsUnderWay(), 1);
    keychain.setMood(FakeKeychain::Mood::Absent);
    QVERIFY(choose(desk, other));
    auto *secret = child<QLineEdit>(&desk.window(), QStringLiteral("secret"));
    QTRY_VERIFY(secret->isEnabled());
    const QString answer = said(desk);
    QVERIFY(answer.contains(QStringLiteral("passphrase")));
    QTRY_VERIFY(secret->hasFocus());
    type(QStringLiteral("correct horse"));

    // The desktop's question is gone, and with it what could come from it; if one comes, nothing happens.
    QCOMPARE(keychain.callsUnderWay(), 0);
    keychain.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(secret->text(), QStringLiteral("correct horse"));
    QCOMPARE(said(desk), answer);
    type(QStringLiteral(" battery"));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().isLedgerShown(), 20000);
    QVERIFY(desk.window().windowTitle().contains(QStringLiteral("Other")));
}

void OpeningVaults::aGivenUpVaultSaysNothingOnTheNextOnesPage()
{
    Desk desk;
    desk.makeVault();
    const QString other = copyOfVault(desk);
    QVERIFY(!other.isEmpty());
    FakeKeychain &keychain = desk.useFakeKeychain();
    keychain.setMood(FakeKeychain::Mood::Absent);
    QVERIFY(desk.tryToOpen({}));
    auto *secret = child<QLineEdit>(&desk.window(), QStringLiteral("secret"));
    QTRY_VERIFY(secret->isEnabled());
    keychain.setMood(FakeKeychain::Mood::Silent);
    secret->setFocus();
    type(Desk::passphrase());
    // The other one is chosen while the first one's key is being derived.
    desk.dialogs().path = other;
    desk.actions().openVault->trigger();
    key(Qt::Key_Return);
    auto *cancel = child(&desk.window(), QStringLiteral("cancel"));
    QTRY_VERIFY(desk.window().windowTitle().contains(QStringLiteral("Other")));
    const QString waiting = said(desk);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20000));
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(said(desk), waiting);
    QVERIFY(cancel->isVisible());
    QVERIFY(!secret->isEnabled());
    QCOMPARE(keychain.callsUnderWay(), 1);
    QVERIFY(press(cancel)); // what is asked for now answers
    QTRY_VERIFY(secret->isEnabled());
}

SPARK_TEST_IN_SESSION(x11, OpeningVaults)
#include "opening_test.moc"
