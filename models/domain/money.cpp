#include "models/domain/money.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace spark {

namespace {

class MoneyTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MoneyTexts)
};

// ISO 4217, column "minor unit", where it is not 2.
constexpr std::array zeroDigits {u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW", u"PYG",
                                 u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
constexpr std::array threeDigits {u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

int minorDigits(QStringView currency)
{
    const auto among = [currency](const auto &list) {
        return std::any_of(list.begin(), list.end(), [currency](const char16_t *c) { return currency == QStringView(c); });
    };
    return among(zeroDigits) ? 0 : among(threeDigits) ? 3 : 2;
}

bool isCurrency(QStringView text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Expected<Money> readMoney(const QString &amount, const QString &currency, const QLocale &locale)
{
    const auto refuse = [&](const QString &reason) {
        return failure(ErrorCode::InvalidInput, reason,
                       MoneyTexts::tr("Write an amount such as %1.").arg(formatAmount({123450, QStringLiteral("EUR")}, locale)));
    };
    if (!isCurrency(currency))
        return failure(ErrorCode::InvalidInput, MoneyTexts::tr("A currency has three letters, such as EUR or USD."));

    // Group separators are dropped where the locale puts them; white space between groups as well.
    QString text = amount.simplified();
    const QString group = locale.groupSeparator();
    const QString point = locale.decimalPoint();
    const qsizetype pointAt = text.indexOf(point);
    QString whole = pointAt < 0 ? text : text.first(pointAt);
    const QString fraction = pointAt < 0 ? QString() : text.sliced(pointAt + point.size());
    const QStringList groups = whole.split(group);
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups.at(i).size() != 3) // "1.50" in German is more likely a wrong decimal sign than one hundred fifty
            return refuse(MoneyTexts::tr("“%1” is not an amount.").arg(amount));
    }
    whole.remove(group).remove(u' ').remove(QChar(0x00A0)).remove(QChar(0x202F));

    const auto digitsOnly = [](const QString &s) { return std::all_of(s.begin(), s.end(), [](QChar c) { return c.isDigit(); }); };
    if ((whole.isEmpty() && fraction.isEmpty()) || !digitsOnly(whole) || !digitsOnly(fraction))
        return refuse(MoneyTexts::tr("“%1” is not an amount.").arg(amount));
    const int digits = minorDigits(currency);
    if (fraction.size() > digits)
        return refuse(MoneyTexts::tr("%1 has %n digit(s) behind the decimal sign.", nullptr, digits).arg(currency));

    // 15 digits are more than any budget and fit with room to spare.
    QString joined = whole + fraction.leftJustified(digits, u'0');
    if (joined.size() > 15)
        return refuse(MoneyTexts::tr("“%1” is too large.").arg(amount));
    qint64 minor = 0;
    for (const QChar c : joined)
        minor = minor * 10 + c.digitValue();
    return Money {minor, currency};
}

QString formatAmount(const Money &money, const QLocale &locale)
{
    const int digits = minorDigits(money.currency);
    const qint64 unit = powerOfTen(digits);
    QString text = locale.toString(money.minor / unit);
    if (digits > 0) {
        const QString fraction = QString::number(money.minor % unit).rightJustified(digits, u'0');
        text += locale.decimalPoint();
        for (const QChar c : fraction)
            text += locale.toString(c.digitValue());
    }
    return text;
}

QString formatMoney(const Money &money, const QLocale &locale)
{
    // A no-break space: the amount and its currency stay on one line.
    return formatAmount(money, locale) % QChar(0x00A0) % money.currency;
}

} // namespace spark
