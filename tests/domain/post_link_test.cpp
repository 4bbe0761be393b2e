// DOMAIN §6: what is a post's link, what is not, and what only looks like one.
#include "models/domain/post_link.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

namespace spark::test {

namespace {

const QString digits = QStringLiteral("7316099630578666754");
constexpr qint64 id = 7316099630578666754;

// "ID" in a form stands for the post's number.
QString withDigits(const char *form)
{
    return QString::fromUtf8(form).replace(QLatin1String("ID"), digits);
}

} // namespace

class PostLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
    void readsQueries_data();
    void readsQueries();
    void readsWhatSurroundsALink_data();
    void readsWhatSurroundsALink();
    void keepsShortLinks_data();
    void keepsShortLinks();
    void refuses_data();
    void refuses();
    void refusesLookAlikes_data();
    void refusesLookAlikes();
    void refusesRuinedIds_data();
    void refusesRuinedIds();
    void warnsOfRoundedIds_data();
    void warnsOfRoundedIds();
    void namesAPostInOneLine();
    void knowsTheUploadTime_data();
    void knowsTheUploadTime();
    void judgesNumbers();
    void canonicalIsAFixedPoint();
    void kindsAndTexts();
};

void PostLinkTest::readsEveryForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("handle");
    QTest::addColumn<bool>("photo");
    const auto row = [](const char *form, const char *handle = "", bool photo = false) {
        QTest::newRow(form) << QString::fromUtf8(form) << QString::fromUtf8(handle) << photo;
    };
    row("www.tiktok.com/@anna.b_1/video/ID", "anna.b_1");
    row("www.tiktok.com/@anna.b_1/photo/ID", "anna.b_1", true);
    row("tiktok.com/@anna/video/ID", "anna");
    row("m.tiktok.com/@anna/video/ID", "anna");
    row("us.tiktok.com/@anna/video/ID", "anna");
    row("www.tiktok.com/@/video/ID");
    row("www.tiktok.com/@/photo/ID", "", true);
    row("www.tiktok.com/%40anna/video/ID", "anna");
    row("www.tiktok.com/@ANNA/video/ID", "ANNA");
    row("www.tiktok.com//@anna//video/ID", "anna");
    row("www.tiktok.com/v/ID");
    row("m.tiktok.com/v/ID.html");
    row("www.tiktok.com/embed/ID");
    row("www.tiktok.com/embed/v2/ID");
    row("www.tiktok.com/player/v1/ID");
    row("www.tiktok.com/share/video/ID");
    row("m.tiktok.com/share/video/ID");
    row("www.tiktokv.com/share/video/ID");
    row("tiktokv.com/share/video/ID");
    row("m.tiktok.com/any/page?item_id=ID");
    row("m.tiktok.com/any/page?share_item_id=ID");
    row("www.tiktok.com/?shareId=ID");
    row("www.tiktok.com?item_id=ID");
}

void PostLinkTest::readsEveryForm()
{
    QFETCH(QString, form);
    QFETCH(QString, handle);
    QFETCH(bool, photo);
    const QString link = withDigits(form.toUtf8().constData());
    const qsizetype hostEnd = std::min({link.indexOf(u'/') < 0 ? link.size() : link.indexOf(u'/'),
                                        link.indexOf(u'?') < 0 ? link.size() : link.indexOf(u'?')});
    const bool query = link.contains(u'?');
    const QString host = link.first(hostEnd);
    const QString rest = link.sliced(hostEnd);

    QStringList variants{link};
    for (const char *scheme :
         {"https://", "http://", "HTTPS://", "//", "snssdk1233://", "https://anna@", "https://anna:secret@"})
        variants.append(QString::fromLatin1(scheme) + link);
    for (const char *port : {":443", ":80", ":8443", ".", ".:443"})
        variants.append(QStringLiteral("https://") + host + QLatin1String(port) + rest);
    variants.append(host.toUpper() + rest);
    variants.append(QStringLiteral("https://") + host.toUpper() + rest);
    for (const char *behind : {"is_from_webapp=1&sender_device=pc", "q=%23fyp", "q=100%", "q={a}|b\\c^`",
                               "lang=de&q=tiktok.com.evil.example", "u=https://evil.example/",
                               "share_iid=7000000000000000001&share_link_id=abc&user_id=6600000000000000001"})
        variants.append(link + QLatin1String(query ? "&" : "?") + QLatin1String(behind));
    for (const char *fragment : {"#", "#top", "#/@evil/video/1", "#?item_id=7000000000000000001"})
        variants.append(link + QLatin1String(fragment));
    if (!query) {
        variants.append(link + u'/');
        variants.append(link + QStringLiteral("/?a=b"));
    }
    for (const QString &variant : variants) {
        const LinkReading reading = readPostLink(variant);
        QVERIFY2(reading.accepted(), qPrintable(variant));
        QVERIFY2(reading.link.postId == id, qPrintable(variant));
        QCOMPARE(reading.link.handle, handle);
        QCOMPARE(reading.link.kind, photo ? PostKind::Photo : PostKind::Video);
        QVERIFY(reading.link.shortLink.isEmpty());
        QCOMPARE(reading.warnings.contains(LinkWarning::NoHandle), handle.isEmpty());
        QCOMPARE(reading.link.canonical(),
                 QStringLiteral("https://www.tiktok.com/@%1/%2/%3")
                     .arg(handle, photo ? QStringLiteral("photo") : QStringLiteral("video"), digits));
    }
}

