#include "models/domain/rules.h"

#include "models/domain/text_language.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace spark {

namespace {

class RulesTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::RulesTexts)
};

tl::unexpected<Error> wrongEntry(const QString &entry)
{
    return failure(ErrorCode::InvalidInput,
                   RulesTexts::tr("The entry “%1” of the rules file is missing or out of range.").arg(entry),
                   RulesTexts::tr("Correct the entry, or put the original file back."));
}

// By language; empty when the English text, which everybody can fall back on, is missing.
QHash<QString, QString> languages(const QJsonValue &value)
{
    QHash<QString, QString> result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const QString text = it.value().toString(); !text.isEmpty())
            result.insert(it.key(), text);
    }
    return result.contains(QStringLiteral("en")) ? result : QHash<QString, QString>();
}

// Whole numbers within bounds; anything else is an error rather than a guess.
bool readInt(const QJsonObject &object, const QString &key, int least, int most, int &target)
{
    const QJsonValue value = object.value(key);
    if (!value.isDouble() || value.toInt(least - 1) < least || value.toInt(least - 1) > most)
        return false;
    target = value.toInt();
    return true;
}

} // namespace

Expected<Rules> Rules::parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return wrongEntry(QStringLiteral("{}"));
    const QJsonObject root = document.object();
    Rules rules;

    const auto number = [&root](const char *key, int least, int most, int &target) {
        return readInt(root, QLatin1String(key), least, most, target);
    };
    if (!number("longest_period_days", 1, 36500, rules.longestPeriod))
        return wrongEntry(QStringLiteral("longest_period_days"));
    if (!number("default_period_days", 1, rules.longestPeriod, rules.defaultPeriod))
        return wrongEntry(QStringLiteral("default_period_days"));
    if (!number("expiring_within_days", 0, 365, rules.expiringWithin))
        return wrongEntry(QStringLiteral("expiring_within_days"));
    if (!number("batch_size", 1, 1000, rules.batchSize))
        return wrongEntry(QStringLiteral("batch_size"));

    const QJsonArray periods = root.value(QLatin1String("periods_days")).toArray();
    for (const QJsonValueConstRef period : periods) {
        if (period.toInt() < 1 || period.toInt() > rules.longestPeriod)
            return wrongEntry(QStringLiteral("periods_days"));
        rules.periods.append(period.toInt());
    }
    if (rules.periods.isEmpty())
        return wrongEntry(QStringLiteral("periods_days"));
    std::sort(rules.periods.begin(), rules.periods.end());
    rules.periods.erase(std::unique(rules.periods.begin(), rules.periods.end()), rules.periods.end());
    if (!rules.periods.contains(rules.defaultPeriod))
        return wrongEntry(QStringLiteral("default_period_days"));

    const QJsonObject length = root.value(QLatin1String("code_length")).toObject();
    CodeLength &codeLength = rules.codeLength;
    const auto lengthEntry = [&length](const char *key, int least, int most, int &target) {
        return readInt(length, QLatin1String(key), least, most, target);
    };
    if (!lengthEntry("least", 1, 10000, codeLength.least))
        return wrongEntry(QStringLiteral("code_length.least"));
    if (!lengthEntry("most", codeLength.least, 10000, codeLength.most))
        return wrongEntry(QStringLiteral("code_length.most"));
    if (!lengthEntry("usual_least", codeLength.least, codeLength.most, codeLength.usualLeast))
        return wrongEntry(QStringLiteral("code_length.usual_least"));
    if (!lengthEntry("usual_most", codeLength.usualLeast, codeLength.most, codeLength.usualMost))
        return wrongEntry(QStringLiteral("code_length.usual_most"));

    const QJsonArray refusals = root.value(QLatin1String("refusals")).toArray();
    if (refusals.isEmpty())
        return wrongEntry(QStringLiteral("refusals"));
    for (const QJsonValueConstRef value : refusals) {
        const QJsonObject entry = value.toObject();
        const Refusal refusal{
            entry.value(QLatin1String("name")).toString(), entry.value(QLatin1String("number")).toString(),
            languages(entry.value(QLatin1String("text"))), languages(entry.value(QLatin1String("next_step")))};
        const QString place =
            QStringLiteral("refusals.%1")
                .arg(refusal.name.isEmpty() ? QString::number(rules.refusals.size() + 1) : refusal.name);
        if (refusal.name.isEmpty() || rules.refusal(refusal.name))
            return wrongEntry(place);
        if (refusal.text.isEmpty())
            return wrongEntry(place + QStringLiteral(".text"));
        if (refusal.nextStep.isEmpty())
            return wrongEntry(place + QStringLiteral(".next_step"));
        rules.refusals.append(refusal);
    }
    const QJsonObject menus = root.value(QLatin1String("menu_paths")).toObject();
    for (auto it = menus.begin(); it != menus.end(); ++it) {
        const MenuPath path{it.key(), languages(it.value())};
        if (path.text.isEmpty())
            return wrongEntry(QStringLiteral("menu_paths.") + path.name);
        rules.menuPaths.append(path);
    }
    return rules;
}

const Rules &Rules::current()
{
    static const Rules rules = [] {
        QFile file(QStringLiteral(":/rules.json"));
        // The file is compiled in; a build whose own rules cannot be read must not run.
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The built-in rules are missing");
        const Expected<Rules> parsed = parse(file.readAll());
        if (!parsed)
            qFatal("The built-in rules are wrong: %s", qPrintable(parsed.error().message));
        return *parsed;
    }();
    return rules;
}

const Rules::Refusal *Rules::refusal(QStringView name) const
{
    for (const Refusal &refusal : refusals) {
        if (refusal.name == name)
            return &refusal;
    }
    return nullptr;
}

QString Rules::menuPath(QStringView name) const
{
    for (const MenuPath &path : menuPaths) {
        if (path.name == name)
            return localized(path.text);
    }
    return {};
}

QString Rules::menuPath(QStringView name, const QString &language) const
{
    for (const MenuPath &path : menuPaths) {
        if (path.name == name)
            return path.text.value(language, path.text.value(QStringLiteral("en")));
    }
    return {};
}

QString localized(const QHash<QString, QString> &byLanguage)
{
    return byLanguage.value(textLanguage(), byLanguage.value(QStringLiteral("en")));
}

} // namespace spark
