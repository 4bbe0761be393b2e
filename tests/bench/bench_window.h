// The real program on a bench vault, driven from within: its window, the Codes page and what to wait for.
#pragma once

#include "tests/bench/event_watch.h"

#include <functional>
#include <memory>

class QLineEdit;

namespace spark {
class Application;
class LedgerTable;
class LedgerTableModel;
} // namespace spark

namespace spark::bench {

class BenchWindow
{
public:
    // Opens the vault and waits until all its codes are in the table. Ends the program with a message when that fails.
    BenchWindow(WatchedApplication &application, const QString &vault);
    ~BenchWindow();

    LedgerTable &table() { return *m_table; }
    LedgerTableModel &model() { return *m_model; }
    QLineEdit &search() { return *m_search; }

    // Lets the program run until it is so; ends it with a message after a minute.
    static void waitFor(const char *what, const std::function<bool()> &isSo);
    static void letRun(int milliseconds);
    // Runs until the table's rows have been painted once more, and returns the milliseconds since `since`.
    double waitForPaint(const QElapsedTimer &since);
    void sendKey(QWidget &widget, int key, const QString &text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    class PaintCounter;

    std::unique_ptr<PaintCounter> m_paints;
    std::unique_ptr<Application> m_program;
    LedgerTable *m_table = nullptr;
    LedgerTableModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
};

} // namespace spark::bench
