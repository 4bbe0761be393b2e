// The table of a page: rows are selected whole, columns hide, move, resize and sort.
#pragma once

#include <QTableView>

namespace spark {

class LedgerTableModel;

class LedgerTable : public QTableView
{
    Q_OBJECT

public:
    explicit LedgerTable(QWidget *parent = nullptr);

    void setLedgerModel(LedgerTableModel *model); // not owned
    LedgerTableModel *ledgerModel() const { return m_model; }

    // The ids of the selected rows, from top to bottom.
    QList<qint64> selectedIds() const;
    int selectedCount() const;
    // Selects one row and shows it, if it is among the rows.
    bool selectId(qint64 id);

    // How the columns were left: order, widths, visibility, sorting.
    QByteArray headerState() const;
    void restoreHeaderState(const QByteArray &state); // what does not fit leaves the columns as they are
    void resetColumns();
    // A menu of switches, one for each column, and a way back; owned by parent.
    void fillColumnMenu(QMenu *menu);

Q_SIGNALS:
    void selectedIdsChanged();
    void rowsActivated(); // Enter or double click
    void menuRequested(const QPoint &globalPosition);
    void columnsChanged(); // moved, resized, hidden, sorted

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void fitColumns();
    int usualWidth(int column) const;
    void noteColumns();
    void showHeaderMenu(const QPoint &position);

    LedgerTableModel *m_model = nullptr;
    bool m_arranged = false; // somebody has set the columns: they stay so
    bool m_fitting = false;
};

} // namespace spark
