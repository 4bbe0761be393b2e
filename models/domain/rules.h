// The facts about Spark Ads that TikTok changes often: limits, periods, menu paths, refusal texts.
// They live in one editable file, resources/rules.json (DOMAIN, preface), read once at start.
#pragma once

#include "models/domain/error.h"

#include <QHash>
#include <QList>
#include <QString>

namespace spark {

struct Rules
{
    // A reason for which Ads Manager refuses a code (DOMAIN §3).
    struct Refusal
    {
        QString name; // stable, for example "auth_code_expired"
        QString number; // Ads Manager's own, may be empty
        QHash<QString, QString> text; // by language, "en" always there
        QHash<QString, QString> nextStep;
    };
    struct CodeLength
    {
        int least = 12, most = 512; // refused outside
        int usualLeast = 20, usualMost = 200; // warned outside
    };
    struct MenuPath
    {
        QString name;
        QHash<QString, QString> text; // by language
    };

    QList<int> periods; // days, offered for choice
    int defaultPeriod = 30; // days
    int longestPeriod = 3650; // days
    int expiringWithin = 14; // days before the end from which a code counts as expiring
    int batchSize = 20; // codes pasted into Ads Manager at a time
    CodeLength codeLength;
    QList<Refusal> refusals;
    QList<MenuPath> menuPaths;

    // The rules in force. Reads the built-in file at the first call; thread-safe.
    static const Rules &current();
    // For tests and for checking an edited file: the error names the entry that is wrong.
    static Expected<Rules> parse(const QByteArray &json);

    const Refusal *refusal(QStringView name) const; // nullptr when unknown
    QString menuPath(QStringView name) const; // in the user's language; empty when unknown
    QString menuPath(QStringView name, const QString &language) const; // else in English
};

// The entry for the user's language, else the English one.
QString localized(const QHash<QString, QString> &byLanguage);

} // namespace spark
