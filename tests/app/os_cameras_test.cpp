// The cameras of this computer, through the module. Where tests run there is hardly ever one.
#include "app/services/os_cameras.h"
#include "tests/support/test_main.h"

#include <QFileInfo>

using namespace spark;

class OsCamerasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moduleIsFoundAndSaysWhatThereIs()
    {
        OsCameras cameras;
        const Expected<QStringList> names = cameras.names();
        if (names) {
            QVERIFY(!names->isEmpty());
            return;
        }
        QVERIFY(!QFileInfo::exists(QStringLiteral("/dev/video0")));
        QVERIFY2(names.error().message.startsWith(QLatin1String("This computer has no camera")), qPrintable(names.error().message));
        QVERIFY(!names.error().advice.isEmpty());
    }
};

SPARK_TEST(OsCamerasTest)
#include "os_cameras_test.moc"
