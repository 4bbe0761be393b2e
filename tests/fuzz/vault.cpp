// Any bytes as a vault's file, a real vault with a few bytes changed or cut off, and any bytes as a real vault's journal.
#include "tests/fuzz/fuzz.h"
#include "tests/support/vault_fixture.h"

#include <QFile>

#include <limits>

using namespace spark;
using namespace spark::fuzz;

namespace {

enum class Kind { Any, Changed, CutShort, Journal, Count };

class Place
{
public:
    Place()
    {
        test::VaultFixture fixture;
        for (int number = 0; number < 3; ++number)
            fixture.addCode(test::codeDraft(number));
        fixture.close();
        m_vault = read(fixture.path());
        require(!m_vault.isEmpty(), "there is a vault to begin with");
    }

    const QByteArray &vault() const { return m_vault; }
    QString path() const { return m_folder.filePath(QStringLiteral("fuzz.sparkledger")); }
    QString journal() const { return path() + QLatin1String("-wal"); }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        require(file.open(QIODevice::ReadOnly), "the file is still there");
        return file.readAll();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "there is room for the file");
    }
    void clear() const
    {
        for (const QLatin1String suffix : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")})
            QFile::remove(path() + suffix);
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_vault;
};

// A number of three bytes from the front, so that every place in a vault can be reached.
qsizetype takeNumber(QByteArrayView &bytes)
{
    qsizetype number = 0;
    for (int i = 0; i < 3; ++i)
        number = number * 256 + static_cast<unsigned char>(bytes[i]);
    bytes = bytes.sliced(3);
    return number;
}

QByteArray changed(QByteArray vault, QByteArrayView changes)
{
    while (changes.size() >= 4) {
        const qsizetype place = takeNumber(changes) % vault.size();
        vault[place] = static_cast<char>(vault.at(place) ^ changes.front());
        changes = changes.sliced(1);
    }
    return vault;
}

bool opens(const Place &place, const QByteArray &file)
{
    const Author author = test::testAuthor();
    const auto verified = openVerified(place.path(), test::testKey());
    require(verified.has_value() || !verified.error().message.isEmpty(), "a failure has words");
    OpenOptions options;
    options.checkUpTo = std::numeric_limits<qint64>::max();
    bool opened = false;
    {
        const auto connection = openVault(place.path(), test::testKey(), author, options);
        opened = connection.has_value();
        require(opened || isOpeningResult(connection.error().code), "a failure is one of the named results");
    }
    require(Place::read(place.path()) == file, "opening changes nothing in the file");
    return opened;
}

} // namespace

void fuzzOne(QByteArrayView bytes)
{
    static const Place place;
    if (bytes.isEmpty())
        return;
    const auto kind = static_cast<Kind>(static_cast<unsigned char>(bytes.front()) % static_cast<int>(Kind::Count));
    bytes = bytes.sliced(1);
    QByteArray file = place.vault();
    if (kind == Kind::Any)
        file = bytes.toByteArray();
    else if (kind == Kind::Changed)
        file = changed(file, bytes);
    else if (kind == Kind::CutShort && bytes.size() >= 3)
        file.truncate(takeNumber(bytes) % file.size());

    Place::write(place.path(), file);
    if (kind == Kind::Journal)
        Place::write(place.journal(), bytes.toByteArray());
    const bool opened = opens(place, file);
    // Behind a cut at a page's end there may be pages that hold nothing; whether they are missed is not promised.
    const bool promised = kind != Kind::CutShort && kind != Kind::Journal;
    require(!promised || opened == (file == place.vault()), "a vault opens, and one with a changed byte does not");
    place.clear();
}
