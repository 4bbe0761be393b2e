#include "app/flows/handover_flow.h"

#include "ui/actions.h"
#include "ui/dialogs/qr_dialog.h"
#include "ui/widgets/status_area.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

namespace spark {

namespace {

constexpr int pictureScale = 8; // pixels per module of the picture that is shown

QString suggestedFile(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
}

} // namespace

HandoverFlow::HandoverFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    MainWindow &window = m_context.window;
    connect(window.actions()->copyCodes, &QAction::triggered, this, [this] { copyCodes(m_context.window.selectedIds()); });
    connect(window.actions()->copyLink, &QAction::triggered, this, &HandoverFlow::copyLink);
    connect(window.actions()->showQr, &QAction::triggered, this, &HandoverFlow::showQr);
    connect(window.actions()->saveSheet, &QAction::triggered, this, &HandoverFlow::saveSheet);
    connect(&m_context.clipboard, &Clipboard::countdown, window.statusArea(), &StatusArea::showCountdown);
    connect(window.statusArea(), &StatusArea::clearClipboardRequested, &m_context.clipboard, &Clipboard::clearIfOurs);
}

void HandoverFlow::copyCodes(const QList<qint64> &ids)
{
    m_context.controllers.handover.copyCodes(ids).then(this, [this](const Expected<int> &copied) {
        if (copied)
            m_context.window.statusArea()->notify(tr("%n code(s) copied.", nullptr, *copied), false);
        else
            m_context.showError(copied.error());
    });
}

void HandoverFlow::copyLink()
{
    const QList<qint64> ids = m_context.window.selectedIds();
    if (ids.isEmpty())
        return;
    QString link;
    if (m_context.window.currentPage() == PageKind::Videos) {
        if (const auto details = m_context.controllers.videos.details(ids.first()))
            link = details->row.link;
    } else if (const auto details = m_context.controllers.codes.details(ids.first())) {
        link = details->row.postLink;
    }
    m_context.clipboard.copyText(link);
    m_context.window.statusArea()->notify(tr("Link copied."), false);
}

void HandoverFlow::showQr()
{
    const QList<qint64> ids = m_context.window.selectedIds();
    if (ids.size() != 1)
        return;
    const qint64 id = ids.first();
    const auto code = m_context.controllers.handover.qrCode(id);
    const auto details = m_context.controllers.codes.details(id);
    const auto picture = code ? code->toImage(code->modulesWithQuietZone() * pictureScale) : Expected<QImage>(failure(code.error()));
    if (!picture || !details) {
        m_context.showError(picture ? details.error() : picture.error());
        return;
    }
    auto *dialog = new QrDialog(*picture, details->row, &m_context.window);
    connect(dialog, &QrDialog::savePngRequested, this, [this, id](int pixels) { saveQr(id, QStringLiteral("png"), pixels); });
    connect(dialog, &QrDialog::saveSvgRequested, this, [this, id] { saveQr(id, QStringLiteral("svg"), 0); });
    connect(dialog, &QrDialog::copyRequested, this, [this, id] { copyCodes({id}); });
    dialog->open();
}

void HandoverFlow::saveQr(qint64 id, const QString &ending, int pixels)
{
    const QString filter = ending == QLatin1String("png") ? tr("PNG images (*.png)") : tr("SVG images (*.svg)");
    m_context.dialogs.saveFile(&m_context.window, tr("Save QR code"), filter, suggestedFile(tr("Spark code") % u'.' % ending), [this, id, pixels](const QString &path) {
        m_context.controllers.handover.writeQr(id, path, pixels).then(this, [this, path](const Expected<void> &written) {
            if (written)
                m_context.window.statusArea()->notify(tr("Saved %1.").arg(QDir::toNativeSeparators(path)), false);
            else
                m_context.showError(written.error());
        });
    });
}

void HandoverFlow::saveSheet()
{
    const QList<qint64> ids = m_context.window.selectedIds();
    m_context.dialogs.saveFile(&m_context.window, tr("Save QR sheet"), tr("PDF documents (*.pdf)"), suggestedFile(tr("Spark codes") + QLatin1String(".pdf")), [this, ids](const QString &path) {
        const CancelToken token;
        const int job = m_context.window.statusArea()->beginJob(tr("Writing the QR sheet…"), [token] { token.cancel(); });
        // Told on the thread that draws; the controllers outlive it, this may not.
        const auto progress = [controller = &m_context.controllers.handover, flow = QPointer<HandoverFlow>(this), job](int done, int total) {
            const auto show = [flow, job, done, total] {
                if (flow)
                    flow->m_context.window.statusArea()->setJobProgress(job, done, total);
            };
            QMetaObject::invokeMethod(controller, show, Qt::QueuedConnection);
        };
        m_context.controllers.handover.writeSheet(ids, path, token, progress).then(this, [this, path, job](const Expected<int> &written) {
            StatusArea *status = m_context.window.statusArea();
            status->endJob(job);
            if (written)
                status->notify(tr("%n code(s) on the sheet %1.", nullptr, *written).arg(QDir::toNativeSeparators(path)), false);
            else
                m_context.showError(written.error());
        });
    });
}

} // namespace spark
