#include "models/store/store_error.h"

#include "models/store/sqlcipher_engine.h"
#include "tests/store/store_support.h"

#include <cerrno>

using namespace spark;
using namespace spark::test;

class StoreErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A failing disk is no full one: nobody is to be sent to free space in vain.
    void failedWrite_data()
    {
        QTest::addColumn<int>("systemError");
        QTest::addColumn<ErrorCode>("expected");
        QTest::newRow("no space") << ENOSPC << ErrorCode::DiskFull;
        QTest::newRow("quota") << EDQUOT << ErrorCode::DiskFull;
        QTest::newRow("file size limit") << EFBIG << ErrorCode::DiskFull;
        QTest::newRow("failing disk") << EIO << ErrorCode::Io;
        QTest::newRow("disk is gone") << ENODEV << ErrorCode::Io;
        QTest::newRow("became read-only") << EROFS << ErrorCode::ReadOnly;
        QTest::newRow("unknown") << 0 << ErrorCode::DiskFull;
    }
    void failedWrite()
    {
        QFETCH(const int, systemError);
        QFETCH(const ErrorCode, expected);
        for (const int code : {SQLITE_IOERR_WRITE, SQLITE_IOERR_TRUNCATE})
            QCOMPARE(storeError(code, QStringLiteral("/v"), systemError).code, expected);
    }
};

SPARK_TEST(StoreErrorTest)
#include "store_error_test.moc"
