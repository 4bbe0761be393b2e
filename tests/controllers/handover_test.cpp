// Codes on their way out: the clipboard, QR images, the PDF sheet. Read back by programs that know nothing of ours.
#include "tests/controllers/desk.h"
#include "tests/exchange/picture_reader.h"

#include <QDir>
#include <QImage>
#include <QSemaphore>

using namespace spark;
using namespace spark::test;

namespace {

struct Ledger : Desk
{
    Ledger()
    {
        if (const auto made = create(); !made)
            qFatal("create: %s", qPrintable(made.error().text()));
        first = addCode(1);
        second = addCode(2);
        CodeDraft draft = codeDraft(3);
        draft.rawCode.clear();
        draft.grantedPeriod.reset();
        draft.windowStart.reset();
        draft.status = CodeStatus::Requested;
        const auto id = await(controllers.codes.add(draft));
        if (!id)
            qFatal("requested code: %s", qPrintable(id.error().text()));
        requested = *id;
    }
    HandoverController &handover() { return controllers.handover; }
    QString file(const QString &name) const { return folder.filePath(name); }

    RowId first = 0;
    RowId second = 0;
    RowId requested = 0; // without a code yet
};

} // namespace

class HandoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiedOnePerLine()
    {
        Ledger desk;
        QCOMPARE(*await(desk.handover().copyCodes({desk.second, desk.requested, desk.first})), 2);
        QCOMPARE(desk.clipboard.text(), codeText(2) + u'\n' + codeText(1)); // in the order of the rows
        QVERIFY(desk.clipboard.isSecret()); // clears itself
        desk.clipboard.elapse(desk.clipboard.clearAfter());
        QCOMPARE(desk.clipboard.text(), QString());
    }

    void manyAreReadAside()
    {
        Ledger desk;
        const QList<RowId> many(1000, desk.first);
        QCOMPARE(*await(desk.handover().copyCodes(many)), 1000);
        QCOMPARE(desk.clipboard.text().count(codeText(1)), 1000);
        // Locked before they are read: they do not come out afterwards.
        desk.clipboard.takeOver(QString());
        auto late = desk.handover().copyCodes(many);
        desk.vault().lock();
        QVERIFY(!await(late).has_value());
        QCOMPARE(desk.clipboard.text(), QString());
    }

    void nothingToCopyLeavesTheClipboard()
    {
        Ledger desk;
        desk.clipboard.takeOver(QStringLiteral("somebody's text"));
        COMPARE_ERROR(await(desk.handover().copyCodes({desk.requested})), ErrorCode::InvalidInput);
        COMPARE_ERROR(await(desk.handover().copyCodes({})), ErrorCode::InvalidInput);
        COMPARE_ERROR(await(desk.handover().copyCodes({4711})), ErrorCode::InvalidInput); // deleted meanwhile
        desk.vault().lock();
        COMPARE_ERROR(await(desk.handover().copyCodes({desk.first})), ErrorCode::KeyMissing);
        QCOMPARE(desk.clipboard.text(), QStringLiteral("somebody's text"));
        QVERIFY(!desk.clipboard.isSecret());
    }

    void oneCodeToShow()
    {
        Ledger desk;
        QCOMPARE(*desk.handover().codeText(desk.first), codeText(1));
        COMPARE_ERROR(desk.handover().codeText(desk.requested), ErrorCode::InvalidInput);
        COMPARE_ERROR(desk.handover().qrCode(desk.requested), ErrorCode::InvalidInput);
        const auto qr = desk.handover().qrCode(desk.second);
        VERIFY_OK(qr);
        const auto picture = qr->toImage(400);
        VERIFY_OK(picture);
        const QString path = desk.file(QStringLiteral("shown.png"));
        QVERIFY(picture->save(path));
        QCOMPARE(readQr(path), codeText(2).toUtf8());
    }

    void qrFiles()
    {
        Ledger desk;
        const QString png = desk.file(QStringLiteral("code.PNG"));
        VERIFY_OK(await(desk.handover().writeQr(desk.first, png, 512)));
        QCOMPARE(QImage(png).size(), QSize(512, 512));
        QCOMPARE(readQr(png), codeText(1).toUtf8());
        const QString svg = desk.file(QStringLiteral("code.svg"));
        VERIFY_OK(await(desk.handover().writeQr(desk.first, svg, 0)));
        QVERIFY(bytesOf(svg).contains("<svg"));
        QVERIFY(!bytesOf(svg).contains(codeText(1).mid(1).toUtf8()));
    }

    void whatIsNotWrittenLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<bool>("hasCode");
        QTest::newRow("another ending") << QStringLiteral("code.jpg") << 512 << true;
        QTest::newRow("no ending") << QStringLiteral("code") << 512 << true;
        QTest::newRow("too small for a reader") << QStringLiteral("code.png") << 10 << true;
        QTest::newRow("no code yet") << QStringLiteral("code.png") << 512 << false;
    }
    void whatIsNotWrittenLeavesNothing()
    {
        QFETCH(const QString, name);
        QFETCH(const int, pixels);
        QFETCH(const bool, hasCode);
        Ledger desk;
        const QStringList before = desk.files();
        COMPARE_ERROR(await(desk.handover().writeQr(hasCode ? desk.first : desk.requested, desk.file(name), pixels)), ErrorCode::InvalidInput);
        QCOMPARE(desk.files(), before);
    }

    void aSheetOfCodes()
    {
        Ledger desk;
        CodePatch patch;
        patch.licensee = NamedRef {0, QStringLiteral("Nordbrew")};
        VERIFY_OK(await(desk.controllers.codes.edit({desk.first}, patch)));
        VideoPatch caption;
        caption.caption = QStringLiteral("Cinnamon");
        VERIFY_OK(await(desk.controllers.videos.edit({desk.controllers.codes.details(desk.first)->code.video}, caption)));
        const QString pdf = desk.file(QStringLiteral("codes.pdf"));
        // Another sheet at the same time has a progress of its own.
        using Steps = QList<std::pair<int, int>>;
        Steps steps, stepsOfOther;
        auto other = desk.handover().writeSheet({desk.second}, desk.file(QStringLiteral("other.pdf")), {}, [&](int done, int total) { stepsOfOther.append({done, total}); });
        const auto written = await(desk.handover().writeSheet({desk.first, desk.requested, desk.second}, pdf, {}, [&](int done, int total) { steps.append({done, total}); }));
        VERIFY_OK(written);
        QCOMPARE(*written, 2);
        QCOMPARE(steps, (Steps {{1, 2}, {2, 2}}));
        VERIFY_OK(await(other));
        QCOMPARE(stepsOfOther, (Steps {{1, 1}}));

        const QString text = pdfText(pdf);
        QVERIFY(text.contains(QStringLiteral("Spark codes")));
        QVERIFY(text.contains(QStringLiteral("@mila.bakes")));
        QVERIFY(text.contains(QStringLiteral("Cinnamon")));
        QVERIFY(text.contains(QStringLiteral("Nordbrew")));
        QVERIFY(!text.contains(codeText(1).mid(1, 8))); // in the picture alone
        const QStringList pages = renderPages(pdf, desk.file(QStringLiteral("pages")), 150);
        QCOMPARE(pages.size(), 1);
        QByteArrayList expected {codeText(1).toUtf8(), codeText(2).toUtf8()};
        std::sort(expected.begin(), expected.end());
        QCOMPARE(readAllQr(pages.first()), expected);
    }

    // Cancelled on the way, the file that was there stays, and there is no half one.
    void aCancelledSheetLeavesNoHalfFile_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("before it begins") << true;
        QTest::newRow("in the middle") << false;
    }
    void aCancelledSheetLeavesNoHalfFile()
    {
        QFETCH(const bool, atOnce);
        Ledger desk;
        const QString pdf = desk.file(QStringLiteral("codes.pdf"));
        write(pdf, "last week's sheet");
        QStringList before = desk.files();
        const CancelToken token;
        if (atOnce)
            token.cancel();
        int drawn = 0;
        const auto cancel = [&](int done, int total) {
            drawn = done;
            QVERIFY(done < total);
            token.cancel();
        };
        COMPARE_ERROR(await(desk.handover().writeSheet({desk.first, desk.second}, pdf, token, cancel)), ErrorCode::Cancelled);
        QCOMPARE(drawn, atOnce ? 0 : 1);
        QCOMPARE(bytesOf(pdf), QByteArray("last week's sheet"));
        QCOMPARE(desk.files(), before);
    }

    void noSheetOfNothing()
    {
        Ledger desk;
        const QStringList before = desk.files();
        const QString pdf = desk.file(QStringLiteral("codes.pdf"));
        COMPARE_ERROR(await(desk.handover().writeSheet({desk.requested}, pdf)), ErrorCode::InvalidInput);
        COMPARE_ERROR(await(desk.handover().writeSheet({}, pdf)), ErrorCode::InvalidInput);
        desk.vault().lock();
        COMPARE_ERROR(await(desk.handover().writeSheet({desk.first}, pdf)), ErrorCode::KeyMissing);
        COMPARE_ERROR(await(desk.handover().writeQr(desk.first, desk.file(QStringLiteral("code.png")), 512)), ErrorCode::KeyMissing);
        COMPARE_ERROR(desk.handover().codeText(desk.first), ErrorCode::KeyMissing);
        COMPARE_ERROR(desk.handover().qrCode(desk.first), ErrorCode::KeyMissing);
        QCOMPARE(desk.files(), before);
    }

    // While a sheet is drawn, people go on searching and recording.
    void nobodyWaitsForASheet()
    {
        Ledger desk;
        const CancelToken token;
        QSemaphore drawing;
        QSemaphore goOn;
        const auto wait = [&](int done, int) {
            if (done == 1) {
                drawing.release();
                goOn.tryAcquire(1, 60000);
            }
        };
        auto sheet = desk.handover().writeSheet({desk.first, desk.second}, desk.file(QStringLiteral("codes.pdf")), token, wait);
        QVERIFY(drawing.tryAcquire(1, 60000));
        const auto found = await(desk.controllers.lookup.find(LookupKind::Videos, {}));
        const auto added = await(desk.controllers.codes.add(codeDraft(9)));
        goOn.release();
        VERIFY_OK(found);
        VERIFY_OK(added);
        VERIFY_OK(await(sheet));
    }

    // The program ends in the middle of it: the sheet is given up, and nobody is reported to any more.
    void theProgramEndsWhileASheetIsDrawn()
    {
        QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("codes.pdf"));
        VaultFixture vault;
        const RowId one = vault.addCode(codeDraft(1));
        const RowId two = vault.addCode(codeDraft(2));
        vault.close();
        FakeKeychain keychain;
        auto controllers = std::make_unique<Controllers>(keychain, nullptr, testAuthor());
        VERIFY_OK(await(controllers->vault.open(vault.path(), KeySource::recoveryKey(testKey()))));
        QSemaphore drawing;
        (void)controllers->handover.writeSheet({one, two}, pdf, {}, [&drawing](int, int) { drawing.release(); });
        QVERIFY(drawing.tryAcquire(1, 60000));
        controllers.reset();
        const QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(left.isEmpty() || left == QStringList {QStringLiteral("codes.pdf")}); // whole or not at all
    }
};

SPARK_TEST(HandoverTest)

#include "handover_test.moc"
