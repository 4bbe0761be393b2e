// What is handed to whom, and what is asked of whom.
#include "models/store/message_repository.h"

#include "models/store/detail_queries.h"
#include "models/store/undo.h"
#include "models/store/verification.h"
#include "tests/store/store_support.h"

#include <QJsonDocument>

using namespace spark;
using namespace spark::test;

namespace {

RowId addCode(VaultFixture &vault, int number, CodeStatus status)
{
    CodeDraft draft = codeDraft(number);
    draft.status = status;
    draft.licensee.name = QStringLiteral("Nordlicht");
    draft.campaign.name = QStringLiteral("Spring");
    if (isBeforeCode(status))
        draft.rawCode.clear();
    return vault.addCode(draft);
}

CodeDetails details(VaultFixture &vault, RowId id)
{
    const auto found = codeDetails(vault.connection(), id, vault.clock().now());
    if (!found)
        qFatal("details: %s", qPrintable(found.error().text()));
    return *found;
}

MessageRecord recordOf(MessageKind kind, const MessageRows &rows)
{
    return {kind, rows, QStringLiteral("en"), QStringLiteral("Nordlicht"), std::nullopt, std::nullopt};
}

QList<RowId> requested(VaultFixture &vault)
{
    QList<RowId> ids;
    if (!vault.connection().forEach(QStringLiteral("SELECT id FROM authorization WHERE status = 'requested' ORDER BY id"), {}, [&ids](const QSqlQuery &query) { ids.append(query.value(0).toLongLong()); }))
        qFatal("requested");
    return ids;
}

} // namespace

class MessageRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsOfCodesAndPosts()
    {
        VaultFixture vault;
        const RowId code = addCode(vault, 1, CodeStatus::Received);
        const RowId video = details(vault, code).code.video;
        const auto handed = MessageRepository::items(vault.connection(), MessageKind::HandOver, {{code}, {}}, testNow);
        VERIFY_OK(handed);
        QCOMPARE(handed->size(), 1);
        QCOMPARE(handed->first().code, codeText(1));
        QCOMPARE(handed->first().licensee, QStringLiteral("Nordlicht"));
        QCOMPARE(handed->first().campaign, QStringLiteral("Spring"));
        QCOMPARE(handed->first().handle, QStringLiteral("mila.bakes"));
        QVERIFY(handed->first().end.has_value());
        const auto asked = MessageRepository::items(vault.connection(), MessageKind::Request, {{code}, {video}}, testNow);
        VERIFY_OK(asked);
        QCOMPARE(asked->size(), 2);
        for (const MessageItem &item : *asked)
            QVERIFY(item.code.isEmpty() && !item.link.isEmpty()); // a code has no business in a request
        const RowId waiting = addCode(vault, 2, CodeStatus::Requested);
        COMPARE_ERROR(MessageRepository::items(vault.connection(), MessageKind::HandOver, {{waiting}, {}}, testNow), ErrorCode::InvalidInput);
        COMPARE_ERROR(MessageRepository::items(vault.connection(), MessageKind::Extension, {{waiting}, {}}, testNow), ErrorCode::InvalidInput);
        COMPARE_ERROR(MessageRepository::items(vault.connection(), MessageKind::HandOver, {{}, {video}}, testNow), ErrorCode::InvalidInput);
        COMPARE_ERROR(MessageRepository::items(vault.connection(), MessageKind::Request, {{4711}, {}}, testNow), ErrorCode::NotFound);
    }

    void handedOverByTheCreatorItIsShared()
    {
        VaultFixture vault;
        const RowId mine = addCode(vault, 1, CodeStatus::Generated);
        const RowId passedOn = addCode(vault, 2, CodeStatus::InUse);
        const MessageRecord record = recordOf(MessageKind::HandOver, {{mine, passedOn}, {}});
        const QString step = vault.change(QStringLiteral("hand_over_codes"), [&](ChangeSet &changes) { return MessageRepository::record(changes, record); });
        QCOMPARE(details(vault, mine).code.status, CodeStatus::Shared);
        QCOMPARE(details(vault, passedOn).code.status, CodeStatus::InUse);
        for (const RowId id : {mine, passedOn}) {
            const HistoryEntry entry = details(vault, id).history.first();
            QCOMPARE(entry.action, QStringLiteral("hand_over_codes"));
            QCOMPARE(entry.after.value(QLatin1String("handed_to")).toString(), QStringLiteral("Nordlicht"));
            QCOMPARE(entry.at, vault.clock().nowMs());
            QVERIFY(!QString::fromUtf8(QJsonDocument(entry.after).toJson()).contains(codeText(1)));
        }
        // Taken back: the status, not what has happened.
        vault.change(QStringLiteral("undo"), [&step](ChangeSet &changes) { return revert(changes, step); });
        QCOMPARE(details(vault, mine).code.status, CodeStatus::Generated);
        VERIFY_OK(verifyVault(vault.connection()));
    }

    void askedForItWaits()
    {
        VaultFixture vault;
        const RowId refusedCode = addCode(vault, 1, CodeStatus::Refused);
        const RowId video = details(vault, refusedCode).code.video;
        MessageRecord record = recordOf(MessageKind::Request, {{refusedCode}, {}});
        record.period = 60;
        record.deadline = testNow + 7 * 86400;
        const auto ask = [&] { return attempt(vault, [&](ChangeSet &changes) { return MessageRepository::record(changes, record); }); };
        QCOMPARE(*ask(), 1);
        QCOMPARE(requested(vault).size(), 1);
        const CodeDetails waiting = details(vault, requested(vault).first());
        QCOMPARE(waiting.code.video, video);
        QCOMPARE(waiting.row.licensee, QStringLiteral("Nordlicht"));
        QCOMPARE(waiting.row.campaign, QStringLiteral("Spring"));
        QCOMPARE(waiting.code.agreedPeriod, std::optional(60));
        QVERIFY(waiting.code.notes.contains(QStringLiteral("2026-11-27T12:00:00Z")));
        QVERIFY(waiting.code.code.isEmpty());

        // Asked again, with other words: still one, brought up to date.
        record.period = 90;
        QCOMPARE(*ask(), 1);
        QCOMPARE(requested(vault).size(), 1);
        QCOMPARE(details(vault, requested(vault).first()).code.agreedPeriod, std::optional(90));
        QCOMPARE(details(vault, requested(vault).first()).code.notes.count(QStringLiteral("2026-11-27")), 1);

        // A post of its own, and the planned row of another one.
        const RowId planned = addCode(vault, 3, CodeStatus::Planned);
        record.rows = {{planned}, {details(vault, planned).code.video}};
        VERIFY_OK(ask());
        QCOMPARE(details(vault, planned).code.status, CodeStatus::Requested);
    }

    void anExtensionIsAskedForInTheHistory()
    {
        VaultFixture vault;
        const RowId code = addCode(vault, 1, CodeStatus::InUse);
        MessageRecord record = recordOf(MessageKind::Extension, {{code}, {}});
        record.period = 30;
        VERIFY_OK(attempt(vault, [&](ChangeSet &changes) { return MessageRepository::record(changes, record); }));
        QCOMPARE(details(vault, code).code.status, CodeStatus::InUse);
        QCOMPARE(details(vault, code).history.first().after.value(QLatin1String("asked_period")).toInt(), 30);
        QCOMPARE(requested(vault), QList<RowId>());
    }

    void nothingIsWrittenForARefusedOne()
    {
        VaultFixture vault;
        const RowId mine = addCode(vault, 1, CodeStatus::Generated);
        const RowId waiting = addCode(vault, 2, CodeStatus::Requested);
        refused(vault, ErrorCode::InvalidInput, [&](ChangeSet &changes) { return MessageRepository::record(changes, recordOf(MessageKind::HandOver, {{mine, waiting}, {}})); });
        refused(vault, ErrorCode::NotFound, [&](ChangeSet &changes) { return MessageRepository::record(changes, recordOf(MessageKind::HandOver, {{mine, 4711}, {}})); });
    }
};

SPARK_TEST(MessageRepositoryTest)
#include "message_repository_test.moc"
