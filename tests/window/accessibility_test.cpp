// Every page and dialog, as somebody uses it who works by keyboard or with a screen reader, and as it looks at
// 1280×800.
#include "tests/window/audit.h"
#include "tests/window/screens.h"

#include "ui/inspectors/inspector_pane.h"
#include "ui/widgets/ledger_table.h"
#include "ui/widgets/navigation_bar.h"

#include <QApplication>
#include <QDialog>
#include <QTranslator>

using namespace spark;
using namespace spark::test;

// Makes every text longer by 40 % and puts brackets around it: what has none was never given to a translator.
class PseudoLocale : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Names of keys are read by programs too.
        if (QLatin1String(context) == QLatin1String("QShortcut"))
            return {};
        const QString text = QString::fromUtf8(source);
        return QStringLiteral("⟦") + text + QString((text.size() * 2 + 4) / 5, QLatin1Char('~')) + QStringLiteral("⟧");
    }
};

class Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScreenInEnglish();
    void everyScreenInAPseudoLocale();
    void everyScreenFromRightToLeft();
};

// One line each: a test's own message has room for a few only.
static void expectNothing(const QStringList &wrong)
{
    for (const QString &each : wrong)
        qWarning().noquote() << each;
    QVERIFY2(wrong.isEmpty(), "see the list above");
}

namespace {

// What was found wrong with the screens, by the name of the screen.
class Findings
{
public:
    void add(const QString &screen, const char *what, const QStringList &found)
    {
        for (const QString &each : found)
            m_wrong.append(screen + QLatin1String(" - ") + QLatin1String(what) + QLatin1String(": ") + each);
        m_screens.insert(screen);
    }
    void expectNone() const
    {
        QVERIFY2(m_screens.size() > 30, "some screens were not reached");
        expectNothing(m_wrong);
    }

private:
    QStringList m_wrong;
    QSet<QString> m_screens;
};

} // namespace

void Accessibility::everyScreenInEnglish()
{
    Desk desk;
    Findings findings;
    showEveryScreen(desk, [&](const QString &name, QWidget *screen) {
        findings.add(name, "no name", unnamed(screen));
        findings.add(name, "mnemonics", wrongMnemonics(screen));
        findings.add(name, "tab order", wrongTabOrder(screen));
        findings.add(name, "clipped", clipped(screen));
    });
    findings.expectNone();
}

void Accessibility::everyScreenInAPseudoLocale()
{
    PseudoLocale pseudo;
    QCoreApplication::installTranslator(&pseudo);
    Desk desk;
    Findings findings;
    const QStringList data = dataWords(desk);
    showEveryScreen(desk, [&](const QString &name, QWidget *screen) {
        findings.add(name, "hard-wired", hardWired(screen, data));
        findings.add(name, "clipped", clipped(screen));
    });
    findings.expectNone();
}

void Accessibility::everyScreenFromRightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    Desk desk;
    Findings findings;
    showEveryScreen(desk, [&](const QString &name, QWidget *screen) {
        findings.add(name, "clipped", clipped(screen));
        findings.add(name, "tab order", wrongTabOrder(screen));
        if (!desk.window().isLedgerShown())
            return;
        // Navigation begins the line, the inspector ends it.
        const auto left = [&](QWidget *widget) { return widget->mapTo(&desk.window(), QPoint()).x(); };
        QVERIFY(left(desk.window().navigation()) > left(&desk.table()));
        QVERIFY(left(desk.window().inspector()) < left(&desk.table()) || !desk.window().inspector()->isVisible());
    });
    findings.expectNone();
}

SPARK_TEST_IN_SESSION(x11, Accessibility)
#include "accessibility_test.moc"
