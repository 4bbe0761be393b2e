#include "app/flows/help_pages.h"

#include "models/domain/text_language.h"
#include "ui/actions.h"

#include <QCoreApplication>
#include <QFile>

namespace spark {

namespace {

class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::HelpTexts)
};

// The page in the user's language, else in English. Its first line is its title.
HelpPage readPage(const QString &key)
{
    QFile file(QStringLiteral(":/help/%1.%2.md").arg(key, textLanguage()));
    if (!file.exists())
        file.setFileName(QStringLiteral(":/help/%1.en.md").arg(key));
    HelpPage page {key, {}, {}};
    if (file.open(QIODevice::ReadOnly))
        page.markdown = QString::fromUtf8(file.readAll());
    page.title = page.markdown.section(u'\n', 0, 0).remove(QLatin1String("# "));
    return page;
}

HelpPage shortcutsPage(const Actions &actions)
{
    HelpPage page {QStringLiteral("shortcuts"), HelpTexts::tr("Keyboard shortcuts"), {}};
    page.markdown = QStringLiteral("# %1\n\n| %2 | %3 |\n|---|---|\n").arg(page.title, HelpTexts::tr("Keys"), HelpTexts::tr("What they do"));
    const QList<QAction *> all = actions.all();
    for (const QAction *action : all) {
        if (action->shortcuts().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        QString text = action->text();
        text.remove(u'&').remove(QChar(0x2026));
        page.markdown += QStringLiteral("| %1 | %2 |\n").arg(keys.join(QStringLiteral(", ")), text);
    }
    page.markdown += QStringLiteral("| %1 | %2 |\n").arg(HelpTexts::tr("Enter"), HelpTexts::tr("Edit the row"));
    page.markdown += QStringLiteral("| %1 | %2 |\n").arg(HelpTexts::tr("Tab"), HelpTexts::tr("From the table to the inspector and on"));
    return page;
}

} // namespace

QList<HelpPage> helpPages(const Actions &actions)
{
    QList<HelpPage> pages;
    for (const char *key : {"start", "codes", "search", "handover", "vault", "command_line"})
        pages.append(readPage(QLatin1String(key)));
    pages.append(shortcutsPage(actions));
    return pages;
}

} // namespace spark
