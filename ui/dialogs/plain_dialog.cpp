#include "ui/dialogs/plain_dialog.h"

#include "ui/widgets/text_labels.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace spark {

PlainDialog::PlainDialog(const QString &title, QWidget *parent) : QDialog(parent), m_column(new QVBoxLayout), m_buttons(new QDialogButtonBox(this))
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(headingLabel(title, this));
    layout->addLayout(m_column, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace spark
