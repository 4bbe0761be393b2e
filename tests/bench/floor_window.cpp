// The floor: what a window with an empty table costs in Qt, whatever the program. Says when it is painted, in the words
// of spark-ledger --measure-start, then what memory it holds, and ends.
#include "tests/bench/process_memory.h"

#include <QApplication>
#include <QMainWindow>
#include <QTableView>

namespace {

class PaintMeter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            object->removeEventFilter(this);
            QMetaObject::invokeMethod(this, &PaintMeter::finish, Qt::QueuedConnection); // once this paint is through
        }
        return false;
    }

private:
    static void finish()
    {
        std::puts("first rows painted");
        std::fflush(stdout);
        const auto memory = spark::bench::processMemory();
        std::printf("%.2f %.2f\n", memory.resident, memory.proportional);
        QCoreApplication::quit();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *table = new QTableView(&window);
    window.setCentralWidget(table);
    window.resize(1280, 800);
    PaintMeter meter;
    table->viewport()->installEventFilter(&meter);
    window.show();
    return QApplication::exec();
}
