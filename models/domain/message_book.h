// The program's own messages, language by language: resources/messages.json, read once.
#pragma once

#include "models/domain/outgoing_message.h"

#include <QHash>

namespace spark {

// The forms that a counted word takes (Unicode CLDR, plural rules for cardinals).
enum class PluralForm { Zero, One, Two, Few, Many, Other };

struct BookLanguage
{
    QString key;
    QString name;
    QString greeting; // to whom it may concern
    QString greetingTo; // with {name}
    QHash<int, QString> days; // by PluralForm, with {n}; Other is always there
    QHash<int, MessageTemplate> templates; // by MessageKind, all of them
};

// In the order of the file.
const QList<BookLanguage> &messageBook();
// That of a language ("de", "de_AT"), else English.
const BookLanguage &bookLanguage(const QString &key);
// The error names the entry that is missing.
Expected<QList<BookLanguage>> parseMessageBook(const QByteArray &json);

PluralForm pluralForm(qint64 count, const QString &language);

} // namespace spark
