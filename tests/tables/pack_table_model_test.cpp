// What the preview of a pack shows of each row.
#include "models/tables/pack_table_model.h"
#include "tests/tables/fake_rows.h"
#include "tests/tables/fixed_place.h"

using namespace spark;
using namespace spark::test;

namespace {

using Model = PackTableModel;

constexpr qint64 midnight = 1797289200; // 2026-12-15 00:00 in the zone of the test

PackField field(const char *name, const QVariant &ledger, const QVariant &pack)
{
    PackField made;
    made.name = QLatin1String(name);
    made.ledger = ledger;
    made.pack = pack;
    return made;
}

PackRow code(PackState state, const QList<PackField> &fields)
{
    PackRow row;
    row.entity = Entity::Authorization;
    row.title = QStringLiteral("#abc…xyz=");
    row.state = state;
    row.fields = fields;
    return row;
}

} // namespace

class PackTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // An end is the first moment that does not belong to the window any more: people read the day before.
    void endsAreTheirLastDay()
    {
        const FixedPlace place("CET-1CEST", QStringLiteral("en_GB"));
        PackPreview preview;
        preview.rows = {code(PackState::Changed, {field("window_end", midnight - 86400, midnight), field("granted_period", 29, 30)}),
                        code(PackState::New, {field("licensee", {}, QStringLiteral("Nordlicht")), field("window_end", {}, midnight)})};
        Model model(std::make_shared<FixedClock>(tableNow));
        model.setPreview(preview);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) { return model.index(row, column).data(role).toString(); };
        QCOMPARE(cell(0, Model::Here), QStringLiteral("13 Dec 2026"));
        QCOMPARE(cell(0, Model::InPack), QStringLiteral("14 Dec 2026"));
        for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            QCOMPARE(cell(0, Model::InPack, role), QStringLiteral("Mon, 14 Dec 2026, until the end of the day (CET)"));
        QCOMPARE(cell(1, Model::InPack), QStringLiteral("30 day(s)"));
        // What a new code brings begins with its end, which is never cut.
        QCOMPARE(cell(2, Model::Field), QStringLiteral("Ends: 14 Dec 2026 · Licensee: Nordlicht"));
    }
};

SPARK_TEST(PackTable)
#include "pack_table_model_test.moc"
