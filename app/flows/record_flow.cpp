#include "app/flows/record_flow.h"

#include "app/flows/rows_flow.h"
#include "models/domain/code_text.h"
#include "models/domain/pasted_text.h"
#include "ui/actions.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QPointer>

namespace spark {

namespace {

// From here on a change of rows takes long enough for a word and a way out.
constexpr qsizetype manyRows = 500;

} // namespace

RecordFlow::RecordFlow(const FlowContext &context, RowsFlow &rows, QObject *parent) : QObject(parent), m_context(context), m_rows(rows)
{
    MainWindow &window = m_context.window;
    const Actions &actions = *window.actions();
    connect(actions.addVideos, &QAction::triggered, this, [this] { addVideos(); });
    connect(actions.addCode, &QAction::triggered, this, [this] { addCode(); });
    connect(actions.addCampaign, &QAction::triggered, this, &RecordFlow::addCampaign);
    connect(actions.addHere, &QAction::triggered, this, &RecordFlow::addHere);
    connect(actions.paste, &QAction::triggered, this, &RecordFlow::paste);
    connect(actions.edit, &QAction::triggered, this, [this] { edit(m_context.window.currentPage(), m_context.window.selectedIds()); });
    connect(actions.remove, &QAction::triggered, this, &RecordFlow::removeSelected);
    connect(&window, &MainWindow::activated, window.actions()->edit, &QAction::trigger);
    connect(&rows, &RowsFlow::editRequested, this, [this](PageKind kind, qint64 id) { edit(kind, {id}); });
    connect(&m_context.controllers.vault, &VaultController::aboutToClose, this, &RecordFlow::giveUp);
    connect(&window, &MainWindow::closing, this, &RecordFlow::giveUp);
}

LookupFunction RecordFlow::lookup() const
{
    return [this](LookupKind kind, const QString &typed) { return m_context.controllers.lookup.find(kind, typed); };
}

CodeDialog::Access RecordFlow::codeAccess() const
{
    return {lookup(), [this](const QString &code, const VideoRef &video) { return m_context.controllers.codes.context(code, video); }, m_context.clock};
}

VideoDialog::Access RecordFlow::videoAccess() const
{
    return {lookup(), [this](const PostLink &link) { return m_context.controllers.videos.find(link); }};
}

CampaignDialog::Access RecordFlow::campaignAccess() const
{
    return {lookup(), m_context.clock};
}

template<typename T>
void RecordFlow::finish(RecordDialog *dialog, QFuture<Expected<T>> answer, std::function<void(const Expected<T> &)> done)
{
    dialog->setBusy(true);
    // The dialog may be gone when the answer comes: the vault can be locked at any time.
    answer.then(this, [this, dialog = QPointer<RecordDialog>(dialog), done](const Expected<T> &result) {
        if (!result) {
            if (dialog)
                dialog->showError(result.error());
            else
                m_context.showError(result.error());
            return;
        }
        if (dialog)
            dialog->succeed();
        if (done)
            done(result);
    });
}

template<typename Dialog, typename Apply>
void RecordFlow::open(Dialog *dialog, Apply apply)
{
    connect(dialog, &RecordDialog::submitted, this, [dialog, apply] { apply(dialog); });
    connect(dialog, &RecordDialog::closeRequested, this, [this, dialog] {
        m_context.dialogs.confirm(dialog, tr("Close without saving?"), tr("What you have filled in here is not in the ledger, and would be lost."), tr("&Close"), [guarded = QPointer<RecordDialog>(dialog)] {
            if (guarded)
                guarded->reject();
        });
    });
    dialog->open();
}

CodeStatus RecordFlow::usualStatus() const
{
    return statusOfNewCode(m_context.controllers.vault.property(QStringLiteral("role")).value_or(QString()));
}

void RecordFlow::addVideos(const QString &links)
{
    auto *dialog = VideoDialog::forNew(videoAccess(), &m_context.window);
    if (!links.isEmpty())
        dialog->setLinks(links);
    open(dialog, [this](VideoDialog *d) {
        finish<QList<RowId>>(d, m_context.controllers.videos.addAll(d->drafts()), [this](const Expected<QList<RowId>> &added) {
            if (!added->isEmpty())
                m_rows.showRecorded(PageKind::Videos, added->first());
        });
    });
}

void RecordFlow::addCode(const QString &code)
{
    auto *dialog = CodeDialog::forNew(codeAccess(), usualStatus(), &m_context.window);
    // From a post's row the code is for that post, unless what was pasted names one itself.
    if (readPastedText(code).link.isEmpty() && m_context.window.currentPage() == PageKind::Videos && m_context.window.selectedIds().size() == 1) {
        const qint64 id = m_context.window.selectedIds().constFirst();
        if (const auto details = m_context.controllers.videos.details(id))
            dialog->setVideo(id, postTitle(details->row.caption, details->row.postId, details->row.link));
    }
    if (!code.isEmpty())
        dialog->setCode(code);
    open(dialog, [this](CodeDialog *d) {
        finish<RowId>(d, m_context.controllers.codes.add(d->draft()), [this](const Expected<RowId> &id) { m_rows.showRecorded(PageKind::Codes, *id); });
    });
}

void RecordFlow::addCampaign()
{
    open(CampaignDialog::forNew(campaignAccess(), &m_context.window), [this](CampaignDialog *d) {
        finish<RowId>(d, m_context.controllers.campaigns.add(d->draft()), [this](const Expected<RowId> &id) { m_rows.showRecorded(PageKind::Campaigns, *id); });
    });
}

void RecordFlow::addHere()
{
    switch (m_context.window.currentPage()) {
    case PageKind::Videos: addVideos(); return;
    case PageKind::Codes: addCode(); return;
    case PageKind::Campaigns: addCampaign(); return;
    }
}

// What was copied says itself what it is: a link alone is a post, anything else is looked at as a code.
void RecordFlow::paste()
{
    const QString text = m_context.clipboard.text().trimmed();
    if (isWholeMessage(text) || (text.isEmpty() && !m_context.clipboard.picture().isNull())) {
        Q_EMIT intakeWanted();
        return;
    }
    if (text.isEmpty()) {
        m_context.window.statusArea()->notify(tr("There is no text on the clipboard."), false);
        return;
    }
    const PastedText pasted = readPastedText(text);
    if (!pasted.link.isEmpty() && !readCode(pasted.rest).accepted())
        addVideos(text);
    else
        addCode(text);
}

void RecordFlow::edit(PageKind kind, const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    switch (kind) {
    case PageKind::Videos: editVideos(ids); return;
    case PageKind::Codes: editCodes(ids); return;
    case PageKind::Campaigns: editCampaigns(ids); return;
    }
}

QFuture<Expected<void>> RecordFlow::withProgress(QFuture<Expected<void>> answer, const CancelToken &token, const QString &text)
{
    const int job = m_context.window.statusArea()->beginJob(text, [token] { token.cancel(); });
    m_running.insert(job, token);
    return answer.then(this, [this, job](const Expected<void> &result) {
        m_running.remove(job);
        m_context.window.statusArea()->endJob(job);
        // By the button, or by a lock in between: it must not look as if it had been done.
        if (!result && result.error().code == ErrorCode::Cancelled)
            m_context.window.statusArea()->notify(result.error().text(), false);
        return result;
    });
}

void RecordFlow::giveUp()
{
    for (const CancelToken &token : std::as_const(m_running))
        token.cancel();
}

void RecordFlow::editVideos(const QList<qint64> &ids)
{
    VideoDialog *dialog = nullptr;
    if (ids.size() > 1) {
        dialog = VideoDialog::forMany(videoAccess(), static_cast<int>(ids.size()), &m_context.window);
    } else {
        const auto details = m_context.controllers.videos.details(ids.first());
        if (!details) {
            m_context.showError(details.error());
            return;
        }
        dialog = VideoDialog::forOne(videoAccess(), *details, &m_context.window);
    }
    open(dialog, [this, ids](VideoDialog *d) {
        const CancelToken token;
        const auto answer = m_context.controllers.videos.edit(ids, d->patch(), token);
        finish<void>(d, ids.size() < manyRows ? answer : withProgress(answer, token, tr("Changing %n post(s)…", nullptr, static_cast<int>(ids.size()))));
    });
}

void RecordFlow::editCodes(const QList<qint64> &ids)
{
    CodeDialog *dialog = nullptr;
    if (ids.size() > 1) {
        dialog = CodeDialog::forMany(codeAccess(), static_cast<int>(ids.size()), &m_context.window);
    } else {
        const auto details = m_context.controllers.codes.details(ids.first());
        if (!details) {
            m_context.showError(details.error());
            return;
        }
        dialog = CodeDialog::forOne(codeAccess(), *details, &m_context.window);
    }
    open(dialog, [this, ids](CodeDialog *d) {
        const CancelToken token;
        const auto answer = m_context.controllers.codes.edit(ids, d->patch(), token);
        finish<void>(d, ids.size() < manyRows ? answer : withProgress(answer, token, tr("Changing %n code(s)…", nullptr, static_cast<int>(ids.size()))));
    });
}

void RecordFlow::editCampaigns(const QList<qint64> &ids)
{
    CampaignDialog *dialog = nullptr;
    if (ids.size() > 1) {
        dialog = CampaignDialog::forMany(campaignAccess(), static_cast<int>(ids.size()), &m_context.window);
    } else {
        const auto details = m_context.controllers.campaigns.details(ids.first());
        if (!details) {
            m_context.showError(details.error());
            return;
        }
        dialog = CampaignDialog::forOne(campaignAccess(), *details, &m_context.window);
    }
    open(dialog, [this, ids](CampaignDialog *d) {
        const CancelToken token;
        const auto answer = m_context.controllers.campaigns.edit(ids, d->patch(), token);
        finish<void>(d, ids.size() < manyRows ? answer : withProgress(answer, token, tr("Changing %n campaign(s)…", nullptr, static_cast<int>(ids.size()))));
    });
}

void RecordFlow::removeSelected()
{
    const PageKind kind = m_context.window.currentPage();
    const QList<qint64> ids = m_context.window.selectedIds();
    if (ids.isEmpty())
        return;
    const int count = static_cast<int>(ids.size());
    // One row comes back with Ctrl+Z; what takes other rows along, or many, is asked about.
    if (kind == PageKind::Videos) {
        m_context.controllers.videos.countCodes(ids).then(this, [this, ids, count](const Expected<int> &codes) {
            if (!codes) {
                m_context.showError(codes.error());
            } else if (*codes == 0 && count == 1) {
                remove(PageKind::Videos, ids);
            } else {
                const QString with = *codes > 0 ? tr("%n code(s) go with it.", nullptr, *codes) + u' ' : QString();
                m_context.dialogs.confirm(&m_context.window, tr("Delete %n post(s)?", nullptr, count), with + tr("It can be undone."), tr("&Delete"), [this, ids] { remove(PageKind::Videos, ids); });
            }
        });
        return;
    }
    if (count == 1) {
        remove(kind, ids);
        return;
    }
    const QString title = kind == PageKind::Codes ? tr("Delete %n code(s)?", nullptr, count) : tr("Delete %n campaign(s)?", nullptr, count);
    const QString text = kind == PageKind::Codes ? tr("It can be undone.") : tr("Their posts and codes stay. It can be undone.");
    m_context.dialogs.confirm(&m_context.window, title, text, tr("&Delete"), [this, kind, ids] { remove(kind, ids); });
}

void RecordFlow::remove(PageKind kind, const QList<qint64> &ids)
{
    const CancelToken token;
    QFuture<Expected<void>> answer;
    switch (kind) {
    case PageKind::Videos: answer = m_context.controllers.videos.remove(ids, token); break;
    case PageKind::Codes: answer = m_context.controllers.codes.remove(ids, token); break;
    case PageKind::Campaigns: answer = m_context.controllers.campaigns.remove(ids, token); break;
    }
    if (ids.size() >= manyRows)
        answer = withProgress(answer, token, tr("Deleting %n row(s)…", nullptr, static_cast<int>(ids.size())));
    answer.then(this, [this](const Expected<void> &result) {
        if (!result)
            m_context.showError(result.error());
    });
}

} // namespace spark
