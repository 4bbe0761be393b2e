#include "app/picture_maker.h"

#include "ui/actions.h"
#include "ui/pages/ledger_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ledger_table.h"

#include <QApplication>
#include <QDialog>
#include <QDir>

#include <cstdio>

namespace spark {

namespace {

constexpr int settle = 350; // ms until rows, inspector and numbers are there
constexpr QSize pictureSize(1280, 800);

} // namespace

PictureMaker::PictureMaker(const FlowContext &context, const QString &folder, QObject *parent) : QObject(parent), m_context(context), m_folder(folder) { }

void PictureMaker::start()
{
    m_context.window.resize(pictureSize);
    QDir().mkpath(m_folder);
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        const QString look = scheme == Theme::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        m_steps.append([scheme] { Theme::instance().apply(*qApp, scheme); });
        for (const PageKind kind : {PageKind::Videos, PageKind::Codes, PageKind::Campaigns}) {
            m_steps.append([this, kind] { choose(kind, 3); });
            m_steps.append([this, kind, look] { take(&m_context.window, MainWindow::pageKey(kind) % u'-' % look); });
        }
        const auto dialog = [this, look](QAction *action, const QString &name) {
            m_steps.append([this] { choose(PageKind::Codes, 3); });
            m_steps.append([action] { action->trigger(); });
            m_steps.append([this, name, look] {
                if (auto *open = m_context.window.findChild<QDialog *>())
                    take(open, name % u'-' % look);
                else
                    fail(tr("The dialog for %1 did not come.").arg(name));
            });
            m_steps.append([this] {
                if (auto *open = m_context.window.findChild<QDialog *>())
                    open->reject();
            });
        };
        dialog(m_context.window.actions()->addCode, QStringLiteral("add-code"));
        dialog(m_context.window.actions()->showQr, QStringLiteral("qr"));
    }
    m_steps.append([this] { QCoreApplication::exit(m_failed ? 4 : 0); });
    QTimer::singleShot(settle, this, &PictureMaker::next);
}

void PictureMaker::next()
{
    if (m_steps.isEmpty())
        return;
    m_steps.takeFirst()();
    QTimer::singleShot(settle, this, &PictureMaker::next);
}

void PictureMaker::choose(PageKind kind, int row)
{
    m_context.window.showPage(kind);
    LedgerTable *table = m_context.window.page(kind)->table();
    table->selectRow(qMin(row, table->model()->rowCount() - 1));
}

void PictureMaker::take(QWidget *widget, const QString &name)
{
    const QString path = QDir(m_folder).absoluteFilePath(name + QLatin1String(".png"));
    if (widget->grab().save(path))
        std::puts(qPrintable(path));
    else
        fail(tr("%1 could not be written.").arg(path));
    std::fflush(stdout);
}

void PictureMaker::fail(const QString &what)
{
    m_failed = true;
    std::fputs(qPrintable(what + u'\n'), stderr);
}

} // namespace spark
