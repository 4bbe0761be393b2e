// The frame that the dialogs without a record share: a heading, a column of widgets, buttons below.
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QVBoxLayout;

namespace spark {

class PlainDialog : public QDialog
{
    Q_OBJECT

public:
    PlainDialog(const QString &title, QWidget *parent);

protected:
    QVBoxLayout *column() const { return m_column; }
    QDialogButtonBox *buttons() const { return m_buttons; }

private:
    QVBoxLayout *m_column;
    QDialogButtonBox *m_buttons;
};

} // namespace spark
