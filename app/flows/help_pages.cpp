#include "app/flows/help_pages.h"

#include "models/domain/rules.h"
#include "models/domain/text_language.h"
#include "ui/actions.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace spark {

namespace {

class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::HelpTexts)
};

QString refusalTable(const Rules &rules)
{
    QString table = QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(HelpTexts::tr("What it says"), HelpTexts::tr("What to do"));
    for (const Rules::Refusal &refusal : rules.refusals) {
        const QString number = refusal.number.isEmpty() ? QString() : QString(QStringLiteral(" (%1)").arg(refusal.number));
        table += QStringLiteral("| %1%2 | %3 |\n").arg(localized(refusal.text), number, localized(refusal.nextStep));
    }
    return table;
}

// What TikTok changes often is written in the rules alone: the pages name it in braces.
QString filledIn(QString markdown)
{
    const Rules &rules = Rules::current();
    for (const Rules::MenuPath &path : rules.menuPaths)
        markdown.replace(u'{' % path.name % u'}', rules.menuPath(path.name));
    markdown.replace(QLatin1String("{batch_size}"), QLocale().toString(rules.batchSize));
    markdown.replace(QLatin1String("{expiring_days}"), QLocale().toString(rules.expiringWithin));
    return markdown.replace(QLatin1String("{refusals}"), refusalTable(rules));
}

// The page in the user's language, else in English. Its first line is its title.
HelpPage readPage(const QString &key)
{
    QFile file(QStringLiteral(":/help/%1.%2.md").arg(key, textLanguage()));
    if (!file.exists())
        file.setFileName(QStringLiteral(":/help/%1.en.md").arg(key));
    HelpPage page {key, {}, {}};
    if (file.open(QIODevice::ReadOnly))
        page.markdown = filledIn(QString::fromUtf8(file.readAll()));
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
    for (const char *key : {"start", "codes", "intake", "search", "handover", "vault", "command_line"})
        pages.append(readPage(QLatin1String(key)));
    pages.append(shortcutsPage(actions));
    return pages;
}

} // namespace spark
