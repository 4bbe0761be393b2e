// Sorts the codes by each column, those that are hidden to begin with, too, either way: how long until the first rows and
// until all of them, and the longest that the window did not answer.
//   sort_bench VAULT
#include "models/tables/ledger_table_model.h"
#include "tests/bench/bench_window.h"
#include "tests/bench/figures.h"
#include "ui/widgets/ledger_table.h"

#include <QHeaderView>

using namespace spark;
using namespace spark::bench;

namespace {

constexpr double mostBlocked = 50; // ms
constexpr double mostWaited = 1000; // ms

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "sort_bench VAULT\n");
        return 2;
    }
    BenchWindow window(application, QString::fromLocal8Bit(argv[1]));
    LedgerTable &table = window.table();
    LedgerTableModel &model = window.model();
    // A row is selected, as it mostly is: it has to be found again in the new order.
    table.selectRow(5);
    BenchWindow::letRun(200);
    Heartbeat heartbeat;
    std::vector<double> pauses, waits;
    for (int column = 0; column < model.columnCount(); ++column) {
        table.setColumnHidden(column, false);
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            heartbeat.restart();
            QElapsedTimer timer;
            timer.start();
            table.horizontalHeader()->setSortIndicator(column, order);
            const double first = window.waitForPaint(timer);
            BenchWindow::waitFor("the rows in their order", [&] { return !model.isLoading(); });
            const double all = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            BenchWindow::letRun(20); // the last repaint belongs to it
            pauses.push_back(heartbeat.longestPause());
            waits.push_back(all);
            std::printf("    %-10s %-10s first rows %7.1f ms, all %7.1f ms, longest block %5.1f ms\n", qPrintable(model.columns().at(column).title),
                        order == Qt::AscendingOrder ? "ascending" : "descending", first, all, heartbeat.longestPause());
        }
    }
    report("sorting by any column: longest block", largest(pauses), "ms", mostBlocked);
    report("sorting by any column: all rows in order", largest(waits), "ms", mostWaited);
    return verdict();
}
