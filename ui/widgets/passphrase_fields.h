// Choosing a passphrase: twice the same, with a word on its strength.
#pragma once

#include "models/domain/secret_bytes.h"

#include <QWidget>

class QLabel;

namespace spark {

class IssueLabel;
class SecretEdit;

class PassphraseFields : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseFields(QWidget *parent = nullptr);

    // Both fields agree and there is something in them.
    bool isComplete() const;
    SecretBytes take() const;
    void wipe();

Q_SIGNALS:
    void changed();

private:
    void check();

    SecretEdit *m_first;
    SecretEdit *m_second;
    IssueLabel *m_issue;
};

} // namespace spark
