#include "app/flows/key_flow.h"

#include "models/domain/recovery_key.h"
#include "models/exchange/qr_code.h"
#include "models/tables/table_texts.h"
#include "ui/actions.h"
#include "ui/dialogs/change_key_dialog.h"
#include "ui/dialogs/recovery_kit_dialog.h"
#include "ui/widgets/status_area.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace spark {

namespace {

constexpr int qrScale = 6;

} // namespace

KeyFlow::KeyFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(m_context.window.actions()->recoveryKit, &QAction::triggered, this, [this] { showRecoveryKit(false); });
    connect(m_context.window.actions()->changeKey, &QAction::triggered, this, &KeyFlow::changeKey);
    connect(&m_context.controllers.vault, &VaultController::keyMade, this, &KeyFlow::noteDue);
    // Queued: once the ledger is shown.
    connect(&m_context.controllers.vault, &VaultController::opened, this, &KeyFlow::showDue, Qt::QueuedConnection);
}

void KeyFlow::noteDue(const QString &path, bool renewed)
{
    Settings &settings = m_context.settings;
    QStringList due = renewed ? settings.newKitsDue() : settings.firstKitsDue();
    if (due.contains(path))
        return;
    due.append(path);
    if (renewed)
        settings.setNewKitsDue(due);
    else
        settings.setFirstKitsDue(due);
}

void KeyFlow::noteShown(const QString &path)
{
    Settings &settings = m_context.settings;
    QStringList first = settings.firstKitsDue();
    first.removeAll(path);
    settings.setFirstKitsDue(first);
    QStringList renewed = settings.newKitsDue();
    renewed.removeAll(path);
    settings.setNewKitsDue(renewed);
}

void KeyFlow::showDue()
{
    const VaultController &vaults = m_context.controllers.vault;
    if (!vaults.vault())
        return;
    const bool renewed = m_context.settings.newKitsDue().contains(vaults.path());
    if (renewed || m_context.settings.firstKitsDue().contains(vaults.path()))
        showRecoveryKit(renewed);
}

RecoveryKit KeyFlow::kit() const
{
    const SecretBytes key = m_context.controllers.vault.recoveryKey();
    const QString path = m_context.controllers.vault.path();
    return {QFileInfo(path).completeBaseName(), QDir::toNativeSeparators(path), recoveryKeyForDisplay(key), recoveryKeyText(key).view().toByteArray(),
            TableTexts::fullMoment(m_context.clock->now())};
}

void KeyFlow::showRecoveryKit(bool renewed)
{
    const RecoveryKit shown = kit();
    const auto code = QrCode::encode(shown.keyText);
    const auto picture = code ? code->toImage(code->modulesWithQuietZone() * qrScale) : Expected<QImage>(failure(code.error()));
    if (!picture) {
        m_context.showError(picture.error());
        return;
    }
    auto *dialog = new RecoveryKitDialog(shown.vaultName, shown.key, *picture, renewed, &m_context.window);
    // Queued: locking closes the dialog too, and the vault is gone by then.
    const auto closed = [this, path = m_context.controllers.vault.path()] {
        if (m_context.controllers.vault.vault() && m_context.controllers.vault.path() == path)
            noteShown(path);
    };
    connect(dialog, &QDialog::finished, this, closed, Qt::QueuedConnection);
    connect(dialog, &RecoveryKitDialog::saveRequested, this, [this, name = shown.vaultName] {
        const QString suggestion = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(tr("Recovery kit of %1").arg(name) + QLatin1String(".pdf"));
        m_context.dialogs.saveFile(&m_context.window, tr("Save recovery kit"), tr("PDF documents (*.pdf)"), suggestion, [this](const QString &path) {
            const auto written = writeRecoveryKit(path, kit());
            if (written)
                m_context.window.statusArea()->notify(tr("Saved %1. Move it to a place that is not this computer.").arg(QDir::toNativeSeparators(path)), false);
            else
                m_context.showError(written.error());
        });
    });
    connect(dialog, &RecoveryKitDialog::printRequested, this, [this, dialog] {
        auto *printer = new QPrinter(QPrinter::HighResolution);
        auto *print = new QPrintDialog(printer, dialog);
        print->setAttribute(Qt::WA_DeleteOnClose);
        connect(print, &QObject::destroyed, print, [printer] { delete printer; });
        connect(print, &QDialog::accepted, this, [this, printer] {
            const auto drawn = drawRecoveryKit(kit(), *printer);
            if (!drawn)
                m_context.showError(drawn.error());
        });
        print->open();
    });
    dialog->open();
}

void KeyFlow::changeKey()
{
    auto *dialog = new ChangeKeyDialog(&m_context.window);
    const CancelToken token;
    connect(dialog, &ChangeKeyDialog::passphraseChosen, this, [this, dialog, token](const std::shared_ptr<SecretBytes> &words, bool keep) {
        await(dialog, keep, m_context.controllers.vault.changePassphrase(normalizedPassphrase(words->view()), keep, token));
    });
    connect(dialog, &ChangeKeyDialog::keychainChosen, this, [this, dialog, token] { await(dialog, true, m_context.controllers.vault.moveKeyToKeychain(token)); });
    connect(dialog, &ChangeKeyDialog::cancelRequested, this, [this, token] {
        token.cancel();
        m_context.controllers.vault.cancelKeychain();
    });
    dialog->open();
}

// The vault closes on the way, and with it the dialog; how it goes on is shown by the window.
void KeyFlow::await(ChangeKeyDialog *dialog, bool kept, QFuture<Expected<void>> answer)
{
    StatusArea *status = m_context.window.statusArea();
    const int job = status->beginJob(tr("Changing the vault’s key…"), {});
    answer.then(this, [this, status, job, kept, dialog = QPointer<ChangeKeyDialog>(dialog)](const Expected<void> &changed) {
        status->endJob(job);
        if (changed) {
            Q_EMIT keyChanged(kept);
            if (dialog)
                dialog->accept();
        } else if (changed.error().code == ErrorCode::Cancelled) {
            status->notify(changed.error().text(), false);
        } else if (dialog) {
            dialog->showError(changed.error());
        } else {
            m_context.showError(changed.error());
        }
    });
}

} // namespace spark
