// Opening a handover pack: its passphrase, then what it would do to the ledger, of which a person takes what she wants.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"
#include "models/tables/pack_table_model.h"
#include "ui/dialogs/plain_dialog.h"

#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace spark {

class IssueLabel;
class SecretEdit;

class PackOpenDialog : public PlainDialog
{
    Q_OBJECT

public:
    PackOpenDialog(const QString &path, std::shared_ptr<const Clock> clock, QWidget *parent);

    // The answer to passphraseEntered().
    void showPreview(const PackPreview &preview);
    void showError(const Error &error);
    void setBusy(bool busy);
    void reject() override;

Q_SIGNALS:
    void passphraseEntered(const std::shared_ptr<const spark::SecretBytes> &passphrase);
    void takeRequested(const spark::PackChoice &chosen);
    void cancelRequested(); // closed while it waited for an answer

private:
    QWidget *buildQuestion();
    QWidget *buildPreview();
    void buildTable();
    void grow();
    void check();
    void submit();
    void toggleSelected();

    PackTableModel *m_model;
    bool m_busy = false;
    bool m_isOpen = false;
    SecretEdit *m_secret;
    QWidget *m_question;
    QLabel *m_facts;
    QTableView *m_table;
    QWidget *m_preview;
    IssueLabel *m_told;
    QPushButton *m_confirm;
};

} // namespace spark
