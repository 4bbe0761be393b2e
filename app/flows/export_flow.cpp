#include "app/flows/export_flow.h"

#include "ui/actions.h"
#include "ui/pages/ledger_page.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/status_area.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

namespace spark {

namespace {

ExportWhat whatOf(PageKind page)
{
    switch (page) {
    case PageKind::Videos: return ExportWhat::Videos;
    case PageKind::Codes: return ExportWhat::Codes;
    case PageKind::Campaigns: return ExportWhat::Campaigns;
    }
    Q_UNREACHABLE();
}

// The keys of an export for a column of a table: it has the link and the ID where the table has the post, and an end where
// the table counts the days.
QStringList exportKeys(const QString &column)
{
    static const QHash<QString, QStringList> others {{QStringLiteral("handle"), {QStringLiteral("creator")}},
                                                     {QStringLiteral("caption"), {QStringLiteral("caption"), QStringLiteral("link"), QStringLiteral("post_id")}},
                                                     {QStringLiteral("budget"), {QStringLiteral("budget_minor"), QStringLiteral("budget_currency")}}};
    return others.value(column, {column});
}

QStringList shownColumns(const LedgerTable &table)
{
    QStringList keys;
    const QList<TableColumn> &columns = table.ledgerModel()->columns();
    for (int i = 0; i < columns.size(); ++i) {
        if (!table.isColumnHidden(i))
            keys.append(exportKeys(columns.at(i).key));
    }
    return keys;
}

QString fileName(ExportWhat what)
{
    switch (what) {
    case ExportWhat::Codes: return ExportFlow::tr("Spark codes");
    case ExportWhat::Videos: return ExportFlow::tr("Spark posts");
    case ExportWhat::Campaigns: return ExportFlow::tr("Spark campaigns");
    }
    Q_UNREACHABLE();
}

int number(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

ExportFlow::ExportFlow(const FlowContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(m_context.window.actions()->exportRows, &QAction::triggered, this, &ExportFlow::choose);
}

void ExportFlow::choose()
{
    MainWindow &window = m_context.window;
    const LedgerTable &table = *window.page(window.currentPage())->table();
    const LedgerTableModel &model = *table.ledgerModel();
    ExportRequest request;
    request.what = whatOf(window.currentPage());
    request.query = model.query();
    request.style = TableStyle::forPeople();
    const bool narrowed = !request.query.search.isEmpty() || request.query.filter != QuickFilter::None;
    const QList<RowId> selected = window.selectedIds();
    auto *dialog = new ExportDialog({request.what, selected.size(), model.rowCount(), narrowed, shownColumns(table)}, &window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, request, selected]() mutable {
        const ExportChoice choice = dialog->choice();
        request.columns = choice.columns;
        request.maskCodes = choice.maskCodes;
        if (choice.scope == ExportScope::Selected)
            request.ids = selected;
        if (choice.scope == ExportScope::Everything) {
            request.query.search.clear();
            request.query.filter = QuickFilter::None;
        }
        chooseFile(request, choice.kind);
    });
    dialog->open();
}

void ExportFlow::chooseFile(const ExportRequest &request, TableFileKind kind)
{
    const QString ending = u'.' + tableFileEnding(kind);
    const QString start = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(fileName(request.what) + ending);
    const QString filter = QStringLiteral("%1 (*%2)").arg(ExportTexts::label(kind).section(u'(', 0, 0).trimmed(), ending);
    m_context.dialogs.saveFile(&m_context.window, tr("Export to a file"), filter, start, [this, request, kind](const QString &path) {
        ExportRequest chosen = request;
        // The kind was chosen before; a name with another ending is a name.
        chosen.path = tableFileKindOf(path) == kind ? path : path + u'.' + tableFileEnding(kind);
        write(chosen);
    });
}

void ExportFlow::write(ExportRequest request)
{
    const CancelToken token;
    const int job = m_context.window.statusArea()->beginJob(tr("Exporting…"), [token] { token.cancel(); });
    // Told on the thread that writes; the controllers outlive it, this may not.
    const auto progress = [controller = &m_context.controllers.exports, flow = QPointer<ExportFlow>(this), job](qint64 done, qint64 total) {
        const auto show = [flow, job, done, total] {
            if (flow)
                flow->m_context.window.statusArea()->setJobProgress(job, done, total);
        };
        QMetaObject::invokeMethod(controller, show, Qt::QueuedConnection);
    };
    m_context.controllers.exports.write(request, token, progress).then(this, [this, path = request.path, job](const Expected<ExportResult> &written) {
        m_context.window.statusArea()->endJob(job);
        if (written)
            report(path, *written);
        else
            m_context.showError(written.error());
    });
}

void ExportFlow::report(const QString &path, const ExportResult &written)
{
    QString text = tr("%n row(s) exported to %1.", nullptr, number(written.rows)).arg(QDir::toNativeSeparators(path));
    if (written.passedOver > 0)
        text += u' ' + tr("%n without a code were passed over.", nullptr, number(written.passedOver));
    if (written.doubtfulCodes > 0)
        text += u' ' + tr("A spreadsheet would not show %n code(s) right: export them as a workbook or as text.", nullptr, number(written.doubtfulCodes));
    m_context.window.statusArea()->notify(text, false);
}

} // namespace spark
