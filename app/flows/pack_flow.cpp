#include "app/flows/pack_flow.h"

#include "models/domain/pack_passphrase.h"
#include "ui/actions.h"
#include "ui/dialogs/pack_hand_over_dialog.h"
#include "ui/dialogs/pack_open_dialog.h"
#include "ui/widgets/status_area.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace spark {

namespace {

QString usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString packFilter()
{
    return PackFlow::tr("Handover packs (*.sparkpack)");
}

// A name by which both sides know it again.
QString suggestedName(const QString &recipient)
{
    QString name = recipient.isEmpty() ? PackFlow::tr("Spark codes") : PackFlow::tr("Spark codes for %1").arg(recipient);
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || c.category() == QChar::Other_Control)
            c = u'-';
    }
    return name % u' ' % QDate::currentDate().toString(Qt::ISODate) % QStringLiteral(".sparkpack");
}

} // namespace

PackFlow::PackFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(m_context.window.actions()->handOverPack, &QAction::triggered, this, &PackFlow::handOver);
    connect(m_context.window.actions()->openPack, &QAction::triggered, this, &PackFlow::choose);
}

void PackFlow::handOver()
{
    const QList<RowId> codes = m_context.window.selectedIds();
    if (codes.isEmpty() || m_context.window.currentPage() != PageKind::Codes)
        return;
    auto *dialog = new PackHandOverDialog(static_cast<int>(codes.size()), newPackPassphrase(), &m_context.window);
    connect(dialog, &PackHandOverDialog::copyRequested, this, [this](const QString &passphrase) { m_context.clipboard.copySecret(passphrase); });
    connect(&m_context.clipboard, &Clipboard::countdown, dialog, &PackHandOverDialog::showCountdown);
    connect(dialog, &PackHandOverDialog::saveRequested, this, [this, dialog, codes] {
        m_context.dialogs.saveFile(dialog, tr("Where the pack goes"), packFilter(), QDir(usualFolder()).filePath(suggestedName(dialog->recipient())),
                                   [this, guarded = QPointer<PackHandOverDialog>(dialog), codes](const QString &path) {
                                       if (guarded)
                                           save(guarded, codes, path);
                                   });
    });
    dialog->open();
}

void PackFlow::save(PackHandOverDialog *dialog, const QList<RowId> &codes, const QString &path)
{
    const CancelToken token;
    connect(dialog, &PackHandOverDialog::cancelRequested, this, [token] { token.cancel(); });
    dialog->setBusy(true);
    m_context.controllers.packs.create({codes, dialog->recipient(), dialog->withNotes()}, path, dialog->passphrase(), token)
        .then(this, [this, guarded = QPointer<PackHandOverDialog>(dialog), path, to = dialog->recipient()](const Expected<int> &made) {
            if (made) {
                const QString name = QFileInfo(path).fileName();
                m_context.window.statusArea()->notify(to.isEmpty() ? tr("%n code(s) handed over in “%1”.", nullptr, *made).arg(name)
                                                                   : tr("%n code(s) handed over to %1 in “%2”.", nullptr, *made).arg(to, name),
                                                      false);
            }
            if (!guarded && !made)
                m_context.showError(made.error());
            else if (guarded && made)
                guarded->showSaved(path);
            else if (guarded)
                guarded->showError(made.error());
        });
}

void PackFlow::choose()
{
    m_context.dialogs.openFile(&m_context.window, tr("Open a pack"), packFilter() % QStringLiteral(";;") % tr("All files (*)"), usualFolder(), [this](const QString &path) { open(path); });
}

void PackFlow::open(const QString &path)
{
    if (!m_context.controllers.vault.vault()) {
        m_context.showError({ErrorCode::KeyMissing, tr("“%1” is a handover pack, and there is no open vault to take it in. Nothing was changed.").arg(QDir::toNativeSeparators(path)),
                             tr("Open your vault first, then the pack with File → Open a pack."), {}});
        return;
    }
    auto *dialog = new PackOpenDialog(path, m_context.clock, &m_context.window);
    const CancelToken token;
    connect(dialog, &PackOpenDialog::cancelRequested, this, [token] { token.cancel(); });
    connect(dialog, &PackOpenDialog::passphraseEntered, this, [this, dialog, path, token](const std::shared_ptr<const SecretBytes> &passphrase) {
        m_context.controllers.packs.open(path, passphrase, false, token).then(this, [this, guarded = QPointer<PackOpenDialog>(dialog)](const Expected<OpenedPack> &pack) {
            if (!guarded || !guarded->isVisible())
                return;
            if (!pack) {
                guarded->showError(pack.error());
                return;
            }
            connect(guarded, &PackOpenDialog::takeRequested, this, [this, dialog = guarded.data(), pack = *pack](const PackChoice &chosen) { take(dialog, pack, chosen); });
            guarded->showPreview(pack->preview);
        });
    });
    dialog->open();
}

void PackFlow::take(PackOpenDialog *dialog, const OpenedPack &pack, const PackChoice &chosen)
{
    const CancelToken token;
    connect(dialog, &PackOpenDialog::cancelRequested, this, [token] { token.cancel(); });
    m_context.controllers.packs.take(pack, chosen, token).then(this, [this, guarded = QPointer<PackOpenDialog>(dialog)](const Expected<int> &taken) {
        if (taken && guarded)
            guarded->accept();
        else if (!taken && guarded && guarded->isVisible())
            guarded->showError(taken.error());
        else if (!taken)
            m_context.showError(taken.error());
    });
}

} // namespace spark
