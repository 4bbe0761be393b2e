// Makes a vault of any size for the benchmarks: the same bytes of data for the same seed. Everything is written through
// ChangeSet, as the program does, with history and full-text index.
//   make_vault --codes N --out FILE [--seed N]
// The key is always the one of benchKey(); the vault holds nothing but noise.
#include "models/domain/text_key.h"
#include "models/store/change_set.h"
#include "models/store/vault_key.h"
#include "models/store/vault_opening.h"
#include "tests/bench/bench_key.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>

#include <cmath>
#include <cstdio>
#include <random>

using namespace spark;

namespace {

constexpr qint64 madeAt = 1795176000; // 2026-11-20T12:00:00Z
constexpr int batch = 20000;

class Generator
{
public:
    Generator(Connection &connection, quint32 seed, qint64 codes) : m_connection(connection), m_random(seed), m_codes(codes) { }

    Expected<void> run()
    {
        makeWords();
        m_creators = std::max<qint64>(20, m_codes / 200);
        m_brands = std::max<qint64>(10, std::min<qint64>(500, m_codes / 100));
        m_campaigns = std::max<qint64>(10, std::min<qint64>(5000, m_codes / 200));
        m_videos = std::max<qint64>(10, m_codes * 2 / 5);
        SPARK_TRY(fill(m_creators, [this](ChangeSet &c, qint64 i) { return creator(c, i); }));
        SPARK_TRY(fill(m_brands, [this](ChangeSet &c, qint64 i) { return brand(c, i); }));
        SPARK_TRY(fill(m_campaigns, [this](ChangeSet &c, qint64 i) { return campaign(c, i); }));
        SPARK_TRY(fill(m_videos, [this](ChangeSet &c, qint64 i) { return video(c, i); }));
        return fill(m_codes, [this](ChangeSet &c, qint64 i) { return code(c, i); });
    }

private:
    template<typename Make>
    Expected<void> fill(qint64 count, Make make)
    {
        const Author author {QStringLiteral("bench"), QStringLiteral("bench"), std::make_shared<FixedClock>(madeAt)};
        for (qint64 begin = 0; begin < count; begin += batch) {
            SPARK_TRY_VALUE(const auto changes, ChangeSet::begin(m_connection, author, QStringLiteral("generate")));
            for (qint64 i = begin; i < std::min(count, begin + batch); ++i)
                SPARK_TRY(make(*changes, i));
            SPARK_TRY(changes->commit());
        }
        return {};
    }

    qint64 below(qint64 limit) { return static_cast<qint64>(m_random() % static_cast<quint64>(limit)); }

    void makeWords()
    {
        static const QString vowels = QStringLiteral("aeiou");
        static const QString consonants = QStringLiteral("bcdfghklmnprstvwz");
        for (int i = 0; i < 3000; ++i) {
            QString word;
            const int syllables = 1 + static_cast<int>(below(3));
            for (int s = 0; s < syllables; ++s)
                word += QString(consonants.at(below(consonants.size()))) + vowels.at(below(vowels.size())) + consonants.at(below(consonants.size()));
            m_words.append(word);
        }
    }

    // Common words are more common: the square pulls towards the beginning of the list.
    QString sentence(int words)
    {
        QStringList parts;
        for (int i = 0; i < words; ++i) {
            const double position = std::pow(static_cast<double>(below(1 << 20)) / (1 << 20), 2.0);
            parts.append(m_words.at(static_cast<qsizetype>(position * static_cast<double>(m_words.size()))));
        }
        return parts.join(u' ');
    }

    Expected<void> creator(ChangeSet &changes, qint64 i)
    {
        const QString handle = m_words.at(below(m_words.size())) + u'.' + m_words.at(below(m_words.size())) + QString::number(i);
        SPARK_TRY_VALUE(const RowId id, changes.insert(Entity::Party, {{QStringLiteral("kind"), QStringLiteral("creator")}, {QStringLiteral("handle"), handle}, {QStringLiteral("handle_key"), handle}}));
        SPARK_TRY(changes.insert(Entity::PartyHandle, {{QStringLiteral("party_id"), id}, {QStringLiteral("handle"), handle}, {QStringLiteral("handle_key"), handle}}));
        return {};
    }

    Expected<void> brand(ChangeSet &changes, qint64 i)
    {
        QString name = sentence(2) + u' ' + QString::number(i);
        name[0] = name.at(0).toUpper();
        SPARK_TRY(changes.insert(Entity::Party, {{QStringLiteral("kind"), QStringLiteral("brand")}, {QStringLiteral("name"), name}, {QStringLiteral("name_key"), textKey(name)}}));
        return {};
    }

    Expected<void> campaign(ChangeSet &changes, qint64 i)
    {
        const QString name = QStringLiteral("Campaign ") + sentence(2) + u' ' + QString::number(i);
        const qint64 start = madeAt - 200 * secondsPerDay + below(400) * secondsPerDay;
        SPARK_TRY(changes.insert(Entity::Campaign, {{QStringLiteral("name"), name},
                                                    {QStringLiteral("name_key"), textKey(name)},
                                                    {QStringLiteral("brand_id"), m_creators + 1 + below(m_brands)},
                                                    {QStringLiteral("flight_start"), start},
                                                    {QStringLiteral("flight_end"), start + (7 + below(60)) * secondsPerDay - 1},
                                                    {QStringLiteral("codes_needed"), 1 + below(200)}}));
        return {};
    }

