// Every page and dialog, as somebody uses it who works by keyboard or with a screen reader, and as it looks at
// 1280×800.
#include "tests/window/audit.h"
#include "tests/window/screens.h"

#include <QDialog>

using namespace spark;
using namespace spark::test;

class Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScreen();
};

// One line each: a test's own message has room for a few only.
static void expectNothing(const QStringList &wrong)
{
    for (const QString &each : wrong)
        qWarning().noquote() << each;
    QVERIFY2(wrong.isEmpty(), "see the list above");
}

void Accessibility::everyScreen()
{
    Desk desk;
    QStringList wrong;
    QStringList seen;
    showEveryScreen(desk, [&](const QString &name, QWidget *screen) {
        seen.append(name);
        const auto add = [&](const char *what, const QStringList &found) {
            for (const QString &each : found)
                wrong.append(name + QLatin1String(" – ") + QLatin1String(what) + QLatin1String(": ") + each);
        };
        add("no name", unnamed(screen));
        add("mnemonics", wrongMnemonics(screen));
        add("tab order", wrongTabOrder(screen));
        add("clipped", clipped(screen));
    });
    QVERIFY2(seen.size() > 30, qPrintable(seen.join(u'\n')));
    expectNothing(wrong);
}

SPARK_TEST_IN_SESSION(x11, Accessibility)
#include "accessibility_test.moc"
