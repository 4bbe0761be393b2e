#include "ui/dialogs/pack_open_dialog.h"

#include "models/domain/pack_passphrase.h"
#include "models/tables/table_texts.h"
#include "ui/widgets/check_delegate.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace spark {

namespace {

constexpr QSize previewSize(1180, 600);

} // namespace

PackOpenDialog::PackOpenDialog(const QString &path, std::shared_ptr<const Clock> clock, QWidget *parent)
    : PlainDialog(tr("Open a pack"), parent)
    , m_model(new PackTableModel(std::move(clock), this))
    , m_secret(new SecretEdit(this))
    , m_question(buildQuestion())
    , m_facts(quietLabel({}, this))
    , m_table(new QTableView(this))
    , m_preview(buildPreview())
    , m_told(new IssueLabel(this))
    , m_confirm(buttons()->addButton(tr("&Open"), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("pack_open_dialog"));
    setMinimumWidth(560);
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setText(tr("“%1” is encrypted with a passphrase of its own, which whoever made it tells you. Nothing is taken before you have seen what is in it.").arg(QFileInfo(path).fileName()));
    column()->addWidget(m_facts);
    column()->addWidget(m_question);
    column()->addWidget(m_preview, 1);
    m_told->setObjectName(QStringLiteral("told"));
    column()->addWidget(m_told);
    m_preview->hide();
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setDefault(true);
    buttons()->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(m_confirm, &QPushButton::clicked, this, &PackOpenDialog::submit);
    connect(m_secret, &QLineEdit::textChanged, this, &PackOpenDialog::check);
    connect(m_model, &PackTableModel::chosenChanged, this, &PackOpenDialog::check);
    tabAsLaidOut(this);
    check();
    m_secret->setFocus();
}

QWidget *PackOpenDialog::buildQuestion()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_secret->setObjectName(QStringLiteral("secret"));
    m_secret->setAccessibleName(tr("Passphrase"));
    auto *label = new QLabel(tr("&Passphrase of the pack:"), box);
    label->setBuddy(m_secret);
    layout->addWidget(label);
    layout->addWidget(m_secret);
    layout->addWidget(quietLabel(tr("Six groups of digits can be typed with or without the dashes."), box));
    return box;
}

QWidget *PackOpenDialog::buildPreview()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    const auto add = [this, box, line](const QString &text, const char *name, void (PackTableModel::*choose)()) {
        auto *button = new QPushButton(text, box);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, m_model, choose);
        line->addWidget(button);
    };
    add(tr("&All"), "all", &PackTableModel::chooseAll);
    add(tr("Ne&w ones only"), "new", &PackTableModel::chooseNew);
    add(tr("N&one"), "none", &PackTableModel::chooseNone);
    line->addStretch();
    buildTable();
    layout->addWidget(m_table, 1);
    layout->addLayout(line);
    return box;
}

void PackOpenDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("rows"));
    m_table->setAccessibleName(tr("What the pack would change"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setItemDelegateForColumn(PackTableModel::Take, new CheckDelegate(m_table));
    setUpRowTable(m_table);
    // The box has a narrow column, its heading may need more in another language.
    m_table->horizontalHeader()->setSectionResizeMode(PackTableModel::Take, QHeaderView::ResizeToContents);
    for (const auto &[index, width] : {std::pair(int(PackTableModel::What), 300), std::pair(int(PackTableModel::State), 120), std::pair(int(PackTableModel::Field), 150),
                                       std::pair(int(PackTableModel::Here), 190)})
        m_table->setColumnWidth(index, width);
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, &PackOpenDialog::toggleSelected);
}

void PackOpenDialog::toggleSelected()
{
    QList<int> lines;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        lines.append(index.row());
    m_model->toggle(lines);
}

void PackOpenDialog::check()
{
    m_question->setEnabled(!m_busy);
    m_preview->setEnabled(!m_busy);
    const int chosen = static_cast<int>(m_model->chosen().size());
    if (m_isOpen)
        m_confirm->setText(tr("&Take %n row(s)", nullptr, chosen));
    m_confirm->setEnabled(!m_busy && (m_isOpen ? chosen > 0 : !m_secret->text().isEmpty()));
}

void PackOpenDialog::showPreview(const PackPreview &preview)
{
    m_isOpen = true;
    m_question->hide();
    m_preview->show();
    m_model->setPreview(preview);
    for (int line = 0; line < m_model->rowCount(); ++line) {
        if (m_model->isAboutWholeRow(line))
            m_table->setSpan(line, PackTableModel::Field, 1, PackTableModel::ColumnCount - PackTableModel::Field);
    }
    const PackFacts &facts = preview.facts;
    const QString made = TableTexts::fullMoment(facts.madeAt);
    QStringList told;
    if (facts.madeBy.isEmpty())
        told.append(facts.madeFor.isEmpty() ? tr("Made on %1.").arg(made) : tr("Made on %1, for %2.").arg(made, facts.madeFor));
    else
        told.append(facts.madeFor.isEmpty() ? tr("Made by %1 on %2.").arg(facts.madeBy, made) : tr("Made by %1 on %2, for %3.").arg(facts.madeBy, made, facts.madeFor));
    told.append(tr("%n row(s) are new.", nullptr, preview.count(PackState::New)));
    if (const int changed = static_cast<int>((allOf(preview) - newOf(preview)).size()); changed > 0)
        told.append(tr("%n are here with other values: tick what is to take the pack’s.", nullptr, changed));
    m_facts->setText(told.join(u' '));
    m_told->setIssues({});
    setBusy(false);
    if (allOf(preview).isEmpty())
        m_told->setHint(tr("The ledger has all of it already."));
    grow();
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
}

// The question was small. What follows stays in the middle of the window, and on the screen with its buttons.
void PackOpenDialog::grow()
{
    setMinimumSize(previewSize);
    resize(previewSize);
    const QRect around = parentWidget() ? parentWidget()->window()->frameGeometry() : frameGeometry();
    const QRect room = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    const QSize whole = previewSize + frame.expandedTo(QSize(0, 0));
    const QPoint wanted = around.center() - QPoint(whole.width(), whole.height()) / 2;
    move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() + 1 - whole.width())),
         std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() + 1 - whole.height())));
}

void PackOpenDialog::showError(const Error &error)
{
    setBusy(false);
    m_told->setIssues({{FieldIssue::Field::Code, FieldIssue::Severity::Refusal, error.text()}});
    if (!m_isOpen)
        m_secret->setFocus();
}

void PackOpenDialog::setBusy(bool busy)
{
    m_busy = busy;
    check();
    if (busy)
        m_told->setHint(m_isOpen ? tr("Taking the rows…") : tr("Opening the pack and comparing it with the ledger…"));
}

void PackOpenDialog::reject()
{
    m_secret->wipe();
    if (m_busy)
        Q_EMIT cancelRequested();
    PlainDialog::reject();
}

void PackOpenDialog::submit()
{
    if (m_isOpen) {
        const PackChoice chosen = m_model->chosen();
        setBusy(true);
        Q_EMIT takeRequested(chosen);
        return;
    }
    auto words = std::make_shared<const SecretBytes>(readPackPassphrase(m_secret->take().view()));
    m_secret->wipe();
    setBusy(true);
    Q_EMIT passphraseEntered(words);
}

} // namespace spark
