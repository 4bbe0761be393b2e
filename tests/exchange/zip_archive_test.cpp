#include "models/exchange/zip_archive.h"

#include "tests/exchange/zip_maker.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace spark;
using namespace spark::test;

class ZipArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreRead()
    {
        const QByteArray bytes = makeZip({{"a/b.txt", "hello"}, {"picture.jpg", QByteArray(5000, 'x'), true}});
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chat.zip"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto fromFile = ZipArchive::open(path);
        const auto fromBytes = ZipArchive::fromBytes(bytes, QStringLiteral("chat.zip"));
        for (const auto *archive : {&fromFile, &fromBytes}) {
            QVERIFY(*archive);
            QCOMPARE((*archive)->name(), QStringLiteral("chat.zip"));
            QCOMPARE((*archive)->entries().size(), 2);
            QCOMPARE((*archive)->indexOf(u"A/B.TXT"), 0);
            QCOMPARE((*archive)->indexOf(u"b.txt"), -1);
            QCOMPARE((*archive)->read(0, 100).value(), "hello");
            QCOMPARE((*archive)->read(1, 5000)->size(), 5000);
            const auto tooLarge = (*archive)->read(1, 4999);
            QVERIFY(!tooLarge && tooLarge.error().message.contains(QStringLiteral("picture.jpg")));
        }
        QCOMPARE(ZipArchive::open(path + u'x').error().code, ErrorCode::NotFound);
    }

    void namesThatLeadOutAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"../evil.txt", "a/../../evil.txt", "/etc/passwd", "C:/evil.txt", "..\\evil.txt", "a/.."})
            QTest::newRow(name) << QByteArray(name);
    }
    void namesThatLeadOutAreRefused()
    {
        QFETCH(QByteArray, name);
        const auto archive = ZipArchive::fromBytes(makeZip({{"_chat.txt", "hello"}, {name, "x"}}), QStringLiteral("chat.zip"));
        QVERIFY(!archive);
        QCOMPARE(archive.error().code, ErrorCode::InvalidInput);
        QVERIFY(archive.error().message.contains(QStringLiteral("leads out of its folder")));
    }

    void bombsAreRefused()
    {
        const QByteArray bomb = makeZip({{"bomb.txt", QByteArray(20 << 20, 'a')}});
        QVERIFY(bomb.size() < 100000);
        const auto archive = ZipArchive::fromBytes(bomb, QStringLiteral("bomb.zip"));
        const auto honest = archive->read(0, 1 << 30);
        QVERIFY(!honest && honest.error().message.contains(QStringLiteral("unpacks to far more")));

        // The same with a size that lies: what comes out is counted.
        QByteArray lying = bomb;
        const qsizetype local = lying.indexOf("PK\x03\x04");
        const qsizetype central = lying.indexOf("PK\x01\x02");
        for (const qsizetype at : {local + 22, central + 24})
            lying.replace(at, 4, QByteArray("\x10\0\0\0", 4));
        const auto liar = ZipArchive::fromBytes(lying, QStringLiteral("bomb.zip"));
        if (liar) {
            QVERIFY(!liar->read(0, 1 << 30));
        } else {
            QCOMPARE(liar.error().code, ErrorCode::InvalidInput);
        }
        // Within the density that is allowed, the absolute limit holds.
        QByteArray noise(1 << 20, Qt::Uninitialized);
        for (qsizetype i = 0; i < noise.size(); ++i)
            noise[i] = static_cast<char>((i * 2654435761U) >> 13);
        const auto large = ZipArchive::fromBytes(makeZip({{"a", noise}}), QStringLiteral("large.zip"));
        QVERIFY(large->read(0, 1 << 20));
        QVERIFY(!large->read(0, (1 << 20) - 1));
    }

    void passwordsAreSaid()
    {
        const auto archive =
            ZipArchive::fromBytes(makeZip({{"_chat.txt", "secret", false, true}}), QStringLiteral("chat.zip"));
        QVERIFY(archive && archive->entries().first().encrypted);
        const auto read = archive->read(0, 100);
        QVERIFY(!read && read.error().message.contains(QStringLiteral("password")));
    }

    void damageIsSaid()
    {
        QByteArray bytes = makeZip({{"_chat.txt", "hello, this is stored", true}});
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!ZipArchive::fromBytes(bytes.first(size), QStringLiteral("cut.zip")));
        bytes.replace("hello", "hullo");
        const auto archive = ZipArchive::fromBytes(bytes, QStringLiteral("chat.zip"));
        QVERIFY(archive);
        const auto read = archive->read(0, 100);
        QVERIFY(!read && read.error().message.contains(QStringLiteral("damaged")));
    }
};

SPARK_TEST(ZipArchiveTest)

#include "zip_archive_test.moc"