void PostLinkTest::readsQueries_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *form, bool accepted) { QTest::newRow(form) << withDigits(form) << accepted; };
    row("m.tiktok.com/page?a=b&item_id=ID&c=d", true);
    row("m.tiktok.com/page?share_iid=7000000000000000001&share_item_id=ID", true);
    row("m.tiktok.com/page?item_id=&share_item_id=ID", true);
    row("m.tiktok.com/page?item_id=0&share_item_id=ID", true);
    row("m.tiktok.com/page?share_iid=ID", false);
    row("m.tiktok.com/page?share_link_id=ID", false);
    row("m.tiktok.com/page?user_id=ID", false);
    row("m.tiktok.com/page?xitem_id=ID", false);
    row("m.tiktok.com/page#item_id=ID", false);
    row("www.tiktokv.com/page?item_id=ID", false);
    row("evil.example/page?item_id=ID", false);
}

void PostLinkTest::readsQueries()
{
    QFETCH(QString, link);
    QFETCH(bool, accepted);
    const LinkReading reading = readPostLink(link);
    QCOMPARE(reading.accepted(), accepted);
    QCOMPARE(reading.link.postId, accepted ? id : 0);
}

void PostLinkTest::readsWhatSurroundsALink_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"ID", " ID ", "'ID", "\"ID\"", "<https://www.tiktok.com/@anna/video/ID>",
          "(https://www.tiktok.com/@anna/video/ID).", "“https://www.tiktok.com/@anna/video/ID”",
          "Look: https://www.tiktok.com/@anna/video/ID, it is great!", "my video is tiktok.com/@anna/video/ID #fyp",
          "Link:https://www.tiktok.com/@anna/video/ID", "视频https://www.tiktok.com/@anna/video/ID 快看",
          "https://www.tiktok.com/@anna/video/ID?x=1 via TikTok Lite. Download: https://www.tiktok.com/tiktoklite",
          "https://www.tiktok.com/@anna/video/ID https://www.tiktok.com/@anna/video/ID",
          "\u200Bhttps://www.tiktok.com/\u00AD@anna/video/ID\u200E",
          "Seen on TikTok. https://www.tiktok.com/@anna/video/ID",
          "line one\nhttps://www.tiktok.com/@anna/video/ID\nline three",
          "https://www.tiktok.com/@anna and https://www.tiktok.com/@anna/video/ID"})
        QTest::newRow(text) << withDigits(text);
}

void PostLinkTest::readsWhatSurroundsALink()
{
    QFETCH(QString, text);
    const LinkReading reading = readPostLink(text);
    QVERIFY(reading.accepted());
    QCOMPARE(reading.link.postId, id);
}

void PostLinkTest::keepsShortLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *text, const char *kept) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(kept);
    };
    row("https://vm.tiktok.com/ZMaBc12/", "https://vm.tiktok.com/ZMaBc12");
    row("vm.tiktok.com/ZMaBc12", "https://vm.tiktok.com/ZMaBc12");
    row("VT.TIKTOK.COM/ZSaBc12/?k=1#x", "https://vt.tiktok.com/ZSaBc12");
    row("http://vt.tiktok.com:80/ZSaBc12", "https://vt.tiktok.com/ZSaBc12");
    row("https://www.tiktok.com/t/ZTaBc12/", "https://www.tiktok.com/t/ZTaBc12");
    row("tiktok.com/t/ZTaBc12?_r=1", "https://www.tiktok.com/t/ZTaBc12");
    row("Schau mal https://vm.tiktok.com/ZMaBc12/ an", "https://vm.tiktok.com/ZMaBc12");
}

