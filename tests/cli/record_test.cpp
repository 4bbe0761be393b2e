// add-video and add-campaign.
#include "tests/cli/cli_support.h"

using namespace spark::test;

namespace {

const QString digits = QStringLiteral("7316099630578666754");

QString withDigits(const char *form)
{
    return QString::fromUtf8(form).replace(QLatin1String("ID"), digits);
}

} // namespace

class CliRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAPost()
    {
        const Cli cli;
        cli.makeVault();
        const Answer added = cli.ledger({"add-video", withDigits("https://www.tiktok.com/@Mila.Bakes/video/ID?lang=de"),
                                         "--caption", "Zimtknoten, 漢 🍂", "--json"});
        COMPARE_EXIT(added, 0);
        QCOMPARE(added.err, QByteArray());
        const QJsonObject row = added.object();
        QCOMPARE(at(row, "post_id"), QJsonValue(digits)); // text: a number would lose digits elsewhere
        QCOMPARE(at(row, "kind"), QJsonValue(QStringLiteral("video")));
        QCOMPARE(at(row, "link"), QJsonValue(withDigits("https://www.tiktok.com/@Mila.Bakes/video/ID")));
        QCOMPARE(at(row, "caption"), QJsonValue(QStringLiteral("Zimtknoten, 漢 🍂")));
        QCOMPARE(at(row, "creator"), QJsonValue(QStringLiteral("Mila.Bakes")));
        QCOMPARE(at(row, "published_at"), QJsonValue(QStringLiteral("2023-12-24T10:03:06Z")));
        // Without --json: the uid, for the next command.
        const Answer plain = cli.ledger({"add-video", videoLink(1)});
        COMPARE_EXIT(plain, 0);
        QCOMPARE(plain.out.size(), 37);
        QCOMPARE(cli.done({"show", QString::fromLatin1(plain.out).trimmed()}).uid() + u'\n',
                 QString::fromLatin1(plain.out));
    }

    void readsEveryFormOfLink_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("creator");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *form, const char *creator = nullptr, const char *kind = "video") {
            QTest::newRow(form) << withDigits(form) << QString::fromLatin1(creator) << QString::fromLatin1(kind);
        };
        row("www.tiktok.com/@anna/video/ID", "anna");
        row("https://m.tiktok.com/@anna/photo/ID?is_from_webapp=1", "anna", "photo");
        row("https://www.tiktok.com/@/video/ID");
        row("https://m.tiktok.com/v/ID.html");
        row("https://www.tiktok.com/embed/ID");
        row("https://www.tiktok.com/embed/v2/ID");
        row("https://www.tiktok.com/player/v1/ID#top");
        row("https://www.tiktokv.com/share/video/ID/");
        row("m.tiktok.com/page?item_id=ID");
        row("m.tiktok.com/page?share_iid=7000000000000000001&share_item_id=ID");
        row("https://www.tiktok.com/?shareId=ID");
        row("ID");
    }
    void readsEveryFormOfLink()
    {
        QFETCH(QString, link);
        QFETCH(QString, creator);
        QFETCH(QString, kind);
        const Cli cli;
        cli.makeVault();
        const QJsonObject row = cli.done({"add-video", link}).object();
        QCOMPARE(at(row, "post_id"), QJsonValue(digits));
        QCOMPARE(at(row, "kind"), QJsonValue(kind));
        QCOMPARE(at(row, "creator"), creator.isEmpty() ? QJsonValue() : QJsonValue(creator));
        // The same post under another form of its link is the same post.
        COMPARE_REFUSED(cli.ledger({"add-video", digits}), 1, "AlreadyThere");
        QCOMPARE(cli.done({"list", "videos"}).rows().size(), 1);
    }

    void keepsAShortLinkAndAsksForTheLongOne()
    {
        const Cli cli;
        cli.makeVault();
        for (const char *link : {"https://vm.tiktok.com/ZMabc123/", "https://vt.tiktok.com/ZSabc123",
                                 "https://www.tiktok.com/t/ZTabc123/"}) {
            const Answer added = cli.ledger({"add-video", link, "--json"});
            COMPARE_EXIT(added, 0);
            QVERIFY(at(added.object(), "post_id").isNull());
            QVERIFY(at(added.object(), "published_at").isNull());
            QVERIFY(added.err.contains("long link"));
        }
        QCOMPARE(cli.done({"list", "videos"}).rows().size(), 3);
    }

    void refusesWhatIsNoPost_data()
    {
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *link, const char *reason) { QTest::newRow(link) << QString::fromUtf8(reason); };
        row("", "no link");
        row("hello", "neither");
        row("https://www.tiktok.com/@anna", "profile");
        row("https://www.tiktok.com/@anna/live", "live");
        row("https://www.tiktok.com/share/user/7000000000000000001", "profile");
        row("https://m.tiktok.com/h5/share/usr/7000000000000000001.html", "profile");
        row("https://www.tiktok.com/tag/cake", "not a post");
        row("m.tiktok.com/page?user_id=7316099630578666754", "not a post");
        row("https://tiktok.com.evil.example/@anna/video/7316099630578666754", "TikTok");
        row("https://faketiktok.com/@anna/video/7316099630578666754", "TikTok");
        row("https://evil.example/tiktok.com/@anna/video/7316099630578666754", "TikTok");
        row("https://tiktok.com@evil.example/@anna/video/7316099630578666754", "TikTok");
        row("https://www.tiktоk.com/@anna/video/7316099630578666754", "TikTok"); // a Cyrillic o
        row("7.31E+18", "spreadsheet");
        row("7,31610E+18", "spreadsheet");
        row("7316099630578666754.0", "spreadsheet");
        row("123", "19 digits");
        row("99999999999999999999", "19 digits");
        row("https://www.tiktok.com/@a/video/7316099630578666754 https://www.tiktok.com/@b/video/7103185591575088411",
            "more than one");
    }
    void refusesWhatIsNoPost()
    {
        QFETCH(QString, reason);
        static const Cli cli; // nothing is changed, so one vault is enough
        if (!QFile::exists(cli.vault()))
            cli.makeVault();
        const QByteArray before = contentsOf(cli.vault());
        const Answer answer = cli.ledger({"add-video", QString::fromUtf8(QTest::currentDataTag()), "--json"});
        COMPARE_REFUSED(answer, 1, "InvalidInput");
        QVERIFY2(answer.err.contains(reason.toUtf8()), answer.err.constData());
        QCOMPARE(contentsOf(cli.vault()), before);
    }

    void doubtsARoundedNumber()
    {
        const Cli cli;
        cli.makeVault();
        const Answer added = cli.ledger({"add-video", "7316099630578670000", "--json"});
        COMPARE_EXIT(added, 0);
        QVERIFY2(added.err.contains("spreadsheet"), added.err.constData());
    }

    void takesTheCreatorFromTheOption()
    {
        const Cli cli;
        cli.makeVault();
        const auto creatorOf = [&cli](const QString &link, const QString &creator) {
            return at(cli.done({"add-video", link, "--creator", creator}).object(), "creator").toString();
        };
        QCOMPARE(creatorOf(digits, QStringLiteral("@kaffee.und.karo")), QStringLiteral("kaffee.und.karo"));
        QCOMPARE(creatorOf(videoLink(1, QStringLiteral("mila")), QStringLiteral("nonna")), QStringLiteral("nonna"));
        const Answer wrong = cli.ledger({"add-video", videoLink(2), "--creator", "not a handle!"});
        COMPARE_REFUSED(wrong, 1, "InvalidInput");
        QCOMPARE(cli.done({"list", "videos"}).rows().size(), 2);
    }

    void recordsACampaign()
    {
        Cli cli;
        cli.environment.insert(QStringLiteral("TZ"), QStringLiteral("EAST-2")); // two hours before UTC
        cli.makeVault();
        const QJsonObject row = cli.done({"add-campaign", "Herbst 2026", "--brand", "Nordbrew", "--from", "2026-12-01",
                                          "--to", "2026-12-31"})
                                    .object();
        QCOMPARE(at(row, "name"), QJsonValue(QStringLiteral("Herbst 2026")));
        QCOMPARE(at(row, "brand"), QJsonValue(QStringLiteral("Nordbrew")));
        // From the first second of the first day to the last of the last, as the calendar on the wall has them.
        QCOMPARE(at(row, "flight_start"), QJsonValue(QStringLiteral("2026-11-30T22:00:00Z")));
        QCOMPARE(at(row, "flight_end"), QJsonValue(QStringLiteral("2026-12-31T21:59:59Z")));
        // One day is a flight too, and neither date is needed.
        cli.done({"add-campaign", "One day", "--from", "2026-12-01", "--to", "2026-12-01"});
        const QJsonObject open = cli.done({"add-campaign", "Open"}).object();
        QVERIFY(at(open, "flight_start").isNull() && at(open, "flight_end").isNull() && at(open, "brand").isNull());
        COMPARE_REFUSED(cli.ledger({"add-campaign", "open "}), 1, "AlreadyThere");
        // The brand is made once.
        cli.done({"add-campaign", "Another", "--brand", "nordbrew"});
        QCOMPARE(sqlcipher(cli.vault(), recoveryKey(), QStringLiteral("SELECT count(*) FROM party;")),
                 QStringLiteral("1"));
    }

    void refusesImpossibleDates_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("out of order") << QStringLiteral("2026-12-31") << QStringLiteral("2026-12-01");
        QTest::newRow("no such day") << QStringLiteral("2026-02-30") << QStringLiteral("2026-12-01");
        QTest::newRow("no such month") << QStringLiteral("2026-12-01") << QStringLiteral("2026-13-01");
        QTest::newRow("another order") << QStringLiteral("01.12.2026") << QStringLiteral("2026-12-31");
        QTest::newRow("a moment") << QStringLiteral("2026-12-01T00:00:00Z") << QStringLiteral("2026-12-31");
        QTest::newRow("a word") << QStringLiteral("2026-12-01") << QStringLiteral("tomorrow");
    }
    void refusesImpossibleDates()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Cli cli;
        cli.makeVault();
        COMPARE_REFUSED(cli.ledger({"add-campaign", "X", "--from", from, "--to", to, "--json"}), 1, "InvalidInput");
        COMPARE_REFUSED(cli.ledger({"add-campaign", "  "}), 1, "InvalidInput");
        QCOMPARE(cli.done({"list", "campaigns"}).rows().size(), 0);
    }
};

SPARK_TEST(CliRecord)
#include "record_test.moc"
