// Money as a whole number of minor units (cents) and an ISO 4217 currency: never a floating point number.
#pragma once

#include "models/domain/error.h"

#include <QLocale>

namespace spark {

struct Money
{
    qint64 minor = 0;
    QString currency; // three capital letters

    bool operator==(const Money &) const = default;
};

// Digits behind the decimal point: 2 for most, 0 for JPY, KRW, VND …, 3 for KWD, BHD ….
int minorDigits(QStringView currency);

// True for three capital letters A to Z.
bool isCurrency(QStringView text);

// Reads an amount as a person types it in her locale: "1.234,50" in German. Refuses more decimals than
// the currency has, signs, and what does not fit.
Expected<Money> readMoney(const QString &amount, const QString &currency, const QLocale &locale);

// The amount alone, as readMoney() reads it back, and with its currency for display.
QString formatAmount(const Money &money, const QLocale &locale);
QString formatMoney(const Money &money, const QLocale &locale);

} // namespace spark
