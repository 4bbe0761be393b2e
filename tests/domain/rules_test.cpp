// The facts that TikTok changes: read from one file, and wrong entries named.
#include "models/domain/rules.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTranslator>

#include <functional>

namespace spark::test {

namespace {

QJsonObject builtIn()
{
    QFile file(QStringLiteral(":/rules.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

// The built-in rules with one thing changed.
QByteArray changed(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject rules = builtIn();
    change(rules);
    return toJson(rules);
}

QJsonObject inner(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

// A translation of nothing but what says which language it is.
class NamedLanguage : public QTranslator
{
public:
    explicit NamedLanguage(const QString &name)
        : m_name(name)
    {
    }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *, const char *, int) const override
    {
        return QByteArrayView(context) == QByteArrayView("spark::LanguageTexts") ? m_name : QString();
    }

private:
    const QString m_name;
};

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheBuiltInFile();
    void knowsDomainsRefusals_data();
    void knowsDomainsRefusals();
    void everyRefusalHelps();
    void sortsPeriods();
    void namesTheWrongEntry_data();
    void namesTheWrongEntry();
    void speaksTheUsersLanguage();
};

void RulesTest::readsTheBuiltInFile()
{
    const Expected<Rules> parsed = Rules::parse(toJson(builtIn()));
    QVERIFY(parsed.has_value());
    const Rules &rules = Rules::current();
    for (const int period : {7, 30, 60, 90, 180, 365})
        QVERIFY(rules.periods.contains(period));
    QVERIFY(std::is_sorted(rules.periods.begin(), rules.periods.end()));
    QCOMPARE(rules.defaultPeriod, 30);
    QVERIFY(rules.periods.contains(rules.defaultPeriod));
    QVERIFY(rules.periods.last() <= rules.longestPeriod);
    QCOMPARE(rules.expiringWithin, 14);
    QCOMPARE(rules.batchSize, 20);
    QCOMPARE(rules.codeLength.least, 12);
    QCOMPARE(rules.codeLength.most, 512);
    QCOMPARE(rules.codeLength.usualLeast, 20);
    QCOMPARE(rules.codeLength.usualMost, 200);
    QCOMPARE(&Rules::current(), &rules);
    for (const char16_t *path : {u"creator_generate", u"creator_switch", u"brand_apply"})
        QVERIFY(!rules.menuPath(path).isEmpty());
    QVERIFY(rules.menuPath(u"nowhere").isEmpty());
}

void RulesTest::knowsDomainsRefusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *name, const char *number) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(number);
    };
    row("video_unavailable", "4002");
    row("video_deleted", "4002");
    row("auth_code_not_found", "");
    row("auth_code_format_error", "4013");
    row("auth_code_expired", "4025");
    row("story_video_not_supported", "4027");
    row("carousel_duet_not_supported", "4042");
    row("mention_multiple_videos", "930002");
    row("illegal_item_status_error", "900012");
    row("multi_duet_stitch_refused", "900003");
    row("call_rpc_fail", "-500");
    row("call_db_fail", "-500");
}

void RulesTest::knowsDomainsRefusals()
{
    QFETCH(QString, name);
    QFETCH(QString, number);
    const Rules::Refusal *refusal = Rules::current().refusal(name);
    QVERIFY(refusal);
    QCOMPARE(refusal->number, number);
}

void RulesTest::everyRefusalHelps()
{
    QSet<QString> names;
    for (const Rules::Refusal &refusal : Rules::current().refusals) {
        names.insert(refusal.name);
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
            QVERIFY2(!refusal.text.value(language).isEmpty(), qPrintable(refusal.name));
            QVERIFY2(!refusal.nextStep.value(language).isEmpty(), qPrintable(refusal.name));
        }
        QCOMPARE(Rules::current().refusal(refusal.name), &refusal);
    }
    QCOMPARE(names.size(), Rules::current().refusals.size());
    QVERIFY(!Rules::current().refusal(u"unheard_of"));
}

void RulesTest::sortsPeriods()
{
    const Expected<Rules> rules = Rules::parse(changed([](QJsonObject &json) {
        json[QLatin1String("periods_days")] = QJsonArray{365, 30, 7, 30};
    }));
    QVERIFY(rules.has_value());
    QCOMPARE(rules->periods, QList<int>({7, 30, 365}));
}

