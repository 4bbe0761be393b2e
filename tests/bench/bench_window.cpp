#include "tests/bench/bench_window.h"

#include "app/application.h"
#include "app/controllers/this_machine.h"
#include "tests/bench/bench_key.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ledger_table.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <cstdio>
#include <cstdlib>

namespace spark::bench {

namespace {

constexpr int patience = 60'000; // ms

} // namespace

class BenchWindow::PaintCounter : public QObject
{
public:
    using QObject::QObject;

    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++count;
        return false;
    }
};

BenchWindow::BenchWindow(WatchedApplication &, const QString &vault) : m_paints(std::make_unique<PaintCounter>())
{
    nameApplication();
    Arguments arguments;
    arguments.vault = vault;
    arguments.source = KeySource::recoveryKey(benchKey());
    Theme::instance().install(*qApp);
    m_program = std::make_unique<Application>(*qApp, arguments);
    m_program->start();
    waitFor("the Codes page", [this] {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *table = window->findChild<LedgerTable *>(QStringLiteral("codes_table")); table && window->isVisible()) {
                m_table = table;
                m_search = window->findChild<QLineEdit *>(QStringLiteral("search"));
            }
        }
        return m_table != nullptr;
    });
    m_model = m_table->ledgerModel();
    m_table->viewport()->installEventFilter(m_paints.get());
    waitFor("the codes", [this] { return m_model->rowCount() > 0 && !m_model->isLoading(); });
    m_table->window()->activateWindow();
    letRun(1000); // what the program puts off until after its start
}

BenchWindow::~BenchWindow() = default;

void BenchWindow::waitFor(const char *what, const std::function<bool()> &isSo)
{
    QElapsedTimer waiting;
    waiting.start();
    QTimer wake; // so that the wait ends even when nothing happens
    wake.start(100);
    while (!isSo()) {
        if (waiting.hasExpired(patience)) {
            std::fprintf(stderr, "waited in vain for %s\n", what);
            std::exit(2);
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void BenchWindow::letRun(int milliseconds)
{
    QElapsedTimer running;
    running.start();
    waitFor("the time to pass", [&] { return running.hasExpired(milliseconds); });
}

double BenchWindow::waitForPaint(const QElapsedTimer &since)
{
    const int before = m_paints->count;
    waitFor("a repaint", [&] { return m_paints->count > before; });
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

void BenchWindow::sendKey(QWidget &widget, int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(&widget, &release);
}

} // namespace spark::bench
