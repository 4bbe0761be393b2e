#include "ui/widgets/secret_edit.h"

#include "ui/theme/icons.h"

#include <QAction>

namespace spark {

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent), m_reveal(addAction(icon(QStringLiteral("reveal")), QLineEdit::TrailingPosition))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    setRevealed(false);
    connect(m_reveal, &QAction::toggled, this, &SecretEdit::setRevealed);
}

void SecretEdit::setRevealed(bool revealed)
{
    QString shown = displayText(); // a copy, once it can be read
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    spark::wipe(shown);
    m_reveal->setIcon(icon(revealed ? QStringLiteral("hide") : QStringLiteral("reveal")));
    m_reveal->setText(revealed ? tr("Hide what is typed") : tr("Show what is typed"));
    m_reveal->setToolTip(m_reveal->text());
}

SecretBytes SecretEdit::take() const
{
    QByteArray bytes = text().toUtf8();
    SecretBytes secret = SecretBytes::copyOf(bytes);
    spark::wipe(bytes);
    return secret;
}

void SecretEdit::wipe()
{
    m_reveal->setChecked(false);
    // A text that is set replaces the buffer and leaves the old one as it is. So it is held here, by then alone.
    QString held = text();
    setText(QString());
    spark::wipe(held);
}

} // namespace spark
