#include "app/services/idle_monitor.h"

#include "app/services/boot_clock.h"

#include <QEvent>

namespace spark {

using namespace std::chrono_literals;

// Timers stand still while the computer sleeps: this is how late after waking it is noticed at most.
constexpr std::chrono::milliseconds longestWait = 30s;

static bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::ShortcutOverride: // a shortcut's key is no key press
    case QEvent::Shortcut:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::NonClientAreaMouseButtonPress:
    case QEvent::Wheel:
    case QEvent::NativeGesture:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TabletMove:
    case QEvent::TabletPress:
    case QEvent::TabletRelease:
        return true;
    default:
        return false;
    }
}

IdleMonitor::IdleMonitor(QObject *watched, QObject *parent)
    : IdleMonitor(watched, sinceBoot, parent)
{
}

IdleMonitor::IdleMonitor(QObject *watched, BootClock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_check.setSingleShot(true);
    m_check.setTimerType(Qt::CoarseTimer);
    connect(&m_check, &QTimer::timeout, this, &IdleMonitor::check);
    watched->installEventFilter(this);
}

void IdleMonitor::setLimit(int seconds)
{
    m_limit = std::chrono::seconds(qMax(0, seconds));
    m_lastInput = m_clock();
    m_announcing = false;
    if (m_limit > 0s)
        check();
    else
        m_check.stop();
}

bool IdleMonitor::eventFilter(QObject *object, QEvent *event)
{
    Q_UNUSED(object)
    if (m_limit == 0s || !isInput(event->type()))
        return false;
    if (m_announcing)
        return true;
    const auto now = m_clock();
    const bool wasCounting = m_check.isActive();
    if (wasCounting && now - m_lastInput >= m_limit) {
        becomeIdle();
        return true;
    }
    m_lastInput = now;
    if (!wasCounting)
        check();
    return false;
}

void IdleMonitor::check()
{
    const auto left = m_limit - (m_clock() - m_lastInput);
    if (left <= 0ms)
        becomeIdle();
    else
        m_check.start(std::chrono::ceil<std::chrono::milliseconds>(qMin(left, longestWait)));
}

// Announced from the event loop: locking from within the delivery of an event would remove the widgets
// that Qt is delivering it to.
void IdleMonitor::becomeIdle()
{
    m_check.stop();
    m_announcing = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(m_announcing, false))
                Q_EMIT idle();
        },
        Qt::QueuedConnection);
}

} // namespace spark
