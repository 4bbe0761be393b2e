// Messages as people write them (tests/data/messages), each with what a person finds in it: how much of it is found, how
// much of what is found is right, and that what is called certain is.
#include "models/domain/message_reader.h"
#include "models/domain/window.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace spark::test {

namespace {

// Friday, 20 November 2026, noon.
constexpr qint64 now = 1795176000;

QTimeZone zone()
{
    return QTimeZone(3600);
}

struct Tally
{
    int right = 0, wrong = 0, missed = 0;
    int certain = 0, certainWrong = 0;

    static double share(int part, int rest) { return part + rest == 0 ? 1.0 : static_cast<double>(part) / (part + rest); }
    double precision() const { return share(right, wrong); }
    double recall() const { return share(right, missed); }
};

using Tallies = std::map<std::string, Tally>;

QString moment(const std::optional<qint64> &seconds)
{
    return seconds ? isoInstant(*seconds) : QString();
}

// In the expectations a day is all of it: a start begins it, an end ends it.
QString expectedMoment(const QString &text, bool end)
{
    if (text.size() != 10)
        return text;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return moment((end ? day.addDays(1) : day).startOfDay(zone()).toSecsSinceEpoch());
}

QString postOf(const IntakeRow &row)
{
    return row.link.postId != 0 ? QString::number(row.link.postId) : row.link.shortLink;
}

const QList<std::pair<const char *, IntakeField>> fields {
    {"handle", IntakeField::Handle}, {"period", IntakeField::Period},     {"start", IntakeField::Start},
    {"until", IntakeField::Until},   {"licensee", IntakeField::Licensee},
};

QString fieldOf(const IntakeRow &row, IntakeField field)
{
    switch (field) {
    case IntakeField::Handle:
        return row.handle.toLower();
    case IntakeField::Period:
        return row.periodDays ? QString::number(*row.periodDays) : QString();
    case IntakeField::Start:
        return moment(row.start);
    case IntakeField::Until:
        return moment(row.until);
    case IntakeField::Licensee:
        return row.licensee;
    default:
        return {};
    }
}

QString fieldOf(const QJsonObject &expected, IntakeField field)
{
    switch (field) {
    case IntakeField::Handle:
        return expected.value(QLatin1String("handle")).toString().toLower();
    case IntakeField::Period:
        return expected.contains(QLatin1String("period_days"))
            ? QString::number(expected.value(QLatin1String("period_days")).toInt())
            : QString();
    case IntakeField::Start:
        return expectedMoment(expected.value(QLatin1String("start")).toString(), false);
    case IntakeField::Until:
        return expectedMoment(expected.value(QLatin1String("until")).toString(), true);
    case IntakeField::Licensee:
        return expected.value(QLatin1String("licensee")).toString();
    default:
        return {};
    }
}

QString postOf(const QJsonObject &expected)
{
    const QString post = expected.value(QLatin1String("post")).toString();
    return post.isEmpty() ? expected.value(QLatin1String("short_link")).toString() : post;
}

bool isDoubted(const IntakeRow &row, IntakeField field)
{
    return std::any_of(row.doubts.begin(), row.doubts.end(), [field](const IntakeDoubt &doubt) { return doubt.field == field; });
}

} // namespace

class MessageCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsAPersonReadsIt();

private:
    void compare(const QString &name, const IntakeRow *row, const QJsonObject &expected);
    void count(const QString &name, const char *field, const QString &found, const QString &expected, bool certain);

    Tallies m_tallies;
    QStringList m_errors;
};

void MessageCorpusTest::count(const QString &name, const char *field, const QString &found, const QString &expected, bool certain)
{
    Tally &tally = m_tallies[field];
    if (!found.isEmpty() && certain)
        ++tally.certain;
    if (found == expected) {
        tally.right += found.isEmpty() ? 0 : 1;
        return;
    }
    if (!found.isEmpty()) {
        ++tally.wrong;
        tally.certainWrong += certain ? 1 : 0;
    }
    if (!expected.isEmpty())
        ++tally.missed;
    m_errors.append(QStringLiteral("%1: %2 is “%3” instead of “%4”%5")
                        .arg(name, QLatin1String(field), found, expected, certain ? QString() : QStringLiteral(" (doubted)")));
}

