// What holds for every post and every text.
#include "models/domain/handle.h"
#include "models/domain/post_link.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

namespace spark::test {

namespace {

const QString handleSigns = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.äßéжλ漢");

rc::Gen<PostLink> anyLink()
{
    return rc::gen::exec([]() -> PostLink {
        PostLink link;
        const auto second = *rc::gen::inRange<qint64>(1388534400, qint64(1) << 31);
        link.postId = (second << 32) + *rc::gen::inRange<qint64>(0, qint64(1) << 32);
        link.kind = *rc::gen::element(PostKind::Video, PostKind::Photo);
        if (*rc::gen::weightedElement<bool>({{5, true}, {1, false}}))
            link.handle = *charactersOf(handleSigns, 1, 23) + *charactersOf(handleSigns.chopped(1).remove(u'.'), 1, 1);
        return link;
    });
}

} // namespace

class PostLinkPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkSurvives();
    void otherHostsAreRefused();
    void anyTextIsReadOrRefused();
};

void PostLinkPropertiesTest::everyLinkSurvives()
{
    QVERIFY(holds("handle, number and kind survive the canonical form", [] {
        const PostLink link = *anyLink();
        RC_LOG(shown(link.canonical()));
        const QString query =
            *rc::gen::map(charactersOf(QStringLiteral("abc=&%?/@:.{}|\\^~+-_7"), 0, 30),
                          [](const QString &text) { return text.isEmpty() ? text : QString(u'?' + text); });
        const LinkReading reading = readPostLink(QString(link.canonical() + query));
        RC_ASSERT(reading.accepted());
        RC_ASSERT(reading.link.postId == link.postId);
        RC_ASSERT(reading.link.kind == link.kind);
        RC_ASSERT(reading.link.handle == link.handle);
        RC_ASSERT(reading.link.canonical() == link.canonical());
        RC_ASSERT(readHandle(link.handle) == link.handle);
    }));
}

void PostLinkPropertiesTest::otherHostsAreRefused()
{
    QVERIFY(holds("what ends in another domain is not TikTok", [] {
        const QString host = *charactersOf(QStringLiteral("tikokcm.-@:%\\ev"), 0, 25);
        const QString text = QStringLiteral("https://") + host
            + *rc::gen::element(QStringLiteral(".example"), QStringLiteral("tiktok.org"), QStringLiteral("-tiktok.com"))
            + QStringLiteral("/@anna/video/7316099630578666754");
        const LinkReading reading = readPostLink(text);
        RC_ASSERT(!reading.accepted());
    }));
}

void PostLinkPropertiesTest::anyTextIsReadOrRefused()
{
    QVERIFY(holds("any UTF-16 is read or refused", [] {
        const QString text = *anyText();
        const QString path =
            *rc::gen::element(QString(), QStringLiteral("https://www.tiktok.com/"), QStringLiteral("tiktok.com/@"),
                              QStringLiteral("https://vm.tiktok.com/"), QStringLiteral("m.tiktok.com?item_id="));
        const LinkReading reading = readPostLink(QString(path + text));
        if (!reading.accepted()) {
            RC_ASSERT(reading.link.postId == 0);
            return;
        }
        RC_ASSERT(reading.link.isShort() || isPostId(reading.link.postId));
        const LinkReading again = readPostLink(reading.link.canonical());
        RC_ASSERT(again.accepted());
        RC_ASSERT(again.link.canonical() == reading.link.canonical());
    }));
}

SPARK_TEST(PostLinkPropertiesTest)

} // namespace spark::test

#include "post_link_properties_test.moc"
