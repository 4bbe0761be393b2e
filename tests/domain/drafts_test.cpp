// What can be judged about a draft without the ledger, each thing at the field it is about.
#include "models/domain/code_text.h"
#include "models/domain/drafts.h"
#include "tests/domain/properties.h"
#include "tests/support/test_main.h"

#include <functional>

namespace spark::test {

namespace {

using Field = FieldIssue::Field;
using Severity = FieldIssue::Severity;

constexpr qint64 now = 1768379400; // 2026-01-14T08:30:00Z
const QString code = QStringLiteral("#abcDEF/0123+456789xyzABC=");

// A draft without a fault.
CodeDraft goodDraft()
{
    CodeDraft draft;
    draft.rawCode = code;
    draft.video.link = readPostLink(u"https://www.tiktok.com/@anna/video/7316099630578666754").link;
    draft.agreedPeriod = 30;
    draft.grantedPeriod = 30;
    draft.windowStart = now - 3600;
    return draft;
}

using Issues = QList<std::pair<Field, Severity>>;
using Change = std::function<void(CodeDraft &)>;

Issues issuesOf(const QList<FieldIssue> &issues)
{
    Issues result;
    for (const FieldIssue &issue : issues)
        result.append({issue.field, issue.severity});
    return result;
}

} // namespace

} // namespace spark::test

Q_DECLARE_METATYPE(spark::test::Issues)
Q_DECLARE_METATYPE(spark::test::Change)

namespace spark::test {

class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodDraftHasNoIssues();
    void eachIssueAtItsField_data();
    void eachIssueAtItsField();
    void computesTheWindow();
    void keepsTheGivenEnd();
    void campaigns_data();
    void campaigns();
    void whatPassesCanBeWritten();
    void emptyReferences();
};

void DraftsTest::aGoodDraftHasNoIssues()
{
    const CheckedCode checked = checkCode(goodDraft(), now);
    QVERIFY(checked.issues.isEmpty());
    QVERIFY(!checked.refused());
    QCOMPARE(checked.code, code);
}

