// Watches the window's thread: how long it takes to answer, and how long a repaint of a window takes.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <vector>

namespace spark::bench {

class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    // Milliseconds of each repaint of a window: everything in it that is out of date, and bringing it to the screen.
    const std::vector<double> &repaints() const { return m_repaints; }
    void forgetRepaints() { m_repaints.clear(); }

private:
    std::vector<double> m_repaints;
    bool m_repainting = false;
};

// Beats each millisecond; the longest time without a beat is the longest that the window did not answer.
class Heartbeat
{
public:
    Heartbeat();

    double longestPause() const { return m_longest; } // ms
    void restart();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

} // namespace spark::bench
