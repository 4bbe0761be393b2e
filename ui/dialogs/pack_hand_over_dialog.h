// Handing codes over as a pack: for whom, and the passphrase, which is shown here and nowhere else.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"
#include "ui/dialogs/plain_dialog.h"

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace spark {

class IssueLabel;
class PassphraseFields;

class PackHandOverDialog : public PlainDialog
{
    Q_OBJECT

public:
    // made: the passphrase that is offered.
    PackHandOverDialog(int codes, SecretBytes made, QWidget *parent);

    QString recipient() const;
    bool withNotes() const;
    // The one that is offered, or the person's own; as readPackPassphrase() gives it.
    std::shared_ptr<const SecretBytes> passphrase() const;

    void setBusy(bool busy);
    void showError(const Error &error);
    // It is made. What remains is to tell the passphrase.
    void showSaved(const QString &path);
    // Seconds that the copied passphrase stays on the clipboard; 0: it is not there any more.
    void showCountdown(int secondsLeft);
    void reject() override;

Q_SIGNALS:
    void saveRequested();
    void copyRequested(const QString &passphrase);
    void cancelRequested(); // closed while the pack is being made

private:
    QWidget *buildOffered();
    void setOwn(bool own);
    void check();

    SecretBytes m_made;
    bool m_own = false;
    bool m_busy = false;
    bool m_saved = false;
    QLineEdit *m_to;
    QWidget *m_offered;
    QLabel *m_passphrase;
    QPushButton *m_copy;
    PassphraseFields *m_fields;
    QPushButton *m_switch;
    QCheckBox *m_notes;
    IssueLabel *m_told;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace spark
