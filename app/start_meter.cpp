#include "app/start_meter.h"

#include "ui/main_window.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/ledger_table.h"

#include <QCoreApplication>
#include <QEvent>

#include <cstdio>

namespace spark {

StartMeter::StartMeter(MainWindow &window, LedgerTableModel &codes, QObject *parent) : QObject(parent), m_codes(codes)
{
    connect(&window, &MainWindow::pageMade, this, [this](LedgerPage *page) { page->table()->viewport()->installEventFilter(this); });
}

bool StartMeter::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_codes.rowCount() > 0) {
        object->removeEventFilter(this);
        // Once this paint is through.
        QMetaObject::invokeMethod(
            this,
            [] {
                std::puts("first rows painted");
                std::fflush(stdout);
                QCoreApplication::quit();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(object, event);
}

} // namespace spark
