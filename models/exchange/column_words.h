// The words by which people head their columns, in the languages that creators and brands write:
// resources/column_words.json, read once.
#pragma once

#include "models/domain/error.h"
#include "models/domain/intake.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace spark {

struct ColumnWords
{
    QHash<QString, IntakeField> fields; // by headerKey() of the word
    QSet<QString> days, weeks; // keys of the words behind a number
    QStringList totals; // keys of what a row begins with that sums up others
    QSet<QString> noValue; // keys of what people write into a cell that has nothing to say

    // The words in force. Thread-safe.
    static const ColumnWords &current();
    // The error names the entry that is wrong. A word that stands for two fields is wrong, too.
    static Expected<ColumnWords> parse(const QByteArray &json);
};

// What headers are compared by (DOMAIN §7): without case, accents apart, full-width forms as plain ones, any white
// space, _ and - as one space, without : and * at the end.
QString headerKey(QStringView header);

// "code", "post", "handle", "period", "start", "until", "licensee", "campaign", "caption": on the command line.
QString intakeFieldName(IntakeField field);
// Also by the other names that the words file has for a field; empty when there is no such field.
std::optional<IntakeField> intakeFieldFromName(QStringView name);
QList<IntakeField> allIntakeFields();

} // namespace spark
