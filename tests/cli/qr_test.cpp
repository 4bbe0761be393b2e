// qr: what is written is read back by a reader that knows nothing of the writer.
#include "tests/cli/cli_support.h"
#include "tests/exchange/picture_reader.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <sys/stat.h>

using namespace spark::test;

class CliQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli.makeVault();
        m_uid = m_cli.addCode(m_code, videoLink(1));
    }

    void pngIsReadBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("size");
        QTest::newRow("default size") << QStringLiteral("code.png") << QString();
        QTest::newRow("large") << QStringLiteral("große Größe.PNG") << QStringLiteral("1200");
        QTest::newRow("small") << QStringLiteral("small.png") << QStringLiteral("123");
    }
    void pngIsReadBack()
    {
        QFETCH(QString, name);
        QFETCH(QString, size);
        const QString path = m_cli.file(name);
        const Answer written = m_cli.ledger(Words{"qr", m_uid, "--out", path, "--json"}
                                            + (size.isEmpty() ? Words{} : Words{"--size", size}));
        COMPARE_EXIT(written, 0);
        QVERIFY(!written.told().contains(m_code.mid(5, 12).toUtf8()));
        QCOMPARE(written.object().keys(), (QStringList{QStringLiteral("path"), QStringLiteral("uid")}));
        QCOMPARE(at(written.object(), "path"), QJsonValue(path));
        QCOMPARE(written.uid(), m_uid);
        QCOMPARE(QImage(path).width(), size.isEmpty() ? 512 : size.toInt());
        QCOMPARE(readQr(path), m_code.toUtf8());
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u); // it is as good as the code
    }

    void svgIsReadBack()
    {
        const QString path = m_cli.file(QStringLiteral("code.svg"));
        m_cli.done({"qr", m_uid, "--out", path});
        QSvgRenderer svg(path);
        QVERIFY(svg.isValid());
        QImage image(600, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        svg.render(&painter);
        painter.end();
        const QString picture = m_cli.file(QStringLiteral("rendered.png"));
        QVERIFY(image.save(picture));
        QCOMPARE(readQr(picture), m_code.toUtf8());
        QVERIFY(!contentsOf(path).contains(m_code.mid(5, 12).toUtf8())); // only as modules
    }

    void relativePathsAreTheCallers()
    {
        const Answer written = m_cli.ledger({"qr", m_uid, "--out", "here.png"});
        COMPARE_EXIT(written, 0);
        QCOMPARE(written.out, m_cli.file(QStringLiteral("here.png")).toUtf8() + '\n');
        QVERIFY(QFile::exists(m_cli.file(QStringLiteral("here.png"))));
    }

    void replacesAFileWholeOrNotAtAll()
    {
        const QString path = m_cli.file(QStringLiteral("old.png"));
        writeContents(path, "an older picture");
        m_cli.done({"qr", m_uid, "--out", path});
        QCOMPARE(readQr(path), m_code.toUtf8());

        writeContents(path, "an older picture");
        Cli full;
        full.makeVault();
        const QString uid = full.addCode(m_code, videoLink(1));
        full.inChild = limitFiles(100'000); // enough to open the vault, not for a picture of this size
        COMPARE_REFUSED(full.ledger({"qr", uid, "--out", path, "--size", "16000", "--json"}), 4, "DiskFull");
        QCOMPARE(contentsOf(path), QByteArray("an older picture"));
        QCOMPARE(QDir(m_cli.folder()).entryList({QStringLiteral("old.png*")}).size(), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("out");
        for (const char *out : {"code.gif", "code", "code.png.txt", ".png/", "folder.png", "link.png",
                                "nowhere/code.png", "Test.sparkledger"})
            QTest::newRow(out) << QString::fromLatin1(out);
    }
    void refuses()
    {
        QFETCH(QString, out);
        QDir(m_cli.folder()).mkpath(QStringLiteral("folder.png"));
        QFile::link(m_cli.vault(), m_cli.file(QStringLiteral("link.png")));
        const auto before = allFiles(m_cli.folder());
        COMPARE_REFUSED(m_cli.ledger({"qr", m_uid, "--out", out, "--json"}), 1, "InvalidInput");
        QCOMPARE(allFiles(m_cli.folder()), before);
    }

    void refusesSizesThatNoPhoneReads()
    {
        for (const char *size : {"1", "16", "20000", "2147483647"})
            COMPARE_REFUSED(m_cli.ledger({"qr", m_uid, "--out", "size.png", "--size", size}), 1, "InvalidInput");
        QVERIFY(!QFile::exists(m_cli.file(QStringLiteral("size.png"))));
    }

    void refusesRowsWithoutACode()
    {
        const QString video = m_cli.done({"add-video", videoLink(2)}).uid();
        COMPARE_REFUSED(m_cli.ledger({"qr", video, "--out", "no.png"}), 1, "NotFound");
        COMPARE_REFUSED(m_cli.ledger({"qr", "nonsense", "--out", "no.png"}), 1, "NotFound");
        QVERIFY(!QFile::exists(m_cli.file(QStringLiteral("no.png"))));
    }

    void aFolderThatMayNotBeWrittenTo()
    {
        Cli cli;
        cli.makeVault();
        const QString uid = cli.addCode(m_code, videoLink(1));
        cli.inChild = obeyPermissions;
        const QString shut = cli.file(QStringLiteral("shut"));
        QVERIFY(QDir().mkpath(shut));
        QVERIFY(QFile::setPermissions(shut, QFile::ReadOwner | QFile::ExeOwner));
        COMPARE_REFUSED(cli.ledger({"qr", uid, "--out", "shut/code.png", "--json"}), 4, "ReadOnly");
        QCOMPARE(QDir(shut).entryList(QDir::Files | QDir::Hidden).size(), 0);
    }

private:
    const QString m_code = QStringLiteral("#+v08a/bc-DE_F0123456789xyz/+A=");
    const Cli m_cli;
    QString m_uid;
};

SPARK_TEST(CliQr)
#include "qr_test.moc"
