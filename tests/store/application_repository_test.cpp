// Ad accounts, and codes that are entered in them.
#include "models/store/application_repository.h"

#include "models/store/ad_account_repository.h"
#include "models/store/detail_queries.h"
#include "models/store/row_sources.h"
#include "models/store/undo.h"
#include "tests/store/store_support.h"

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 day = 86400;
using Outcome = ApplicationOutcome;

RowId addAccount(VaultFixture &vault, const QString &name, const QString &advertiserId = {})
{
    const auto id = attempt(vault, [&](ChangeSet &changes) { return AdAccountRepository::add(changes, {name, advertiserId, {}}); });
    if (!id)
        qFatal("addAccount: %s", qPrintable(id.error().text()));
    return *id;
}

Expected<int> mark(VaultFixture &vault, RowId account, const QList<ApplicationMark> &marks)
{
    return attempt(vault, [&](ChangeSet &changes) { return ApplicationRepository::mark(changes, account, marks); });
}

RowId addCode(VaultFixture &vault, int number, int days = 30, CodeStatus status = CodeStatus::Received)
{
    CodeDraft draft = codeDraft(number, days);
    draft.status = status;
    if (isBeforeCode(status))
        draft.rawCode.clear();
    return vault.addCode(draft);
}

Batch next(VaultFixture &vault, RowId account, int size = 20, const QList<RowId> &only = {}, const QList<RowId> &skipped = {}, bool elsewhere = true)
{
    const auto batch = ApplicationRepository::nextBatch(vault.connection(), {account, size, only, skipped, elsewhere}, vault.clock().now());
    if (!batch)
        qFatal("next: %s", qPrintable(batch.error().text()));
    return *batch;
}

QStringList codes(const Batch &batch)
{
    QStringList texts;
    for (const BatchCode &code : batch.codes)
        texts.append(code.code);
    return texts;
}

QStringList texts(std::initializer_list<int> numbers)
{
    QStringList list;
    for (const int number : numbers)
        list.append(codeText(number));
    return list;
}

// "applied", or "refused auth_code_expired".
QString standing(VaultFixture &vault, RowId code)
{
    const auto details = codeDetails(vault.connection(), code, vault.clock().now());
    if (!details)
        qFatal("details: %s", qPrintable(details.error().text()));
    return QString(statusName(details->code.status) + u' ' + details->code.refusalReason).trimmed();
}

QList<qint64> notApplied(VaultFixture &vault)
{
    RowQuery query;
    query.filter = QuickFilter::NotApplied;
    const auto plan = CodeRows::plan(vault.connection(), query, vault.clock().now(), 0);
    const auto found = plan ? findIds(vault.connection(), *plan, 0) : Expected<FoundIds>(failure(plan.error()));
    return found ? QList<qint64>(found->ids->begin(), found->ids->end()) : QList<qint64>();
}

} // namespace

class ApplicationRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountsByNameAndId()
    {
        VaultFixture vault;
        const RowId north = addAccount(vault, QStringLiteral("Nordlicht EU"), QStringLiteral("7012345678901234567"));
        const RowId south = addAccount(vault, QStringLiteral("Südwind"));
        const auto find = [&vault](const char *text) { return AdAccountRepository::find(vault.connection(), QString::fromUtf8(text)); };
        for (const char *text : {"Nordlicht EU", "  nordlicht  eu ", "7012345678901234567"})
            QCOMPARE(find(text)->id, north);
        QCOMPARE(find("SÜDWIND")->id, south);

        // A typing mistake is told what there is, and makes nothing.
        const auto typo = find("Nordlich EU");
        COMPARE_ERROR(typo, ErrorCode::NotFound);
        QVERIFY(typo.error().text().contains(QStringLiteral("Nordlicht EU")));
        QVERIFY(typo.error().text().contains(QStringLiteral("Südwind")));
        QCOMPARE(vault.count(QStringLiteral("ad_account")), 2);

        const auto add = [](const char *name, const char *id) {
            return [=](ChangeSet &changes) { return AdAccountRepository::add(changes, {QString::fromUtf8(name), QString::fromUtf8(id), {}}); };
        };
        refused(vault, ErrorCode::AlreadyThere, add("nordlicht eu", ""));
        refused(vault, ErrorCode::AlreadyThere, add("Another name", "7012345678901234567"));
        refused(vault, ErrorCode::InvalidInput, add("", ""));
        refused(vault, ErrorCode::InvalidInput, add("Name", "seven"));
        COMPARE_ERROR(AdAccountRepository::load(vault.connection(), 4711), ErrorCode::NotFound);
    }

    void accountsAreFoundWhileTyping()
    {
        VaultFixture vault;
        addAccount(vault, QStringLiteral("Nordlicht EU"), QStringLiteral("7012345678901234567"));
        addAccount(vault, QStringLiteral("Nordlicht US"), QStringLiteral("7099999999999999999"));
        addAccount(vault, QStringLiteral("Acme"));
        const auto titles = [&vault](const char *typed, int limit = 10) {
            QStringList names;
            const auto items = lookUp(vault.connection(), LookupKind::AdAccounts, QString::fromUtf8(typed), limit);
            for (const LookupItem &item : *items)
                names.append(item.title);
            return names;
        };
        QCOMPARE(titles(""), QStringList({QStringLiteral("Acme"), QStringLiteral("Nordlicht EU"), QStringLiteral("Nordlicht US")}));
        QCOMPARE(titles("licht"), QStringList({QStringLiteral("Nordlicht EU"), QStringLiteral("Nordlicht US")}));
        QCOMPARE(titles("7099"), QStringList({QStringLiteral("Nordlicht US")}));
        QCOMPARE(titles("x"), QStringList());
        QCOMPARE(titles("", 2).size(), 2);
    }

    void theNextBatchIsWhatEndsFirst()
    {
        VaultFixture vault;
        const RowId account = addAccount(vault, QStringLiteral("North"));
        addCode(vault, 1, 90);
        addCode(vault, 2, 30, CodeStatus::Checked);
        addCode(vault, 3, 60, CodeStatus::Generated);
        addCode(vault, 4, 7, CodeStatus::Shared);
        addCode(vault, 5, 30, CodeStatus::Requested); // no code yet
        addCode(vault, 6, 30, CodeStatus::Revoked);
        addCode(vault, 7, 30, CodeStatus::Refused);
        addCode(vault, 8, 30, CodeStatus::InUse); // somebody has recorded by hand that it runs, nobody knows where
        CodeDraft endless = codeDraft(9);
        endless.grantedPeriod.reset();
        vault.addCode(endless);

        Batch batch = next(vault, account);
        QCOMPARE(codes(batch), texts({4, 2, 3, 1, 9}));
        QCOMPARE(batch.waiting, 5);
        QCOMPARE(batch.elsewhere, 0);
        QCOMPARE(batch.account.name, QStringLiteral("North"));
        QCOMPARE(codes(next(vault, account, 2)), texts({4, 2}));
        QCOMPARE(next(vault, account, 2).waiting, 5);
        // What is skipped waits on, behind the others.
        const RowId first = batch.codes.first().row.id;
        QCOMPARE(codes(next(vault, account, 2, {}, {first})), texts({2, 3}));
        QCOMPARE(next(vault, account, 2, {}, {first}).waiting, 5);
        // What is over is nothing to enter.
        vault.clock().advance(8 * day);
        QCOMPARE(codes(next(vault, account)), texts({2, 3, 1, 9}));
    }

    void onlyTheChosenOnes()
    {
        VaultFixture vault;
        const RowId account = addAccount(vault, QStringLiteral("North"));
        const RowId one = addCode(vault, 1);
        addCode(vault, 2);
        const RowId refusedOne = addCode(vault, 3, 60, CodeStatus::Refused); // tried again on purpose
        const RowId requested = addCode(vault, 4, 30, CodeStatus::Requested);
        const RowId used = addCode(vault, 5, 90, CodeStatus::InUse);
        const Batch batch = next(vault, account, 20, {one, refusedOne, requested, used});
        QCOMPARE(codes(batch), texts({1, 3, 5}));
        QCOMPARE(batch.leftOut, 1);
        VERIFY_OK(mark(vault, account, {{one, Outcome::Applied, {}}}));
        QCOMPARE(codes(next(vault, account, 20, {one, refusedOne})), texts({3}));
        QCOMPARE(next(vault, account, 20, {one, refusedOne}).leftOut, 1);
    }

    void whatWasAppliedLeavesTheBatch()
    {
        VaultFixture vault;
        const RowId north = addAccount(vault, QStringLiteral("North"));
        const RowId south = addAccount(vault, QStringLiteral("South"));
        const RowId one = addCode(vault, 1, 30);
        const RowId two = addCode(vault, 2, 60);
        const RowId three = addCode(vault, 3, 90);
        QCOMPARE(notApplied(vault), QList<qint64>({one, two, three}));

        QCOMPARE(*mark(vault, north, {{one, Outcome::Applied, {}}, {two, Outcome::Refused, QStringLiteral("auth_code_expired")}}), 2);
        QCOMPARE(standing(vault, one), QStringLiteral("applied"));
        QCOMPARE(standing(vault, two), QStringLiteral("refused auth_code_expired"));
        QCOMPARE(standing(vault, three), QStringLiteral("received"));
        QCOMPARE(codes(next(vault, north)), texts({3}));
        QCOMPARE(notApplied(vault), QList<qint64>({three}));

        // Another account may have it too; that is said, and not forbidden.
        const Batch other = next(vault, south);
        QCOMPARE(codes(other), texts({3, 1}));
        QCOMPARE(other.waiting, 1);
        QCOMPARE(other.elsewhere, 1);
        QCOMPARE(other.codes.at(0).otherAccounts, QStringList());
        QCOMPARE(other.codes.at(1).otherAccounts, QStringList({QStringLiteral("North")}));
        QCOMPARE(codes(next(vault, south, 20, {}, {}, false)), texts({3}));

        // The same again changes nothing.
        const QString before = vault.dump();
        QCOMPARE(*mark(vault, north, {{one, Outcome::Applied, {}}}), 0);
        QCOMPARE(vault.dump(), before);

        const auto rows = ApplicationRepository::accounts(vault.connection(), vault.clock().now());
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).account.name, QStringLiteral("North"));
        QCOMPARE(rows->at(0).applied, 1);
        QCOMPARE(rows->at(0).waiting, 1);
        QCOMPARE(rows->at(1).applied, 0);
    }

    void aRefusalHereIsNoEndElsewhere()
    {
        VaultFixture vault;
        const RowId north = addAccount(vault, QStringLiteral("North"));
        const RowId south = addAccount(vault, QStringLiteral("South"));
        const RowId one = addCode(vault, 1);
        VERIFY_OK(mark(vault, north, {{one, Outcome::Applied, {}}}));
        vault.clock().advance(60);
        VERIFY_OK(mark(vault, south, {{one, Outcome::Refused, QStringLiteral("region_mismatch")}}));
        QCOMPARE(standing(vault, one), QStringLiteral("applied"));
        const auto applications = ApplicationRepository::ofCode(vault.connection(), one);
        QCOMPARE(applications->size(), 2); // newest first
        QCOMPARE(applications->at(0).account, QStringLiteral("South"));
        QCOMPARE(applications->at(0).outcome, Outcome::Refused);
        QCOMPARE(applications->at(0).refusalReason, QStringLiteral("region_mismatch"));
        QCOMPARE(applications->at(0).appliedAt, testNow + 60);
        QCOMPARE(applications->at(1).account, QStringLiteral("North"));

        // Refused later by the account that had taken it: it is no more in any, and can be entered again.
        vault.clock().advance(60);
        VERIFY_OK(mark(vault, north, {{one, Outcome::Refused, QStringLiteral("call_rpc_fail")}}));
        QCOMPARE(standing(vault, one), QStringLiteral("refused call_rpc_fail"));
        CodePatch again;
        again.status = CodeStatus::Checked;
        VERIFY_OK(attempt(vault, [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {one}, again); }));
        QCOMPARE(standing(vault, one), QStringLiteral("checked")); // the reason went with the status
        QCOMPARE(codes(next(vault, north)), texts({1}));
        QCOMPARE(notApplied(vault), QList<qint64>({one}));
        QCOMPARE(*mark(vault, north, {{one, Outcome::Applied, {}}}), 1);
        QCOMPARE(standing(vault, one), QStringLiteral("applied"));
        QVERIFY(next(vault, north).codes.isEmpty());
    }

    void aBatchIsOneStepOfUndo()
    {
        VaultFixture vault;
        const RowId north = addAccount(vault, QStringLiteral("North"));
        QList<ApplicationMark> marks;
        for (int i = 1; i <= 20; ++i)
            marks.append({addCode(vault, i), i % 3 == 0 ? Outcome::Refused : Outcome::Applied, i % 3 == 0 ? QStringLiteral("video_deleted") : QString()});
        const QString before = dumpTables(vault.connection()).section(QStringLiteral("history"), 0, 0);
        const QString step = vault.change(QStringLiteral("apply_codes"), [&](ChangeSet &changes) { return ApplicationRepository::mark(changes, north, marks); });
        QCOMPARE(vault.count(QStringLiteral("application")), 20);
        vault.change(QStringLiteral("undo"), [&step](ChangeSet &changes) { return revert(changes, step); });
        QCOMPARE(vault.count(QStringLiteral("application")), 0);
        for (const ApplicationMark &each : std::as_const(marks))
            QCOMPARE(standing(vault, each.code), QStringLiteral("received"));
        QCOMPARE(next(vault, north).codes.size(), 20);
    }

    void allOrNothing()
    {
        VaultFixture vault;
        const RowId north = addAccount(vault, QStringLiteral("North"));
        const RowId one = addCode(vault, 1);
        const RowId requested = addCode(vault, 2, 30, CodeStatus::Requested);
        const RowId revoked = addCode(vault, 3, 30, CodeStatus::Revoked);
        const auto whole = [&](RowId code, const QString &reason = {}) {
            return mark(vault, north, {{one, Outcome::Applied, {}}, {code, reason.isEmpty() ? Outcome::Applied : Outcome::Refused, reason}});
        };
        const QString before = vault.dump();
        COMPARE_ERROR(whole(requested), ErrorCode::InvalidInput);
        const auto late = whole(revoked);
        COMPARE_ERROR(late, ErrorCode::Conflict);
        QVERIFY(!late.error().text().contains(codeText(3)));
        COMPARE_ERROR(whole(one, QStringLiteral("no_such_reason")), ErrorCode::InvalidInput);
        COMPARE_ERROR(whole(4711), ErrorCode::NotFound);
        COMPARE_ERROR(mark(vault, 4711, {{one, Outcome::Applied, {}}}), ErrorCode::NotFound);
        QCOMPARE(vault.dump(), before);
    }

    void theReasonIsKeptWithTheStatus()
    {
        VaultFixture vault;
        CodeDraft draft = codeDraft(1);
        draft.status = CodeStatus::Refused;
        draft.refusalReason = QStringLiteral("mistyped");
        const RowId one = vault.addCode(draft);
        QCOMPARE(standing(vault, one), QStringLiteral("refused mistyped"));
        const auto edit = [&](const CodePatch &patch) { return attempt(vault, [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {one}, patch); }); };
        CodePatch notes;
        notes.notes = QStringLiteral("asked again");
        VERIFY_OK(edit(notes));
        QCOMPARE(standing(vault, one), QStringLiteral("refused mistyped"));
        CodePatch reason;
        reason.refusalReason = QStringLiteral("wrong_post");
        VERIFY_OK(edit(reason));
        QCOMPARE(standing(vault, one), QStringLiteral("refused wrong_post"));
        CodePatch status;
        status.status = CodeStatus::Received;
        VERIFY_OK(edit(status));
        QCOMPARE(standing(vault, one), QStringLiteral("received"));
        // A reason without the status says nothing.
        VERIFY_OK(edit(reason));
        QCOMPARE(standing(vault, one), QStringLiteral("received"));
    }
};

SPARK_TEST(ApplicationRepositoryTest)
#include "application_repository_test.moc"
