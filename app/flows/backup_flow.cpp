#include "app/flows/backup_flow.h"

#include "models/domain/recovery_key.h"
#include "ui/actions.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/widgets/status_area.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

namespace spark {

namespace {

constexpr int afterOpening = 3000; // ms: the first paint and the first look come first
constexpr int scheduleInterval = 30 * 60 * 1000;

} // namespace

BackupFlow::BackupFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    const Actions &actions = *m_context.window.actions();
    connect(actions.backUp, &QAction::triggered, this, [this] { backUp(true); });
    connect(actions.verify, &QAction::triggered, this, &BackupFlow::verify);
    m_schedule.setInterval(scheduleInterval);
    connect(&m_schedule, &QTimer::timeout, this, &BackupFlow::backUpIfDue);
    connect(&m_context.controllers.vault, &VaultController::opened, this, [this](Vault *vault) {
        m_schedule.start();
        QTimer::singleShot(afterOpening, vault, [this] {
            checkInBackground();
            backUpIfDue();
        });
    });
    connect(&m_context.controllers.vault, &VaultController::aboutToClose, &m_schedule, &QTimer::stop);
}

QString BackupFlow::folder(const QString &vaultPath) const
{
    const QString chosen = m_context.settings.backupFolder();
    return chosen.isEmpty() ? defaultBackupFolder(vaultPath) : chosen;
}

void BackupFlow::backUpIfDue()
{
    const int days = m_context.settings.backupEveryDays();
    Vault *vault = m_context.controllers.vault.vault();
    if (days == 0 || !vault)
        return;
    const qint64 now = m_context.clock->now();
    const std::optional<qint64> last = lastBackup(folder(vault->path()), vault->path(), now);
    if (!last || *last + days * secondsPerDay <= now)
        backUp(false);
}

void BackupFlow::backUp(bool asked)
{
    Vault *vault = m_context.controllers.vault.vault();
    if (!vault)
        return;
    const CancelToken token;
    StatusArea *status = m_context.window.statusArea();
    // A scheduled one goes its way unseen.
    const int job = asked ? status->beginJob(tr("Backing up…"), [token] { token.cancel(); }) : 0;
    m_context.controllers.vault.backUp(folder(vault->path()), token).then(this, [this, status, asked, job](const Expected<BackupInfo> &made) {
        status->endJob(job);
        // A scheduled backup that fails must be known: nobody would look for it.
        if (!made)
            m_context.showError(made.error());
        else if (asked)
            status->notify(tr("Backed up to %1").arg(QDir::toNativeSeparators(made->path)), false);
    });
}

void BackupFlow::verify()
{
    const CancelToken token;
    StatusArea *status = m_context.window.statusArea();
    const int job = status->beginJob(tr("Checking the vault…"), [token] { token.cancel(); });
    m_context.controllers.vault.verify(token).then(this, [this, status, job](const Expected<Verification> &checked) {
        status->endJob(job);
        if (checked)
            status->notify(tr("The vault is whole: every page, every reference and %n history entry(ies) were checked.", nullptr, static_cast<int>(checked->historyEntries)), false);
        else
            m_context.showError(checked.error());
    });
}

void BackupFlow::checkInBackground()
{
    m_context.controllers.vault.checkContents().then(this, [this](const Expected<void> &checked) {
        if (checked || checked.error().code == ErrorCode::Cancelled)
            return;
        m_context.dialogs.confirm(&m_context.window, tr("The vault is damaged"), checked.error().text(), tr("&Restore a backup…"),
                                  [this] { restore(m_context.controllers.vault.path()); });
    });
}

void BackupFlow::restore(const QString &path)
{
    if (path.isEmpty()) {
        const QString suggestion = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(tr("Restored ledger") + QLatin1String(".sparkledger"));
        m_context.dialogs.saveFile(&m_context.window, tr("Where the restored vault goes"), tr("Vaults (*.sparkledger)"), suggestion, [this](const QString &chosen) { restore(chosen); });
        return;
    }
    QList<BackupItem> items;
    const QList<BackupInfo> backups = listBackups(folder(path), path);
    for (const BackupInfo &backup : backups)
        items.append({backup.path, backup.madeAt, backup.size});
    auto *dialog = new RestoreDialog(path, items, &m_context.window);
    const CancelToken token;
    connect(dialog, &RestoreDialog::cancelRequested, this, [this, token] {
        token.cancel();
        m_context.controllers.vault.cancelKeychain();
    });
    connect(&m_context.controllers.vault, &VaultController::replacing, dialog, &RestoreDialog::setReplacing);
    connect(dialog, &RestoreDialog::restoreRequested, this, [this, dialog, path, token](const QString &backup) { restoreFrom(dialog, backup, path, token); });
    connect(dialog, &RestoreDialog::browseRequested, this, [this, dialog, path, token] {
        m_context.dialogs.openFile(dialog, tr("Choose a backup"), tr("Vaults (*.sparkledger);;All files (*)"), folder(path),
                                   [this, dialog = QPointer<RestoreDialog>(dialog), path, token](const QString &backup) {
                                       if (!dialog)
                                           return;
                                       dialog->choose(backup);
                                       restoreFrom(dialog, backup, path, token);
                                   });
    });
    connect(dialog, &RestoreDialog::passphraseEntered, this, [this, dialog, path, token](const QString &backup, const std::shared_ptr<SecretBytes> &words) {
        restoreFrom(dialog, backup, path, token, KeySource::passphrase(normalizedPassphrase(words->view())));
    });
    connect(dialog, &RestoreDialog::recoveryKeyEntered, this, [this, dialog, path, token](const QString &backup, const std::shared_ptr<SecretBytes> &text) {
        auto key = readRecoveryKey(text->view());
        if (key)
            restoreFrom(dialog, backup, path, token, KeySource::recoveryKey(std::move(*key)));
        else
            dialog->showError(key.error());
    });
    dialog->open();
}

void BackupFlow::restoreFrom(RestoreDialog *dialog, const QString &backup, const QString &target, const CancelToken &token, const std::optional<KeySource> &source)
{
    dialog->setBusy(true);
    VaultController &vaults = m_context.controllers.vault;
    StatusArea *status = m_context.window.statusArea();
    const int job = status->beginJob(tr("Restoring…"), {});
    const auto report = [this, target, status, job, locks = vaults.locks(), dialog = QPointer<RestoreDialog>(dialog)](const Expected<RestoreResult> &result) {
        status->endJob(job);
        if (!result) {
            const ErrorCode code = result.error().code;
            if (code == ErrorCode::Cancelled)
                status->notify(result.error().text(), false);
            if (!dialog)
                m_context.showError(result.error());
            else if (code == ErrorCode::KeyMissing || code == ErrorCode::WrongKey)
                dialog->askForKey(result.error());
            else
                dialog->showError(result.error());
            return;
        }
        if (dialog)
            dialog->accept();
        if (!result->replaced.isEmpty())
            status->notify(tr("Restored. It has the key that the backup was made with. What was there before is kept as %1").arg(QDir::toNativeSeparators(result->replaced)), false);
        Q_EMIT restored(target, m_context.controllers.vault.locks() != locks);
    };
    vaults.restore(backup, target, source, token).then(this, report);
}

} // namespace spark
