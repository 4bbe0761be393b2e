// Exports over a real vault: which rows, what is noted, what is left after a cancel or a lock.
#include "tests/controllers/desk.h"
#include "tests/exchange/sheet_reader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSemaphore>

using namespace spark;
using namespace spark::test;

namespace {

struct Ledger : Desk
{
    explicit Ledger(int codes = 3)
    {
        if (const auto made = create(); !made)
            qFatal("create: %s", qPrintable(made.error().text()));
        for (int number = 1; number <= codes; ++number)
            ids.append(addCode(number));
    }
    ExportController &exports() { return controllers.exports; }
    QString file(const QString &name) const { return folder.filePath(name); }
    ExportRequest request(const QString &name) const
    {
        ExportRequest request;
        request.path = file(name);
        return request;
    }
    int notes()
    {
        const auto entries = await(controllers.history.entries({}, 0));
        if (!entries)
            return -1;
        return static_cast<int>(std::count_if(entries->begin(), entries->end(), [](const HistoryEntry &entry) { return entry.action == QLatin1String("export_codes"); }));
    }

    QList<RowId> ids;
};

QStringList lines(const QString &path)
{
    return QString::fromUtf8(bytesOf(path)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectedRowsInTheirOrder()
    {
        Ledger desk;
        ExportRequest request = desk.request(QStringLiteral("a.txt"));
        request.ids = QList<RowId> {desk.ids.at(2), desk.ids.at(0)};
        const auto written = await(desk.exports().write(request));
        VERIFY_OK(written);
        QCOMPARE(written->rows, 2);
        QCOMPARE(written->codes, 2);
        QCOMPARE(lines(request.path), QStringList({codeText(3), codeText(1)}));
        // One that was deleted meanwhile is no row any more.
        VERIFY_OK(await(desk.controllers.codes.remove({desk.ids.at(0)})));
        QCOMPARE(await(desk.exports().write(request))->rows, 1);
    }

    void rowsWithoutACodeArePassedOverAndCounted()
    {
        Ledger desk(1);
        CodeDraft draft = codeDraft(9);
        draft.rawCode.clear();
        draft.grantedPeriod.reset();
        draft.windowStart.reset();
        draft.status = CodeStatus::Requested;
        VERIFY_OK(await(desk.controllers.codes.add(draft)));
        const auto text = await(desk.exports().write(desk.request(QStringLiteral("a.txt"))));
        VERIFY_OK(text);
        QCOMPARE(text->rows, 1);
        QCOMPARE(text->passedOver, 1);
        const auto table = await(desk.exports().write(desk.request(QStringLiteral("a.csv"))));
        QCOMPARE(table->rows, 2);
        QCOMPARE(table->passedOver, 0);
    }

    void forPeopleThereAreWords()
    {
        Ledger desk(1);
        CampaignDraft campaign;
        campaign.name = QStringLiteral("Autumn");
        campaign.budget = Money {123450, QStringLiteral("EUR")};
        VERIFY_OK(await(desk.controllers.campaigns.add(campaign)));
        ExportRequest request = desk.request(QStringLiteral("a.csv"));
        request.style.titles = true;
        request.columns = QStringList {QStringLiteral("status"), QStringLiteral("code")};
        VERIFY_OK(await(desk.exports().write(request)));
        QCOMPARE(readCsv(bytesOf(request.path)), (QList<QStringList> {{QStringLiteral("Status"), QStringLiteral("Code")}, {StatusTexts::label(CodeStatus::Received), codeText(1)}}));
        request.what = ExportWhat::Campaigns;
        request.columns = QStringList {QStringLiteral("name"), QStringLiteral("budget_minor"), QStringLiteral("budget_currency")};
        VERIFY_OK(await(desk.exports().write(request)));
        QCOMPARE(readCsv(bytesOf(request.path)).at(1), QStringList({QStringLiteral("Autumn"), QStringLiteral("1234.50"), QStringLiteral("EUR")}));
        request.style.titles = false;
        VERIFY_OK(await(desk.exports().write(request)));
        QCOMPARE(readCsv(bytesOf(request.path)).at(1), QStringList({QStringLiteral("Autumn"), QStringLiteral("123450"), QStringLiteral("EUR")}));
    }

    // What has left the ledger is in its history, and is no step to take back.
    void aNoteThatIsNotUndone()
    {
        Ledger desk;
        const QString step = desk.controllers.history.undoLabel();
        VERIFY_OK(await(desk.exports().write(desk.request(QStringLiteral("a.xlsx")))));
        QCOMPARE(desk.notes(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(desk.controllers.history.undoLabel(), step);
        VERIFY_OK(await(desk.controllers.history.undo()));
        QCOMPARE(desk.count(QStringLiteral("authorization")), 2);
        ExportRequest masked = desk.request(QStringLiteral("b.xlsx"));
        masked.maskCodes = true;
        VERIFY_OK(await(desk.exports().write(masked)));
        QCOMPARE(desk.notes(), 1);
        QCOMPARE(readXlsx(masked.path).rows.at(1).at(0).text.contains(QChar(0x2026)), true);
    }

    void cancelledNothingIsLeft_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.csv", "a.xlsx", "a.txt", "a.json"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void cancelledNothingIsLeft()
    {
        QFETCH(const QString, name);
        Ledger desk(300); // more than are written at a time
        write(desk.file(name), "last week's");
        const QStringList before = desk.files();
        const CancelToken token;
        QList<std::pair<qint64, qint64>> told;
        COMPARE_ERROR(await(desk.exports().write(desk.request(name), token,
                                                 [&](qint64 done, qint64 total) {
                                                     told.append({done, total});
                                                     token.cancel();
                                                 })),
                      ErrorCode::Cancelled);
        QCOMPARE(told, (QList<std::pair<qint64, qint64>> {{256, 300}}));
        QCOMPARE(bytesOf(desk.file(name)), QByteArray("last week's"));
        QCOMPARE(desk.files(), before);
        QCOMPARE(desk.notes(), 0);
    }

    void lockedMeanwhileNothingAppears()
    {
        Ledger desk;
        const QStringList before = desk.files();
        auto late = desk.exports().write(desk.request(QStringLiteral("a.txt")));
        desk.vault().lock();
        QVERIFY(!await(late).has_value());
        QCOMPARE(desk.files(), before);
        COMPARE_ERROR(await(desk.exports().write(desk.request(QStringLiteral("a.txt")))), ErrorCode::KeyMissing);
    }

    // One state of the ledger, and nobody waits for it.
    void changesMeanwhileAreNotInIt()
    {
        Ledger desk(300);
        QSemaphore writing;
        QSemaphore goOn;
        ExportRequest request = desk.request(QStringLiteral("a.json"));
        auto slow = desk.exports().write(request, {}, [&](qint64 done, qint64) {
            if (done == 256) {
                writing.release();
                goOn.tryAcquire(1, 60000);
            }
        });
        QVERIFY(writing.tryAcquire(1, 60000));
        const auto removed = await(desk.controllers.codes.remove(desk.ids));
        goOn.release();
        VERIFY_OK(removed);
        const auto written = await(slow);
        VERIFY_OK(written);
        QCOMPARE(written->rows, 300);
        QCOMPARE(QJsonDocument::fromJson(bytesOf(request.path)).array().size(), 300);
    }
};

SPARK_TEST(ExportTest)

#include "export_test.moc"