void PostLinkTest::keepsShortLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const LinkReading reading = readPostLink(text);
    QVERIFY(reading.accepted());
    QVERIFY(reading.link.isShort());
    QCOMPARE(reading.link.postId, 0);
    QCOMPARE(reading.link.shortLink, kept);
    QCOMPARE(reading.link.canonical(), kept);
    QCOMPARE(readPostLink(kept).link.shortLink, kept);
}

void PostLinkTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LinkRefusal>("refusal");
    using R = LinkRefusal;
    const auto row = [](const char *text, R refusal) { QTest::newRow(text) << withDigits(text) << refusal; };
    row("", R::Empty);
    row(" \n\u00A0", R::Empty);
    row("\"\"", R::Empty);
    row("hello", R::NotALink);
    row("hello world", R::NotALink);
    row("@anna", R::NotALink);
    row("@anna/video/ID", R::NotALink);
    row("#abcDEF/0123+456789xyzABC=", R::NotALink);
    row("https://", R::NotALink);
    row("https:///@anna/video/ID", R::NotALink);
    row("https://www.tiktok.com:port/@anna/video/ID", R::NotALink);
    row("www.tiktok.com/@anna", R::Profile);
    row("www.tiktok.com/@anna/", R::Profile);
    row("www.tiktok.com/@anna?lang=de", R::Profile);
    row("www.tiktok.com/@anna/playlist/x-ID", R::Profile);
    row("www.tiktok.com/embed/@anna", R::Profile);
    row("www.tiktok.com/@anna/live", R::Live);
    row("www.tiktok.com/@anna/live?item_id=ID", R::Live);
    row("www.tiktok.com/share/user/6600000000000000001", R::UserShare);
    row("m.tiktok.com/h5/share/usr/6600000000000000001.html", R::UserShare);
    row("www.tiktokv.com/share/user/6600000000000000001", R::UserShare);
    row("www.tiktok.com", R::NoPost);
    row("www.tiktok.com/", R::NoPost);
    row("www.tiktok.com/foryou", R::NoPost);
    row("www.tiktok.com/tag/fyp", R::NoPost);
    row("www.tiktok.com/music/song-6600000000000000001", R::NoPost);
    row("www.tiktok.com/@anna/video/", R::NoPost);
    row("www.tiktok.com/t/", R::NoPost);
    row("vm.tiktok.com", R::NoPost);
    row("vm.tiktok.com/a%20b", R::NoPost);
    row("vm.tiktok.com/<b>", R::NoPost);
    row("vm.tiktok.com/a%0A", R::NoPost);
    row("www.tiktokv.com/@anna/video/ID", R::NoPost);
    row("www.tiktok.com/@anna/video/abc", R::WrongId);
    row("www.tiktok.com/@anna/video/1234567890123456789", R::WrongId);
    row("www.tiktok.com/@anna/video/73160996305786667540", R::WrongId);
    row("www.tiktok.com/@anna/video/-7316099630578666754", R::WrongId);
    row("www.tiktok.com/@anna/video/ID%20", R::WrongId);
    row("www.tiktok.com/v/ID.htm", R::WrongId);
    row("www.tiktok.com/@anna/video/٧٣١٦٠٩٩٦٣٠٥٧٨٦٦٦٧٥٤", R::WrongId);
    row("73160996305786667540", R::WrongId);
    row("9223372036854775808", R::WrongId);
    row("99999999999999999999999", R::WrongId);
    row("123", R::WrongId);
    row("0", R::WrongId);
    row("https://example.com/", R::NotTikTok);
    row("www.instagram.com/p/abc", R::NotTikTok);
    row("https://www.tiktok.com/@a1/video/ID https://www.tiktok.com/@b1/video/7103185591575088411", R::SeveralLinks);
    row("ID https://www.tiktok.com/@a1/video/7103185591575088411 https://vm.tiktok.com/ZMaBc12", R::SeveralLinks);
    row("https://example.com/ https://www.tiktok.com/@anna", R::SeveralLinks);
}

void PostLinkTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(LinkRefusal, refusal);
    const LinkReading reading = readPostLink(text);
    QVERIFY(!reading.accepted());
    QCOMPARE(static_cast<int>(*reading.refusal), static_cast<int>(refusal));
    QCOMPARE(reading.link.postId, 0);
    QVERIFY(reading.link.shortLink.isEmpty());
}

void PostLinkTest::refusesLookAlikes_data()
{
    QTest::addColumn<QString>("link");
    for (const char *link : {"tiktok.com.evil.example/@anna/video/ID",
                             "eviltiktok.com/@anna/video/ID",
                             "evil-tiktok.com/@anna/video/ID",
                             "tiktok.com-evil.example/@anna/video/ID",
                             "tiktok.com@evil.example/@anna/video/ID",
                             "https://www.tiktok.com:x@evil.example/@anna/video/ID",
                             "https://www.tiktok.com:80@evil.example/@anna/video/ID",
                             "https://evil.example\\@www.tiktok.com/@anna/video/ID",
                             "https://www.tiktok.com\\@evil.example/@anna/video/ID",
                             "https://evil.example\\.tiktok.com/@anna/video/ID",
                             "https:\\\\www.tiktok.com\\@anna\\video\\ID",
                             "https://www.tiktok.com\\.evil.example/@anna/video/ID",
                             "tiktok.com%2eevil.example/@anna/video/ID",
                             "tiktok.com%2Fevil.example/@anna/video/ID",
                             "https://evil.example%2F.tiktok.com/@anna/video/ID",
                             "https://evil.example%23.tiktok.com/@anna/video/ID",
                             "tіktok.com/@anna/video/ID",
                             "tiktоk.com/@anna/video/ID",
                             "ţiktok.com/@anna/video/ID",
                             "xn--tktok-3ve.com/@anna/video/ID",
                             "https://tiktok.com。evil.example/@anna/video/ID",
                             "https://evil.example/www.tiktok.com/@anna/video/ID",
                             "https://evil.example/https://www.tiktok.com/@anna/video/ID",
                             "evil.example/https://www.tiktok.com/@anna/video/ID",
                             "https://evil.example?https://www.tiktok.com/@anna/video/ID",
                             "https://evil.example#.tiktok.com/@anna/video/ID",
                             "https://evil.example?.tiktok.com/@anna/video/ID",
                             "tiktok.co/@anna/video/ID",
                             "tiktok.comm/@anna/video/ID",
                             "tiktok.org/@anna/video/ID",
                             "vm.tiktok.com.evil.example/ZMaBc12",
                             "evilvm-tiktok.com/ZMaBc12",
                             "tiktokv.com.evil.example/share/video/ID",
                             ".tiktok.com/@anna/video/ID",
                             "https://tiktok..com/@anna/video/ID",
                             "http://127.0.0.1/@anna/video/ID",
                             "https://[::1]/@anna/video/ID"})
        QTest::newRow(link) << withDigits(link);
}

void PostLinkTest::refusesLookAlikes()
{
    QFETCH(QString, link);
    const LinkReading reading = readPostLink(link);
    QVERIFY(!reading.accepted());
    QVERIFY(*reading.refusal == LinkRefusal::NotTikTok || *reading.refusal == LinkRefusal::NotALink);
    QCOMPARE(reading.link.postId, 0);
}

void PostLinkTest::refusesRuinedIds_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"7.31E+18", "7,31E+18", "7.31e+18", "7.31E18", "7E+18", "7.3160996305786668E+18", "7316099630578666754.0",
          "7316099630578666754.00", "7316099630578666754,0", "731609963057866.0", " 7.31E+18 ", "'7.31E+18",
          "\"7,31E+18\"", "www.tiktok.com/@anna/video/7.31E+18", "www.tiktok.com/@anna/video/7316099630578666754.0",
          "m.tiktok.com/page?item_id=7.31E+18", "m.tiktok.com/page?item_id=7.31E%2B18"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PostLinkTest::refusesRuinedIds()
{
    QFETCH(QString, text);
    const LinkReading reading = readPostLink(text);
    QVERIFY(!reading.accepted());
    QCOMPARE(*reading.refusal, LinkRefusal::RuinedId);
}

