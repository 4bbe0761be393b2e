// The help pages, offline, beside the window one needs help with.
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace spark {

struct HelpPage
{
    QString key;
    QString title;
    QString markdown;
};

class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const QList<HelpPage> &pages, QWidget *parent);

    void showPage(const QString &key);

private:
    QListWidget *m_titles;
    QTextBrowser *m_text;
    const QList<HelpPage> m_pages;
};

} // namespace spark
