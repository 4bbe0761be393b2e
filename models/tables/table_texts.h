// Values of the ledger as a person reads them in a table or an inspector, in her locale and time zone.
#pragma once

#include "models/domain/code_status.h"
#include "models/domain/window.h"
#include "models/tables/table_roles.h"

#include <QCoreApplication>
#include <QString>

namespace spark {

class TableTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::TableTexts)

public:
    // "14 Dec 09:30", with its year when that is not the one of now; empty for no value. UTC seconds.
    static QString moment(std::optional<qint64> seconds, qint64 now);
    // Whole, with day of the week and zone: "Mon, 14 Dec 2026 09:30 CET".
    static QString fullMoment(std::optional<qint64> seconds);
    static QString day(std::optional<qint64> seconds);
    // When a window ends, a moment that does not belong to it: "14 Dec 2026" for the midnight behind that day, else the day with
    // its time; the whole of it "Mon, 14 Dec 2026, until the end of the day (CET)". A narrow column leaves the time of another
    // year to its tip.
    static QString end(std::optional<qint64> seconds, qint64 now);
    static QString narrowEnd(std::optional<qint64> seconds, qint64 now);
    static QString fullEnd(std::optional<qint64> seconds);
    static QString momentMs(qint64 ms, qint64 now);
    // "8 days", "5 hours", "3 days ago"; empty for no end.
    static QString timeLeft(std::optional<qint64> end, qint64 now);
    // "12:30", without seconds whatever the locale does.
    static QString timeFormat();
    static QString days(std::optional<int> days);
    // "30 days (60 agreed)".
    static QString period(std::optional<int> granted, std::optional<int> agreed);
    static QString handle(const QString &handle); // with its @
    static QString decision(const QString &name);

    static Tone toneOf(CodeStatus status);
    static Tone toneOfEnd(std::optional<qint64> end, qint64 now);
};

} // namespace spark
