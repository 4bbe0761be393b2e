#include "ui/dialogs/recovery_kit_dialog.h"

#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int qrSize = 200;

// Two groups a line: what one compares digit by digit must not run on.
QString inLines(const QString &key)
{
    const QStringList groups = key.split(u' ', Qt::SkipEmptyParts);
    QStringList lines;
    for (qsizetype i = 0; i < groups.size(); i += 2)
        lines.append(groups.at(i) % QLatin1String("  ") % groups.value(i + 1));
    return lines.join(u'\n');
}

} // namespace

RecoveryKitDialog::RecoveryKitDialog(const QString &vaultName, const QString &key, const QImage &qr, bool renewed, QWidget *parent)
    : PlainDialog(tr("Recovery kit for “%1”").arg(vaultName), parent)
{
    setObjectName(QStringLiteral("recovery_kit_dialog"));
    setMinimumWidth(620);
    QString text = tr("This key opens the vault when the keychain or the passphrase is lost. Nobody else has it, and nobody can make it again. "
                      "Print it and keep it where you keep passports, or save it to a place that is not this computer.");
    if (renewed)
        text.prepend(tr("The vault has a new key: the old kit does not open it any more, only older backups.") + u' ');
    column()->addWidget(quietLabel(text, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    auto *picture = new QLabel(this);
    picture->setPixmap(QPixmap::fromImage(qr.scaled(qrSize, qrSize)));
    picture->setAccessibleName(tr("The recovery key as a QR code"));
    row->addWidget(picture);
    auto *keyLabel = codeLabel(inLines(key), this);
    keyLabel->setObjectName(QStringLiteral("key"));
    keyLabel->setAccessibleName(tr("Recovery key"));
    QFont font = keyLabel->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    keyLabel->setFont(font);
    row->addWidget(keyLabel, 1);
    column()->addLayout(row);

    auto *stored = new QCheckBox(tr("I have &stored it safely"), this);
    stored->setObjectName(QStringLiteral("stored"));
    column()->addWidget(stored);
    QPushButton *done = buttons()->addButton(tr("&Done"), QDialogButtonBox::AcceptRole);
    QPushButton *later = buttons()->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    QPushButton *print = buttons()->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    QPushButton *save = buttons()->addButton(tr("Save as PD&F…"), QDialogButtonBox::ActionRole);
    later->setToolTip(tr("The kit can be shown again at any time: File → Recovery kit"));
    for (QPushButton *button : {later, print, save})
        button->setAutoDefault(false);
    done->setEnabled(false);
    connect(stored, &QCheckBox::toggled, done, &QWidget::setEnabled);
    connect(buttons(), &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(print, &QPushButton::clicked, this, &RecoveryKitDialog::printRequested);
    connect(save, &QPushButton::clicked, this, &RecoveryKitDialog::saveRequested);
    print->setFocus();
}

} // namespace spark