void DraftsTest::eachIssueAtItsField_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Issues>("issues");
    const auto row = [](const char *name, const Change &change, const Issues &issues) {
        QTest::newRow(name) << change << issues;
    };
    const auto refusal = [](Field field) { return Issues{{field, Severity::Refusal}}; };
    const auto warning = [](Field field) { return Issues{{field, Severity::Warning}}; };
    row(
        "no code", [](CodeDraft &d) { d.rawCode = QStringLiteral(" \n"); }, refusal(Field::Code));
    row("no code yet, planned",
        [](CodeDraft &d) {
            d.rawCode.clear();
            d.status = CodeStatus::Planned;
        },
        {});
    row("no code yet, requested, no period",
        [](CodeDraft &d) {
            d.rawCode.clear();
            d.status = CodeStatus::Requested;
            d.grantedPeriod.reset();
            d.windowStart.reset();
        },
        {});
    row("request declined, no code",
        [](CodeDraft &d) {
            d.rawCode.clear();
            d.status = CodeStatus::Refused;
        },
        {});
    row("request taken back, no code",
        [](CodeDraft &d) {
            d.rawCode.clear();
            d.status = CodeStatus::Revoked;
        },
        {});
    row("request replaced, no code",
        [](CodeDraft &d) {
            d.rawCode.clear();
            d.status = CodeStatus::Replaced;
        },
        {});
    row("in use, no code",
        [](CodeDraft &d) {
            d.rawCode.clear();
            d.status = CodeStatus::InUse;
        },
        refusal(Field::Code));
    row(
        "a code, but planned", [](CodeDraft &d) { d.status = CodeStatus::Planned; }, refusal(Field::Status));
    row(
        "a code, but requested", [](CodeDraft &d) { d.status = CodeStatus::Requested; }, refusal(Field::Status));
    row(
        "a URL as code", [](CodeDraft &d) { d.rawCode = QStringLiteral("https://vm.tiktok.com/ZMaBc12/"); },
        refusal(Field::Code));
    row(
        "two codes",
        [](CodeDraft &d) { d.rawCode = code + QStringLiteral("\n") + QStringLiteral("#zzzDEF/0123+456789xyzABC="); },
        refusal(Field::Code));
    row(
        "a doubtful code", [](CodeDraft &d) { d.rawCode = code.sliced(1); }, warning(Field::Code));
    row("a very doubtful code", [](CodeDraft &d) { d.rawCode = QStringLiteral("abcDEF 0123456"); },
        {{Field::Code, Severity::Warning},
         {Field::Code, Severity::Warning},
         {Field::Code, Severity::Warning},
         {Field::Code, Severity::Warning}});
    row(
        "no post", [](CodeDraft &d) { d.video = {}; }, refusal(Field::Video));
    row("a post by id",
        [](CodeDraft &d) {
            d.video = {};
            d.video.id = 7;
        },
        {});
    row("a post by short link",
        [](CodeDraft &d) {
            d.video = {};
            d.video.link.shortLink = QStringLiteral("https://vm.tiktok.com/ZMaBc12");
        },
        {});
    row(
        "agreed 0 days", [](CodeDraft &d) { d.agreedPeriod = 0; }, refusal(Field::AgreedPeriod));
    row(
        "agreed 10^9 days", [](CodeDraft &d) { d.agreedPeriod = 1'000'000'000; }, refusal(Field::AgreedPeriod));
    row("granted 0 days", [](CodeDraft &d) { d.grantedPeriod = 0; },
        {{Field::GrantedPeriod, Severity::Refusal}, {Field::WindowEnd, Severity::Warning}});
    row("granted -1 days", [](CodeDraft &d) { d.grantedPeriod = -1; },
        {{Field::GrantedPeriod, Severity::Refusal}, {Field::WindowEnd, Severity::Warning}});
    row("granted 2^40 days", [](CodeDraft &d) { d.grantedPeriod = qint64(1) << 40; },
        {{Field::GrantedPeriod, Severity::Refusal}, {Field::WindowEnd, Severity::Warning}});
    row(
        "granted less than agreed", [](CodeDraft &d) { d.grantedPeriod = 7; }, warning(Field::GrantedPeriod));
    row(
        "granted more than agreed", [](CodeDraft &d) { d.grantedPeriod = 60; }, warning(Field::GrantedPeriod));
    row("agreed nothing", [](CodeDraft &d) { d.agreedPeriod.reset(); }, {});
    row(
        "no end", [](CodeDraft &d) { d.grantedPeriod.reset(); }, warning(Field::WindowEnd));
    row(
        "no start", [](CodeDraft &d) { d.windowStart.reset(); }, warning(Field::WindowEnd));
    row("an end alone",
        [](CodeDraft &d) {
            d.windowStart.reset();
            d.grantedPeriod.reset();
            d.windowEnd = now + secondsPerDay;
        },
        {});
    row(
        "over", [](CodeDraft &d) { d.windowStart = now - 31 * secondsPerDay; }, warning(Field::WindowEnd));
    row(
        "over this second", [](CodeDraft &d) { d.windowStart = now - 30 * secondsPerDay; }, warning(Field::WindowEnd));
    row("the last second", [](CodeDraft &d) { d.windowStart = now - 30 * secondsPerDay + 1; }, {});
    row(
        "ends before it begins", [](CodeDraft &d) { d.windowEnd = *d.windowStart - 1; }, refusal(Field::WindowEnd));
    row(
        "ends as it begins", [](CodeDraft &d) { d.windowEnd = *d.windowStart; }, refusal(Field::WindowEnd));
    row("begins in a day", [](CodeDraft &d) { d.windowStart = now + secondsPerDay; }, {});
    row(
        "begins later", [](CodeDraft &d) { d.windowStart = now + 86401; }, warning(Field::WindowStart));
    row("everything",
        [](CodeDraft &d) {
            d = CodeDraft();
            d.agreedPeriod = -1;
            d.windowStart = 2;
            d.windowEnd = 1;
        },
        {{Field::Code, Severity::Refusal},
         {Field::AgreedPeriod, Severity::Refusal},
         {Field::WindowEnd, Severity::Refusal},
         {Field::Video, Severity::Refusal}});
}

void DraftsTest::eachIssueAtItsField()
{
    QFETCH(Change, change);
    QFETCH(Issues, issues);
    CodeDraft draft = goodDraft();
    change(draft);
    const CheckedCode checked = checkCode(draft, now);
    QCOMPARE(issuesOf(checked.issues), issues);
    qsizetype byField = 0;
    bool refused = false;
    for (const FieldIssue &issue : checked.issues) {
        QVERIFY(!issue.text.isEmpty());
        QVERIFY(!issue.text.contains(code));
        refused = refused || issue.severity == Severity::Refusal;
    }
    for (int field = 0; field <= static_cast<int>(Field::Flight); ++field) {
        for (const FieldIssue &issue : checked.of(static_cast<Field>(field))) {
            QCOMPARE(static_cast<int>(issue.field), field);
            ++byField;
        }
    }
    QCOMPARE(byField, checked.issues.size());
    QCOMPARE(checked.refused(), refused);
}

void DraftsTest::computesTheWindow()
{
    const CheckedCode checked = checkCode(goodDraft(), now);
    QCOMPARE(checked.window.start, std::optional<qint64>(now - 3600));
    QCOMPARE(checked.window.end, std::optional<qint64>(now - 3600 + 30 * secondsPerDay));
    CodeDraft open = goodDraft();
    open.grantedPeriod.reset();
    QVERIFY(!checkCode(open, now).window.end.has_value());
    CodeDraft wrong = goodDraft();
    wrong.grantedPeriod = -5;
    QVERIFY(!checkCode(wrong, now).window.end.has_value());
}

void DraftsTest::keepsTheGivenEnd()
{
    // An extended code: its end is not its beginning and its period any more.
    CodeDraft draft = goodDraft();
    draft.windowEnd = now + 100 * secondsPerDay;
    const CheckedCode checked = checkCode(draft, now);
    QCOMPARE(checked.window.end, draft.windowEnd);
    QVERIFY(checked.issues.isEmpty());
}

void DraftsTest::campaigns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("seconds"); // from the flight's first second to its last one
    QTest::addColumn<Issues>("issues");
    const QString name = QStringLiteral("Summer");
    const Issues noName{{Field::Name, Severity::Refusal}};
    const Issues backwards{{Field::Flight, Severity::Refusal}};
    QTest::newRow("fine") << name << (30 * secondsPerDay - 1) << Issues();
    QTest::newRow("one second") << name << qint64(0) << Issues();
    QTest::newRow("backwards") << name << qint64(-1) << backwards;
    QTest::newRow("no name") << QString() << qint64(1) << noName;
    QTest::newRow("blank name") << QStringLiteral(" \t") << qint64(1) << noName;
    QTest::newRow("both") << QString() << qint64(-1) << Issues(noName + backwards);
}

