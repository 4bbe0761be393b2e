#include "models/domain/outgoing_message.h"

#include "models/domain/code_text.h"
#include "models/domain/message_book.h"
#include "models/domain/rules.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>

using namespace spark;
using namespace spark::test;

namespace {

const QString code = QStringLiteral("#abcDEF0123456789xyz+/ABC=");

MessageItem item(int number = 1)
{
    MessageItem made;
    made.code = QStringLiteral("#abcDEF0123456789xyz+/AB%1=").arg(number);
    made.post = QStringLiteral("Zimtknoten %1").arg(number);
    made.link = QStringLiteral("https://www.tiktok.com/@mila.bakes/video/731609963057866675%1").arg(number);
    made.handle = QStringLiteral("mila.bakes");
    made.licensee = QStringLiteral("Nordlicht");
    made.campaign = QStringLiteral("Spring launch");
    made.end = 1797238200; // 2026-12-14T08:50:00Z
    made.period = 30;
    return made;
}

MessageFacts facts(const QList<MessageItem> &items)
{
    MessageFacts made;
    made.items = items;
    made.period = 60;
    made.deadline = 1796083200; // 2026-12-01T00:00:00Z
    made.zone = QTimeZone(3600);
    return made;
}

MessageFacts asking(QList<MessageItem> items)
{
    for (MessageItem &each : items)
        each.code.clear();
    return facts(items);
}

RenderedMessage render(MessageKind kind, const QString &language, const MessageFacts &about)
{
    return renderMessage(kind, language, builtInTemplate(kind, language), about);
}

void everyMessage()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("kind");
    for (const MessageLanguage &language : messageLanguages()) {
        for (const MessageKind kind : messageKinds())
            QTest::addRow("%s %s", qPrintable(language.key), qPrintable(messageKindName(kind))) << language.key << static_cast<int>(kind);
    }
}

} // namespace

class OutgoingMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLanguagesOfCreators()
    {
        QStringList keys;
        for (const MessageLanguage &language : messageLanguages()) {
            keys.append(language.key);
            QVERIFY(!language.name.isEmpty());
            QCOMPARE(language.rightToLeft, language.key == QLatin1String("ar"));
        }
        for (const char *key : {"en", "de", "es", "fr", "pt", "id", "vi", "th", "ja", "ko", "zh", "ar"})
            QVERIFY2(keys.contains(QLatin1String(key)), key);
        QCOMPARE(bookLanguage(QStringLiteral("de_AT")).key, QStringLiteral("de"));
        QCOMPARE(bookLanguage(QStringLiteral("zh-Hans")).key, QStringLiteral("zh"));
        QCOMPARE(bookLanguage(QStringLiteral("tlh")).key, QStringLiteral("en"));
        // No two share a text: none was forgotten when it was translated.
        QSet<QString> bodies;
        for (const BookLanguage &language : messageBook()) {
            for (const MessageTemplate &form : language.templates)
                bodies.insert(form.body);
        }
        QCOMPARE(bodies.size(), messageBook().size() * messageKinds().size());
    }

    void everyBuiltInTemplateIsInOrder_data() { everyMessage(); }
    void everyBuiltInTemplateIsInOrder()
    {
        QFETCH(QString, language);
        QFETCH(int, kind);
        const MessageTemplate form = builtInTemplate(static_cast<MessageKind>(kind), language);
        QCOMPARE(templateMistakes(static_cast<MessageKind>(kind), form), QStringList());
        // The menus of the app in the reader's language, not in another one.
        const Rules &rules = Rules::current();
        for (const QStringView name : {QStringView(u"creator_generate"), QStringView(u"brand_apply")})
            QVERIFY(language == QLatin1String("en") || rules.menuPath(name, language) != rules.menuPath(name, QStringLiteral("en")));
    }

    void everythingIsFilledIn_data() { everyMessage(); }
    void everythingIsFilledIn()
    {
        QFETCH(QString, language);
        QFETCH(int, kind);
        const auto which = static_cast<MessageKind>(kind);
        const bool handsOver = which == MessageKind::HandOver;
        const QList<MessageItem> items {item(1), item(2)};
        const RenderedMessage message = render(which, language, handsOver ? facts(items) : asking(items));
        QVERIFY2(!message.body.contains(u'{') && !message.subject.contains(u'{'), qPrintable(message.body));
        QVERIFY(!message.subject.isEmpty());
        QCOMPARE(message.holdsCodes, handsOver);
        const QStringList lines = message.body.split(u'\n');
        for (const MessageItem &each : items) {
            QVERIFY2(lines.contains(each.link), qPrintable(message.body));
            QCOMPARE(lines.contains(each.code), handsOver); // alone in its line, with no mark of direction around it
            QVERIFY(!message.subject.contains(each.code));
        }
        QVERIFY(message.body.contains(QStringLiteral("Spring launch")));
        QVERIFY(message.body.contains(QStringLiteral("Nordlicht")));
        if (!handsOver) {
            QVERIFY(message.body.contains(QStringLiteral("@mila.bakes")));
            QVERIFY(message.body.contains(daysInLanguage(60, language)));
            QVERIFY(message.body.contains(QStringLiteral("UTC+01:00")));
        }
        if (which != MessageKind::Request)
            QVERIFY(message.body.contains(QStringLiteral("UTC+01:00"))); // the end of the window
        QVERIFY(!message.body.contains(QStringLiteral("\n\n\n")));
    }

    // Until the end of the 14th: nobody is to read the 15th.
    void anEndAtMidnightIsTheDayBefore()
    {
        MessageItem one = item(1);
        one.end = 1797289200; // 2026-12-15, 00:00 in the zone of the facts
        const RenderedMessage message = render(MessageKind::HandOver, QStringLiteral("en"), facts({one}));
        QVERIFY2(message.body.contains(QStringLiteral("December 14, 2026 UTC+01:00")), qPrintable(message.body));
        QVERIFY(!message.body.contains(QStringLiteral("December 15")));
    }

    void whatIsNotKnownLeavesNoGap_data() { everyMessage(); }
    void whatIsNotKnownLeavesNoGap()
    {
        QFETCH(QString, language);
        QFETCH(int, kind);
        MessageItem bare;
        bare.link = QStringLiteral("https://www.tiktok.com/video/7316099630578666754");
        if (static_cast<MessageKind>(kind) == MessageKind::HandOver)
            bare.code = code;
        MessageFacts about;
        about.items = {bare};
        const QString body = render(static_cast<MessageKind>(kind), language, about).body;
        QVERIFY2(!body.contains(u'{') && !body.contains(QStringLiteral("\n\n\n")) && !body.startsWith(u'\n') && !body.endsWith(u'\n'), qPrintable(body));
        QVERIFY(!body.contains(u'@') || body.contains(QStringLiteral("tiktok.com/@")));
        QVERIFY(body.contains(bare.link));
    }

    void days_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *language, int count, const char *text) {
            QTest::addRow("%s %d", language, count) << QString::fromLatin1(language) << count << QString::fromUtf8(text);
        };
        row("en", 1, "1 day");
        row("en", 0, "0 days");
        row("en", 30, "30 days");
        row("de", 1, "1 Tag");
        row("de", 365, "365 Tage");
        row("es", 1, "1 día");
        row("es", 60, "60 días");
        row("fr", 0, "0 jour");
        row("fr", 1, "1 jour");
        row("fr", 2, "2 jours");
        row("pt", 0, "0 dia");
        row("pt", 7, "7 dias");
        row("id", 1, "1 hari");
        row("id", 30, "30 hari");
        row("vi", 30, "30 ngày");
        row("th", 30, "30 วัน");
        row("ja", 30, "30日間");
        row("ko", 30, "30일");
        row("zh", 30, "30 天");
        row("ar", 1, "يوم واحد");
        row("ar", 2, "يومان");
    }
    void days()
    {
        QFETCH(QString, language);
        QFETCH(int, count);
        QFETCH(QString, text);
        QCOMPARE(daysInLanguage(count, language), text);
    }

    void arabicCountsInSixForms()
    {
        const QList<std::pair<int, PluralForm>> counts {{0, PluralForm::Zero}, {1, PluralForm::One}, {2, PluralForm::Two}, {3, PluralForm::Few}, {10, PluralForm::Few}, {11, PluralForm::Many},
                                                        {99, PluralForm::Many}, {100, PluralForm::Other}, {102, PluralForm::Other}, {103, PluralForm::Few}, {111, PluralForm::Many}, {365, PluralForm::Many}};
        for (const auto &[count, form] : counts)
            QVERIFY2(pluralForm(count, QStringLiteral("ar")) == form, qPrintable(QString::number(count)));
    }

    void whatTheItemsDoNotShareIsLeftOut()
    {
        MessageItem other = item(2);
        other.licensee = QStringLiteral("Südwind");
        other.handle = QStringLiteral("tom.cooks");
        const QString body = render(MessageKind::Request, QStringLiteral("en"), asking({item(1), other})).body;
        QVERIFY(body.startsWith(QStringLiteral("Hello,\n")));
        QVERIFY(!body.contains(QStringLiteral("Nordlicht")) && !body.contains(QStringLiteral("Südwind")));
        QVERIFY(body.contains(QStringLiteral("Campaign: Spring launch")));
    }

    void theWholeMessage()
    {
        const RenderedMessage message = render(MessageKind::HandOver, QStringLiteral("en"), facts({item(1)}));
        QCOMPARE(message.subject, QStringLiteral("Spark Ads codes"));
        QVERIFY(message.body.startsWith(QStringLiteral("Hello Nordlicht,\n\nhere are authorization codes for Spark Ads on TikTok.\nCampaign: Spring launch\n\n"
                                                       "#abcDEF0123456789xyz+/AB1=\nZimtknoten 1\nhttps://www.tiktok.com/@mila.bakes/video/7316099630578666751\nEnds: ")));
        const QString asked = render(MessageKind::Request, QStringLiteral("de"), asking({item(1)})).body;
        QVERIFY2(asked.contains(QStringLiteral("\n1. Profil\n2. Video\n")), qPrintable(asked));
        QVERIFY2(asked.contains(QStringLiteral("Autorisierungszeitraum: 60 Tage")), qPrintable(asked));
        QVERIFY2(asked.contains(QStringLiteral("1. Dezember 2026 01:00 UTC+01:00")), qPrintable(asked));
    }

    void mistakesOfAnEditedTemplate_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("said"); // a part of the one mistake; empty: none
        const auto row = [](const char *name, MessageKind kind, const char *subject, const char *body, const char *one, const char *said) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromUtf8(subject) << QString::fromUtf8(body) << QString::fromUtf8(one) << QString::fromUtf8(said);
        };
        row("fine", MessageKind::HandOver, "Codes for {brand}", "Hi\n{codes}", "{code}\n{end}", "");
        row("braces of somebody's own", MessageKind::HandOver, "S", "{ } {codes} {}", "{code}", "");
        row("unknown", MessageKind::HandOver, "S", "{codes} {frobnicate}", "{code}", "{frobnicate}");
        row("of another kind", MessageKind::HandOver, "S", "{codes} {deadline}", "{code}", "{deadline}");
        row("codes in the subject", MessageKind::HandOver, "{codes}", "{codes}", "{code}", "{codes}");
        row("without codes", MessageKind::HandOver, "S", "Hi", "{code}", "{codes}");
        row("without posts", MessageKind::Request, "S", "Hi", "{link}", "{posts}");
        row("not alone in its line", MessageKind::HandOver, "S", "{codes}", "Code: {code}", "line of its own");
        row("a code where none is", MessageKind::Request, "S", "{posts}", "{code}", "{code}");
    }
    void mistakesOfAnEditedTemplate()
    {
        QFETCH(int, kind);
        QFETCH(QString, subject);
        QFETCH(QString, body);
        QFETCH(QString, item);
        QFETCH(QString, said);
        const QStringList mistakes = templateMistakes(static_cast<MessageKind>(kind), {subject, body, item});
        QCOMPARE(mistakes.size(), said.isEmpty() ? 0 : 1);
        QVERIFY(said.isEmpty() || mistakes.first().contains(said));
    }

    void captionsAreNoTemplates()
    {
        MessageItem sly = item(1);
        sly.post = QStringLiteral("{code} {codes} {greeting}\nsecond line");
        const QString body = render(MessageKind::HandOver, QStringLiteral("en"), facts({sly})).body;
        QVERIFY(body.contains(QStringLiteral("\n{code} {codes} {greeting} second line\n")));
        QCOMPARE(body.count(sly.code), 1);
    }

    void aBrokenFileIsNamed()
    {
        QVERIFY(!parseMessageBook("").has_value());
        QVERIFY(!parseMessageBook("{\"languages\": []}").has_value());
        const auto noDays = parseMessageBook(R"({"languages": [{"language": "en", "name": "English", "greeting": "Hi", "greeting_to": "Hi {name}", "days": {"one": "1"}}]})");
        QVERIFY(!noDays.has_value());
        QVERIFY(noDays.error().message.contains(QStringLiteral("en.days")));
    }

    void everyCodeComesOutWhole()
    {
        const bool held = holds("a code that was handed over is read again as it was", [](int number) {
            const QString language = messageBook().at(qAbs(number % messageBook().size())).key;
            MessageItem one = item(1);
            one.code = QStringLiteral("#+v%1/a==").arg(qAbs(qint64 {number}), 12, 36, QLatin1Char('a'));
            const QString body = render(MessageKind::HandOver, language, facts({one})).body;
            const QStringList lines = body.split(u'\n');
            RC_ASSERT(lines.count(one.code) == 1);
            RC_ASSERT(readCode(lines.at(lines.indexOf(one.code))).code == one.code);
        });
        QVERIFY(held);
    }
};

SPARK_TEST(OutgoingMessageTest)
#include "outgoing_message_test.moc"
