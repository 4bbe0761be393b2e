#include "ui/dialogs/batch_dialog.h"

#include "models/domain/rules.h"
#include "ui/theme/icons.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace spark {

namespace {

constexpr QSize leastSize(900, 600);
constexpr int mostCodes = 1000;

QPushButton *button(const QString &text, const char *name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

// A row of widgets without a frame of its own.
QHBoxLayout *rowIn(QWidget *box)
{
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    return layout;
}

QList<FieldIssue> asWarning(const QStringList &texts)
{
    if (texts.isEmpty())
        return {};
    return {{FieldIssue::Field::Status, FieldIssue::Severity::Warning, texts.join(u'\n')}};
}

} // namespace

BatchDialog::BatchDialog(const Access &access, const QList<RowId> &selection, QWidget *parent)
    : PlainDialog(tr("Into Ads Manager"), parent)
    , m_access(access)
    , m_selection(selection)
    , m_model(new BatchTableModel(access.clock, this))
    , m_waiting(new QLabel(this))
    , m_warning(new IssueLabel(this))
    , m_error(new IssueLabel(this))
{
    setObjectName(QStringLiteral("batch_dialog"));
    setMinimumSize(leastSize);
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_waiting->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("warning"));
    m_error->setObjectName(QStringLiteral("error"));
    m_choice = new QWidget(this);
    auto *choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(10);
    choice->addWidget(buildAccount());
    choice->addWidget(buildScope());
    column()->addWidget(m_choice);
    column()->addWidget(m_waiting);
    column()->addWidget(m_elsewhere);
    column()->addWidget(m_warning);
    column()->addWidget(buildCopy());
    buildTable();
    column()->addWidget(m_table, 1);
    column()->addWidget(buildOutcome());
    column()->addWidget(m_error);
    buildButtons();
    tabAsLaidOut(this);
    updateButtons();
    m_picker->setFocus();
}

QWidget *BatchDialog::buildAccount()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_picker = new LinkPicker(LookupKind::AdAccounts, m_access.lookup, box);
    m_picker->setObjectName(QStringLiteral("account"));
    m_picker->setPlaceholderText(tr("Search by name or advertiser ID, or name a new one"));
    m_picker->setAccessibleName(tr("Ad account"));
    auto *label = new QLabel(tr("Ad &account:"), box);
    label->setBuddy(m_picker);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(label);
    line->addWidget(m_picker, 1);
    layout->addLayout(line);

    m_new = new QWidget(box);
    auto *added = rowIn(m_new);
    m_newText = new QLabel(m_new);
    m_newText->setObjectName(QStringLiteral("new_account"));
    m_newText->setTextFormat(Qt::PlainText);
    m_newText->setWordWrap(true);
    m_advertiserId = new QLineEdit(m_new);
    m_advertiserId->setObjectName(QStringLiteral("advertiser_id"));
    m_advertiserId->setAccessibleName(tr("Advertiser ID"));
    m_advertiserId->setPlaceholderText(tr("if you know it"));
    auto *idLabel = new QLabel(tr("Advertiser I&D:"), m_new);
    idLabel->setBuddy(m_advertiserId);
    auto *add = button(tr("Add t&his ad account"), "add_account", m_new);
    added->addWidget(m_newText, 1);
    added->addWidget(idLabel);
    added->addWidget(m_advertiserId);
    added->addWidget(add);
    layout->addWidget(m_new);
    m_new->hide();
    connect(m_picker, &LinkPicker::valueChanged, this, &BatchDialog::accountTyped);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT addAccountRequested({m_picker->text(), m_advertiserId->text(), {}}); });
    return box;
}

QWidget *BatchDialog::buildScope()
{
    auto *box = new QWidget(this);
    auto *layout = rowIn(box);
    m_scope = new QComboBox(box);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->addItem(tr("all that wait"));
    if (!m_selection.isEmpty())
        m_scope->addItem(tr("of the %n selected row(s)", nullptr, static_cast<int>(m_selection.size())));
    m_scope->setCurrentIndex(m_selection.size() > 1 ? 1 : 0);
    m_scope->setAccessibleDescription(tr("Which codes"));
    auto *scopeLabel = new QLabel(tr("&Codes:"), box);
    scopeLabel->setBuddy(m_scope);
    m_size = new QSpinBox(box);
    m_size->setObjectName(QStringLiteral("size"));
    m_size->setRange(1, mostCodes);
    m_size->setValue(Rules::current().batchSize);
    m_size->setAccessibleName(tr("Codes at a time"));
    auto *sizeLabel = new QLabel(tr("at a ti&me:"), box);
    sizeLabel->setBuddy(m_size);
    m_elsewhere = new QCheckBox(tr("Also those that an&other ad account has"), this);
    m_elsewhere->setObjectName(QStringLiteral("elsewhere"));
    m_elsewhere->setChecked(true);
    layout->addWidget(scopeLabel);
    layout->addWidget(m_scope);
    layout->addWidget(sizeLabel);
    layout->addWidget(m_size);
    layout->addStretch();
    connect(m_scope, &QComboBox::currentIndexChanged, this, &BatchDialog::want);
    connect(m_size, &QSpinBox::valueChanged, this, &BatchDialog::want);
    connect(m_elsewhere, &QCheckBox::toggled, this, &BatchDialog::want);
    return box;
}

