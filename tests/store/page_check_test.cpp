#include "models/store/page_check.h"

#include "tests/store/store_support.h"

#include <set>

using namespace spark;
using namespace spark::test;

namespace {

constexpr qint64 pageSize = 4096;
constexpr qint64 lockPage = 262145; // the one at 1 GiB

} // namespace

class PageCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHandfulOfPages_data()
    {
        QTest::addColumn<qint64>("pages");
        for (const qint64 pages : {qint64(1), qint64(2), qint64(15), qint64(16), qint64(17), qint64(30), lockPage - 1, lockPage, lockPage + 1, 2 * lockPage - 1, qint64(500000), qint64(1) << 31})
            QTest::addRow("%lld pages", static_cast<long long>(pages)) << pages;
    }
    void aHandfulOfPages()
    {
        QFETCH(const qint64, pages);
        const QList<qint64> tried = pagesToTry(pages * pageSize + 1000); // and a piece of one more
        QCOMPARE(tried.size(), std::min<qint64>(pages, 16));
        QVERIFY(std::is_sorted(tried.begin(), tried.end()));
        QCOMPARE(std::set<qint64>(tried.begin(), tried.end()).size(), static_cast<std::size_t>(tried.size()));
        QCOMPARE(tried.first(), 1);
        QCOMPARE(tried.last(), pages == lockPage ? pages - 1 : pages);
        QVERIFY(!tried.contains(lockPage));
    }

    void noPageAtAll() { QVERIFY(pagesToTry(4095).isEmpty()); }

    void wrongKeyReadsNone()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        vault.close();
        QVERIFY(readsAnyPage(vault.path(), testKey()));
        QVERIFY(!readsAnyPage(vault.path(), testKey('x')));
        QVERIFY(!readsAnyPage(vault.folder() + QStringLiteral("/none.sparkledger"), testKey()));
    }

    // Only one of the tried pages is left whole, each in turn: that one is enough.
    void eachTriedPageCounts()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        vault.close();
        const QByteArray whole = fileBytes(vault.path());
        const QList<qint64> tried = pagesToTry(whole.size());
        for (const qint64 left : tried) {
            QByteArray bytes = whole;
            for (const qint64 page : tried) {
                if (page != left)
                    bytes[(page - 1) * pageSize + 2000] = static_cast<char>(bytes.at((page - 1) * pageSize + 2000) ^ 1);
            }
            writeBytes(vault.path(), bytes);
            QVERIFY(readsAnyPage(vault.path(), testKey()));
            QVERIFY(!readsAnyPage(vault.path(), testKey('x')));
        }
    }

    // The first page alone is damaged: not the key's fault, and that page is named.
    void firstPageDamaged()
    {
        VaultFixture vault;
        vault.addCode(codeDraft(1));
        vault.close();
        flipBit(vault.path(), 2000);
        const auto opened = openVault(vault.path(), testKey(), testAuthor(), {});
        COMPARE_ERROR(opened, ErrorCode::Damaged);
        QCOMPARE(opened.error().pages, QList<qint64> {1});
        COMPARE_ERROR(openVault(vault.path(), testKey('x'), testAuthor(), {}), ErrorCode::WrongKey);
    }
};

SPARK_TEST(PageCheckTest)
#include "page_check_test.moc"