    Expected<void> video(ChangeSet &changes, qint64 i)
    {
        const qint64 uploaded = madeAt - 600 * secondsPerDay + i * 600 * secondsPerDay / std::max<qint64>(1, m_videos);
        const qint64 postId = (uploaded << 32) + below(1 << 30);
        const QString caption = sentence(4 + static_cast<int>(below(8)));
        SPARK_TRY(changes.insert(Entity::Video, {{QStringLiteral("post_id"), postId},
                                                 {QStringLiteral("link"), QString(u"https://www.tiktok.com/@x/video/" + QString::number(postId))},
                                                 {QStringLiteral("creator_id"), 1 + below(m_creators)},
                                                 {QStringLiteral("caption"), caption},
                                                 {QStringLiteral("caption_key"), textKey(caption)},
                                                 {QStringLiteral("published_at"), uploaded},
                                                 {QStringLiteral("decision"), below(3) == 0 ? QStringLiteral("undecided") : QStringLiteral("available")}}));
        return {};
    }

    Expected<void> code(ChangeSet &changes, qint64 i)
    {
        static const QStringList statuses {QStringLiteral("received"), QStringLiteral("received"), QStringLiteral("checked"), QStringLiteral("applied"), QStringLiteral("authorised"),
                                           QStringLiteral("in_use"), QStringLiteral("in_use"), QStringLiteral("in_use"), QStringLiteral("shared"), QStringLiteral("replaced"),
                                           QStringLiteral("refused"), QStringLiteral("revoked"), QStringLiteral("requested"), QStringLiteral("planned")};
        static const QList<int> periods {7, 30, 30, 30, 60, 180, 365};
        const QString status = statuses.at(below(statuses.size()));
        const bool before = status == QLatin1String("requested") || status == QLatin1String("planned");
        QVariantMap values {{QStringLiteral("video_id"), 1 + below(m_videos)},
                            {QStringLiteral("licensee_id"), m_creators + 1 + below(m_brands)},
                            {QStringLiteral("status"), status},
                            {QStringLiteral("source"), QStringLiteral("pasted")}};
        if (below(5) != 0)
            values.insert(QStringLiteral("campaign_id"), 1 + below(m_campaigns));
        if (!before) {
            const QByteArray hash = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256).toBase64();
            const int period = periods.at(below(periods.size()));
            const qint64 start = madeAt - below(400 * secondsPerDay);
            values.insert(QStringLiteral("code"), QString(u'#' + QString::fromLatin1(hash)));
            values.insert(QStringLiteral("code_key"), QString::fromLatin1(hash));
            values.insert(QStringLiteral("granted_period"), period);
            values.insert(QStringLiteral("window_start"), start);
            values.insert(QStringLiteral("window_end"), start + period * secondsPerDay);
        }
        SPARK_TRY(changes.insert(Entity::Authorization, values));
        return {};
    }

    Connection &m_connection;
    std::mt19937_64 m_random;
    const qint64 m_codes;
    QStringList m_words;
    qint64 m_creators = 0, m_brands = 0, m_campaigns = 0, m_videos = 0;
};

Expected<void> make(const QString &path, qint64 codes, quint32 seed)
{
    const Author author {QStringLiteral("bench"), QStringLiteral("bench"), std::make_shared<FixedClock>(madeAt)};
    SPARK_TRY(createVault(path, benchKey(), {QStringLiteral("Bench"), QStringLiteral("agency"), QByteArray(vaultSaltSize, '\x91')}, author));
    SPARK_TRY_VALUE(const auto connection, openVault(path, benchKey(), author, {}));
    // Only here: a vault that can be made again need not survive a power cut while it is made.
    SPARK_TRY(connection->value(QStringLiteral("PRAGMA synchronous = OFF")));
    SPARK_TRY(connection->exec(QStringLiteral("PRAGMA cache_size = -400000")));
    SPARK_TRY(Generator(*connection, seed, codes).run());
    SPARK_TRY(connection->exec(QStringLiteral("INSERT INTO video_words (video_words) VALUES ('optimize')")));
    SPARK_TRY(connection->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("codes"), QStringLiteral("How many codes."), QStringLiteral("N"), QStringLiteral("100000")});
    parser.addOption({QStringLiteral("out"), QStringLiteral("The vault to make."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("seed"), QStringLiteral("Another number gives other data."), QStringLiteral("N"), QStringLiteral("1")});
    parser.addHelpOption();
    parser.process(application);
    QElapsedTimer timer;
    timer.start();
    const auto made = make(parser.value(QStringLiteral("out")), parser.value(QStringLiteral("codes")).toLongLong(), parser.value(QStringLiteral("seed")).toUInt());
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().text()));
        return 1;
    }
    std::printf("%s codes in %.1f s\n", qPrintable(parser.value(QStringLiteral("codes"))), static_cast<double>(timer.elapsed()) / 1000);
    return 0;
}
