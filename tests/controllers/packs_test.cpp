// Handing over in a pack: the file and the history agree, whatever comes between them.
#include "tests/controllers/desk.h"

#include <QElapsedTimer>
#include <QThread>

using namespace spark;
using namespace spark::test;

class PacksControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelledAfterTheFileWasWritten()
    {
        Desk desk;
        if (const auto made = desk.create(); !made)
            QFAIL(qPrintable(made.error().text()));
        const RowId code = desk.addCode(1);
        const QStringList before = desk.files();
        const QString path = desk.folder.filePath(QStringLiteral("Out.sparkpack"));
        const CancelToken token;
        const PackWish wish {{code}, QStringLiteral("Nordlicht"), false};
        auto made = desk.controllers.packs.create(wish, path, std::make_shared<const SecretBytes>(words("correct horse battery")), token);
        // The file is there, and no event has been handled since: the history knows nothing yet.
        QElapsedTimer clock;
        clock.start();
        while (!QFileInfo::exists(path) && clock.elapsed() < 20000)
            QThread::msleep(1);
        QVERIFY(QFileInfo::exists(path));
        token.cancel();
        const auto answer = await(made);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(path));
        QCOMPARE(desk.files(), before);
        // Not cancelled, it works under the same name, and is the only thing that the history knows.
        const auto second = await(desk.controllers.packs.create(wish, path, std::make_shared<const SecretBytes>(words("correct horse battery"))));
        QVERIFY(second);
        QVERIFY(QFileInfo::exists(path));
    }

    void lockedAfterTheFileWasWritten()
    {
        Desk desk;
        if (const auto made = desk.create(); !made)
            QFAIL(qPrintable(made.error().text()));
        const RowId code = desk.addCode(1);
        const QString path = desk.folder.filePath(QStringLiteral("Out.sparkpack"));
        auto made = desk.controllers.packs.create({{code}, {}, false}, path, std::make_shared<const SecretBytes>(words("correct horse battery")));
        QElapsedTimer clock;
        clock.start();
        while (!QFileInfo::exists(path) && clock.elapsed() < 20000)
            QThread::msleep(1);
        QVERIFY(QFileInfo::exists(path));
        desk.controllers.vault.lock();
        QVERIFY(!await(made));
        QVERIFY(!QFileInfo::exists(path));
    }
};

SPARK_TEST(PacksControllerTest)
#include "packs_test.moc"
