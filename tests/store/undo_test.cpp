#include "models/store/undo.h"

#include "models/store/campaign_repository.h"
#include "models/store/video_repository.h"
#include "tests/store/ledger_steps.h"

using namespace spark;
using namespace spark::test;

namespace {

// Takes a change set back; gives the change set that did it.
QString undo(VaultFixture &vault, const QString &changeSet)
{
    vault.clock().advance(1);
    return vault.change(QStringLiteral("undo"), [&](ChangeSet &changes) { return revert(changes, changeSet); });
}

// Refused, and nothing is different.
void refuses(VaultFixture &vault, const QString &changeSet, ErrorCode code = ErrorCode::Conflict)
{
    const QString before = vault.dump();
    const qint64 entries = vault.count(QStringLiteral("history"));
    {
        auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("undo"), changeSet);
        VERIFY_OK(changes);
        COMPARE_ERROR(revert(**changes, changeSet), code);
    }
    QCOMPARE(vault.dump(), before);
    QCOMPARE(vault.count(QStringLiteral("history")), entries);
}

QString editCode(VaultFixture &vault, RowId id, const CodePatch &patch)
{
    return vault.change(QStringLiteral("edit_code"), [&](ChangeSet &changes) { return AuthorizationRepository::edit(changes, {id}, patch); });
}

CodePatch withNotes(const QString &notes)
{
    CodePatch patch;
    patch.notes = notes;
    return patch;
}

