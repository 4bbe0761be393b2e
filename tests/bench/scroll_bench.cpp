// Scrolls the Codes page, page by page and by dragging the scroll bar, and looks at each repaint; then at the memory.
//   scroll_bench VAULT FLOOR_RSS FLOOR_PSS      (MB, as floor_window says them)
#include "tests/bench/bench_window.h"
#include "tests/bench/figures.h"
#include "tests/bench/process_memory.h"
#include "ui/widgets/ledger_table.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleOptionSlider>

using namespace spark;
using namespace spark::bench;

namespace {

constexpr double frame = 16; // ms
constexpr double mostMemory = 60; // MB above the floor
constexpr int pages = 600;
constexpr int dragSteps = 600;

struct Scrolled
{
    std::vector<double> repaints;
    std::vector<double> steps; // from the key or the mouse to the painted rows
};

Scrolled byPages(WatchedApplication &application, BenchWindow &window)
{
    Scrolled scrolled;
    window.sendKey(window.table(), Qt::Key_Home, {}, Qt::ControlModifier);
    BenchWindow::letRun(200);
    application.forgetRepaints();
    QElapsedTimer step;
    for (int i = 0; i < pages; ++i) {
        if (window.table().currentIndex().row() == window.table().model()->rowCount() - 1) {
            window.sendKey(window.table(), Qt::Key_Home, {}, Qt::ControlModifier);
            BenchWindow::letRun(100);
        }
        step.start();
        window.sendKey(window.table(), Qt::Key_PageDown);
        scrolled.steps.push_back(window.waitForPaint(step));
        if (i % 5 == 4)
            BenchWindow::letRun(40); // a look at the page: the inspector shows its row meanwhile
    }
    scrolled.repaints = application.repaints();
    return scrolled;
}

QRect sliderOf(QScrollBar *bar)
{
    QStyleOptionSlider option;
    option.initFrom(bar);
    option.subControls = QStyle::SC_All;
    option.orientation = bar->orientation();
    option.minimum = bar->minimum();
    option.maximum = bar->maximum();
    option.singleStep = bar->singleStep();
    option.pageStep = bar->pageStep();
    option.sliderPosition = bar->sliderPosition();
    option.sliderValue = bar->value();
    return bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar);
}

void sendMouse(QWidget *widget, QEvent::Type type, const QPoint &at, Qt::MouseButtons held)
{
    QMouseEvent event(type, at, widget->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

Scrolled byDragging(WatchedApplication &application, BenchWindow &window)
{
    Scrolled scrolled;
    QScrollBar *bar = window.table().verticalScrollBar();
    bar->setValue(0);
    BenchWindow::letRun(200);
    application.forgetRepaints();
    const QPoint begin = sliderOf(bar).center();
    const int way = bar->height() - 2 * begin.y();
    sendMouse(bar, QEvent::MouseButtonPress, begin, Qt::LeftButton);
    QElapsedTimer step;
    int before = bar->value();
    for (int i = 1; i <= dragSteps; ++i) {
        // Down and up again, each step a new place.
        const int position = i <= dragSteps / 2 ? way * i / (dragSteps / 2) : way * (dragSteps - i) / (dragSteps / 2);
        step.start();
        sendMouse(bar, QEvent::MouseMove, begin + QPoint(0, position), Qt::LeftButton);
        if (bar->value() != std::exchange(before, bar->value()))
            scrolled.steps.push_back(window.waitForPaint(step));
    }
    sendMouse(bar, QEvent::MouseButtonRelease, begin, Qt::NoButton);
    scrolled.repaints = application.repaints();
    return scrolled;
}

void tell(const char *how, const Scrolled &scrolled)
{
    const std::string name = std::string("scrolling ") + how + ": ";
    report(name + "repaint, 99 of 100 (" + std::to_string(scrolled.repaints.size()) + ')', quantile(scrolled.repaints, 0.99), "ms", frame);
    report(name + "input to painted rows, 99 of 100", quantile(scrolled.steps, 0.99), "ms", frame);
    std::printf("    repaint: median %.2f ms, longest %.2f ms; input to painted rows: median %.2f ms, longest %.2f ms\n", quantile(scrolled.repaints, 0.5), largest(scrolled.repaints),
                quantile(scrolled.steps, 0.5), largest(scrolled.steps));
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    if (argc != 4) {
        std::fprintf(stderr, "scroll_bench VAULT FLOOR_RSS FLOOR_PSS\n");
        return 2;
    }
    BenchWindow window(application, QString::fromLocal8Bit(argv[1]));
    tell("by pages", byPages(application, window));
    tell("by dragging", byDragging(application, window));
    BenchWindow::letRun(500);
    const ProcessMemory memory = processMemory();
    reportAbove("memory after scrolling: resident", memory.resident, "MB", std::atof(argv[2]), mostMemory);
    reportAbove("memory after scrolling: proportional", memory.proportional, "MB", std::atof(argv[3]), mostMemory);
    return verdict();
}
