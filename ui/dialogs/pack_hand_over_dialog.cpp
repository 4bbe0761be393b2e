#include "ui/dialogs/pack_hand_over_dialog.h"

#include "models/domain/pack_passphrase.h"
#include "ui/theme/icons.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/passphrase_fields.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace spark {

namespace {

// With room for a word on an own passphrase, so that the window need not grow while somebody types.
constexpr QSize leastSize(640, 500);

} // namespace

PackHandOverDialog::PackHandOverDialog(int codes, SecretBytes made, QWidget *parent)
    : PlainDialog(tr("Hand over as a pack"), parent)
    , m_made(std::move(made))
    , m_to(new QLineEdit(this))
    , m_offered(buildOffered())
    , m_fields(new PassphraseFields(this))
    , m_switch(new QPushButton(this))
    , m_notes(new QCheckBox(tr("Private &notes go along, too"), this))
    , m_told(new IssueLabel(this))
    , m_save(buttons()->addButton(tr("&Save the pack…"), QDialogButtonBox::AcceptRole))
    , m_cancel(buttons()->addButton(QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("pack_hand_over_dialog"));
    setMinimumSize(leastSize);
    column()->addWidget(quietLabel(tr("%n code(s), with their posts, creators, licensee and campaign, go into one encrypted file with a passphrase of its own. "
                                      "Whoever gets it takes them in with File → Open a pack.",
                                      nullptr, codes),
                                   this));
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setPlaceholderText(tr("as it is to stand in the history"));
    auto *toLabel = new QLabel(tr("&For whom:"), this);
    toLabel->setBuddy(m_to);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(toLabel);
    line->addWidget(m_to, 1);
    column()->addLayout(line);
    column()->addSpacing(4);
    column()->addWidget(sectionLabel(tr("Passphrase of this pack"), this));
    column()->addWidget(m_offered);
    column()->addWidget(m_fields);
    m_switch->setObjectName(QStringLiteral("switch"));
    m_switch->setAutoDefault(false);
    auto *switchLine = new QHBoxLayout;
    switchLine->addWidget(m_switch);
    switchLine->addStretch();
    column()->addLayout(switchLine);
    column()->addSpacing(4);
    m_notes->setObjectName(QStringLiteral("notes"));
    column()->addWidget(m_notes);
    m_told->setObjectName(QStringLiteral("told"));
    column()->addWidget(m_told);
    column()->addStretch();
    m_save->setObjectName(QStringLiteral("confirm"));
    m_save->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &PackHandOverDialog::saveRequested);
    connect(m_switch, &QPushButton::clicked, this, [this] { setOwn(!m_own); });
    connect(m_fields, &PassphraseFields::changed, this, &PackHandOverDialog::check);
    setOwn(false);
    m_told->setHint(tr("File and passphrase go by different ways: send the file, and tell the passphrase by phone. Whoever has both has the codes."));
    tabAsLaidOut(this);
    m_to->setFocus();
}

QWidget *PackHandOverDialog::buildOffered()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    m_passphrase = codeLabel(QString::fromLatin1(m_made.view()), box);
    m_passphrase->setObjectName(QStringLiteral("offered"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    QFont font = m_passphrase->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    m_passphrase->setFont(font);
    m_copy = new QPushButton(box);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAutoDefault(false);
    line->addWidget(m_passphrase);
    line->addWidget(m_copy);
    line->addStretch();
    layout->addLayout(line);
    layout->addWidget(quietLabel(PackPassphraseTexts::strength(), box));
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_passphrase->text()); });
    showCountdown(0);
    return box;
}

void PackHandOverDialog::setOwn(bool own)
{
    m_own = own;
    m_offered->setVisible(!own);
    m_fields->setVisible(own);
    m_fields->wipe();
    m_switch->setText(own ? tr("&Use the one that is offered") : tr("&Use my own…"));
    if (own)
        m_fields->setFocus();
    check();
}

void PackHandOverDialog::check()
{
    const bool open = !m_busy && !m_saved;
    m_to->setEnabled(open);
    m_fields->setEnabled(open);
    m_switch->setEnabled(open);
    m_notes->setEnabled(open);
    m_save->setEnabled(open && (!m_own || m_fields->isComplete()));
}

QString PackHandOverDialog::recipient() const
{
    return m_to->text().simplified();
}

bool PackHandOverDialog::withNotes() const
{
    return m_notes->isChecked();
}

std::shared_ptr<const SecretBytes> PackHandOverDialog::passphrase() const
{
    if (!m_own)
        return std::make_shared<const SecretBytes>(m_made.clone());
    return std::make_shared<const SecretBytes>(readPackPassphrase(m_fields->take().view()));
}

void PackHandOverDialog::setBusy(bool busy)
{
    m_busy = busy;
    check();
    if (busy)
        m_told->setHint(tr("Making the pack…"));
}

void PackHandOverDialog::showError(const Error &error)
{
    setBusy(false);
    m_told->setIssues({{FieldIssue::Field::Code, FieldIssue::Severity::Refusal, error.text()}});
}

void PackHandOverDialog::showSaved(const QString &path)
{
    m_saved = true;
    setBusy(false);
    m_fields->wipe();
    m_switch->hide();
    m_save->hide();
    const QString saved = tr("Saved as %1. Send the file, and tell the passphrase by another way, by phone for one.").arg(QDir::toNativeSeparators(path));
    m_told->setHint(m_own ? saved : QString(saved % u' ' % tr("It is not shown again once this window is closed.")));
    m_cancel->setText(tr("&Done"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void PackHandOverDialog::showCountdown(int secondsLeft)
{
    m_copy->setText(secondsLeft > 0 ? tr("C&opy (cleared in %n s)", nullptr, secondsLeft) : tr("C&opy"));
}

void PackHandOverDialog::reject()
{
    m_fields->wipe();
    m_passphrase->clear();
    if (m_busy)
        Q_EMIT cancelRequested();
    PlainDialog::reject();
}

} // namespace spark
