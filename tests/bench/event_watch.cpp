#include "tests/bench/event_watch.h"

#include <QEvent>

namespace spark::bench {

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // To the window of the desktop or to the widget in it, and sometimes from the one to the other.
    if (event->type() != QEvent::UpdateRequest || m_repainting)
        return QApplication::notify(receiver, event);
    m_repainting = true;
    QElapsedTimer timer;
    timer.start();
    const bool done = QApplication::notify(receiver, event);
    m_repaints.push_back(milliseconds(timer));
    m_repainting = false;
    return done;
}

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
}

void Heartbeat::restart()
{
    m_longest = 0;
    m_since.start();
    m_timer.start();
}

void Heartbeat::beat()
{
    m_longest = std::max(m_longest, milliseconds(m_since));
    m_since.start();
}

} // namespace spark::bench
