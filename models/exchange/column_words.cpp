#include "models/exchange/column_words.h"

#include "models/domain/characters.h"
#include "models/domain/text_key.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace spark {

namespace {

class ColumnWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ColumnWordsTexts)
};

tl::unexpected<Error> wrongEntry(const QString &entry)
{
    return failure(ErrorCode::InvalidInput,
                   ColumnWordsTexts::tr("The entry “%1” of the file with the names of columns is missing or wrong.").arg(entry),
                   ColumnWordsTexts::tr("Correct the entry, or put the original file back."));
}

QStringList keysOf(const QJsonValue &words)
{
    QStringList keys;
    const QJsonArray all = words.toArray();
    for (const QJsonValueConstRef word : all) {
        if (const QString key = headerKey(word.toString()); !key.isEmpty())
            keys.append(key);
    }
    return keys;
}

} // namespace

QString headerKey(QStringView header)
{
    constexpr qsizetype longest = 200; // what is longer is no header
    QString key = textKey(withoutInvisible(header.first(std::min(header.size(), longest))));
    key.replace(u'_', u' ').replace(u'-', u' ');
    while (!key.isEmpty() && (key.back() == u':' || key.back() == u'*' || key.back().isSpace()))
        key.chop(1);
    // A cell that is nothing but dashes stays one.
    const QString simple = key.simplified();
    return simple.isEmpty() ? header.trimmed().toString().left(longest) : simple;
}

QList<IntakeField> allIntakeFields()
{
    using enum IntakeField;
    return {Code, Post, Handle, Period, Start, Until, Licensee, Campaign, Caption};
}

QString intakeFieldName(IntakeField field)
{
    switch (field) {
    case IntakeField::Code:
        return QStringLiteral("code");
    case IntakeField::Post:
        return QStringLiteral("post");
    case IntakeField::Handle:
        return QStringLiteral("handle");
    case IntakeField::Period:
        return QStringLiteral("period");
    case IntakeField::Start:
        return QStringLiteral("start");
    case IntakeField::Until:
        return QStringLiteral("until");
    case IntakeField::Licensee:
        return QStringLiteral("licensee");
    case IntakeField::Campaign:
        return QStringLiteral("campaign");
    case IntakeField::Caption:
        return QStringLiteral("caption");
    }
    Q_UNREACHABLE();
}

std::optional<IntakeField> intakeFieldFromName(QStringView name)
{
    const QString key = headerKey(name);
    for (const IntakeField field : allIntakeFields()) {
        if (key == intakeFieldName(field))
            return field;
    }
    const auto &fields = ColumnWords::current().fields;
    const auto found = fields.constFind(key);
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

Expected<ColumnWords> ColumnWords::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject byField = root.value(QLatin1String("fields")).toObject();
    ColumnWords words;
    for (const IntakeField field : allIntakeFields()) {
        const QString name = intakeFieldName(field);
        const QStringList keys = keysOf(byField.value(name));
        if (keys.isEmpty())
            return wrongEntry(QStringLiteral("fields.") + name);
        for (const QString &key : keys) {
            if (words.fields.value(key, field) != field)
                return wrongEntry(QStringLiteral("fields.%1: %2").arg(name, key));
            words.fields.insert(key, field);
        }
    }
    const auto setOf = [&root](const char *entry) {
        const QStringList keys = keysOf(root.value(QLatin1String(entry)));
        return QSet<QString>(keys.begin(), keys.end());
    };
    words.days = setOf("day_words");
    words.weeks = setOf("week_words");
    words.noValue = setOf("no_value");
    words.totals = keysOf(root.value(QLatin1String("total_words")));
    if (words.days.isEmpty() || words.days.intersects(words.weeks))
        return wrongEntry(QStringLiteral("day_words"));
    if (words.weeks.isEmpty())
        return wrongEntry(QStringLiteral("week_words"));
    if (words.totals.isEmpty())
        return wrongEntry(QStringLiteral("total_words"));
    if (words.noValue.isEmpty())
        return wrongEntry(QStringLiteral("no_value"));
    return words;
}

const ColumnWords &ColumnWords::current()
{
    static const ColumnWords words = [] {
        QFile file(QStringLiteral(":/column_words.json"));
        // Compiled in, as the rules are: a build whose own words cannot be read must not run.
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The built-in names of columns are missing");
        const Expected<ColumnWords> parsed = parse(file.readAll());
        if (!parsed)
            qFatal("The built-in names of columns are wrong: %s", qPrintable(parsed.error().message));
        return *parsed;
    }();
    return words;
}

} // namespace spark
