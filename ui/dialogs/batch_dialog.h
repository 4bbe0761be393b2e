// The assistant that takes codes into an ad account: it shows the next batch, waits while they are pasted into Ads
// Manager, and asks what became of each. Everything it shows comes from the ledger, so that it can be left at any time.
#pragma once

#include "models/tables/batch_table_model.h"
#include "ui/dialogs/plain_dialog.h"
#include "ui/widgets/link_picker.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace spark {

class IssueLabel;

class BatchDialog : public PlainDialog
{
    Q_OBJECT

public:
    struct Access
    {
        LookupFunction lookup;
        // The account with exactly this name or advertiser ID; NotFound when there is none. A bounded read.
        std::function<Expected<AdAccount>(const QString &nameOrId)> find;
        std::shared_ptr<const Clock> clock;
    };

    // selection: the rows that were selected in the table; they are offered as the batch when there are several.
    BatchDialog(const Access &access, const QList<RowId> &selection, QWidget *parent);

    void setAccount(const AdAccount &account);
    // The answer to batchWanted().
    void showBatch(const Batch &batch);
    // The answer to recordRequested(): what was said is recorded.
    void goOn() { want(); }
    void showError(const Error &error);
    void setBusy(bool busy);
    // How many were put on the clipboard, and how many seconds they stay there; 0: they are not there any more.
    void showCopied(int count);
    void showCountdown(int secondsLeft);

    // What was said is recorded on the way out, too: a lock may close the dialog.
    void reject() override;

Q_SIGNALS:
    void batchWanted(const spark::BatchQuery &query);
    void addAccountRequested(const spark::AdAccountDraft &draft);
    void copyRequested(const QList<qint64> &ids);
    // marks is not empty.
    void recordRequested(qint64 account, const QList<spark::ApplicationMark> &marks);

private:
    QWidget *buildAccount();
    QWidget *buildScope();
    QWidget *buildCopy();
    void buildTable();
    QWidget *buildOutcome();
    void buildButtons();
    void accountTyped();
    void want();
    void choose(BatchChoice choice);
    void showNextStep();
    void updateButtons();
    void record();
    QList<int> selectedRows() const;

    const Access m_access;
    const QList<RowId> m_selection;
    BatchTableModel *m_model;
    AdAccount m_account;
    QList<RowId> m_skipped; // in this sitting: they wait behind the others
    bool m_busy = false;

    QWidget *m_choice; // of account and codes
    LinkPicker *m_picker;
    QWidget *m_new; // shown for a name that is not in the ledger
    QLabel *m_newText;
    QLineEdit *m_advertiserId;
    QComboBox *m_scope;
    QSpinBox *m_size;
    QCheckBox *m_elsewhere;
    QLabel *m_waiting;
    IssueLabel *m_warning;
    QPushButton *m_copy;
    QLabel *m_copied;
    QTableView *m_table;
    QComboBox *m_reason;
    QLabel *m_nextStep;
    QWidget *m_outcome;
    IssueLabel *m_error;
    QPushButton *m_record;
    QPushButton *m_all;
};

} // namespace spark
