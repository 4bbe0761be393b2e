// A field for a passphrase or a key: hidden, with a switch to look, and handed out as bytes that wipe themselves.
#pragma once

#include "models/domain/secret_bytes.h"

#include <QLineEdit>

namespace spark {

class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    // The text as UTF-8; wipes what it can of the copies made on the way. What QLineEdit itself holds is gone
    // with wipe().
    SecretBytes take() const;
    void wipe();

private:
    void setRevealed(bool revealed);

    QAction *m_reveal;
};

} // namespace spark
