// Pictures of the screen by the desktop's portal, against a stand-in for it.
#include "app/services/screen_pictures.h"
#include "tests/app/service_support.h"
#include "tests/support/session_test.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QUrl>

using namespace spark;
using namespace spark::test;

class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Screenshot")

public:
    enum class Answer { Picture, NotAPicture, Cancelled, Failed, Refused, Dies, Silent };

    Answer answer = Answer::Picture;
    QString file;
    QVariantMap options;
    std::function<void()> answerLate; // of Silent

public Q_SLOTS:
    QDBusObjectPath Screenshot(const QString &, const QVariantMap &asked)
    {
        options = asked;
        if (answer == Answer::Refused) {
            sendErrorReply(QStringLiteral("org.freedesktop.DBus.Error.AccessDenied"), QString());
            return QDBusObjectPath(QStringLiteral("/"));
        }
        if (answer == Answer::Dies) {
            QDBusConnection bus = connection();
            bus.unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
            setDelayedReply(true);
            return QDBusObjectPath(QStringLiteral("/"));
        }
        const QString sender = message().service().mid(1).replace(u'.', u'_');
        const QString path = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2").arg(sender, asked.value(QStringLiteral("handle_token")).toString());
        QDBusMessage response = QDBusMessage::createTargetedSignal(message().service(), path, QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Response"));
        const uint code = answer == Answer::Cancelled ? 1 : answer == Answer::Failed ? 2 : 0;
        QVariantMap results;
        if (code == 0)
            results.insert(QStringLiteral("uri"), QUrl::fromLocalFile(file).toString());
        response << code << results;
        if (answer == Answer::Silent) {
            answerLate = [bus = connection(), response] { bus.send(response); };
            return QDBusObjectPath(path);
        }
        connection().send(response); // before the reply, as a fast portal may
        return QDBusObjectPath(path);
    }
};

class ScreenPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.isConnected());
        QVERIFY(m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal, QDBusConnection::ExportAllSlots));
    }
    void cleanup() { m_bus.unregisterService(m_name); }

    void thePictureIsReadAndDeleted();
    void whatGoesWrong_data();
    void whatGoesWrong();
    void aPortalThatDies();
    void aPortalThatDoesNotAnswer();
    void noPortal();

private:
    QString shot() const { return m_folder.filePath(QStringLiteral("Screenshot.png")); }

    const QString m_name = QStringLiteral("org.freedesktop.portal.Desktop");
    QTemporaryDir m_folder;
    FakePortal m_portal;
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
};

void ScreenPicturesTest::thePictureIsReadAndDeleted()
{
    QVERIFY(!ScreenPictures::isDirect());
    QVERIFY(m_bus.registerService(m_name));
    QImage picture(30, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(shot()));
    m_portal.answer = FakePortal::Answer::Picture;
    m_portal.file = shot();
    ScreenPictures screen;
    const auto pictures = await(screen.take());
    QCOMPARE(nameOf(pictures), QStringLiteral("ok"));
    QCOMPARE(pictures->size(), 1);
    QCOMPARE(pictures->first().picture.size(), QSize(30, 20));
    QVERIFY(pictures->first().place.isEmpty()); // the person has chosen the part already
    QVERIFY(m_portal.options.value(QStringLiteral("interactive")).toBool());
    QVERIFY(!QFile::exists(shot())); // it may show a code
}

void ScreenPicturesTest::whatGoesWrong_data()
{
    using Answer = FakePortal::Answer;
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("error");
    QTest::newRow("cancelled") << int(Answer::Cancelled) << QStringLiteral("Cancelled");
    QTest::newRow("failed") << int(Answer::Failed) << QStringLiteral("Io");
    QTest::newRow("refused") << int(Answer::Refused) << QStringLiteral("NotFound");
    QTest::newRow("not a picture") << int(Answer::NotAPicture) << QStringLiteral("Io");
}

void ScreenPicturesTest::whatGoesWrong()
{
    QFETCH(int, answer);
    QFETCH(QString, error);
    QVERIFY(m_bus.registerService(m_name));
    m_portal.answer = static_cast<FakePortal::Answer>(answer);
    m_portal.file = shot();
    QFile file(shot());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    ScreenPictures screen;
    QCOMPARE(nameOf(await(screen.take())), error);
    // And once more, after a failure.
    QCOMPARE(nameOf(await(screen.take())), error);
}

void ScreenPicturesTest::aPortalThatDies()
{
    QVERIFY(m_bus.registerService(m_name));
    m_portal.answer = FakePortal::Answer::Dies;
    ScreenPictures screen;
    QCOMPARE(nameOf(await(screen.take())), QStringLiteral("NotFound"));
}

void ScreenPicturesTest::aPortalThatDoesNotAnswer()
{
    QVERIFY(m_bus.registerService(m_name));
    QFile file(shot());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_portal.answer = FakePortal::Answer::Silent;
    m_portal.file = shot();
    ScreenPictures screen(nullptr, std::chrono::milliseconds(500));
    const auto pictures = await(screen.take());
    QCOMPARE(nameOf(pictures), QStringLiteral("TimedOut"));
    QVERIFY(!pictures.error().advice.isEmpty());
    // What comes too late is not left lying about: it may show a code.
    QVERIFY(m_portal.answerLate);
    m_portal.answerLate();
    QTRY_VERIFY(!QFile::exists(shot()));
}

void ScreenPicturesTest::noPortal()
{
    ScreenPictures screen;
    QCOMPARE(nameOf(await(screen.take())), QStringLiteral("NotFound"));
}

SPARK_TEST_IN_SESSION(no_keyring, ScreenPicturesTest)
#include "service_screen_pictures.moc"
