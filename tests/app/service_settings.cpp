#include "app/services/settings.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace spark;

class ServiceSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void beginsWithDefaults();
    void keepsWhatWasSet();
    void takesTheNearestAllowedValue();
    void readsNonsenseAsDefault_data();
    void readsNonsenseAsDefault();
    void remembersVaults();
    void isForItsOwnerAlone();
    void survivesABrokenFile();
    void survivesAnUnwritableFile();
    void livesInTheConfigurationFolder();

private:
    void write(const QByteArray &text) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void ServiceSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("sub/settings.ini"));
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
}

void ServiceSettings::beginsWithDefaults()
{
    const Settings settings(m_path);
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.theme(), QStringLiteral("system"));
    QCOMPARE(settings.lockAfterMinutes(), 10);
    QCOMPARE(settings.lockOnSessionLock(), true);
    QCOMPARE(settings.lockOnSleep(), true);
    QCOMPARE(settings.clearClipboardSeconds(), 30);
    QCOMPARE(settings.backupEveryDays(), 1);
    QCOMPARE(settings.backupFolder(), QString());
    QCOMPARE(settings.lastVault(), QString());
    QCOMPARE(settings.recentVaults(), QStringList());
    QCOMPARE(settings.windowGeometry(), QByteArray());
    QCOMPARE(settings.inspectorVisible(), true);
    QCOMPARE(settings.lastPage(), QString());
    QCOMPARE(settings.headerState(QStringLiteral("codes")), QByteArray());
}

void ServiceSettings::keepsWhatWasSet()
{
    const QByteArray opaque("\0\xff\n\"=;,@(\\x", 11);
    const QString odd = QStringLiteral("/home/ä b/vault, \"1\"; 100%.sparkledger");
    {
        Settings settings(m_path);
        settings.setLanguage(QStringLiteral("de"));
        settings.setTheme(QStringLiteral("dark"));
        settings.setLockAfterMinutes(0);
        settings.setLockOnSessionLock(false);
        settings.setLockOnSleep(false);
        settings.setClearClipboardSeconds(600);
        settings.setBackupEveryDays(7);
        settings.setBackupFolder(odd);
        settings.setLastVault(odd);
        settings.setRecentVaults({odd, QStringLiteral("b")});
        settings.setWindowGeometry(opaque);
        settings.setInspectorVisible(false);
        settings.setLastPage(QStringLiteral("codes"));
        settings.setHeaderState(QStringLiteral("codes"), opaque);
        settings.setHeaderState(QStringLiteral("videos"), QByteArray("v"));
        QVERIFY(settings.sync());
    }
    const Settings settings(m_path);
    QCOMPARE(settings.language(), QStringLiteral("de"));
    QCOMPARE(settings.theme(), QStringLiteral("dark"));
    QCOMPARE(settings.lockAfterMinutes(), 0);
    QCOMPARE(settings.lockOnSessionLock(), false);
    QCOMPARE(settings.lockOnSleep(), false);
    QCOMPARE(settings.clearClipboardSeconds(), 600);
    QCOMPARE(settings.backupEveryDays(), 7);
    QCOMPARE(settings.backupFolder(), odd);
    QCOMPARE(settings.lastVault(), odd);
    QCOMPARE(settings.recentVaults(), (QStringList{odd, QStringLiteral("b")}));
    QCOMPARE(settings.windowGeometry(), opaque);
    QCOMPARE(settings.inspectorVisible(), false);
    QCOMPARE(settings.lastPage(), QStringLiteral("codes"));
    QCOMPARE(settings.headerState(QStringLiteral("codes")), opaque);
    QCOMPARE(settings.headerState(QStringLiteral("videos")), QByteArray("v"));
}

void ServiceSettings::takesTheNearestAllowedValue()
{
    Settings settings(m_path);
    settings.setClearClipboardSeconds(601);
    QCOMPARE(settings.clearClipboardSeconds(), 600);
    settings.setClearClipboardSeconds(-1);
    QCOMPARE(settings.clearClipboardSeconds(), 0);
    settings.setLockAfterMinutes(100'000);
    QCOMPARE(settings.lockAfterMinutes(), 1440);
    settings.setTheme(QStringLiteral("dark"));
    settings.setTheme(QStringLiteral("pink"));
    QCOMPARE(settings.theme(), QStringLiteral("system"));
    QStringList many;
    for (int i = 0; i < 15; ++i)
        many.append(QString::number(i));
    settings.setRecentVaults(many);
    QCOMPARE(settings.recentVaults(), many.first(10));
}

void ServiceSettings::readsNonsenseAsDefault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("locksOnSleep");
    QTest::addColumn<QString>("theme");
    const QString system = QStringLiteral("system");
    QTest::newRow("words") << QByteArray("[clipboard]\nclear_after_seconds=soon\n[lock]\non_sleep=perhaps\n") << 30
                           << true << system;
    QTest::newRow("out of range") << QByteArray("[clipboard]\nclear_after_seconds=99999\n") << 600 << true << system;
    QTest::newRow("beyond int") << QByteArray("[clipboard]\nclear_after_seconds=99999999999999\n") << 600 << true
                                << system;
    QTest::newRow("lists") << QByteArray("[clipboard]\nclear_after_seconds=1, 2\n[lock]\non_sleep=false, false\n"
                                         "[interface]\ntheme=dark, light\n")
                           << 30 << true << system;
    QTest::newRow("unknown word") << QByteArray("[interface]\ntheme=pink\n") << 30 << true << system;
    QTest::newRow("written by hand") << QByteArray("[clipboard]\nclear_after_seconds=5\n[lock]\non_sleep=false\n"
                                                   "[interface]\ntheme=light\n")
                                     << 5 << false << QStringLiteral("light");
}

