#include "models/domain/message_book.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace spark {

namespace {

QString lines(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValueConstRef line : value.toArray())
        texts.append(line.toString());
    return texts.join(u'\n');
}

tl::unexpected<Error> missing(const QString &entry)
{
    return failure(ErrorCode::InvalidInput, MessageTexts::tr("The entry “%1” of the messages file is missing or wrong.").arg(entry),
                   MessageTexts::tr("Correct the entry, or put the original file back."));
}

Expected<BookLanguage> readLanguage(const QJsonObject &object)
{
    BookLanguage language;
    language.key = object.value(QLatin1String("language")).toString();
    language.name = object.value(QLatin1String("name")).toString();
    language.greeting = object.value(QLatin1String("greeting")).toString();
    language.greetingTo = object.value(QLatin1String("greeting_to")).toString();
    const QString place = language.key.isEmpty() ? QStringLiteral("language") : language.key;
    if (language.key.isEmpty() || language.name.isEmpty() || language.greeting.isEmpty() || !language.greetingTo.contains(QLatin1String("{name}")))
        return missing(place);
    const QJsonObject days = object.value(QLatin1String("days")).toObject();
    const QStringList forms {QStringLiteral("zero"), QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("few"), QStringLiteral("many"), QStringLiteral("other")};
    for (auto it = days.begin(); it != days.end(); ++it) {
        if (!forms.contains(it.key()))
            return missing(place + QLatin1String(".days"));
        language.days.insert(static_cast<int>(forms.indexOf(it.key())), it.value().toString());
    }
    if (!language.days.value(static_cast<int>(PluralForm::Other)).contains(QLatin1String("{n}")))
        return missing(place + QLatin1String(".days"));
    for (const MessageKind kind : messageKinds()) {
        const QString name = messageKindName(kind);
        const QJsonObject form = object.value(name).toObject();
        const MessageTemplate read {form.value(QLatin1String("subject")).toString(), lines(form.value(QLatin1String("body"))), lines(form.value(QLatin1String("item")))};
        if (read.subject.isEmpty() || !templateMistakes(kind, read).isEmpty())
            return missing(place % u'.' % name);
        language.templates.insert(static_cast<int>(kind), read);
    }
    return language;
}

} // namespace

Expected<QList<BookLanguage>> parseMessageBook(const QByteArray &json)
{
    QList<BookLanguage> book;
    for (const QJsonValueConstRef value : QJsonDocument::fromJson(json).object().value(QLatin1String("languages")).toArray()) {
        SPARK_TRY_VALUE(const BookLanguage language, readLanguage(value.toObject()));
        book.append(language);
    }
    if (std::none_of(book.begin(), book.end(), [](const BookLanguage &language) { return language.key == QLatin1String("en"); }))
        return missing(QStringLiteral("languages"));
    return book;
}

const QList<BookLanguage> &messageBook()
{
    static const QList<BookLanguage> book = [] {
        QFile file(QStringLiteral(":/messages.json"));
        // The file is compiled in; a build whose own messages cannot be read must not run.
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The built-in messages are missing");
        const auto parsed = parseMessageBook(file.readAll());
        if (!parsed)
            qFatal("The built-in messages are wrong: %s", qPrintable(parsed.error().message));
        return *parsed;
    }();
    return book;
}

const BookLanguage &bookLanguage(const QString &key)
{
    const QList<BookLanguage> &book = messageBook();
    const auto is = [](const QString &wanted) { return [wanted](const BookLanguage &language) { return language.key == wanted; }; };
    auto found = std::find_if(book.begin(), book.end(), is(key));
    if (found == book.end())
        found = std::find_if(book.begin(), book.end(), is(QString(key).replace(u'-', u'_').section(u'_', 0, 0).toLower()));
    if (found == book.end())
        found = std::find_if(book.begin(), book.end(), is(QStringLiteral("en")));
    return *found;
}

// https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html, for whole numbers.
PluralForm pluralForm(qint64 count, const QString &language)
{
    if (language == QLatin1String("ar")) {
        const qint64 rest = count % 100;
        if (count <= 2)
            return count == 0 ? PluralForm::Zero : count == 1 ? PluralForm::One : PluralForm::Two;
        return rest >= 3 && rest <= 10 ? PluralForm::Few : rest >= 11 ? PluralForm::Many : PluralForm::Other;
    }
    const bool noughtIsOne = language == QLatin1String("fr") || language == QLatin1String("pt");
    return count == 1 || (count == 0 && noughtIsOne) ? PluralForm::One : PluralForm::Other;
}

QString daysInLanguage(qint64 days, const QString &language)
{
    const BookLanguage &book = bookLanguage(language);
    const QString other = book.days.value(static_cast<int>(PluralForm::Other));
    QString form = book.days.value(static_cast<int>(pluralForm(days, book.key)), other);
    return form.replace(QLatin1String("{n}"), QLocale(book.key).toString(days));
}

} // namespace spark
