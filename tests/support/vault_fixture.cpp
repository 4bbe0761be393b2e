#include "tests/support/vault_fixture.h"

#include "models/store/migrations.h"
#include "models/store/tables.h"
#include "models/store/vault_key.h"

#include <QCryptographicHash>
#include <QSqlRecord>

#include <algorithm>
#include <limits>

namespace spark::test {

SecretBytes testKey(char fill)
{
    return SecretBytes::copyOf(QByteArray(32, fill));
}

Author testAuthor(std::shared_ptr<const Clock> clock)
{
    if (!clock)
        clock = std::make_shared<FixedClock>(testNow);
    return {QStringLiteral("test-laptop"), QStringLiteral("tester"), clock};
}

QString codeText(int number)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
    return u'#' + QString::fromLatin1(hash.toBase64());
}

QString postLinkText(int number, const QString &handle)
{
    // A second earlier for each number, so that published_at differs too.
    const qint64 id = ((testNow - 86400 - number) << 32) + 7 * number + 1;
    return QStringLiteral("https://www.tiktok.com/@%1/video/%2").arg(handle).arg(id);
}

CodeDraft codeDraft(int number, int days, const QString &handle)
{
    CodeDraft draft;
    draft.rawCode = codeText(number);
    draft.video.link = readPostLink(postLinkText(number, handle)).link;
    draft.grantedPeriod = days;
    draft.windowStart = testNow;
    draft.source = QStringLiteral("pasted");
    return draft;
}

QString dumpTables(Connection &connection)
{
    QString text;
    for (const TableInfo &table : allTables()) {
        QStringList names {table.name};
        if (!table.wordColumns.isEmpty())
            names.append(table.name + QStringLiteral("_words"));
        for (const QString &name : std::as_const(names)) {
            text += name + u'\n';
            const auto read = connection.forEach(QStringLiteral("SELECT rowid, * FROM %1 ORDER BY rowid").arg(name), {}, [&text](const QSqlQuery &query) {
                const QSqlRecord record = query.record();
                for (int i = 0; i < record.count(); ++i) {
                    // The time of the last change is meant to differ.
                    if (record.fieldName(i) != QLatin1String("changed_at"))
                        text += record.fieldName(i) + u'=' + (query.isNull(i) ? QStringLiteral("NULL") : query.value(i).toString()) + u'|';
                }
                text += u'\n';
            });
            if (!read)
                qFatal("dump: %s", qPrintable(read.error().text()));
        }
    }
    return text;
}

VaultFixture::VaultFixture() : m_clock(std::make_shared<FixedClock>(testNow))
{
    const auto made = createVault(path(), testKey(), {QStringLiteral("Test"), QStringLiteral("brand"), newVaultSalt()}, author());
    if (!made)
        qFatal("createVault: %s", qPrintable(made.error().text()));
    reopen();
}

VaultFixture::~VaultFixture() = default;

void VaultFixture::reopen()
{
    m_connection.reset();
    auto opened = openVault(path(), testKey(), author(), {});
    if (!opened)
        qFatal("openVault: %s", qPrintable(opened.error().text()));
    m_connection = std::move(*opened);
}

RowId VaultFixture::addCode(const CodeDraft &draft)
{
    RowId id = 0;
    change(QStringLiteral("add_code"), [&](ChangeSet &changes) -> Expected<void> {
        SPARK_TRY_VALUE(id, AuthorizationRepository::add(changes, draft));
        return {};
    });
    return id;
}

QList<HistoryEntry> VaultFixture::entriesOf(const QString &changeSet)
{
    auto entries = HistoryLog(connection()).ofChangeSetBackwards(changeSet, std::numeric_limits<qint64>::max(), std::numeric_limits<int>::max());
    if (!entries)
        qFatal("entriesOf: %s", qPrintable(entries.error().text()));
    std::reverse(entries->begin(), entries->end());
    return *entries;
}

qint64 VaultFixture::count(const QString &table)
{
    const auto rows = connection().value(QStringLiteral("SELECT count(*) FROM ") + table);
    if (!rows)
        qFatal("count: %s", qPrintable(rows.error().text()));
    return rows->toLongLong();
}

} // namespace spark::test
