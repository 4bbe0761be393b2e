#include "ui/widgets/passphrase_fields.h"

#include "models/domain/pack_passphrase.h"
#include "ui/widgets/issue_label.h"
#include "ui/widgets/secret_edit.h"

#include <QFormLayout>
#include <QLabel>

namespace spark {

PassphraseFields::PassphraseFields(QWidget *parent)
    : QWidget(parent)
    , m_first(new SecretEdit(this))
    , m_second(new SecretEdit(this))
    , m_issue(new IssueLabel(this))
{
    m_first->setObjectName(QStringLiteral("passphrase"));
    m_second->setObjectName(QStringLiteral("passphrase_again"));
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("&Passphrase:"), m_first);
    layout->addRow(tr("Aga&in:"), m_second);
    layout->addRow(QString(), m_issue);
    setFocusProxy(m_first);
    connect(m_first, &QLineEdit::textChanged, this, &PassphraseFields::check);
    connect(m_second, &QLineEdit::textChanged, this, &PassphraseFields::check);
}

bool PassphraseFields::isComplete() const
{
    return !m_first->text().isEmpty() && m_first->text() == m_second->text();
}

SecretBytes PassphraseFields::take() const
{
    return m_first->take();
}

void PassphraseFields::wipe()
{
    m_first->wipe();
    m_second->wipe();
}

void PassphraseFields::check()
{
    using Severity = FieldIssue::Severity;
    QList<FieldIssue> issues;
    if (!m_second->text().isEmpty() && m_first->text() != m_second->text())
        issues.append({FieldIssue::Field::Code, Severity::Refusal, tr("The two are not the same.")});
    else if (!m_first->text().isEmpty() && m_first->text().size() < shortPassphrase)
        issues.append({FieldIssue::Field::Code, Severity::Warning, tr("This is short. Four or five words that have nothing to do with each other are easy to remember and hard to guess.")});
    m_issue->setIssues(issues);
    Q_EMIT changed();
}

} // namespace spark
