#include "models/store/authorization_repository.h"

#include "models/store/campaign_repository.h"
#include "models/store/party_repository.h"
#include "models/store/video_repository.h"
#include "tests/store/ledger_steps.h"

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 day = 86400;

Authorization code(VaultFixture &vault, RowId id)
{
    const auto loaded = AuthorizationRepository::load(vault.connection(), id);
    if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().text()));
    return *loaded;
}

Expected<void> edit(VaultFixture &vault, const QList<RowId> &ids, const CodePatch &patch)
{
    return attempt(vault, [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, ids, patch); });
}

// All fields, to see that a patch changes its own alone.
QString facts(const Authorization &c)
{
    const auto number = [](const auto &value) { return value ? QString::number(*value) : QStringLiteral("-"); };
    return QStringList {QString::number(c.video), QString::number(c.licensee), QString::number(c.campaign), c.code, c.rawPaste, number(c.agreedPeriod),
                        number(c.grantedPeriod), number(c.window.start), number(c.window.end), statusName(c.status), c.source,
                        QString::number(c.replaces), c.notes}
        .join(u'|');
}

CodeDraft fullDraft(int number)
{
    CodeDraft draft = codeDraft(number, 60);
    draft.agreedPeriod = 30;
    draft.licensee.name = QStringLiteral("Acme");
    draft.campaign.name = QStringLiteral("Spring");
    draft.notes = QStringLiteral("notes");
    return draft;
}

} // namespace

class AuthorizationRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void added()
    {
        VaultFixture vault;
        CodeDraft draft = fullDraft(1);
        draft.rawCode = QStringLiteral("Code: “") + codeText(1) + QStringLiteral("”\n");
        const Authorization stored = code(vault, vault.addCode(draft));
        QCOMPARE(stored.code, codeText(1));
        QCOMPARE(stored.rawPaste, draft.rawCode);
        QCOMPARE(stored.agreedPeriod, 30);
        QCOMPARE(stored.grantedPeriod, 60);
        QCOMPARE(stored.window.start, testNow);
        QCOMPARE(stored.window.end, testNow + 60 * day);
        QCOMPARE(stored.status, CodeStatus::Received);
        QCOMPARE(stored.source, QStringLiteral("pasted"));
        QCOMPARE(stored.notes, QStringLiteral("notes"));
        QCOMPARE(stored.replaces, 0);
        QCOMPARE(PartyRepository::load(vault.connection(), stored.licensee)->name, QStringLiteral("Acme"));
        QCOMPARE(CampaignRepository::load(vault.connection(), stored.campaign)->name, QStringLiteral("Spring"));
        QCOMPARE(VideoRepository::load(vault.connection(), stored.video)->postId, draft.video.link.postId);
        // The post is in the campaign now.
        QCOMPARE(vault.connection().value(QStringLiteral("SELECT count(*) FROM campaign_video WHERE video_id = ? AND campaign_id = ?"),
                                          {stored.video, stored.campaign})->toInt(), 1);
    }

    void everythingIsFoundRatherThanMadeTwice()
    {
        VaultFixture vault;
        vault.addCode(fullDraft(1));
        CodeDraft second = fullDraft(2);
        second.video.link = fullDraft(1).video.link;
        second.licensee.name = QStringLiteral(" ACME");
        second.campaign.name = QStringLiteral("spring ");
        vault.addCode(second);
        QCOMPARE(vault.count(QStringLiteral("video")), 1);
        QCOMPARE(vault.count(QStringLiteral("party")), 2);
        QCOMPARE(vault.count(QStringLiteral("campaign")), 1);
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 1);
    }

    void withoutCodeYet()
    {
        VaultFixture vault;
        CodeDraft draft = fullDraft(1);
        draft.rawCode.clear();
        draft.status = CodeStatus::Requested;
        const RowId first = vault.addCode(draft);
        draft.video.link = fullDraft(2).video.link;
        const RowId second = vault.addCode(draft); // many rows without a code are no duplicates
        QCOMPARE(code(vault, first).code, QString());
        QCOMPARE(code(vault, first).rawPaste, QString());
        QVERIFY(vault.connection().value(QStringLiteral("SELECT code FROM authorization WHERE id = ?"), {first})->isNull());
        QCOMPARE(*AuthorizationRepository::texts(vault.connection(), {second, first}), (QStringList {QString(), QString()}));
        QCOMPARE(*AuthorizationRepository::findByCode(vault.connection(), QString()), 0);
        // It comes.
        CodePatch patch;
        patch.rawCode = codeText(1);
        patch.status = CodeStatus::Received;
        VERIFY_OK(edit(vault, {first}, patch));
        QCOMPARE(code(vault, first).code, codeText(1));
        QCOMPARE(code(vault, first).rawPaste, codeText(1));
    }

    void duplicates()
    {
        VaultFixture vault;
        const RowId id = vault.addCode(codeDraft(1));
        const QString text = codeText(1);
        for (const QString &same : QStringList {text, text.mid(1), u' ' + text + u' ', QStringLiteral("\u200B") + text, u'"' + text.mid(1) + u'"'}) {
            CodeDraft draft = fullDraft(2);
            draft.rawCode = same;
            refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return AuthorizationRepository::add(changes, draft); });
        }
        QCOMPARE(*AuthorizationRepository::findByCode(vault.connection(), text), id);
        QCOMPARE(*AuthorizationRepository::findByCode(vault.connection(), text.mid(1)), id);
        // Another case is another code.
        CodeDraft other = codeDraft(3);
        other.rawCode = text.toLower();
        const RowId lower = vault.addCode(other);
        QVERIFY(lower != id);
        QCOMPARE(*AuthorizationRepository::findByCode(vault.connection(), text.toLower()), lower);
        // First without #, then with it.
        CodeDraft bare = codeDraft(4);
        bare.rawCode = codeText(4).mid(1);
        vault.addCode(bare);
        refused(vault, ErrorCode::AlreadyThere, [](ChangeSet &changes) { return AuthorizationRepository::add(changes, codeDraft(4)); });
        // Also by an edit; writing a row's own code differently is none.
        CodePatch patch;
        patch.rawCode = text.mid(1);
        refused(vault, ErrorCode::AlreadyThere, [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {lower}, patch); });
        VERIFY_OK(edit(vault, {id}, patch));
        QCOMPARE(code(vault, id).code, text.mid(1));
    }

    // The message for a duplicate names the post and not the code.
    void duplicateDoesNotTellTheCode()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        const auto again = attempt(vault, [](ChangeSet &changes) { return AuthorizationRepository::add(changes, codeDraft(1)); });
        COMPARE_ERROR(again, ErrorCode::AlreadyThere);
        QVERIFY(again.error().text().contains(QString::number(codeDraft(1).video.link.postId)));
        QVERIFY(!again.error().text().contains(codeText(1).mid(1)));
    }

    void invalidInput_data()
    {
        QTest::addColumn<CodeDraft>("draft");
        CodeDraft draft = fullDraft(1);
        draft.rawCode = QStringLiteral("https://www.tiktok.com/@a/video/1");
        QTest::newRow("a link for a code") << draft;
        draft = fullDraft(1);
        draft.rawCode.clear();
        QTest::newRow("no code though received") << draft;
        draft = fullDraft(1);
        draft.status = CodeStatus::Planned;
        QTest::newRow("a code though planned") << draft;
        draft = fullDraft(1);
        draft.grantedPeriod = 0;
        QTest::newRow("no days") << draft;
        draft = fullDraft(1);
        draft.agreedPeriod = std::numeric_limits<qint64>::max();
        QTest::newRow("too many days") << draft;
        draft = fullDraft(1);
        draft.windowEnd = testNow;
        QTest::newRow("ends as it begins") << draft;
        draft = fullDraft(1);
        draft.video = {};
        QTest::newRow("no post") << draft;
        draft = fullDraft(1);
        draft.rawCode = QString::fromUtf8("#abcdef\0ghijklmnop=", 19);
        QTest::newRow("NUL in the code") << draft;
    }
    void invalidInput()
    {
        QFETCH(const CodeDraft, draft);
        VaultFixture vault;
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return AuthorizationRepository::add(changes, draft); });
        QCOMPARE(vault.count(QStringLiteral("party")) + vault.count(QStringLiteral("video")) + vault.count(QStringLiteral("campaign")), 0);
    }

    void idsThatAreNotThere()
    {
        VaultFixture vault;
        for (int i = 0; i < 3; ++i) {
            CodeDraft draft = codeDraft(1);
            (i == 0 ? draft.video.id : i == 1 ? draft.licensee.id : draft.campaign.id) = 99;
            const QString before = vault.dump();
            COMPARE_ERROR(attempt(vault, [&](ChangeSet &changes) { return AuthorizationRepository::add(changes, draft); }), ErrorCode::Conflict);
            QCOMPARE(vault.dump(), before);
        }
    }

    void replacesEarlier()
    {
        VaultFixture vault;
        const PostLink post = codeDraft(1).video.link;
        const auto addOf = [&](int number, CodeStatus status, qint64 start, bool replaces) {
            CodeDraft draft = codeDraft(number);
            draft.video.link = post;
            draft.status = status;
            draft.windowStart = start;
            draft.replacesEarlier = replaces;
            if (isBeforeCode(status))
                draft.rawCode.clear();
            return vault.addCode(draft);
        };
        const RowId planned = addOf(1, CodeStatus::Planned, testNow, false);
        const RowId revoked = addOf(2, CodeStatus::Revoked, testNow, false);
        const RowId expired = addOf(3, CodeStatus::InUse, testNow - 30 * day, false); // ends this second
        const RowId live = addOf(4, CodeStatus::Received, testNow - 30 * day + 1, false);
        const RowId inUse = addOf(5, CodeStatus::InUse, testNow, false);
        const RowId elsewhere = vault.addCode(codeDraft(100));
        QCOMPARE(*AuthorizationRepository::liveOfVideo(vault.connection(), code(vault, live).video, 0, testNow), (QList<RowId> {live, inUse}));
        QCOMPARE(*AuthorizationRepository::liveOfVideo(vault.connection(), code(vault, live).video, inUse, testNow), QList<RowId> {live});
        const RowId next = addOf(6, CodeStatus::Received, testNow, true);
        QCOMPARE(code(vault, planned).status, CodeStatus::Planned);
        QCOMPARE(code(vault, revoked).status, CodeStatus::Revoked);
        QCOMPARE(code(vault, expired).status, CodeStatus::InUse);
        QCOMPARE(code(vault, live).status, CodeStatus::Replaced);
        QCOMPARE(code(vault, inUse).status, CodeStatus::Replaced);
        QCOMPARE(code(vault, elsewhere).status, CodeStatus::Received);
        QCOMPARE(code(vault, next).status, CodeStatus::Received);
        QCOMPARE(code(vault, next).replaces, inUse);
        // Nothing to replace.
        CodeDraft alone = codeDraft(7);
        alone.replacesEarlier = true;
        QCOMPARE(code(vault, vault.addCode(alone)).replaces, 0);
    }

    void eachFieldAlone()
    {
        VaultFixture vault;
        const RowId id = vault.addCode(fullDraft(1));
        const RowId otherVideo = code(vault, vault.addCode(codeDraft(2))).video;
        const Authorization before = code(vault, id);
        const auto check = [&](const CodePatch &patch, const std::function<void(Authorization &)> &expected) {
            const QString changeSet = vault.change(QStringLiteral("edit"), [&](ChangeSet &c) { return AuthorizationRepository::edit(c, {id}, patch); });
            Authorization wanted = before;
            expected(wanted);
            QCOMPARE(facts(code(vault, id)), facts(wanted));
            vault.change(QStringLiteral("back"), [&](ChangeSet &c) {
                return c.update(Entity::Authorization, id, {{QStringLiteral("video_id"), before.video}, {QStringLiteral("licensee_id"), before.licensee},
                    {QStringLiteral("campaign_id"), before.campaign}, {QStringLiteral("code"), before.code}, {QStringLiteral("code_key"), before.code.mid(1)},
                    {QStringLiteral("raw_paste"), before.rawPaste}, {QStringLiteral("agreed_period"), *before.agreedPeriod},
                    {QStringLiteral("granted_period"), *before.grantedPeriod}, {QStringLiteral("window_start"), *before.window.start},
                    {QStringLiteral("window_end"), *before.window.end}, {QStringLiteral("status"), statusName(before.status)}, {QStringLiteral("notes"), before.notes}});
            });
            QCOMPARE(facts(code(vault, id)), facts(before));
        };
        CodePatch patch;
        check(patch, [](Authorization &) { });
        patch.rawCode = u' ' + codeText(50);
        check(patch, [](Authorization &c) { c.code = codeText(50); c.rawPaste = u' ' + codeText(50); });
        patch = {};
        patch.video = VideoRef {otherVideo, {}};
        check(patch, [&](Authorization &c) { c.video = otherVideo; });
        patch = {};
        patch.licensee = NamedRef();
        check(patch, [](Authorization &c) { c.licensee = 0; });
        patch = {};
        patch.campaign = NamedRef();
        check(patch, [](Authorization &c) { c.campaign = 0; });
        patch = {};
        patch.agreedPeriod = std::optional<int>();
        check(patch, [](Authorization &c) { c.agreedPeriod.reset(); });
        patch.agreedPeriod = 365;
        check(patch, [](Authorization &c) { c.agreedPeriod = 365; });
        patch = {};
        patch.grantedPeriod = 7; // the end follows
        check(patch, [](Authorization &c) { c.grantedPeriod = 7; c.window.end = testNow + 7 * day; });
        patch.grantedPeriod = std::optional<int>(); // the end followed from it
        check(patch, [](Authorization &c) { c.grantedPeriod.reset(); c.window.end.reset(); });
        patch = {};
        patch.windowStart = testNow - 5;
        check(patch, [](Authorization &c) { c.window = {testNow - 5, testNow - 5 + 60 * day}; });
        patch.windowStart = std::optional<qint64>();
        check(patch, [](Authorization &c) { c.window = {}; });
        patch = {};
        patch.windowEnd = testNow + day; // extended or cut: what is said counts
        check(patch, [](Authorization &c) { c.window.end = testNow + day; });
        patch.windowEnd = std::optional<qint64>(); // cleared: computed again from start and period
        check(patch, [](Authorization &) { });
        patch.windowStart = std::optional<qint64>();
        check(patch, [](Authorization &c) { c.window = {}; });
        patch = {};
        patch.status = CodeStatus::InUse;
        check(patch, [](Authorization &c) { c.status = CodeStatus::InUse; });
        patch = {};
        patch.notes = QString();
        check(patch, [](Authorization &c) { c.notes = QString(); });
    }

    // A code was extended (same text, new end): an edit of something else does not take that back.
    void extendedEndStays()
    {
        VaultFixture vault;
        CodeDraft draft = codeDraft(1);
        draft.windowEnd = testNow + 90 * day;
        const RowId id = vault.addCode(draft);
        CodePatch patch;
        patch.notes = QStringLiteral("x");
        VERIFY_OK(edit(vault, {id}, patch));
        QCOMPARE(code(vault, id).window.end, testNow + 90 * day);
    }

    // An end that was said on its own, without a period, is not lost when the begin becomes known.
    void endWithoutAPeriodStays()
    {
        VaultFixture vault;
        CodeDraft draft = codeDraft(1);
        draft.windowStart.reset();
        draft.grantedPeriod.reset();
        draft.windowEnd = testNow + 90 * day;
        const RowId id = vault.addCode(draft);
        CodePatch patch;
        patch.windowStart = testNow;
        VERIFY_OK(edit(vault, {id}, patch));
        QCOMPARE(code(vault, id).window.end, testNow + 90 * day);
        patch.windowStart = std::optional<qint64>();
        VERIFY_OK(edit(vault, {id}, patch));
        QCOMPARE(code(vault, id).window.end, testNow + 90 * day);
    }

    void editedCampaignTakesThePostAlong()
    {
        VaultFixture vault;
        const RowId id = vault.addCode(codeDraft(1));
        CodePatch patch;
        patch.campaign = NamedRef {0, QStringLiteral("Summer")};
        VERIFY_OK(edit(vault, {id}, patch));
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 1);
        // Its place in the campaign is not for another edit to bring back.
        vault.change(QStringLiteral("leave"), [](ChangeSet &c) { return c.remove(Entity::CampaignVideo, 1); });
        patch = {};
        patch.notes = QStringLiteral("x");
        VERIFY_OK(edit(vault, {id}, patch));
        QCOMPARE(vault.count(QStringLiteral("campaign_video")), 0);
    }

    void bulkEditAllOrNone()
    {
        VaultFixture vault;
        QList<RowId> ids;
        for (int i = 0; i < 40; ++i)
            ids.append(vault.addCode(fullDraft(i)));
        const QString before = vault.dump();
        CodePatch patch;
        patch.windowEnd = testNow + 1;
        patch.licensee = NamedRef {0, QStringLiteral("New Brand")};
        // One of them begins later than that.
        VERIFY_OK(attempt(vault, [&](ChangeSet &c) { return c.update(Entity::Authorization, ids.last(), {{QStringLiteral("window_start"), testNow + 2}}); }));
        const QString prepared = vault.dump();
        QVERIFY(prepared != before);
        COMPARE_ERROR(edit(vault, ids, patch), ErrorCode::InvalidInput);
        QCOMPARE(vault.dump(), prepared);
        ids.removeLast();
        VERIFY_OK(edit(vault, ids, patch));
        for (const RowId id : std::as_const(ids))
            QCOMPARE(code(vault, id).window.end, testNow + 1);
        QCOMPARE(vault.count(QStringLiteral("party")), 3); // the brand was made once
        COMPARE_ERROR(edit(vault, {1, 2, 999}, patch), ErrorCode::NotFound);
    }

    void deleteTakesApplicationsAlone()
    {
        VaultFixture vault;
        const RowId first = vault.addCode(fullDraft(1));
        CodeDraft next = fullDraft(2);
        next.video.link = fullDraft(1).video.link;
        next.replacesEarlier = true;
        const RowId second = vault.addCode(next);
        vault.change(QStringLiteral("apply"), [&](ChangeSet &c) -> Expected<void> {
            SPARK_TRY_VALUE(const RowId account, c.insert(Entity::AdAccount, {{QStringLiteral("name"), QStringLiteral("a")}}));
            for (const RowId id : {first, second}) {
                SPARK_TRY(c.insert(Entity::Application, {{QStringLiteral("authorization_id"), id}, {QStringLiteral("ad_account_id"), account},
                                                         {QStringLiteral("applied_at"), testNow}, {QStringLiteral("outcome"), QStringLiteral("applied")}}));
            }
            return {};
        });
        const auto counts = [&] {
            QList<qint64> all;
            for (const char *table : {"authorization", "application", "video", "party", "campaign", "campaign_video", "ad_account"})
                all.append(vault.count(QLatin1String(table)));
            return all;
        };
        QCOMPARE(counts(), (QList<qint64> {2, 2, 1, 2, 1, 1, 1}));
        VERIFY_OK(attempt(vault, [&](ChangeSet &changes) { return AuthorizationRepository::remove(changes, {first}); }));
        QCOMPARE(counts(), (QList<qint64> {1, 1, 1, 2, 1, 1, 1}));
        QCOMPARE(code(vault, second).replaces, 0);
        QCOMPARE(code(vault, second).notes, QStringLiteral("notes"));
        COMPARE_ERROR(attempt(vault, [&](ChangeSet &changes) { return AuthorizationRepository::remove(changes, {second, first}); }), ErrorCode::NotFound);
        QCOMPARE(counts(), (QList<qint64> {1, 1, 1, 2, 1, 1, 1}));
        COMPARE_ERROR(AuthorizationRepository::load(vault.connection(), first), ErrorCode::NotFound);
    }

    void textsInOrder()
    {
        VaultFixture vault;
        QList<RowId> ids;
        for (int i = 0; i < 5; ++i)
            ids.prepend(vault.addCode(codeDraft(i)));
        QStringList expected;
        for (int i = 4; i >= 0; --i)
            expected.append(codeText(i));
        QCOMPARE(*AuthorizationRepository::texts(vault.connection(), ids), expected);
    }
};

SPARK_TEST(AuthorizationRepositoryTest)
#include "authorization_repository_test.moc"
