// Which column of a table is what, beside its first cells; with how the file is read. Every choice is told at once.
#pragma once

#include "ui/widgets/intake_findings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QTableWidget;

namespace spark {

class MappingView : public QWidget
{
    Q_OBJECT

public:
    explicit MappingView(QWidget *parent = nullptr);

    void showGrid(const IntakeGrid &grid);
    // Takes back what was chosen since.
    void restore() { showGrid(IntakeGrid(m_grid)); }

Q_SIGNALS:
    void chosen(const spark::IntakeGridChoice &choice);

private:
    struct Choice // of one of several names
    {
        QLabel *label;
        QComboBox *box;
    };

    Choice addChoice(const QString &label, const char *name, const QString &description);
    static void fill(const Choice &choice, const QStringList &names, int current);
    QComboBox *makeFieldBox(int column);
    void showColumn(int column);
    void chooseField(int column);
    void tell(bool withFields);

    IntakeGrid m_grid;
    QLabel *m_hint;
    QSpinBox *m_headerRow;
    Choice m_encoding;
    Choice m_delimiter;
    Choice m_sheet;
    QTableWidget *m_table;
    QList<QComboBox *> m_fields; // by column
    bool m_quiet = false;
};

} // namespace spark
