#include "ui/dialogs/help_dialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

namespace spark {

namespace {

constexpr int titleSpacing = 3;
constexpr int titlesRoom = 32; // beside the longest title

} // namespace

HelpDialog::HelpDialog(const QList<HelpPage> &pages, QWidget *parent) : QDialog(parent), m_titles(new QListWidget(this)), m_text(new QTextBrowser(this)), m_pages(pages)
{
    setObjectName(QStringLiteral("help_dialog"));
    setWindowTitle(tr("Help"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(860, 600);
    m_titles->setAccessibleName(tr("Pages"));
    for (const HelpPage &page : m_pages)
        m_titles->addItem(page.title);
    m_titles->setSpacing(titleSpacing);
    m_titles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_titles->setFixedWidth(m_titles->sizeHintForColumn(0) + titlesRoom);
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(20);
    m_text->setAccessibleName(tr("Help text"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_titles);
    layout->addWidget(m_text, 1);
    connect(m_titles, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_text->setMarkdown(m_pages.at(row).markdown);
    });
    m_titles->setCurrentRow(0);
}

void HelpDialog::showPage(const QString &key)
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i).key == key)
            m_titles->setCurrentRow(i);
    }
}

} // namespace spark
