#include "ui/dialogs/export_dialog.h"

#include "ui/widgets/issue_label.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int shownColumns = 7;

QString titleOf(ExportWhat what)
{
    switch (what) {
    case ExportWhat::Codes: return ExportDialog::tr("Export codes");
    case ExportWhat::Videos: return ExportDialog::tr("Export posts");
    case ExportWhat::Campaigns: return ExportDialog::tr("Export campaigns");
    }
    Q_UNREACHABLE();
}

QString withCount(const QString &text, qint64 count)
{
    return ExportDialog::tr("%1 (%2)", "a choice, how many rows it has").arg(text, QLocale().toString(count));
}

} // namespace

ExportDialog::ExportDialog(const ExportOffer &offer, QWidget *parent)
    : PlainDialog(titleOf(offer.what), parent)
    , m_what(offer.what)
    , m_selected(new QRadioButton(withCount(tr("The &selected rows"), offer.selected), this))
    , m_shown(new QRadioButton(withCount(tr("What the search and the filter sho&w"), offer.shown), this))
    , m_everything(new QRadioButton(tr("E&verything"), this))
    , m_kind(new QComboBox(this))
    , m_columnsLabel(new QLabel(tr("&Columns:"), this))
    , m_columns(new QListWidget(this))
    , m_mask(new QCheckBox(tr("&Mask the codes"), this))
    , m_warning(new IssueLabel(this))
    , m_export(buttons()->addButton(tr("E&xport…"), QDialogButtonBox::AcceptRole))
{
    setObjectName(QStringLiteral("export_dialog"));
    setMinimumWidth(480);
    m_kind->setObjectName(QStringLiteral("kind"));
    for (const TableFileKind each : tableFileKinds())
        m_kind->addItem(ExportTexts::label(each), static_cast<int>(each));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columnsLabel->setBuddy(m_columns);
    m_mask->setObjectName(QStringLiteral("mask"));
    fillColumns(offer.columns);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->addRow(new QLabel(tr("Rows:"), this), makeScope(offer)); // each of the rows has its own letter
    form->addRow(tr("&File:"), m_kind);
    form->addRow(m_columnsLabel, m_columns);
    form->addRow(QString(), m_mask);
    column()->addLayout(form);
    column()->addWidget(m_warning);
    column()->addStretch();
    m_mask->setVisible(m_what == ExportWhat::Codes);

    m_export->setObjectName(QStringLiteral("confirm"));
    m_export->setDefault(true);
    buttons()->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons(), &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::follow);
    connect(m_mask, &QCheckBox::toggled, this, &ExportDialog::follow);
    follow();
}

QWidget *ExportDialog::makeScope(const ExportOffer &offer)
{
    auto *group = new QWidget(this);
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    const QList<std::pair<QRadioButton *, const char *>> choices {{m_selected, "selected"}, {m_shown, "shown"}, {m_everything, "everything"}};
    for (const auto &[button, name] : choices) {
        button->setObjectName(QLatin1String(name));
        layout->addWidget(button);
    }
    // One row is selected merely because one looked at it: more than one was meant.
    m_selected->setVisible(offer.selected > 0);
    m_shown->setVisible(offer.narrowed);
    (offer.selected > 1 ? m_selected : offer.narrowed ? m_shown : m_everything)->setChecked(true);
    return group;
}

void ExportDialog::fillColumns(const QStringList &wanted)
{
    const QList<ExportColumn> all = ExportTexts::columns(m_what);
    for (const ExportColumn &column : all) {
        auto *item = new QListWidgetItem(column.title, m_columns);
        item->setData(Qt::UserRole, column.key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(wanted.contains(column.key) ? Qt::Checked : Qt::Unchecked);
    }
    m_columns->setCurrentRow(0);
    m_columns->setFixedHeight(shownColumns * m_columns->sizeHintForRow(0) + 2 * m_columns->frameWidth());
}

TableFileKind ExportDialog::kind() const
{
    return static_cast<TableFileKind>(m_kind->currentData().toInt());
}

bool ExportDialog::holdsCodes() const
{
    return m_what == ExportWhat::Codes && (kind() == TableFileKind::Text || choice().columns.contains(QStringLiteral("code")));
}

void ExportDialog::follow()
{
    const bool lines = kind() == TableFileKind::Text;
    m_columns->setEnabled(!lines);
    m_columnsLabel->setEnabled(!lines);
    m_mask->setEnabled(holdsCodes() && !lines);
    m_export->setEnabled(lines || !choice().columns.isEmpty());
    if (!m_export->isEnabled())
        m_warning->setIssues({{FieldIssue::Field::Code, FieldIssue::Severity::Refusal, tr("Choose at least one column.")}});
    else if (holdsCodes() && !choice().maskCodes)
        m_warning->setIssues({{FieldIssue::Field::Code, FieldIssue::Severity::Warning, tr("The file is not encrypted: whoever has it can use the codes. That they were exported is noted in the history.")}});
    else
        m_warning->setHint(tr("The file is not encrypted."));
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    choice.scope = m_selected->isChecked() ? ExportScope::Selected : m_shown->isChecked() ? ExportScope::Shown : ExportScope::Everything;
    choice.kind = kind();
    if (choice.kind == TableFileKind::Text) {
        choice.columns = {lineColumn(m_what)};
        return choice;
    }
    for (int row = 0; row < m_columns->count(); ++row) {
        if (m_columns->item(row)->checkState() == Qt::Checked)
            choice.columns.append(m_columns->item(row)->data(Qt::UserRole).toString());
    }
    choice.maskCodes = m_mask->isChecked();
    return choice;
}

} // namespace spark
