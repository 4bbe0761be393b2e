// Says when the first rows are painted, for tests/bench.
#pragma once

#include "models/tables/ledger_table_model.h"

#include <QObject>

namespace spark {

class MainWindow;

class StartMeter : public QObject
{
    Q_OBJECT

public:
    // Ends the program after the first paint of a table with rows.
    StartMeter(MainWindow &window, LedgerTableModel &codes, QObject *parent);

    bool eventFilter(QObject *object, QEvent *event) override;

private:
    LedgerTableModel &m_codes;
};

} // namespace spark