QWidget *BatchDialog::buildCopy()
{
    auto *box = new QWidget(this);
    auto *layout = rowIn(box);
    m_copy = button(tr("Cop&y the codes"), "copy", box);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copied = quietLabel(Rules::current().menuPath(u"brand_apply"), box);
    m_copied->setObjectName(QStringLiteral("path"));
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    layout->addWidget(m_copied, 1);
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(m_model->ids()); });
    return box;
}

void BatchDialog::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("batch"));
    m_table->setAccessibleName(tr("Codes of this batch"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    setUpRowTable(m_table);
    for (const auto &[index, width] : {std::pair(int(BatchTableModel::Code), 110), std::pair(int(BatchTableModel::Post), 190), std::pair(int(BatchTableModel::Creator), 120),
                                       std::pair(int(BatchTableModel::Ends), 120), std::pair(int(BatchTableModel::Elsewhere), 110)})
        m_table->setColumnWidth(index, width);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchDialog::updateButtons);
}

QWidget *BatchDialog::buildOutcome()
{
    m_outcome = new QWidget(this);
    auto *layout = new QVBoxLayout(m_outcome);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *applied = button(tr("A&pplied"), "applied", m_outcome);
    auto *refused = button(tr("Re&fused"), "refused", m_outcome);
    auto *skipped = button(tr("S&kip"), "skip", m_outcome);
    m_reason = new QComboBox(m_outcome);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleDescription(tr("Why Ads Manager refused"));
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reason->addItem(tr("no reason known"), QString());
    for (const Rules::Refusal &refusal : Rules::current().refusals) {
        const QString text = localized(refusal.text);
        m_reason->addItem(refusal.number.isEmpty() ? text : QString(text % QStringLiteral(" (") % refusal.number % u')'), refusal.name);
    }
    line->addWidget(new QLabel(tr("The selected ones:"), m_outcome));
    line->addWidget(applied);
    line->addWidget(refused);
    line->addWidget(m_reason, 1);
    line->addWidget(skipped);
    m_nextStep = quietLabel({}, m_outcome);
    m_nextStep->setObjectName(QStringLiteral("next_step"));
    layout->addLayout(line);
    layout->addWidget(m_nextStep);
    connect(applied, &QPushButton::clicked, this, [this] { choose(BatchChoice::Applied); });
    connect(refused, &QPushButton::clicked, this, [this] { choose(BatchChoice::Refused); });
    connect(skipped, &QPushButton::clicked, this, [this] { choose(BatchChoice::Skipped); });
    connect(m_reason, &QComboBox::currentIndexChanged, this, &BatchDialog::showNextStep);
    showNextStep();
    return m_outcome;
}

void BatchDialog::buildButtons()
{
    m_record = button(tr("&Record, next batch"), "record", this);
    m_all = button({}, "all_applied", this);
    buttons()->addButton(m_record, QDialogButtonBox::ActionRole);
    buttons()->addButton(m_all, QDialogButtonBox::AcceptRole);
    buttons()->addButton(QDialogButtonBox::Close)->setAutoDefault(false);
    m_all->setDefault(true);
    connect(m_record, &QPushButton::clicked, this, &BatchDialog::record);
    connect(m_all, &QPushButton::clicked, this, [this] {
        QList<int> open;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->choiceAt(row) == BatchChoice::Open)
                open.append(row);
        }
        m_model->choose(open, BatchChoice::Applied);
        record();
    });
}

void BatchDialog::setAccount(const AdAccount &account)
{
    m_account = account;
    m_new->hide();
    const QSignalBlocker quiet(m_picker);
    m_picker->setValue(account.id, account.name);
    want();
}

// A name that is in the ledger is that account, chosen from the list or typed out; any other one is asked about.
void BatchDialog::accountTyped()
{
    const NamedRef value = m_picker->value();
    const auto found = value.isEmpty() ? Expected<AdAccount>(AdAccount())
        : value.id != 0                ? Expected<AdAccount>(AdAccount {value.id, {}, m_picker->text(), {}, 0, {}})
                                       : m_access.find(value.name);
    m_account = found ? *found : AdAccount();
    const bool isNew = !found && found.error().code == ErrorCode::NotFound;
    m_new->setVisible(isNew);
    m_newText->setText(tr("“%1” is not in the ledger yet.").arg(m_picker->text().simplified()));
    if (!found && !isNew)
        showError(found.error());
    else
        m_error->setIssues({});
    want();
}