void ServiceSettings::readsNonsenseAsDefault()
{
    QFETCH(QByteArray, text);
    write(text);
    const Settings settings(m_path);
    QTEST(settings.clearClipboardSeconds(), "seconds");
    QTEST(settings.lockOnSleep(), "locksOnSleep");
    QTEST(settings.theme(), "theme");
}

void ServiceSettings::remembersVaults()
{
    Settings settings(m_path);
    for (int i = 0; i < 12; ++i)
        settings.rememberVault(QString::number(i));
    settings.rememberVault(QStringLiteral("5"));
    QCOMPARE(settings.lastVault(), QStringLiteral("5"));
    QCOMPARE(settings.recentVaults().join(QLatin1Char(' ')), QStringLiteral("5 11 10 9 8 7 6 4 3 2"));
    settings.forgetVault(QStringLiteral("9"));
    QCOMPARE(settings.lastVault(), QStringLiteral("5"));
    settings.forgetVault(QStringLiteral("5"));
    QCOMPARE(settings.lastVault(), QString());
    QCOMPARE(settings.recentVaults().join(QLatin1Char(' ')), QStringLiteral("11 10 8 7 6 4 3 2"));
}

void ServiceSettings::isForItsOwnerAlone()
{
    const auto modeOf = [](const QString &path) {
        struct stat file
        {
        };
        return stat(path.toLocal8Bit().constData(), &file) == 0 ? int(file.st_mode & 0777) : -1;
    };
    const mode_t before = umask(0);
    Settings settings(m_path);
    settings.setLastVault(QStringLiteral("x"));
    const auto synced = settings.sync();
    umask(before);
    QVERIFY(synced);
    QCOMPARE(modeOf(m_path), 0600);

    // One that came from elsewhere.
    const QString other = m_folder->filePath(QStringLiteral("other.ini"));
    QVERIFY(QFile::copy(m_path, other));
    QCOMPARE(chmod(other.toLocal8Bit().constData(), 0644), 0);
    Settings opened(other);
    QCOMPARE(modeOf(other), 0600);
    QCOMPARE(opened.lastVault(), QStringLiteral("x"));
}

void ServiceSettings::survivesABrokenFile()
{
    QByteArray garbage;
    for (int i = 0; i < 5000; ++i)
        garbage.append(static_cast<char>(i * 37 + i / 7));
    int damaged = 0;
    for (const QByteArray &text : {garbage, QByteArray("[[[\n=\n]]"), QByteArray(), QByteArray(3000, '\0')}) {
        write(text);
        Settings settings(m_path);
        QCOMPARE(settings.lockAfterMinutes(), 10);
        settings.setLockAfterMinutes(7);
        QCOMPARE(settings.lockAfterMinutes(), 7);
        const auto synced = settings.sync();
        if (!synced) {
            ++damaged;
            QCOMPARE(synced.error().code, ErrorCode::Damaged);
            QVERIFY(synced.error().message.contains(m_path));
            QVERIFY(!synced.error().advice.isEmpty());
        }
        QCOMPARE(settings.lockAfterMinutes(), 7);
        // It is a settings file again.
        Settings again(m_path);
        QCOMPARE(again.lockAfterMinutes(), 7);
        QVERIFY(again.sync());
    }
    QCOMPARE(damaged, 3); // an empty file is a settings file
}

void ServiceSettings::survivesAnUnwritableFile()
{
    // A folder that cannot be made, even by root: there is a file in its place.
    write("[lock]\nafter_minutes=20\n");
    const QString below = m_path + QLatin1String("/settings.ini");
    Settings settings(below);
    QCOMPARE(settings.lockAfterMinutes(), 10);
    settings.setLockAfterMinutes(7);
    const auto synced = settings.sync();
    QVERIFY(!synced);
    QCOMPARE(synced.error().code, ErrorCode::ReadOnly);
    QVERIFY(synced.error().message.contains(below));
    QVERIFY(!synced.error().advice.isEmpty());
    QCOMPARE(settings.lockAfterMinutes(), 7);
}

void ServiceSettings::livesInTheConfigurationFolder()
{
    const Settings settings;
    QVERIFY(Settings::defaultFile().endsWith(QLatin1String("/settings.ini")));
    QVERIFY2(Settings::defaultFile().contains(QLatin1String("qttest")), qPrintable(Settings::defaultFile()));
}

SPARK_TEST(ServiceSettings)
#include "service_settings.moc"
