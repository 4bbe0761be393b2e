#include "models/tables/codes_table_model.h"
#include "tests/tables/fake_rows.h"

#include <QItemSelectionModel>

#include <algorithm>

using namespace spark;
using namespace spark::test;

namespace {

using CodeShelf = Shelf<CodeRow>;

CodeRow rowOf(qint64 id)
{
    CodeRow row;
    row.id = id;
    row.maskedCode = QStringLiteral("#%1…x=").arg(id);
    row.caption = QStringLiteral("Post %1").arg(id);
    row.windowEnd = tableNow + 5 * 86400;
    return row;
}

// A model with its source, watched by Qt's own tester for the contract of models.
struct Desk
{
    Desk()
    {
        shelf->make = rowOf;
        model.setSource(std::make_unique<FakeRows<CodeRow>>(shelf));
    }
    explicit Desk(const std::vector<qint64> &ids) : Desk()
    {
        shelf->answer(ids);
        shape.clear();
        shelf->readings.clear();
    }
    QString text(int row, int column = CodesTableModel::Caption) const { return model.index(row, column).data().toString(); }
    std::vector<qint64> ids() const
    {
        std::vector<qint64> all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.push_back(model.idAt(row));
        return all;
    }
    void select(const QList<int> &rows)
    {
        for (const int row : rows)
            selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    std::vector<qint64> selectedIds() const
    {
        std::vector<qint64> selected;
        const QModelIndexList rows = selection.selectedRows();
        for (const QModelIndex &row : rows)
            selected.push_back(model.idAt(row.row()));
        std::sort(selected.begin(), selected.end());
        return selected;
    }

    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(tableNow);
    std::shared_ptr<CodeShelf> shelf = std::make_shared<CodeShelf>();
    CodesTableModel model {clock};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    ShapeSpy shape {model};
    QItemSelectionModel selection {&model};
};

std::vector<qint64> reversed(std::vector<qint64> ids)
{
    std::reverse(ids.begin(), ids.end());
    return ids;
}

} // namespace

class LedgerTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRowsComeBeforeTheRest()
    {
        Desk desk;
        QVERIFY(desk.model.isLoading() && !desk.model.isReady()); // no rows yet, which says nothing about the ledger
        QCOMPARE(desk.shelf->questions.size(), 1u);
        QVERIFY(desk.shelf->questions.front().limit > 0);
        const QSignalSpy counts(&desk.model, &LedgerTableModel::countChanged);

        desk.shelf->answer(range(1, 200), false);
        QVERIFY(desk.model.isReady() && desk.model.isLoading());
        QCOMPARE(desk.model.rowCount(), 200);
        QCOMPARE(desk.text(199), QStringLiteral("Post 200"));
        QVERIFY(desk.shelf->questions.empty()); // the rest only once these are painted
        QTRY_COMPARE(desk.shelf->questions.size(), 1u);
        QCOMPARE(desk.shelf->questions.front().limit, 0);

        desk.shelf->answer(range(1, 5000));
        QVERIFY(!desk.model.isLoading());
        QCOMPARE(desk.model.rowCount(), 5000);
        QCOMPARE(desk.text(4999), QStringLiteral("Post 5000"));
        QCOMPARE(counts.size(), 2);
        QCOMPARE(desk.shape.inserts.size(), 2); // the first 200 rows stayed what they were
        QCOMPARE(desk.shape.layouts.size(), 0);
        QCOMPARE(desk.shape.resets.size(), 0);
    }

