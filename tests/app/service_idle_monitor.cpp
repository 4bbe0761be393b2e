#include "app/services/boot_clock.h"
#include "app/services/idle_monitor.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QWindow>

using namespace spark;
using namespace std::chrono_literals;

// What arrives at a window, and how often.
class Receiver : public QObject
{
public:
    int received = 0;
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::DeferredDelete)
            ++received;
        return QObject::event(event);
    }
};

class ServiceIdleMonitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isIdleAfterTheLimit();
    void inputPutsItOff_data();
    void inputPutsItOff();
    void theTimerSeesInput();
    void saysItOnceUntilThereIsInputAgain();
    void canBeOff();
    void countsFromTheNewLimit();
    void noticesThatTheComputerSlept();
    void noticesThatTheComputerSleptWithoutInput();
    void worksOnTheRealClock();
    void costsLittle();

private:
    void send(QEvent::Type type)
    {
        QEvent event(type);
        QCoreApplication::sendEvent(&m_receiver, &event);
    }
    bool waitForIdle(const QSignalSpy &idle, int count = 1)
    {
        return QTest::qWaitFor([&] { return idle.size() >= count; }, 3000);
    }

    std::chrono::milliseconds m_now{0};
    IdleMonitor::BootClock m_clock = [this] { return m_now; };
    Receiver m_receiver;
};

void ServiceIdleMonitor::init()
{
    m_now = 1'000'000ms;
    m_receiver.received = 0;
}

void ServiceIdleMonitor::isIdleAfterTheLimit()
{
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    monitor.setLimit(1);
    m_now += 999ms;
    QTest::qWait(1200);
    QCOMPARE(idle.size(), 0); // the timer has looked, and time had not passed
    m_now += 1ms;
    QVERIFY(waitForIdle(idle));
}

void ServiceIdleMonitor::inputPutsItOff_data()
{
    QTest::addColumn<QEvent::Type>("type");
    QTest::addColumn<bool>("isInput");
    QTest::newRow("key") << QEvent::KeyPress << true;
    QTest::newRow("mouse move") << QEvent::MouseMove << true;
    QTest::newRow("mouse press") << QEvent::MouseButtonPress << true;
    QTest::newRow("wheel") << QEvent::Wheel << true;
    QTest::newRow("touch") << QEvent::TouchUpdate << true;
    QTest::newRow("tablet") << QEvent::TabletMove << true;
    QTest::newRow("input method") << QEvent::InputMethod << true;
    QTest::newRow("paint") << QEvent::UpdateRequest << false;
    QTest::newRow("user") << QEvent::User << false;
    QTest::newRow("hover") << QEvent::HoverMove << false;
    QTest::newRow("enter") << QEvent::Enter << false;
    QTest::newRow("palette") << QEvent::ApplicationPaletteChange << false;
}

// Twice nearly the limit: what is in between decides whether that was too long.
void ServiceIdleMonitor::inputPutsItOff()
{
    QFETCH(QEvent::Type, type);
    QFETCH(bool, isInput);
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    monitor.setLimit(600);
    m_now += 599s;
    send(type);
    QCOMPARE(m_receiver.received, 1);
    m_now += 599s;
    send(QEvent::KeyPress);
    QTest::qWait(20);
    QCOMPARE(idle.size(), isInput ? 0 : 1);
}

// The timer, which was set before the input, looks again.
void ServiceIdleMonitor::theTimerSeesInput()
{
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    monitor.setLimit(1);
    m_now += 900ms;
    send(QEvent::MouseMove);
    m_now += 900ms;
    QTest::qWait(1200);
    QCOMPARE(idle.size(), 0);
    m_now += 100ms;
    QVERIFY(waitForIdle(idle));
}

void ServiceIdleMonitor::saysItOnceUntilThereIsInputAgain()
{
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    monitor.setLimit(1);
    m_now += 1s;
    QVERIFY(waitForIdle(idle));
    m_now += 100s;
    QTest::qWait(1300);
    QCOMPARE(idle.size(), 1);
    send(QEvent::KeyPress);
    QCOMPARE(m_receiver.received, 1);
    m_now += 1s;
    QVERIFY(waitForIdle(idle, 2));
}

void ServiceIdleMonitor::canBeOff()
{
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    m_now += 1000s;
    send(QEvent::KeyPress);
    monitor.setLimit(1);
    monitor.setLimit(0);
    m_now += 1000s;
    send(QEvent::KeyPress);
    QTest::qWait(1300);
    QCOMPARE(idle.size(), 0);
    QCOMPARE(m_receiver.received, 2);
}

void ServiceIdleMonitor::countsFromTheNewLimit()
{
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    monitor.setLimit(3600);
    m_now += 1800s;
    monitor.setLimit(1);
    QTest::qWait(50);
    QCOMPARE(idle.size(), 0);
    m_now += 1s;
    QVERIFY(waitForIdle(idle));
    monitor.setLimit(3600);
    m_now += 3599s;
    send(QEvent::KeyPress);
    QTest::qWait(50);
    QCOMPARE(idle.size(), 1);
}

// The first touch after waking comes before any timer, and must not count as "was used all the time".
void ServiceIdleMonitor::noticesThatTheComputerSlept()
{
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    monitor.setLimit(600);
    m_now += 8h;
    send(QEvent::MouseMove);
    send(QEvent::MouseButtonPress);
    QCOMPARE(m_receiver.received, 0); // nobody clicks on what is about to be locked
    QCOMPARE(idle.size(), 0); // not while an event is being delivered
    QVERIFY(waitForIdle(idle));
    send(QEvent::MouseMove);
    QCOMPARE(m_receiver.received, 1);
    QTest::qWait(50);
    QCOMPARE(idle.size(), 1);
}

void ServiceIdleMonitor::noticesThatTheComputerSleptWithoutInput()
{
    IdleMonitor monitor(qApp, m_clock);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    monitor.setLimit(2);
    QTest::qWait(200);
    m_now += 8h; // the timer set two seconds ahead is the first to notice
    QVERIFY(waitForIdle(idle));
}

void ServiceIdleMonitor::worksOnTheRealClock()
{
    QVERIFY(sinceBoot() > 0ms);
    IdleMonitor monitor(qApp);
    QSignalSpy idle(&monitor, &IdleMonitor::idle);
    QElapsedTimer timer;
    timer.start();
    monitor.setLimit(1);
    QTest::qWait(500);
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_receiver, &key);
    QVERIFY(waitForIdle(idle));
    QVERIFY2(timer.elapsed() >= 1400 && timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
}

// A thousand moves take less than a hundredth of the second in which they come.
void ServiceIdleMonitor::costsLittle()
{
    IdleMonitor monitor(qApp);
    monitor.setLimit(600);
    constexpr int events = 100'000;
    QMouseEvent move(QEvent::MouseMove, QPointF(), QPointF(), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < events; ++i)
        monitor.eventFilter(&m_receiver, &move);
    const qint64 nanoseconds = timer.nsecsElapsed() / events;
    QVERIFY2(nanoseconds < 10'000, qPrintable(QString::number(nanoseconds)));
}

SPARK_TEST(ServiceIdleMonitor)
#include "service_idle_monitor.moc"
