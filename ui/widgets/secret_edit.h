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

    // The text as UTF-8; wipes the copy made on the way.
    SecretBytes take() const;
    // Empties the field and overwrites its text. Not within reach is what QLineEdit gave up while somebody typed:
    // beginnings of the text, and keystrokes kept to undo them.
    void wipe();

private:
    void setRevealed(bool revealed);

    QAction *m_reveal;
};

} // namespace spark
