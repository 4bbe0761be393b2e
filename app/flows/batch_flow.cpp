#include "app/flows/batch_flow.h"

#include "ui/actions.h"
#include "ui/dialogs/batch_dialog.h"

#include <QPointer>

namespace spark {

BatchFlow::BatchFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(m_context.window.actions()->intoAdsManager, &QAction::triggered, this, &BatchFlow::open);
}

void BatchFlow::open()
{
    AdAccountsController &accounts = m_context.controllers.adAccounts;
    const bool codes = m_context.window.currentPage() == PageKind::Codes;
    const BatchDialog::Access access {[this](LookupKind kind, const QString &typed) { return m_context.controllers.lookup.find(kind, typed); },
                                      [&accounts](const QString &nameOrId) { return accounts.find(nameOrId); }, m_context.clock};
    auto *dialog = new BatchDialog(access, codes ? m_context.window.selectedIds() : QList<RowId>(), &m_context.window);
    const QPointer<BatchDialog> guarded(dialog);
    connect(dialog, &BatchDialog::batchWanted, this, [this, guarded](const BatchQuery &query) {
        m_context.controllers.adAccounts.nextBatch(query).then(this, [guarded](Expected<Batch> batch) {
            if (!guarded)
                return;
            if (!batch) {
                guarded->showError(batch.error());
                return;
            }
            for (BatchCode &code : batch->codes)
                code.code.clear(); // the window shows no code whole
            guarded->showBatch(*batch);
        });
    });
    connect(dialog, &BatchDialog::addAccountRequested, this, [this, guarded](const AdAccountDraft &draft) {
        m_context.controllers.adAccounts.add(draft).then(this, [this, guarded](const Expected<RowId> &id) {
            if (!guarded)
                return;
            const auto account = id ? m_context.controllers.adAccounts.load(*id) : Expected<AdAccount>(failure(id.error()));
            if (account)
                guarded->setAccount(*account);
            else
                guarded->showError(account.error());
        });
    });
    connect(dialog, &BatchDialog::copyRequested, this, [this, guarded](const QList<qint64> &ids) {
        m_context.controllers.handover.copyCodes(ids).then(this, [this, guarded](const Expected<int> &copied) {
            if (guarded && copied)
                guarded->showCopied(*copied);
            else if (!copied)
                m_context.showError(copied.error());
        });
    });
    connect(&m_context.clipboard, &Clipboard::countdown, dialog, &BatchDialog::showCountdown);
    connect(dialog, &BatchDialog::recordRequested, this,
            [this, dialog](qint64 account, const QList<ApplicationMark> &marks) { record(dialog, account, marks); });
    // Where the last codes went, the next ones mostly go.
    if (const auto latest = accounts.latest(); latest && latest->id != 0)
        dialog->setAccount(*latest);
    dialog->open();
}

void BatchFlow::record(BatchDialog *dialog, RowId account, const QList<ApplicationMark> &marks)
{
    m_context.controllers.adAccounts.mark(account, marks).then(this, [this, dialog = QPointer<BatchDialog>(dialog)](const Expected<int> &recorded) {
        const bool shown = dialog && dialog->isVisible();
        if (!recorded && shown)
            dialog->showError(recorded.error());
        else if (!recorded)
            m_context.showError(recorded.error());
        else if (shown)
            dialog->goOn();
    });
}

} // namespace spark