void RulesTest::namesTheWrongEntry_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("entry");
    const auto row = [](const char *name, const char *entry, const QByteArray &json) {
        QTest::newRow(name) << json << QString::fromLatin1(entry);
    };
    const auto with = [row](const char *name, const char *key, const QJsonValue &value, const char *entry = nullptr) {
        row(name, entry ? entry : key, changed([&](QJsonObject &json) { json[QLatin1String(key)] = value; }));
    };
    row("empty", "{}", {});
    row("broken", "{}", "{ \"periods_days\": [7,");
    row("a list", "{}", "[]");
    row("nothing in it", "longest_period_days", "{}");
    for (const char *key : {"periods_days", "default_period_days", "longest_period_days", "expiring_within_days",
                            "batch_size", "refusals"})
        row(qPrintable(QLatin1String("without ") + QLatin1String(key)), key,
            changed([key](QJsonObject &json) { json.remove(QLatin1String(key)); }));
    for (const char *key : {"least", "most", "usual_least", "usual_most"}) {
        const QString entry = QLatin1String("code_length.") + QLatin1String(key);
        const auto change = [key](const QJsonValue &value) {
            return changed([&](QJsonObject &json) {
                QJsonObject length = inner(json, "code_length");
                length[QLatin1String(key)] = value;
                json[QLatin1String("code_length")] = length;
            });
        };
        row(qPrintable(entry + QStringLiteral(" zero")), qPrintable(entry), change(0));
        row(qPrintable(entry + QStringLiteral(" text")), qPrintable(entry), change(QStringLiteral("12")));
        row(qPrintable(entry + QStringLiteral(" huge")), qPrintable(entry), change(1e9));
    }
    with("no periods", "periods_days", QJsonArray());
    with("a period of 0", "periods_days", QJsonArray{7, 0, 30});
    with("a negative period", "periods_days", QJsonArray{-7, 30});
    with("half a day", "periods_days", QJsonArray{0.5, 30});
    with("a period as text", "periods_days", QJsonArray{QStringLiteral("30")});
    with("longer than the longest", "periods_days", QJsonArray{30, 100000});
    with("default 0", "default_period_days", 0);
    with("default not offered", "default_period_days", 31);
    with("default as text", "default_period_days", QStringLiteral("30"));
    with("default with a fraction", "default_period_days", 30.5);
    with("longest huge", "longest_period_days", 1e12);
    with("expiring negative", "expiring_within_days", -1);
    with("batch 0", "batch_size", 0);
    with("batch null", "batch_size", QJsonValue());
    with("refusals as text", "refusals", QStringLiteral("none"));

    const auto refusal = [](const QJsonObject &entry) {
        return changed([&](QJsonObject &json) { json[QLatin1String("refusals")] = QJsonArray{entry}; });
    };
    const QJsonObject english{{QStringLiteral("en"), QStringLiteral("x")}};
    const QJsonObject german{{QStringLiteral("de"), QStringLiteral("x")}};
    const QString name = QStringLiteral("name");
    const QString text = QStringLiteral("text");
    const QString step = QStringLiteral("next_step");
    row("refusal without name", "refusals.1", refusal({{text, english}, {step, english}}));
    row("refusal without text", "refusals.odd.text", refusal({{name, QStringLiteral("odd")}, {step, english}}));
    row("refusal without English", "refusals.odd.text",
        refusal({{name, QStringLiteral("odd")}, {text, german}, {step, english}}));
    row("refusal with an empty text", "refusals.odd.text",
        refusal(
            {{name, QStringLiteral("odd")}, {text, QJsonObject{{QStringLiteral("en"), QString()}}}, {step, english}}));
    row("refusal without next step", "refusals.odd.next_step",
        refusal({{name, QStringLiteral("odd")}, {text, english}}));
    row("refusal twice", "refusals.video_deleted", changed([](QJsonObject &json) {
            QJsonArray all = json.value(QLatin1String("refusals")).toArray();
            all.append(all.at(1));
            json[QLatin1String("refusals")] = all;
        }));
    row("menu path without English", "menu_paths.creator_switch", changed([&german](QJsonObject &json) {
            QJsonObject paths = inner(json, "menu_paths");
            paths[QLatin1String("creator_switch")] = german;
            json[QLatin1String("menu_paths")] = paths;
        }));
}

void RulesTest::namesTheWrongEntry()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, entry);
    const Expected<Rules> rules = Rules::parse(json);
    QVERIFY(!rules.has_value());
    QCOMPARE(rules.error().code, ErrorCode::InvalidInput);
    QVERIFY2(rules.error().message.contains(QString(u'“' + entry + u'”')), qPrintable(rules.error().message));
    QVERIFY(!rules.error().advice.isEmpty());
}

void RulesTest::speaksTheUsersLanguage()
{
    const QHash<QString, QString> texts{{QStringLiteral("en"), QStringLiteral("code")},
                                        {QStringLiteral("de"), QStringLiteral("Code")}};
    QCOMPARE(localized(texts), QStringLiteral("code"));
    NamedLanguage language(QStringLiteral("de"));
    QCoreApplication::installTranslator(&language);
    QCOMPARE(localized(texts), QStringLiteral("Code"));
    QVERIFY(Rules::current().menuPath(u"creator_switch").startsWith(QStringLiteral("Einstellungen")));
    NamedLanguage another(QStringLiteral("ja"));
    QCoreApplication::installTranslator(&another);
    QCOMPARE(localized(texts), QStringLiteral("code"));
    QCOMPARE(localized({}), QString());
}

SPARK_TEST(RulesTest)

} // namespace spark::test

#include "rules_test.moc"
