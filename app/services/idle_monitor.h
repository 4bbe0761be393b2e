// Notices that nobody has used the program for a while.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace spark {

// Cheap enough for a thousand mouse moves a second: an event stores a time, one coarse timer looks at it.
class IdleMonitor : public QObject
{
    Q_OBJECT
public:
    // Now, on a clock that also runs while the computer sleeps.
    using BootClock = std::function<std::chrono::milliseconds()>;

    // watched: whose input counts, the application object for all windows; not owned.
    explicit IdleMonitor(QObject *watched, QObject *parent = nullptr);
    IdleMonitor(QObject *watched, BootClock clock, QObject *parent = nullptr);

    // 0 = off. Counting begins anew.
    void setLimit(int seconds);
    int limit() const { return static_cast<int>(m_limit.count()); }

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    // The limit has passed without input; once, until there is input again. When the computer slept
    // through the limit, the input that woke it is withheld, so that nobody acts on what is about to
    // be locked.
    void idle();

private:
    void check();
    void becomeIdle();

    BootClock m_clock;
    std::chrono::seconds m_limit{0};
    std::chrono::milliseconds m_lastInput{0};
    QTimer m_check; // runs while input is awaited; stopped when off or idle
    bool m_announcing = false; // idle() is on its way
};

} // namespace spark
