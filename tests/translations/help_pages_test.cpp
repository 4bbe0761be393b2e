// The help as it is shown: what TikTok changes often comes from the rules, nothing is left open.
#include "app/flows/help_pages.h"
#include "models/domain/rules.h"
#include "tests/support/test_main.h"
#include "ui/actions.h"
#include "ui/dialogs/help_dialog.h"

#include <QTest>

namespace spark::test {

class HelpPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsFilledIn()
    {
        QWidget window;
        const Actions actions(&window);
        const QList<HelpPage> pages = helpPages(actions);
        QVERIFY(pages.size() >= 8);
        QString all;
        for (const HelpPage &page : pages) {
            QVERIFY2(page.markdown.size() > 100, qPrintable(page.key));
            QVERIFY2(!page.markdown.contains(u'{') && !page.markdown.contains(u'}'), qPrintable(page.markdown));
            all += page.markdown;
        }
        const Rules &rules = Rules::current();
        for (const Rules::MenuPath &path : rules.menuPaths)
            QVERIFY2(all.contains(localized(path.text)), qPrintable(path.name));
        for (const Rules::Refusal &refusal : rules.refusals)
            QVERIFY2(all.contains(localized(refusal.text)) && all.contains(localized(refusal.nextStep)), qPrintable(refusal.name));
    }
};

SPARK_TEST(HelpPagesTest)

} // namespace spark::test

#include "help_pages_test.moc"
