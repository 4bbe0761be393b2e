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
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
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
    // Setting another text of the same length overwrites the buffer; clear() alone would only forget it.
    setText(QString(text().size(), u'\0'));
    clear();
    m_reveal->setChecked(false);
}

} // namespace spark
