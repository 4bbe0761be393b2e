// What is ticked in a pack, and what comes or goes along with it.
#include "models/domain/pack.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

using namespace spark;

namespace {

PackRow rowOf(Entity entity, const QList<int> &needs, const QString &status = QStringLiteral("received"))
{
    PackRow row;
    row.entity = entity;
    row.fields = {{QStringLiteral("status"), {}, status}};
    row.needs = needs;
    return row;
}

} // namespace

class PackChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNeedsARowGoesWithIt()
    {
        PackPreview preview;
        preview.rows = {rowOf(Entity::Party, {}), rowOf(Entity::Video, {0}), rowOf(Entity::Authorization, {1}), rowOf(Entity::Video, {}), rowOf(Entity::Authorization, {3})};
        QCOMPARE(chosenWithout(preview, allOf(preview), 0), PackChoice({3, 4}));
        QCOMPARE(chosenWithout(preview, allOf(preview), PackChoice {2, 3}), PackChoice({0, 1}));
        // A row that is there already is needed by nobody.
        preview.rows[1].state = PackState::Changed;
        QCOMPARE(chosenWithout(preview, allOf(preview), 1), PackChoice({0, 2, 3, 4}));
    }

    void deadCodesAndDoubtsWaitForAWord()
    {
        PackPreview preview;
        preview.rows = {rowOf(Entity::Party, {}), rowOf(Entity::Party, {}), rowOf(Entity::Authorization, {0}), rowOf(Entity::Authorization, {0}, QStringLiteral("revoked")),
                        rowOf(Entity::Authorization, {1})};
        preview.rows[1].doubt = QStringLiteral("Is it the same person?");
        QCOMPARE(newOf(preview).size(), 5);
        QCOMPARE(suggestedOf(preview), PackChoice({0, 2}));
    }

    void manyRowsTakeNoTime()
    {
        constexpr int many = 20000;
        PackPreview preview;
        preview.rows = {rowOf(Entity::Party, {})};
        for (int i = 1; i <= many; ++i) // each needs the one before it, and the party
            preview.rows.append(rowOf(Entity::Authorization, {0, i - 1}));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(chosenWithout(preview, allOf(preview), 0).size(), 0);
        QCOMPARE(chosenWithout(preview, allOf(preview), allOf(preview)).size(), 0);
        QCOMPARE(chosenWithout(preview, allOf(preview), many / 2).size(), many / 2);
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }
};

SPARK_TEST(PackChoiceTest)
#include "pack_choice_test.moc"
