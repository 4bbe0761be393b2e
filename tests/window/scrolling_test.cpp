// Moving through more rows than the window shows, with the mouse.
#include "tests/window/desk.h"
#include "ui/widgets/ledger_table.h"

#include <QScrollBar>

using namespace spark;
using namespace spark::test;

class Scrolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSliderCanBeDragged();
    void aClickBesideTheSliderMovesByAPage();
};

static QList<Entry> manyCodes()
{
    QList<Entry> entries;
    for (int i = 1; i <= 80; ++i)
        entries.append({i, i});
    return entries;
}

void Scrolling::theSliderCanBeDragged()
{
    Desk desk;
    QVERIFY(desk.open(manyCodes()));
    QVERIFY(desk.waitForRows(80));
    QScrollBar *bar = desk.table().verticalScrollBar();
    QTRY_VERIFY(bar->isVisible() && bar->maximum() > 0);
    const QPoint slider(bar->width() / 2, 10);
    QTest::mousePress(bar, Qt::LeftButton, {}, slider);
    QVERIFY(bar->isSliderDown());
    QTest::mouseMove(bar, QPoint(slider.x(), bar->height() / 2));
    QTRY_VERIFY(bar->value() > 0 && bar->value() < bar->maximum());
    QTest::mouseMove(bar, QPoint(slider.x(), bar->height() - 1));
    QTRY_COMPARE(bar->value(), bar->maximum());
    QTest::mouseRelease(bar, Qt::LeftButton, {}, QPoint(slider.x(), bar->height() - 1));
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(desk.table().indexAt(QPoint(5, desk.table().viewport()->height() - 5)).row() >= 78);
}

void Scrolling::aClickBesideTheSliderMovesByAPage()
{
    Desk desk;
    QVERIFY(desk.open(manyCodes()));
    QVERIFY(desk.waitForRows(80));
    QScrollBar *bar = desk.table().verticalScrollBar();
    QTRY_VERIFY(bar->isVisible() && bar->maximum() > 0);
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() - 5));
    QTRY_COMPARE(bar->value(), bar->pageStep());
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, 2));
    QTRY_COMPARE(bar->value(), 0);
}

SPARK_TEST_IN_SESSION(x11, Scrolling)
#include "scrolling_test.moc"