void PostLinkTest::warnsOfRoundedIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("rounded");
    QTest::newRow("a spreadsheet's 15 digits") << QStringLiteral("7316099630578660000") << true;
    QTest::newRow("JavaScript's 16 digits") << QStringLiteral("7316099630578667000") << true;
    QTest::newRow("in a link") << QStringLiteral("https://www.tiktok.com/@anna/video/7316099630578660000") << true;
    QTest::newRow("two zeros") << QStringLiteral("7316099630578666700") << false;
    QTest::newRow("whole") << digits << false;
}

void PostLinkTest::warnsOfRoundedIds()
{
    QFETCH(QString, text);
    QFETCH(bool, rounded);
    const LinkReading reading = readPostLink(text);
    QVERIFY(reading.accepted());
    QCOMPARE(reading.warnings.contains(LinkWarning::RoundedId), rounded);
}

void PostLinkTest::knowsTheUploadTime_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("utc");
    QTest::newRow("2019") << QStringLiteral("6718335390845095173") << QStringLiteral("2019-07-27T13:32:33Z");
    QTest::newRow("2022") << QStringLiteral("7103185591575088411") << QStringLiteral("2022-05-29T15:47:53Z");
    QTest::newRow("2023") << QStringLiteral("7316099630578666754") << QStringLiteral("2023-12-24T10:03:06Z");
}

void PostLinkTest::knowsTheUploadTime()
{
    QFETCH(QString, number);
    QFETCH(QString, utc);
    const LinkReading reading = readPostLink(number);
    QVERIFY(reading.accepted());
    QCOMPARE(QString::number(reading.link.postId), number);
    QCOMPARE(QDateTime::fromSecsSinceEpoch(publishedAt(reading.link.postId)).toUTC().toString(Qt::ISODate), utc);
}

void PostLinkTest::judgesNumbers()
{
    constexpr qint64 first = qint64(1388534400) << 32; // 2014-01-01
    QVERIFY(isPostId(first));
    QVERIFY(!isPostId(first - 1));
    QVERIFY(isPostId(std::numeric_limits<qint64>::max()));
    QVERIFY(!isPostId(0));
    QVERIFY(!isPostId(-1));
    QVERIFY(!isPostId(std::numeric_limits<qint64>::min()));
    QCOMPARE(readPostLink(QStringLiteral("9223372036854775807")).link.postId, std::numeric_limits<qint64>::max());
}

void PostLinkTest::canonicalIsAFixedPoint()
{
    for (const char *form :
         {"m.tiktok.com/v/ID.html", "www.tiktok.com/@anna/photo/ID?x=y", "ID", "tiktok.com/@Änna.b/video/ID"}) {
        const LinkReading reading = readPostLink(withDigits(form));
        QVERIFY(reading.accepted());
        const LinkReading again = readPostLink(reading.link.canonical());
        QVERIFY(again.accepted());
        QCOMPARE(again.link.canonical(), reading.link.canonical());
        QCOMPARE(again.link.handle, reading.link.handle);
    }
    // A handle that cannot be one is not carried on.
    QCOMPARE(readPostLink(withDigits("www.tiktok.com/@anna./video/ID")).link.canonical(),
             withDigits("https://www.tiktok.com/@/video/ID"));
}

void PostLinkTest::kindsAndTexts()
{
    for (const PostKind kind : {PostKind::Video, PostKind::Photo})
        QCOMPARE(postKindFromName(postKindName(kind)), kind);
    QSet<QString> texts;
    const int last = static_cast<int>(LinkRefusal::SeveralLinks);
    for (int i = 0; i <= last; ++i)
        texts.insert(LinkTexts::describe(static_cast<LinkRefusal>(i)));
    texts.insert(LinkTexts::describe(LinkWarning::RoundedId));
    texts.insert(LinkTexts::describe(LinkWarning::NoHandle));
    QCOMPARE(texts.size(), last + 3);
    QVERIFY(!texts.contains(QString()));
}

void PostLinkTest::namesAPostInOneLine()
{
    const QString link = withDigits("https://www.tiktok.com/@anna/video/ID");
    QCOMPARE(postTitle(QStringLiteral("two\nlines  here"), 7316099630578666754, link), QStringLiteral("two lines here"));
    QCOMPARE(postTitle(QStringLiteral(" \n"), 7316099630578666754, link), QStringLiteral("7316099630578666754"));
    QCOMPARE(postTitle({}, 0, QStringLiteral("https://vm.tiktok.com/ZM8abc")), QStringLiteral("vm.tiktok.com/ZM8abc"));
}

SPARK_TEST(PostLinkTest)

} // namespace spark::test

#include "post_link_test.moc"
