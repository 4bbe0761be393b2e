#include "ui/dialogs/about_dialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text_labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace spark {

AboutDialog::AboutDialog(const QString &version, const QList<std::pair<QString, QString>> &libraries, QWidget *parent)
    : PlainDialog(tr("About Spark Ledger"), parent)
{
    setObjectName(QStringLiteral("about_dialog"));
    setMinimumWidth(480);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    auto *logo = new QLabel(this);
    logo->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    head->addWidget(logo, 0, Qt::AlignTop);
    auto *text = new QLabel(tr("Version %1").arg(version), this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *words = new QVBoxLayout;
    words->addWidget(text);
    words->addWidget(quietLabel(tr("The encrypted ledger of which TikTok post is licensed to whom, by which Spark code, until when. Free software under the GNU General Public License, version 3 or later."), this));
    head->addLayout(words, 1);
    column()->addLayout(head);
    column()->addWidget(sectionLabel(tr("Libraries in use"), this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    for (const auto &[name, number] : libraries) {
        auto *value = new QLabel(number, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(name, value);
    }
    column()->addLayout(form);
    column()->addStretch();
    buttons()->addButton(QDialogButtonBox::Close);
}

} // namespace spark
