#include "models/domain/applications.h"

#include "models/domain/rules.h"
#include "tests/support/test_main.h"

using namespace spark;

class ApplicationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfOutcomes()
    {
        for (const ApplicationOutcome outcome : {ApplicationOutcome::Applied, ApplicationOutcome::Refused}) {
            QCOMPARE(outcomeFromName(outcomeName(outcome)), outcome);
            QVERIFY(!ApplicationTexts::label(outcome).isEmpty());
        }
        QVERIFY(!outcomeFromName(u"skipped"));
        QVERIFY(!outcomeFromName(u""));
    }

    void theStatusAfterwards_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("elsewhere");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *before, const char *outcome, bool elsewhere, const char *after) {
            QTest::addRow("%s %s %s", before, outcome, elsewhere ? "elsewhere" : "nowhere")
                << QString::fromLatin1(before) << QString::fromLatin1(outcome) << elsewhere << QString::fromLatin1(after);
        };
        for (const char *before : {"generated", "shared", "received", "checked", "applied", "refused"}) {
            row(before, "applied", false, "applied");
            row(before, "applied", true, "applied");
            row(before, "refused", false, "refused");
        }
        // Further on than applied: nothing takes a code back that runs.
        for (const char *before : {"authorised", "in_use"}) {
            row(before, "applied", false, before);
            row(before, "refused", false, before);
        }
        // Another account has it: there it still runs.
        row("applied", "refused", true, "applied");
        row("received", "refused", true, "received");
        row("in_use", "refused", true, "in_use");
    }
    void theStatusAfterwards()
    {
        QFETCH(QString, before);
        QFETCH(QString, outcome);
        QFETCH(bool, elsewhere);
        QFETCH(QString, after);
        QCOMPARE(statusName(statusAfter(*statusFromName(before), *outcomeFromName(outcome), elsewhere)), after);
    }

    void whatCanBeApplied()
    {
        QStringList cannot;
        for (const CodeStatus status : recordableStatuses()) {
            if (!canBeApplied(status))
                cannot.append(statusName(status));
        }
        QCOMPARE(cannot, QStringList({QStringLiteral("planned"), QStringLiteral("requested"), QStringLiteral("revoked"), QStringLiteral("replaced")}));
    }

    void adAccounts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("result"); // name|id; empty: refused
        QTest::newRow("both") << QStringLiteral("  Nordlicht  EU ") << QStringLiteral("7012345678901234567") << QStringLiteral("Nordlicht EU|7012345678901234567");
        QTest::newRow("name alone") << QStringLiteral("Nordlicht") << QString() << QStringLiteral("Nordlicht|");
        QTest::newRow("id alone") << QString() << QStringLiteral("7012 3456 7890 1234567") << QStringLiteral("7012345678901234567|7012345678901234567");
        QTest::newRow("id as a name") << QStringLiteral("7012345678901234567") << QString() << QStringLiteral("7012345678901234567|7012345678901234567");
        QTest::newRow("a year is a name") << QStringLiteral("2026") << QString() << QStringLiteral("2026|");
        QTest::newRow("nothing") << QStringLiteral(" ") << QString() << QString();
        QTest::newRow("letters in the id") << QStringLiteral("Nordlicht") << QStringLiteral("70123a5678901234567") << QString();
        QTest::newRow("ruined by a spreadsheet") << QStringLiteral("Nordlicht") << QStringLiteral("7.01E+18") << QString();
        QTest::newRow("other digits") << QStringLiteral("Nordlicht") << QStringLiteral("٧٠١٢٣٤٥٦٧٨") << QString();
        QTest::newRow("far too long") << QStringLiteral("Nordlicht") << QString(31, u'7') << QString();
    }
    void adAccounts()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        QFETCH(QString, result);
        const auto checked = checkAdAccount({name, id, {}});
        QCOMPARE(checked ? QString(checked->name + u'|' + checked->advertiserId) : QString(), result);
        if (!checked) {
            QCOMPARE(errorName(checked.error().code), QStringLiteral("InvalidInput"));
            QVERIFY(!checked.error().advice.isEmpty());
        }
    }

    void warnings()
    {
        const int most = Rules::current().batchSize;
        QCOMPARE(batchSizeWarning(most), QString());
        QVERIFY(batchSizeWarning(most + 1).contains(QString::number(most)));
        BatchCode fresh;
        fresh.row.maskedCode = QStringLiteral("#abc…xyz=");
        BatchCode taken = fresh;
        taken.code = QStringLiteral("#abcdefghijklmnopqrxyz=");
        taken.otherAccounts = {QStringLiteral("North"), QStringLiteral("South")};
        Batch batch;
        batch.codes = {fresh, taken};
        const QStringList said = batchWarnings(batch);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().contains(QStringLiteral("North, South")));
        QVERIFY(said.first().contains(QStringLiteral("#abc…xyz=")));
        QVERIFY(!said.first().contains(taken.code));
    }

    void everyRefusalHasWordsAndANextStep()
    {
        for (const Rules::Refusal &refusal : Rules::current().refusals) {
            QVERIFY2(ApplicationTexts::reason(refusal.name) != refusal.name, qPrintable(refusal.name));
            QVERIFY2(!ApplicationTexts::nextStep(refusal.name).isEmpty(), qPrintable(refusal.name));
        }
        // Of a newer version of the rules: shown as it is.
        QCOMPARE(ApplicationTexts::reason(QStringLiteral("brand_new")), QStringLiteral("brand_new"));
        QCOMPARE(ApplicationTexts::nextStep(QStringLiteral("brand_new")), QString());
    }
};

SPARK_TEST(ApplicationsTest)
#include "applications_test.moc"