    void amongAMillionRowsOnlyVisibleOnesAreRead()
    {
        Desk desk(range(1, 1'000'000));
        QCOMPARE(desk.model.rowCount(), 1'000'000);
        QCOMPARE(desk.shelf->rowsRead(), 0u);
        // A screenful somewhere in the middle, all of its cells.
        for (int row = 500'000; row < 500'030; ++row) {
            for (int column = 0; column < desk.model.columnCount(); ++column)
                QVERIFY(desk.model.index(row, column).data().isValid());
        }
        QCOMPARE(desk.text(500'000), QStringLiteral("Post 500001"));
        QVERIFY2(desk.shelf->readings.size() <= 2, qPrintable(QString::number(desk.shelf->readings.size())));
        QVERIFY2(desk.shelf->rowsRead() <= 100, qPrintable(QString::number(desk.shelf->rowsRead())));

        // Painted again, nothing is read again.
        desk.shelf->readings.clear();
        for (int row = 500'000; row < 500'030; ++row)
            QVERIFY(desk.model.index(row, 0).data().isValid());
        QCOMPARE(desk.shelf->readings.size(), 0u);

        // However far somebody scrolls, what is kept stays small.
        for (int row = 0; row < 1'000'000; row += 97)
            QVERIFY(desk.model.index(row, 0).data().isValid());
        QVERIFY(desk.model.cachedRows() <= CodesTableModel::mostCached);
        QCOMPARE(desk.text(999'999), QStringLiteral("Post 1000000"));
    }

    void aChangedRowIsShownAloneAndReadAlone()
    {
        Desk desk(range(1, 1000));
        for (int row = 0; row < 60; ++row)
            QVERIFY(desk.model.index(row, 0).data().isValid());
        desk.shelf->readings.clear();
        desk.shelf->make = [](qint64 id) {
            CodeRow row = rowOf(id);
            row.caption = QStringLiteral("New words %1").arg(id);
            return row;
        };

        desk.model.refresh({8});
        QCOMPARE(desk.shape.changes.size(), 1);
        QCOMPARE(desk.shape.changes.first().at(0).toModelIndex(), desk.model.index(7, 0));
        QCOMPARE(desk.shape.changes.first().at(1).toModelIndex(), desk.model.index(7, desk.model.columnCount() - 1));
        QCOMPARE(desk.text(7), QStringLiteral("New words 8"));
        QCOMPARE(desk.text(8), QStringLiteral("Post 9"));
        QCOMPARE(desk.shelf->rowsRead(), 1u);

        desk.shelf->answer(range(1, 1000)); // its place is the same
        QCOMPARE(desk.shape.changes.size(), 1);
        QCOMPARE(desk.shape.layouts.size() + desk.shape.inserts.size() + desk.shape.removals.size() + desk.shape.resets.size(), 0);
    }

    void rowsThatComeAndGoAreSaidAsSuch()
    {
        Desk desk(range(1, 1000));
        desk.select({4, 700});
        const QPersistentModelIndex held = desk.model.index(700, 3);

        std::vector<qint64> ids = range(1, 1000);
        ids.insert(ids.begin() + 10, 5000);
        desk.model.refresh({5000});
        desk.shelf->answer(ids);
        QCOMPARE(desk.shape.inserts.size(), 1);
        QCOMPARE(desk.shape.inserts.first().at(1).toInt(), 10);
        QCOMPARE(desk.shape.inserts.first().at(2).toInt(), 10);
        QCOMPARE(held.row(), 701);

        ids.erase(ids.begin(), ids.begin() + 2); // rows 1 and 2
        desk.model.refresh({1, 2});
        desk.shelf->answer(ids);
        QCOMPARE(desk.shape.removals.size(), 1);
        QCOMPARE(held.row(), 699);
        QCOMPARE(desk.model.idAt(held.row()), 701);
        QCOMPARE(desk.selectedIds(), (std::vector<qint64> {5, 701}));
        QCOMPARE(desk.shape.layouts.size() + desk.shape.resets.size(), 0);
        QCOMPARE(desk.ids(), ids);
    }

    // A deleted row shows nothing, least of all that it has no code yet, until the ids without it are there.
    void aRowThatIsGoneIsBlank()
    {
        Desk desk(range(1, 10));
        QCOMPARE(desk.text(3), QStringLiteral("Post 4"));
        desk.shelf->make = [](qint64 id) { return id == 4 ? CodeRow() : rowOf(id); };
        desk.model.refresh({4});
        for (int column = 0; column < desk.model.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(StatusRole), int(ToneRole), int(PlaceholderRole)})
                QVERIFY(!desk.model.index(3, column).data(role).isValid());
        }
        QCOMPARE(desk.text(4), QStringLiteral("Post 5"));
        desk.shelf->answer({1, 2, 3, 5, 6, 7, 8, 9, 10});
        QCOMPARE(desk.text(3), QStringLiteral("Post 5"));
    }

    void manyChangesAreOneChangeOfLayout()
    {
        Desk desk(range(1, 5000));
        desk.select({10, 20, 4000});
        desk.selection.setCurrentIndex(desk.model.index(20, 2), QItemSelectionModel::NoUpdate);
        QList<QPersistentModelIndex> held;
        for (int row = 0; row < 5000; row += 500)
            held.append(desk.model.index(row, 1));

        // Every third row is deleted, the rest in another order.
        std::vector<qint64> ids;
        for (qint64 id = 5000; id > 0; --id) {
            if (id % 3 != 0)
                ids.push_back(id);
        }
        QList<qint64> changed;
        for (qint64 id = 1; id <= 5000; ++id)
            changed.append(id);
        desk.model.refresh(changed);
        QCOMPARE(desk.shape.changes.size(), 1); // one for all of them
        desk.shelf->answer(ids);

        QCOMPARE(desk.shape.layouts.size(), 1);
        QCOMPARE(desk.shape.inserts.size() + desk.shape.removals.size() + desk.shape.resets.size(), 0);
        for (int i = 0; i < held.size(); ++i) {
            const qint64 id = 500 * i + 1;
            QCOMPARE(held.at(i).isValid(), id % 3 != 0);
            if (held.at(i).isValid()) {
                QCOMPARE(desk.model.idAt(held.at(i).row()), id);
                QCOMPARE(held.at(i).column(), 1);
            }
        }
        QCOMPARE(desk.selectedIds(), (std::vector<qint64> {11, 4001})); // 21 is gone
        QVERIFY(!desk.selection.currentIndex().isValid());
        QCOMPARE(desk.ids(), ids);
    }

    void sortingKeepsSelectionAndCurrentRow_data()
    {
        QTest::addColumn<bool>("inTwoAnswers");
        QTest::newRow("whole answer") << false;
        QTest::newRow("first rows, then the rest") << true;
    }
    void sortingKeepsSelectionAndCurrentRow()
    {
        QFETCH(const bool, inTwoAnswers);
        const std::vector<qint64> ids = range(1, 5000);
        Desk desk(ids);
        desk.select({3, 4, 4990}); // at both ends: some are not among the first rows of the new order
        desk.selection.setCurrentIndex(desk.model.index(4, 2), QItemSelectionModel::NoUpdate);
        const QPersistentModelIndex held = desk.model.index(2500, 5);

        desk.model.sort(CodesTableModel::Caption, Qt::DescendingOrder);
        QCOMPARE(desk.shelf->questions.front().query.sortColumn, QStringLiteral("caption"));
        QCOMPARE(desk.shelf->questions.front().query.order, Qt::DescendingOrder);
        QCOMPARE(desk.model.rowCount(), 5000); // what is shown stays meanwhile
        QCOMPARE(desk.text(0), QStringLiteral("Post 1"));
        if (inTwoAnswers) {
            const std::vector<qint64> all = reversed(ids);
            desk.shelf->answer({all.begin(), all.begin() + 200}, false);
            QCOMPARE(desk.text(0), QStringLiteral("Post 5000")); // the new order is on the screen
            QCOMPARE(desk.text(199), QStringLiteral("Post 4801"));
            QCOMPARE(desk.selectedIds(), (std::vector<qint64> {4, 5, 4991}));
            QCOMPARE(desk.text(held.row()), QStringLiteral("Post 2501"));
            QTRY_COMPARE(desk.shelf->questions.size(), 1u);
        }
        desk.shelf->answer(reversed(ids));
        QCOMPARE(desk.ids(), reversed(ids));
        QCOMPARE(desk.selectedIds(), (std::vector<qint64> {4, 5, 4991}));
        QCOMPARE(desk.model.idAt(desk.selection.currentIndex().row()), 5);
        QCOMPARE(desk.selection.currentIndex().column(), 2);
        QCOMPARE(held.row(), 2499);
        QCOMPARE(held.column(), 5);
        QCOMPARE(desk.shape.resets.size(), 0);
    }

    void everythingStaysSelectedWhenSorted()
    {
        const std::vector<qint64> ids = range(1, 3000);
        Desk desk(ids);
        desk.selection.select(QItemSelection(desk.model.index(0, 0), desk.model.index(2999, desk.model.columnCount() - 1)), QItemSelectionModel::Select);
        desk.model.sort(CodesTableModel::Code, Qt::DescendingOrder);
        const std::vector<qint64> all = reversed(ids);
        desk.shelf->answer({all.begin(), all.begin() + 200}, false);
        QCOMPARE(desk.selectedIds().size(), 3000u);
        QTRY_COMPARE(desk.shelf->questions.size(), 1u);
        desk.shelf->answer(all);
        QCOMPARE(desk.selectedIds().size(), 3000u);
        QCOMPARE(desk.ids(), all);
    }

    void aFilterKeepsWhatStillIsThere()
    {
        Desk desk(range(1, 2000));
        desk.select({9, 10, 1500});
        RowQuery query = desk.model.query();
        query.search = QStringLiteral("Post");
        query.filter = QuickFilter::EndingSoon;
        desk.model.setQuery(query);
        QCOMPARE(desk.shelf->questions.front().query, query);

        std::vector<qint64> odd;
        for (qint64 id = 1; id <= 2000; id += 2)
            odd.push_back(id);
        desk.shelf->answer({odd.begin(), odd.begin() + 200}, false);
        QTRY_COMPARE(desk.shelf->questions.size(), 1u);
        desk.shelf->answer(odd);
        QCOMPARE(desk.ids(), odd);
        QCOMPARE(desk.selectedIds(), (std::vector<qint64> {11, 1501})); // 10 does not fit
        desk.model.setQuery({});
        desk.shelf->answer(range(1, 200), false);
        QTRY_COMPARE(desk.shelf->questions.size(), 1u);
        desk.shelf->answer(range(1, 2000));
        QCOMPARE(desk.selectedIds(), (std::vector<qint64> {11, 1501}));
        QCOMPARE(desk.shape.resets.size(), 0);
    }

    void lateAnswersAreDropped()
    {
        Desk desk(range(1, 10));
        RowQuery first;
        first.search = QStringLiteral("a");
        RowQuery second;
        second.search = QStringLiteral("ab");
        desk.model.setQuery(first);
        desk.model.setQuery(second);
        QCOMPARE(desk.shelf->questions.size(), 2u);
        desk.shelf->answer(1, FoundIds {std::make_shared<const std::vector<qint64>>(range(3, 5)), true});
        QCOMPARE(desk.ids(), range(3, 5));
        desk.shelf->answer(range(1, 9)); // to the older question
        QCOMPARE(desk.ids(), range(3, 5));
        QVERIFY(!desk.model.isLoading());
    }

    // What changes while an answer is on its way may not be in it.
    void aChangeMeanwhileIsAskedForAfterwards()
    {
        Desk desk(range(1, 10));
        desk.model.refresh({3});
        desk.model.refresh({11});
        QCOMPARE(desk.shelf->questions.size(), 1u);
        desk.shelf->answer(range(1, 10));
        QCOMPARE(desk.shelf->questions.size(), 1u);
        QVERIFY(desk.model.isLoading());
        desk.shelf->answer(range(1, 11));
        QCOMPARE(desk.ids(), range(1, 11));
        QVERIFY(!desk.model.isLoading());
    }

    void anErrorLeavesWhatIsShown()
    {
        Desk desk(range(1, 10));
        QSignalSpy failures(&desk.model, &LedgerTableModel::failed);
        desk.model.refreshAll();
        desk.shelf->answer(0, failure(ErrorCode::Damaged, QStringLiteral("broken")));
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures.first().first().value<Error>().message, QStringLiteral("broken"));
        QCOMPARE(desk.ids(), range(1, 10));
        QVERIFY(!desk.model.isLoading());

        // Somebody's own search that was replaced by the next one is no error.
        desk.model.refreshAll();
        desk.shelf->answer(0, failure(ErrorCode::Cancelled, QStringLiteral("cancelled")));
        QCOMPARE(failures.size(), 1);
    }

    void aFileThatCannotBeReadIsSaidOnce()
    {
        Desk desk(range(1, 1000));
        QSignalSpy failures(&desk.model, &LedgerTableModel::failed);
        desk.shelf->readingFails = Error {ErrorCode::Io, QStringLiteral("gone"), {}, {}};
        for (int row = 500; row < 600; ++row)
            QVERIFY(!desk.model.index(row, 0).data().isValid());
        QCOMPARE(failures.size(), 0); // nobody is called back from within a paint
        QCoreApplication::processEvents();
        QCOMPARE(failures.size(), 1);
        QCOMPARE(desk.shelf->readings.size(), 1u);

        // The vault opened anew is read at once, whatever failed before.
        desk.model.setSource(nullptr);
        desk.shelf->readingFails.reset();
        desk.model.setSource(std::make_unique<FakeRows<CodeRow>>(desk.shelf));
        desk.shelf->answer(range(1, 1000));
        QCOMPARE(desk.text(0), QStringLiteral("Post 1"));
    }

    void lockedItHoldsNothing()
    {
        Desk desk(range(1, 1000));
        QCOMPARE(desk.text(5), QStringLiteral("Post 6"));
        desk.select({5});
        const QPersistentModelIndex held = desk.model.index(5, 0);
        const std::weak_ptr<CodeShelf> letGo = desk.shelf;
        desk.model.refreshAll(); // an answer is on its way
        bool readyWhileEmpty = false;
        connect(&desk.model, &QAbstractItemModel::rowsRemoved, &desk.model, [&] { readyWhileEmpty = desk.model.isReady(); });
        const QSignalSpy counts(&desk.model, &LedgerTableModel::countChanged);

        desk.model.setSource(nullptr);
        QCOMPARE(desk.model.rowCount(), 0);
        QCOMPARE(desk.model.cachedRows(), 0);
        QVERIFY(!desk.model.isReady());
        QVERIFY(!readyWhileEmpty); // an empty table would mean an empty ledger
        QVERIFY(!desk.model.isLoading());
        QVERIFY(counts.size() > 0);
        QVERIFY(!held.isValid());
        QVERIFY(desk.selectedIds().empty());
        QCOMPARE(desk.model.idAt(5), 0);
        QVERIFY(!desk.model.index(5, 0).data().isValid());
        QCOMPARE(desk.shape.resets.size(), 0);

        desk.shelf->answer(range(1, 1000)); // too late
        QCOMPARE(desk.model.rowCount(), 0);
        desk.model.setQuery({QStringLiteral("abc"), QuickFilter::None, {}, Qt::AscendingOrder});
        desk.model.refreshAll();
        desk.model.refresh({1});
        QVERIFY(desk.shelf->questions.empty());
        QVERIFY(!desk.model.isLoading());
        desk.shelf.reset();
        QVERIFY(letGo.expired()); // nor does it hold on to where the rows came from
    }

    // A view that looks at cells while they go must not leave them in the cache.
    void cellsLookedAtWhileLockingAreForgotten()
    {
        Desk desk(range(1, 100));
        connect(&desk.model, &QAbstractItemModel::rowsAboutToBeRemoved, &desk.model, [&] { QCOMPARE(desk.text(50), QStringLiteral("Post 51")); });
        desk.model.clear();
        QCOMPARE(desk.model.cachedRows(), 0);
    }

    void anotherVaultBeginsEmpty()
    {
        Desk desk(range(1, 100));
        QCOMPARE(desk.text(0), QStringLiteral("Post 1"));
        auto other = std::make_shared<CodeShelf>();
        other->make = [](qint64 id) {
            CodeRow row = rowOf(id);
            row.caption = QStringLiteral("Other %1").arg(id);
            return row;
        };
        desk.model.setSource(std::make_unique<FakeRows<CodeRow>>(other));
        QCOMPARE(desk.model.rowCount(), 0);
        other->answer(range(1, 3));
        QCOMPARE(desk.text(0), QStringLiteral("Other 1"));
    }

    void cellsSayWhoseTheyAre()
    {
        Desk desk({7, 9});
        QCOMPARE(desk.model.index(1, 3).data(IdRole).toLongLong(), 9);
        QCOMPARE(desk.model.rowOf(9), 1);
        QCOMPARE(desk.model.rowOf(8), -1);
        QCOMPARE(desk.model.idAt(-1), 0);
        QCOMPARE(desk.model.idAt(2), 0);
        QVERIFY(!desk.model.index(0, 0).data(Qt::EditRole).isValid());
        QCOMPARE(desk.shelf->readings.size(), 0u); // none of that needs the row
    }

    void unknownColumnsAreNotSortedBy()
    {
        Desk desk(range(1, 10));
        const RowQuery before = desk.model.query();
        desk.model.setQuery(before); // nor is the same asked twice
        desk.model.sort(-1, Qt::AscendingOrder);
        desk.model.sort(99, Qt::AscendingOrder);
        QCOMPARE(desk.model.query(), before);
        QVERIFY(desk.shelf->questions.empty());
    }
};

SPARK_TEST(LedgerTableModelTest)

#include "ledger_table_model_test.moc"