void BatchDialog::want()
{
    m_model->setCodes({});
    m_waiting->clear();
    m_warning->setIssues({});
    updateButtons();
    if (m_account.id == 0) {
        m_waiting->setText(tr("Choose the ad account into which the codes go."));
        return;
    }
    BatchQuery query;
    query.account = m_account.id;
    query.size = m_size->value();
    if (m_scope->currentIndex() == 1)
        query.only = m_selection;
    query.skipped = m_skipped;
    query.withElsewhere = m_elsewhere->isChecked();
    Q_EMIT batchWanted(query);
}

void BatchDialog::showBatch(const Batch &batch)
{
    if (batch.account.id != m_account.id)
        return; // another one has been chosen meanwhile
    setBusy(false);
    m_model->setCodes(batch.codes);
    const int waiting = static_cast<int>(batch.waiting);
    QStringList told {tr("%n code(s) wait for this ad account.", nullptr, waiting)};
    if (batch.elsewhere > 0)
        told.append(tr("%n more are in another ad account already.", nullptr, static_cast<int>(batch.elsewhere)));
    if (batch.leftOut > 0)
        told.append(tr("%n of the selected row(s) have no code, are over, or are in this account already.", nullptr, static_cast<int>(batch.leftOut)));
    if (!m_skipped.isEmpty())
        told.append(tr("%n code(s) skipped: they wait until this window is opened again.", nullptr, static_cast<int>(m_skipped.size())));
    m_waiting->setText(told.join(u' '));
    QStringList warnings;
    const bool taken = std::any_of(batch.codes.begin(), batch.codes.end(), [](const BatchCode &code) { return !code.otherAccounts.isEmpty(); });
    if (taken)
        warnings.append(tr("Some of these codes have been applied in another ad account. TikTok may refuse them here."));
    if (const QString size = batchSizeWarning(static_cast<int>(batch.codes.size())); !size.isEmpty())
        warnings.append(size);
    m_warning->setIssues(asWarning(warnings));
    m_table->setColumnHidden(BatchTableModel::Elsewhere, !taken);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    updateButtons();
}

void BatchDialog::showError(const Error &error)
{
    setBusy(false);
    m_error->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
}

void BatchDialog::setBusy(bool busy)
{
    m_busy = busy;
    updateButtons();
}

void BatchDialog::showCopied(int count)
{
    m_error->setHint(tr("%n code(s) copied, one on each line. Paste them into Ads Manager, and say here what it said.", nullptr, count));
}

void BatchDialog::showCountdown(int secondsLeft)
{
    m_copy->setText(secondsLeft > 0 ? tr("Cop&y the codes (cleared in %n s)", nullptr, secondsLeft) : tr("Cop&y the codes"));
}

QList<int> BatchDialog::selectedRows() const
{
    QList<int> rows;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    return rows;
}

void BatchDialog::choose(BatchChoice choice)
{
    const QList<int> rows = selectedRows();
    m_model->choose(rows, choice, choice == BatchChoice::Refused ? m_reason->currentData().toString() : QString());
    // On to the next row, as one reads down the list in Ads Manager.
    if (const int next = rows.isEmpty() ? -1 : *std::max_element(rows.begin(), rows.end()) + 1; next > 0 && next < m_model->rowCount())
        m_table->selectRow(next);
    updateButtons();
}

void BatchDialog::showNextStep()
{
    const QString name = m_reason->currentData().toString();
    m_nextStep->setText(name.isEmpty() ? QString() : tr("Next step after this refusal: %1").arg(ApplicationTexts::nextStep(name)));
}

void BatchDialog::updateButtons()
{
    const bool ready = !m_busy && m_model->rowCount() > 0;
    const bool selected = m_table->selectionModel()->hasSelection();
    const bool said = m_model->chosen(BatchChoice::Open).size() < m_model->rowCount();
    // Another batch in the middle of this one would forget what was said.
    m_choice->setEnabled(!m_busy && !said);
    m_elsewhere->setEnabled(!m_busy && !said);
    m_copy->setEnabled(ready);
    m_outcome->setEnabled(ready && selected);
    m_all->setText(said ? tr("A&ll others applied, next batch") : tr("A&ll applied, next batch"));
    m_record->setEnabled(ready && said);
    m_all->setEnabled(ready && !m_model->chosen(BatchChoice::Open).isEmpty());
}

void BatchDialog::record()
{
    m_skipped += m_model->chosen(BatchChoice::Skipped);
    const QList<ApplicationMark> marks = m_model->marks();
    if (marks.isEmpty()) {
        want();
        return;
    }
    setBusy(true);
    m_error->setIssues({});
    Q_EMIT recordRequested(m_account.id, marks);
}

void BatchDialog::reject()
{
    const QList<ApplicationMark> marks = m_busy ? QList<ApplicationMark>() : m_model->marks();
    m_model->setCodes({});
    PlainDialog::reject();
    if (!marks.isEmpty())
        Q_EMIT recordRequested(m_account.id, marks);
}

} // namespace spark