void MessageCorpusTest::compare(const QString &name, const IntakeRow *row, const QJsonObject &expected)
{
    const IntakeRow none;
    const IntakeRow &found = row ? *row : none;
    const bool refused = expected.value(QLatin1String("refused")).toBool();
    count(name, "code", found.code.code, expected.value(QLatin1String("code")).toString(), !isDoubted(found, IntakeField::Code));
    count(name, "post", postOf(found), postOf(expected), !isDoubted(found, IntakeField::Post));
    if (!found.code.code.isEmpty() && !postOf(expected).isEmpty())
        count(name, "pairing", postOf(found), postOf(expected), !isDoubted(found, IntakeField::Post));
    for (const auto &[field, kind] : fields)
        count(name, field, fieldOf(found, kind), fieldOf(expected, kind), !isDoubted(found, kind));
    if (refused != !found.refusals.isEmpty())
        m_errors.append(name + QStringLiteral(": is refused, or should be"));
    const QJsonArray doubts = expected.value(QLatin1String("doubts")).toArray();
    for (const QJsonValueConstRef doubt : doubts) {
        static const QHash<QString, IntakeField> names {
            {QStringLiteral("code"), IntakeField::Code},     {QStringLiteral("post"), IntakeField::Post},
            {QStringLiteral("period"), IntakeField::Period}, {QStringLiteral("start"), IntakeField::Start},
            {QStringLiteral("until"), IntakeField::Until},
        };
        const bool there = isDoubted(found, names.value(doubt.toString()));
        Tally &tally = m_tallies["doubt"];
        ++(there ? tally.right : tally.missed);
        if (!there)
            m_errors.append(name + QStringLiteral(": no doubt about ") + doubt.toString());
    }
}

void MessageCorpusTest::isReadAsAPersonReadsIt()
{
    const QDir folder(QFINDTESTDATA("../data/messages"));
    const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    QVERIFY2(names.size() >= 150, "the messages are there");
    for (const QString &file : names) {
        QFile message(folder.filePath(file));
        QVERIFY(message.open(QIODevice::ReadOnly));
        const QString name = file.chopped(4);
        QFile wanted(folder.filePath(name + QStringLiteral(".json")));
        QVERIFY(wanted.open(QIODevice::ReadOnly));
        const QJsonObject expectation = QJsonDocument::fromJson(wanted.readAll()).object();
        QVERIFY2(expectation.contains(QLatin1String("rows")), qPrintable(name));

        const QString text = QString::fromUtf8(message.readAll());
        const MessageReading reading = readMessage(text, {now, zone(), name});
        // A row is that of its code; without one, that of its post.
        QList<bool> used(reading.rows.size(), false);
        const QJsonArray rows = expectation.value(QLatin1String("rows")).toArray();
        for (const QJsonValueConstRef value : rows) {
            const QJsonObject expected = value.toObject();
            const IntakeRow *found = nullptr;
            for (qsizetype i = 0; i < reading.rows.size() && !found; ++i) {
                const IntakeRow &row = reading.rows.at(i);
                const QString code = expected.value(QLatin1String("code")).toString();
                const bool same = !code.isEmpty() ? row.code.code == code
                    : expected.value(QLatin1String("refused")).toBool()
                    ? !row.refusals.isEmpty()
                    : row.rawCode.isEmpty() && postOf(row) == postOf(expected);
                if (same && !used.at(i)) {
                    used[i] = true;
                    found = &row;
                }
            }
            compare(name, found, expected);
        }
        for (qsizetype i = 0; i < reading.rows.size(); ++i) {
            if (!used.at(i))
                compare(name, &reading.rows.at(i), {});
        }
    }

    int certain = 0, certainWrong = 0;
    std::printf("%zu messages\n%-10s %6s %6s %6s %10s %8s %8s %8s\n", static_cast<std::size_t>(names.size()), "field", "right", "wrong",
                "missed", "precision", "recall", "certain", "wrongly");
    for (const auto &[field, tally] : m_tallies) {
        std::printf("%-10s %6d %6d %6d %10.4f %8.4f %8d %8d\n", field.c_str(), tally.right, tally.wrong, tally.missed, tally.precision(),
                    tally.recall(), tally.certain, tally.certainWrong);
        certain += tally.certain;
        certainWrong += tally.certainWrong;
    }
    for (const QString &error : std::as_const(m_errors))
        std::printf("  %s\n", qPrintable(error));
    std::fflush(stdout);
    for (const auto &[field, tally] : m_tallies) {
        const double floor = field == "code" ? 0.99 : field == "pairing" ? 0.97 : 0.95;
        QVERIFY2(tally.precision() >= floor, field.c_str());
        QVERIFY2(tally.recall() >= floor, field.c_str());
    }
    QVERIFY2(certainWrong <= certain * 0.005, "what is certain is right");
}

SPARK_TEST(MessageCorpusTest)

} // namespace spark::test

#include "message_corpus_test.moc"