QString add(VaultFixture &vault, const CodeDraft &draft)
{
    return vault.change(QStringLiteral("add_code"), [&](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY(AuthorizationRepository::add(changes, draft));
        return {};
    });
}

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The heart of it: whatever was done, undoing all of it gives what was, redoing all of it what became of it.
    void undoAndRedoAnything()
    {
        VaultFixture vault;
        QVERIFY(holds("undoing everything gives the state before, redoing it the state after", 50, [&] {
            startAfresh(vault);
            const auto given = *rc::gen::container<std::vector<LedgerStep>>(ledgerSteps());
            for (const LedgerStep &step : given)
                runStep(vault, step);
            const QString before = vault.dump();

            QStringList done;
            const auto steps = *rc::gen::container<std::vector<LedgerStep>>(ledgerSteps());
            QStringList states {before};
            for (const LedgerStep &step : steps) {
                const QString changeSet = runStep(vault, step);
                if (changeSet.isEmpty())
                    continue;
                done.append(changeSet);
                states.append(vault.dump());
            }
            QStringList undone;
            for (qsizetype i = done.size() - 1; i >= 0; --i) {
                undone.prepend(undo(vault, done.at(i)));
                RC_ASSERT(vault.dump() == states.at(i));
            }
            QStringList redone;
            for (qsizetype i = 0; i < undone.size(); ++i) {
                redone.append(undo(vault, undone.at(i)));
                RC_ASSERT(vault.dump() == states.at(i + 1));
            }
            for (qsizetype i = redone.size() - 1; i >= 0; --i)
                undo(vault, redone.at(i));
            RC_ASSERT(vault.dump() == before);
            RC_ASSERT(vault.connection().value(QStringLiteral("PRAGMA foreign_key_check"))->isValid() == false);
        }));
        QCOMPARE(HistoryLog(vault.connection()).verify()->firstBroken, 0);
    }

    void undoOfDeleteRestoresIdentity()
    {
        VaultFixture vault;
        CodeDraft draft = codeDraft(1);
        draft.campaign.name = QStringLiteral("Spring");
        draft.notes = QStringLiteral("\uFEFF“x”");
        const RowId code = vault.addCode(draft);
        const auto facts = [&] {
            QStringList all;
            for (const char *table : {"authorization", "video", "campaign_video"}) {
                const auto read = vault.connection().forEach(QStringLiteral("SELECT id, uid, created_at, changed_at, device FROM ") + QLatin1String(table), {},
                                                             [&all](const QSqlQuery &query) {
                                                                 for (int i = 0; i < 5; ++i)
                                                                     all.append(query.value(i).toString());
                                                             });
                if (!read)
                    qFatal("facts");
            }
            return all;
        };
        const QStringList before = facts();
        QCOMPARE(before.size(), 15);
        vault.clock().advance(3600);
        const QString deleted = vault.change(QStringLiteral("delete_video"), [](ChangeSet &changes) { return VideoRepository::remove(changes, {1}); });
        QVERIFY(facts().isEmpty());
        vault.clock().advance(3600);
        undo(vault, deleted);
        QCOMPARE(facts(), before);
        QCOMPARE(AuthorizationRepository::load(vault.connection(), code)->notes, draft.notes);
    }

    void undoOfUndoIsRecorded()
    {
        VaultFixture vault;
        const QString added = add(vault, codeDraft(1));
        auto changes = ChangeSet::begin(vault.connection(), vault.author(), QStringLiteral("undo"), added);
        VERIFY_OK(changes);
        VERIFY_OK(revert(**changes, added));
        VERIFY_OK((*changes)->commit());
        const QList<HistoryEntry> entries = vault.entriesOf((*changes)->uid());
        QVERIFY(!entries.isEmpty());
        for (const HistoryEntry &entry : entries)
            QCOMPARE(entry.reverts, added);
        QCOMPARE(vault.count(QStringLiteral("party")), 0);
    }

    void conflictWhenEditedSince()
    {
        VaultFixture vault;
        const RowId code = vault.addCode(codeDraft(1));
        const QString first = editCode(vault, code, withNotes(QStringLiteral("one")));
        const QString second = editCode(vault, code, withNotes(QStringLiteral("two")));
        refuses(vault, first);
        // Another column of the same row does not stand in the way.
        CodePatch other;
        other.status = CodeStatus::Applied;
        editCode(vault, code, other);
        undo(vault, second);
        QCOMPARE(AuthorizationRepository::load(vault.connection(), code)->notes, QStringLiteral("one"));
        QCOMPARE(AuthorizationRepository::load(vault.connection(), code)->status, CodeStatus::Applied);
    }

    // One row of many was changed since: none of them is taken back.
    void conflictRefusesTheWhole()
    {
        VaultFixture vault;
        QList<RowId> ids;
        for (int i = 0; i < 20; ++i)
            ids.append(vault.addCode(codeDraft(i)));
        const QString bulk = vault.change(QStringLiteral("edit_code"), [&](ChangeSet &changes) {
            return AuthorizationRepository::edit(changes, ids, withNotes(QStringLiteral("bulk")));
        });
        editCode(vault, ids.first(), withNotes(QStringLiteral("since")));
        refuses(vault, bulk);
        QCOMPARE(AuthorizationRepository::load(vault.connection(), ids.last())->notes, QStringLiteral("bulk"));
    }

    void conflictWhenDeletedSince()
    {
        VaultFixture vault;
        const RowId code = vault.addCode(codeDraft(1));
        const QString edited = editCode(vault, code, withNotes(QStringLiteral("x")));
        vault.change(QStringLiteral("delete"), [&](ChangeSet &changes) { return AuthorizationRepository::remove(changes, {code}); });
        refuses(vault, edited);
    }

    void conflictWhenSomethingHangsOnIt()
    {
        VaultFixture vault;
        const QString first = add(vault, codeDraft(1));
        CodeDraft second = codeDraft(2);
        second.video.link = codeDraft(1).video.link; // of the same post
        add(vault, second);
        refuses(vault, first);
    }

    void conflictWhenItsPlaceIsTaken()
    {
        VaultFixture vault;
        const RowId code = vault.addCode(codeDraft(1));
        CodePatch other;
        other.rawCode = codeText(2);
        const QString edited = editCode(vault, code, other);
        vault.addCode(codeDraft(1)); // the code that the row had
        refuses(vault, edited);
    }

    // An id of a row that is gone is never another row's: else undo would link a code to a campaign that came later.
    void anotherCampaignInBetween()
    {
        VaultFixture vault;
        CodeDraft draft = codeDraft(1);
        draft.campaign.name = QStringLiteral("A");
        const RowId code = vault.addCode(draft);
        const RowId campaign = AuthorizationRepository::load(vault.connection(), code)->campaign;
        CodePatch without;
        without.campaign = NamedRef();
        const QString taken = editCode(vault, code, without);
        const QString deleted = vault.change(QStringLiteral("delete_campaigns"), [campaign](ChangeSet &changes) { return CampaignRepository::remove(changes, {campaign}); });
        {
            auto other = openVault(vault.path(), testKey(), testAuthor(), {});
            VERIFY_OK(other);
            auto changes = ChangeSet::begin(**other, testAuthor(), QStringLiteral("add_campaign"));
            VERIFY_OK(changes);
            CampaignDraft added;
            added.name = QStringLiteral("B");
            VERIFY_OK(CampaignRepository::add(**changes, added));
            VERIFY_OK((*changes)->commit());
        }
        refuses(vault, taken); // A has to be there again first
        QCOMPARE(AuthorizationRepository::load(vault.connection(), code)->campaign, 0);
        undo(vault, deleted);
        undo(vault, taken);
        QCOMPARE(CampaignRepository::load(vault.connection(), AuthorizationRepository::load(vault.connection(), code)->campaign)->name, QStringLiteral("A"));
        QCOMPARE(vault.count(QStringLiteral("campaign")), 2);
    }

    void twice()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(5));
        const QString added = add(vault, codeDraft(1));
        const QString edited = editCode(vault, 2, withNotes(QStringLiteral("x")));
        undo(vault, edited);
        refuses(vault, edited);
        const QString taken = undo(vault, added);
        refuses(vault, added);
        undo(vault, taken);
        refuses(vault, taken);
    }

    void unknownChangeSet()
    {
        VaultFixture vault;
        refuses(vault, QStringLiteral("01890000-0000-7000-8000-000000000000"), ErrorCode::NotFound);
    }

    void replacedCodes()
    {
        VaultFixture vault;
        const RowId first = vault.addCode(codeDraft(1));
        CodeDraft next = codeDraft(2);
        next.video.link = codeDraft(1).video.link;
        next.replacesEarlier = true;
        const QString before = vault.dump();
        const QString replaced = add(vault, next);
        const QString after = vault.dump();
        QCOMPARE(AuthorizationRepository::load(vault.connection(), first)->status, CodeStatus::Replaced);
        const QString undone = undo(vault, replaced);
        QCOMPARE(vault.dump(), before);
        undo(vault, undone);
        QCOMPARE(vault.dump(), after);
    }

    void otherDeviceInBetween()
    {
        VaultFixture vault;
        const QString added = add(vault, codeDraft(1));
        Author other = vault.author();
        other.device = QStringLiteral("other-laptop");
        {
            auto changes = ChangeSet::begin(vault.connection(), other, QStringLiteral("edit"));
            VERIFY_OK((*changes)->update(Entity::Authorization, 1, {{QStringLiteral("notes"), QStringLiteral("x")}}));
            VERIFY_OK((*changes)->commit());
            undo(vault, (*changes)->uid());
        }
        undo(vault, added); // the device that wrote last is no difference of content
        QCOMPARE(vault.count(QStringLiteral("authorization")), 0);
    }
};

SPARK_TEST(UndoTest)
#include "undo_test.moc"
