// Undo and redo as a person uses them: the last step, the one before, and back again.
#include "tests/controllers/desk.h"

using namespace spark;
using namespace spark::test;

namespace {

struct Ledger : Desk
{
    Ledger()
    {
        if (const auto made = create(); !made)
            qFatal("create: %s", qPrintable(made.error().text()));
        QCoreApplication::processEvents();
    }
    HistoryController &history() { return controllers.history; }
    Expected<void> undo() { return await(history().undo()); }
    Expected<void> redo() { return await(history().redo()); }
    Expected<void> note(const QList<RowId> &ids, const QString &text)
    {
        CodePatch patch;
        patch.notes = text;
        return await(controllers.codes.edit(ids, patch));
    }
    QString notes(RowId id) { return controllers.codes.details(id)->code.notes; }
};

using Step = std::function<QString(Ledger &)>; // an error's text

template<typename T>
QString outcome(QFuture<Expected<T>> answer)
{
    return errorOf(await(answer));
}

} // namespace

Q_DECLARE_METATYPE(Step)

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToTakeBack()
    {
        Ledger desk;
        QVERIFY(!desk.history().canUndo()); // making the vault is no step
        QVERIFY(!desk.history().canRedo());
        QCOMPARE(desk.history().undoLabel(), QString());
        COMPARE_ERROR(desk.undo(), ErrorCode::NotFound);
        COMPARE_ERROR(desk.redo(), ErrorCode::NotFound);
    }

    void everyKindOfChangeAndBack_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QString>("label");
        const QList<RowId> both {1, 2};
        QTest::newRow("add post") << Step([](Ledger &desk) {
            VideoDraft draft;
            draft.link = readPostLink(postLinkText(50)).link;
            return outcome(desk.controllers.videos.add(draft));
        }) << QStringLiteral("Add post");
        QTest::newRow("edit posts") << Step([both](Ledger &desk) {
            VideoPatch patch;
            patch.caption = QStringLiteral("new words");
            patch.creator = QStringLiteral("leonie_glow");
            patch.addToCampaign = NamedRef {0, QStringLiteral("Another")};
            return outcome(desk.controllers.videos.edit(both, patch));
        }) << QStringLiteral("Edit posts");
        QTest::newRow("delete posts with their codes") << Step([both](Ledger &desk) { return outcome(desk.controllers.videos.remove(both)); }) << QStringLiteral("Delete posts");
        QTest::newRow("add code") << Step([](Ledger &desk) {
            CodeDraft draft = codeDraft(1);
            draft.rawCode = codeText(60);
            draft.replacesEarlier = true;
            draft.licensee.name = QStringLiteral("Strideline");
            return outcome(desk.controllers.codes.add(draft));
        }) << QStringLiteral("Add code");
        QTest::newRow("edit codes") << Step([both](Ledger &desk) {
            CodePatch patch;
            patch.status = CodeStatus::Revoked;
            patch.windowEnd = std::optional<qint64>(testNow + 5);
            return outcome(desk.controllers.codes.edit(both, patch));
        }) << QStringLiteral("Edit codes");
        QTest::newRow("delete codes") << Step([both](Ledger &desk) { return outcome(desk.controllers.codes.remove(both)); }) << QStringLiteral("Delete codes");
        QTest::newRow("add campaign") << Step([](Ledger &desk) {
            CampaignDraft draft;
            draft.name = QStringLiteral("Autumn");
            draft.budget = Money {100, QStringLiteral("EUR")};
            return outcome(desk.controllers.campaigns.add(draft));
        }) << QStringLiteral("Add campaign");
        QTest::newRow("edit campaigns") << Step([](Ledger &desk) {
            CampaignPatch patch;
            patch.name = QStringLiteral("Spring again");
            patch.codesNeeded = std::optional<int>(5);
            return outcome(desk.controllers.campaigns.edit({1}, patch));
        }) << QStringLiteral("Edit campaigns");
        QTest::newRow("delete campaigns") << Step([](Ledger &desk) { return outcome(desk.controllers.campaigns.remove({1})); }) << QStringLiteral("Delete campaigns");
    }
    void everyKindOfChangeAndBack()
    {
        QFETCH(const Step, step);
        QFETCH(const QString, label);
        Ledger desk;
        for (int i = 1; i <= 3; ++i) {
            CodeDraft draft = codeDraft(i);
            draft.campaign.name = QStringLiteral("Spring");
            draft.licensee.name = QStringLiteral("Nordbrew");
            VERIFY_OK(await(desk.controllers.codes.add(draft)));
        }
        // The history grows with every step; the rest must be the same.
        const auto rows = [&desk] { return desk.dump().section(QStringLiteral("\nhistory\n"), 0, 0); };
        const QString before = rows();
        QSignalSpy committed(&desk.history(), &HistoryController::committed);

        QCOMPARE(step(desk), QString());
        const QString after = rows();
        QVERIFY(after != before);
        QCOMPARE(desk.history().undoLabel(), label);
        VERIFY_OK(desk.undo());
        QCOMPARE(rows(), before);
        QCOMPARE(desk.history().redoLabel(), label);
        VERIFY_OK(desk.redo());
        QCOMPARE(rows(), after);
        QCOMPARE(desk.history().undoLabel(), label);
        QVERIFY(!desk.history().canRedo());
        VERIFY_OK(desk.undo());
        QCOMPARE(rows(), before);
        QTRY_COMPARE(committed.size(), 4);
        VERIFY_OK(await(desk.vault().verify()));
    }

    void stepByStepAndBack()
    {
        Ledger desk;
        const RowId id = desk.addCode(1);
        for (const char *text : {"a", "b", "c"})
            VERIFY_OK(desk.note({id}, QString::fromLatin1(text)));
        VERIFY_OK(desk.undo());
        VERIFY_OK(desk.undo());
        QCOMPARE(desk.notes(id), QStringLiteral("a"));
        VERIFY_OK(desk.redo());
        QCOMPARE(desk.notes(id), QStringLiteral("b"));
        VERIFY_OK(desk.note({id}, QStringLiteral("other")));
        QVERIFY(!desk.history().canRedo()); // c belongs to a past that is no more
        VERIFY_OK(desk.undo());
        QCOMPARE(desk.notes(id), QStringLiteral("b"));
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(desk.undo());
        QCOMPARE(desk.count(QStringLiteral("authorization")), 0);
        QVERIFY(!desk.history().canUndo());
    }

    // The key is pressed again before the first answer is there.
    void pressedQuickly()
    {
        Ledger desk;
        const RowId id = desk.addCode(1);
        for (const char *text : {"a", "b", "c"})
            VERIFY_OK(desk.note({id}, QString::fromLatin1(text)));
        auto first = desk.history().undo();
        auto second = desk.history().undo();
        VERIFY_OK(await(first));
        VERIFY_OK(await(second));
        QCOMPARE(desk.notes(id), QStringLiteral("a"));
        auto third = desk.history().redo();
        auto fourth = desk.history().redo();
        VERIFY_OK(await(third));
        VERIFY_OK(await(fourth));
        QCOMPARE(desk.notes(id), QStringLiteral("c"));
        QCOMPARE(desk.history().undoLabel(), QStringLiteral("Edit codes"));
    }

    // Somebody else has changed the row since: their work is not undone, and the step does not stand in the way.
    void aConflictIsSaidAndPassed()
    {
        Ledger desk;
        const RowId one = desk.addCode(1);
        const RowId two = desk.addCode(2);
        VERIFY_OK(desk.note({two}, QStringLiteral("mine, before")));
        VERIFY_OK(desk.note({one}, QStringLiteral("mine")));
        {
            auto other = openVault(desk.path(), testKey(), testAuthor(), {});
            VERIFY_OK(other);
            auto changes = ChangeSet::begin(**other, testAuthor(), QStringLiteral("edit_codes"));
            VERIFY_OK(changes);
            CodePatch patch;
            patch.notes = QStringLiteral("theirs");
            VERIFY_OK(AuthorizationRepository::edit(**changes, {one}, patch));
            VERIFY_OK((*changes)->commit());
        }
        const QString before = desk.dump();
        QSignalSpy changed(&desk.history(), &HistoryController::undoChanged);
        COMPARE_ERROR(desk.undo(), ErrorCode::Conflict);
        QCOMPARE(desk.dump(), before);
        QCOMPARE(desk.notes(one), QStringLiteral("theirs"));
        QVERIFY(!desk.history().canRedo());
        QVERIFY(changed.size() > 0);
        VERIFY_OK(desk.undo()); // the step before it
        QCOMPARE(desk.notes(two), QString());
    }

    void lockedItKeepsItsSteps()
    {
        Ledger desk;
        const RowId id = desk.addCode(1);
        VERIFY_OK(desk.note({id}, QStringLiteral("a")));
        desk.vault().lock();
        COMPARE_ERROR(desk.undo(), ErrorCode::KeyMissing);
        COMPARE_ERROR(desk.redo(), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.history().entries({}, 0)), ErrorCode::KeyMissing);
        VERIFY_OK(desk.open());
        VERIFY_OK(desk.undo());
        QCOMPARE(desk.notes(id), QString());
    }

    // Locked before the answer to saving was there: the change was made, so it is the last step.
    void aChangeThatTheLockFinishes()
    {
        Ledger desk;
        const RowId id = desk.addCode(1);
        CodePatch patch;
        patch.notes = QStringLiteral("a");
        const auto answer = desk.controllers.codes.edit({id}, patch);
        desk.vault().lock();
        VERIFY_OK(await(answer));
        VERIFY_OK(desk.open());
        QCOMPARE(desk.notes(id), QStringLiteral("a"));
        QCOMPARE(desk.history().undoLabel(), QStringLiteral("Edit codes"));
        VERIFY_OK(desk.undo());
        QCOMPARE(desk.notes(id), QString());
        QCOMPARE(desk.count(QStringLiteral("authorization")), 1);
    }

    void anotherVaultHasStepsOfItsOwn()
    {
        Ledger desk;
        desk.addCode(1);
        QSignalSpy changed(&desk.history(), &HistoryController::undoChanged);
        VERIFY_OK(desk.create(KeySource::recoveryKey(testKey()), QStringLiteral("Other")));
        QVERIFY(!desk.history().canUndo());
        QCOMPARE(changed.size(), 1);
        COMPARE_ERROR(desk.undo(), ErrorCode::NotFound);
    }

    // After a restore the vault does not know the later steps: each says so once.
    void stepsThatAreGoneWithARestore()
    {
        Ledger desk;
        const RowId id = desk.addCode(1);
        const auto backup = await(desk.vault().backUp({}));
        VERIFY_OK(backup);
        VERIFY_OK(desk.note({id}, QStringLiteral("later")));
        VERIFY_OK(await(desk.vault().restore(backup->path, desk.path(), std::nullopt)));
        VERIFY_OK(desk.open());
        COMPARE_ERROR(desk.undo(), ErrorCode::NotFound);
        QCOMPARE(desk.history().undoLabel(), QStringLiteral("Add code"));
        VERIFY_OK(desk.undo());
        QCOMPARE(desk.count(QStringLiteral("authorization")), 0);
    }

    void entriesTellWhoDidWhat()
    {
        Ledger desk;
        const RowId one = desk.addCode(1);
        const RowId two = desk.addCode(2);
        desk.clock->advance(60);
        VERIFY_OK(desk.note({one, two}, QStringLiteral("a")));
        VERIFY_OK(desk.undo());
        const auto ofOne = await(desk.history().entries(desk.controllers.codes.details(one)->code.uid, 0));
        VERIFY_OK(ofOne);
        QStringList actions;
        for (const HistoryEntry &entry : *ofOne)
            actions.append(entry.action);
        QCOMPARE(actions, (QStringList {QStringLiteral("undo"), QStringLiteral("edit_codes"), QStringLiteral("add_code")}));
        QCOMPARE(ofOne->at(1).actor, QStringLiteral("tester"));
        QCOMPARE(ofOne->at(1).at, (testNow + 60) * 1000);
        QCOMPARE(ofOne->at(0).reverts, ofOne->at(1).changeSet);
        QCOMPARE(await(desk.history().entries({}, 2))->size(), 2);
    }

    void neverMoreStepsThanCanBeRemembered()
    {
        Ledger desk;
        const RowId id = desk.addCode(1);
        for (int i = 0; i < 230; ++i)
            VERIFY_OK(desk.note({id}, QString::number(i)));
        int steps = 0;
        for (; desk.history().canUndo() && steps < 500; ++steps)
            VERIFY_OK(desk.undo());
        QCOMPARE(steps, 200);
        QCOMPARE(desk.notes(id), QStringLiteral("29"));
    }
};

SPARK_TEST(HistoryTest)

#include "history_test.moc"