void DraftsTest::campaigns()
{
    QFETCH(QString, name);
    QFETCH(qint64, seconds);
    QFETCH(Issues, issues);
    CampaignDraft draft;
    draft.name = name;
    draft.flightStart = now;
    draft.flightEnd = now + seconds;
    QCOMPARE(issuesOf(checkCampaign(draft)), issues);
    // A flight of which one end is known is no contradiction.
    draft.flightStart.reset();
    QVERIFY(!issuesOf(checkCampaign(draft)).contains({Field::Flight, Severity::Refusal}));
}

void DraftsTest::emptyReferences()
{
    QVERIFY(NamedRef().isEmpty());
    QVERIFY((NamedRef{0, QStringLiteral("  ")}).isEmpty());
    QVERIFY(!(NamedRef{0, QStringLiteral("Acme")}).isEmpty());
    QVERIFY(!(NamedRef{3, QString()}).isEmpty());
    QVERIFY(VideoRef().isEmpty());
}

// Whatever a person types: what is not refused is a draft that the ledger can take without guessing.
void DraftsTest::whatPassesCanBeWritten()
{
    QVERIFY(holds("what passes can be written", [] {
        const auto maybe = [](qint64 least, qint64 most) {
            return *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange<qint64>(least, most)) : std::nullopt;
        };
        CodeDraft draft = goodDraft();
        draft.rawCode = *rc::gen::arbitrary<bool>() ? *anyText() : *charactersOf(code, 0, 60);
        draft.agreedPeriod = maybe(-10, 5000);
        draft.grantedPeriod = maybe(-10, 5000);
        draft.windowStart = maybe(now - 1000 * secondsPerDay, now + 1000 * secondsPerDay);
        draft.windowEnd = maybe(now - 1000 * secondsPerDay, now + 1000 * secondsPerDay);
        draft.status = recordableStatuses().at(*rc::gen::inRange(0, static_cast<int>(recordableStatuses().size())));
        const CheckedCode checked = checkCode(draft, now);
        if (checked.refused())
            return;
        RC_ASSERT(checked.code.isEmpty() || !isBeforeCode(draft.status));
        RC_ASSERT(!checked.code.isEmpty() || !isLive(draft.status));
        RC_ASSERT(checked.code.isEmpty() || readCode(checked.code).code == checked.code);
        RC_ASSERT(!checked.window.start || !checked.window.end || *checked.window.start < *checked.window.end);
        RC_ASSERT(!draft.windowEnd || checked.window.end == draft.windowEnd);
        if (!draft.windowEnd && draft.windowStart && draft.grantedPeriod)
            RC_ASSERT(checked.window.end == *draft.windowStart + *draft.grantedPeriod * secondsPerDay);
        RC_ASSERT(!draft.grantedPeriod || checkPeriod(*draft.grantedPeriod).has_value());
        // The same draft with what was cleaned says nothing worse.
        draft.rawCode = checked.code;
        RC_ASSERT(!checkCode(draft, now).refused());
    }));
}

SPARK_TEST(DraftsTest)

} // namespace spark::test

#include "drafts_test.moc"
