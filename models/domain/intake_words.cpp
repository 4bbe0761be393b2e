#include "models/domain/intake_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace spark {

namespace {

class IntakeWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::IntakeWordsTexts)
};

tl::unexpected<Error> wrongEntry(const QString &entry)
{
    return failure(ErrorCode::InvalidInput,
                   IntakeWordsTexts::tr("The entry “%1” of the file with the words for reading messages is missing or wrong.").arg(entry),
                   IntakeWordsTexts::tr("Correct the entry, or put the original file back."));
}

// False for anything but a list of words. A missing list is an empty one: not every language has all of them.
bool addWords(const QJsonValue &list, int value, WordSet &words)
{
    if (!list.isUndefined() && !list.isArray())
        return false;
    const QJsonArray entries = list.toArray();
    for (const QJsonValueConstRef entry : entries) {
        if (entry.toString().trimmed().isEmpty())
            return false;
        words.add(entry.toString(), value);
    }
    return true;
}

constexpr std::pair<const char *, IntakeField> fields[] {
    {"code", IntakeField::Code},         {"post", IntakeField::Post},         {"handle", IntakeField::Handle},
    {"period", IntakeField::Period},     {"start", IntakeField::Start},       {"until", IntakeField::Until},
    {"licensee", IntakeField::Licensee}, {"campaign", IntakeField::Campaign}, {"caption", IntakeField::Caption},
};

// The name of the first entry that is wrong; empty when the language is right.
QString readLanguage(const QJsonObject &language, IntakeWords &words)
{
    const std::tuple<const char *, int, WordSet &> lists[] {
        {"days", 1, words.units},
        {"weeks", 7, words.units},
        {"months", 30, words.units},
        {"years", 365, words.units},
        {"until", 1, words.until},
        {"until_after", 1, words.untilAfter},
        {"from", 1, words.from},
        {"from_after", 1, words.fromAfter},
        {"fillers", 1, words.fillers},
        {"valid", 1, words.valid},
        {"each", 1, words.each},
        {"not_period", 1, words.notPeriod},
        {"not_code", 1, words.notCode},
        {"not_post", 1, words.notPost},
        {"other_handle", 1, words.otherHandle},
        {"not_valid_date", 1, words.notValidDate},
    };
    for (const auto &[name, value, set] : lists) {
        if (!addWords(language.value(QLatin1String(name)), value, set))
            return QLatin1String(name);
    }
    const QJsonObject numbers = language.value(QLatin1String("numbers")).toObject();
    for (auto it = numbers.begin(); it != numbers.end(); ++it) {
        if (it.value().toInt() < 1)
            return QStringLiteral("numbers.") + it.key();
        words.numbers.add(it.key(), it.value().toInt());
    }
    const QJsonArray months = language.value(QLatin1String("month_names")).toArray();
    if (!months.isEmpty() && months.size() != 12)
        return QStringLiteral("month_names");
    for (qsizetype month = 0; month < months.size(); ++month) {
        if (!months.at(month).isArray() || !addWords(months.at(month), static_cast<int>(month) + 1, words.monthNames))
            return QStringLiteral("month_names");
    }
    const QJsonObject labels = language.value(QLatin1String("labels")).toObject();
    for (const auto &[name, field] : fields) {
        if (!addWords(labels.value(QLatin1String(name)), static_cast<int>(field), words.labels))
            return QStringLiteral("labels.") + QLatin1String(name);
    }
    return {};
}

} // namespace

Expected<IntakeWords> IntakeWords::parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject root = document.object();
    if (root.isEmpty())
        return wrongEntry(QStringLiteral("{}"));
    IntakeWords words;
    for (auto it = root.begin(); it != root.end(); ++it) {
        if (!it.value().isObject())
            return wrongEntry(it.key());
        if (const QString wrong = readLanguage(it.value().toObject(), words); !wrong.isEmpty())
            return wrongEntry(it.key() + u'.' + wrong);
    }
    return words;
}

const IntakeWords &IntakeWords::current()
{
    static const IntakeWords words = [] {
        QFile file(QStringLiteral(":/intake_words.json"));
        // The file is compiled in; a build whose own words cannot be read must not run.
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The built-in words for reading messages are missing");
        Expected<IntakeWords> parsed = parse(file.readAll());
        if (!parsed)
            qFatal("The built-in words for reading messages are wrong: %s", qPrintable(parsed.error().message));
        return std::move(*parsed);
    }();
    return words;
}

std::optional<IntakeField> IntakeWords::labelled(QStringView label) const
{
    constexpr qsizetype longest = 60;
    QString name = foldedText(label.first(std::min(label.size(), longest))).simplified();
    const auto known = [this](QStringView words) {
        const auto value = labels.value(words);
        return value ? std::optional(static_cast<IntakeField>(*value)) : std::nullopt;
    };
    if (const auto field = known(name))
        return field;
    // "Link (video)", "Code #2", "Code Nr. 2"
    if (const qsizetype bracket = name.indexOf(u'('); bracket > 0)
        name.truncate(bracket);
    const auto decoration = [](QChar c) { return !c.isLetter() && !c.isMark(); };
    while (!name.isEmpty() && decoration(name.back()))
        name.chop(1);
    qsizetype front = 0;
    while (front < name.size() && decoration(name.at(front)))
        ++front;
    name.remove(0, front);
    return name.isEmpty() ? std::nullopt : known(name);
}

} // namespace spark
