#include "ui/dialogs/record_dialog.h"

#include "ui/widgets/issue_label.h"
#include "ui/widgets/moment_edit.h"
#include "ui/widgets/text_labels.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace spark {

namespace {

constexpr int dialogWidth = 620;

} // namespace

bool RecordDialog::Field::isChanged() const
{
    return !change || change->isChecked();
}

RecordDialog::RecordDialog(const QString &title, const QString &buttonText, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_fields(new QWidget(this))
    , m_error(new IssueLabel(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_confirm(m_buttons->addButton(buttonText, QDialogButtonBox::AcceptRole))
{
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setDefault(true);
    QPushButton *cancel = m_buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setAutoDefault(false);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_fields->setLayout(m_form);
    m_error->setObjectName(QStringLiteral("error"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(headingLabel(title, this));
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_error);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &RecordDialog::leave);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_error->setIssues({});
        Q_EMIT submitted();
    });
}

void RecordDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_fields->setEnabled(!busy);
    m_confirm->setEnabled(!busy && m_confirmable);
}

void RecordDialog::showError(const Error &error)
{
    setBusy(false);
    m_error->setIssues({{FieldIssue::Field::Status, FieldIssue::Severity::Refusal, error.text()}});
}

void RecordDialog::succeed()
{
    setBusy(false);
    accept();
}

// What a person can fill in, in the order of the fields.
QStringList RecordDialog::values() const
{
    QStringList values;
    const auto editors = m_fields->findChildren<QWidget *>();
    for (const QWidget *editor : editors) {
        if (const auto *line = qobject_cast<const QLineEdit *>(editor))
            values.append(line->text());
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
            values.append(text->toPlainText());
        else if (const auto *box = qobject_cast<const QComboBox *>(editor))
            values.append(box->currentText());
        else if (const auto *check = qobject_cast<const QAbstractButton *>(editor); check && check->isCheckable())
            values.append(QString::number(check->isChecked()));
    }
    return values;
}

bool RecordDialog::hasUnsaved() const
{
    return !m_busy && m_first && *m_first != values();
}

void RecordDialog::leave()
{
    if (hasUnsaved())
        Q_EMIT closeRequested();
    else
        reject();
}

void RecordDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!m_first)
        m_first = values();
}

void RecordDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QDialog::keyPressEvent(event);
}

void RecordDialog::closeEvent(QCloseEvent *event)
{
    if (!event->spontaneous() || !hasUnsaved()) {
        QDialog::closeEvent(event);
        return;
    }
    event->ignore();
    leave();
}

void RecordDialog::setConfirmable(bool confirmable)
{
    m_confirmable = confirmable;
    m_confirm->setEnabled(confirmable && !m_busy);
}

RecordDialog::Field RecordDialog::addField(const QString &text, QWidget *editor, bool forMany)
{
    Field field;
    field.editor = editor;
    field.issues = new IssueLabel(this);
    auto *column = new QWidget(m_fields);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(editor);
    layout->addWidget(field.issues);
    if (forMany) {
        field.change = new QCheckBox(text, m_fields);
        field.change->setToolTip(tr("Change this in all selected rows"));
        editor->setEnabled(false);
        connect(field.change, &QCheckBox::toggled, editor, [editor](bool on) {
            editor->setEnabled(on);
            if (on)
                editor->setFocus(); // what is typed next is meant for it
        });
        connect(field.change, &QCheckBox::toggled, this, &RecordDialog::check);
        m_form->addRow(field.change, column);
    } else {
        field.label = new QLabel(text, m_fields);
        field.label->setBuddy(editor->focusProxy() ? editor->focusProxy() : editor);
        // Beside the first line of the editor, however tall it is.
        field.label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        field.label->setContentsMargins(0, 8, 0, 0);
        m_form->addRow(field.label, column);
    }
    const QString name = QString(text).remove(u'&').remove(u':');
    if (field.change)
        field.change->setAccessibleName(name);
    if (auto *moment = qobject_cast<MomentEdit *>(editor)) {
        moment->setName(name);
    } else if (editor->accessibleName().isEmpty()) {
        editor->setAccessibleName(name);
        // A combo box speaks its value in the place of its name.
        editor->setAccessibleDescription(qobject_cast<QComboBox *>(editor) ? name : QString());
    }
    return field;
}

void RecordDialog::addWidget(QWidget *widget)
{
    m_form->addRow(widget);
}

} // namespace spark
