// The rows of an intake: Space ticks, F2 or Enter corrects, Delete empties a field.
#pragma once

#include "models/domain/clock.h"

#include <QTableView>

#include <memory>

namespace spark {

class IntakeTableModel;

class FindingsTable : public QTableView
{
    Q_OBJECT

public:
    // The model must outlive the table.
    FindingsTable(IntakeTableModel *model, std::shared_ptr<const Clock> clock, QWidget *parent = nullptr);

    int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }
    void setCurrentRow(int row);

Q_SIGNALS:
    void currentRowChanged(int row); // -1: none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tickSelected();
    void emptyCurrent();
    void showChoice();
    void fitColumns();

    IntakeTableModel *const m_model;
    bool m_fitting = false;
    bool m_sized = false; // by a person
};

} // namespace spark
