#include "models/domain/money.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

namespace spark {

namespace {

class MoneyTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::MoneyTexts)
};

// ISO 4217, column "minor unit", where it is not 2.
constexpr std::array zeroDigits{u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW", u"PYG",
                                u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
constexpr std::array threeDigits{u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

// 15 digits are more than any budget and fit with room to spare.
constexpr std::size_t mostDigits = 15;

// Digits of any script: people type them as their keyboard has them.
bool areDigits(const std::u32string &text)
{
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return QChar::isDigit(c); });
}

qint64 valueOf(const std::u32string &digits)
{
    qint64 value = 0;
    for (const char32_t c : digits)
        value = value * 10 + QChar::digitValue(c);
    return value;
}

// The digits of a whole number; empty when it is none, or grouped neither by three nor as the locale does:
// "1.50" in German is more likely a wrong decimal sign than 150.
std::optional<std::u32string> wholeDigits(const QString &typed, const QLocale &locale)
{
    // Any white space, and in Switzerland any apostrophe, stands for the one the locale writes.
    const auto spaced = [group = locale.groupSeparator()](QString text) {
        if (!group.isEmpty())
            text.replace(group, QLatin1String(" "));
        for (QChar &c : text) {
            if (c.isSpace() || (group == QChar(0x2019) && c == u'\''))
                c = u' ';
        }
        return text;
    };
    const QString text = spaced(typed);
    const QStringList groups = text.split(u' ');
    std::u32string digits;
    bool byThree = true;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const std::u32string group = groups.at(i).toStdU32String();
        const bool beginning = i == 0 && !group.empty() && group.size() < 3;
        byThree = byThree && (groups.size() == 1 || group.size() == 3 || beginning);
        digits += group;
    }
    if (!areDigits(digits))
        return std::nullopt;
    if (byThree || (digits.size() <= mostDigits && text == spaced(locale.toString(valueOf(digits)))))
        return digits;
    return std::nullopt;
}

} // namespace

int minorDigits(QStringView currency)
{
    const auto among = [currency](const auto &list) {
        return std::any_of(list.begin(), list.end(),
                           [currency](const char16_t *c) { return currency == QStringView(c); });
    };
    return among(zeroDigits) ? 0 : among(threeDigits) ? 3 : 2;
}

bool isCurrency(QStringView text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Expected<Money> readMoney(const QString &amount, const QString &currency, const QLocale &locale)
{
    if (!isCurrency(currency))
        return failure(ErrorCode::InvalidInput, MoneyTexts::tr("A currency has three letters, such as EUR or USD."));
    const int digits = minorDigits(currency);
    const auto refuse = [&](const QString &reason) {
        const qint64 unit = powerOfTen(digits);
        return failure(ErrorCode::InvalidInput, reason,
                       MoneyTexts::tr("Write an amount such as %1.")
                           .arg(formatAmount({1234 * unit + unit / 2, currency}, locale)));
    };

    constexpr qsizetype longestAmount = 64;
    const QString text = amount.left(longestAmount).simplified();
    const QString point = locale.decimalPoint();
    const qsizetype pointAt = text.indexOf(point);
    const auto whole = wholeDigits(pointAt < 0 ? text : text.first(pointAt), locale);
    const auto fraction = pointAt < 0 ? std::u32string() : text.sliced(pointAt + point.size()).toStdU32String();
    if (!whole || !areDigits(fraction) || (whole->empty() && fraction.empty()) || amount.size() > longestAmount)
        return refuse(MoneyTexts::tr("“%1” is not an amount.").arg(text));
    if (fraction.size() > static_cast<std::size_t>(digits))
        return refuse(MoneyTexts::tr("%1 has %n digit(s) behind the decimal sign.", nullptr, digits).arg(currency));
    const std::u32string joined =
        *whole + fraction + std::u32string(static_cast<std::size_t>(digits) - fraction.size(), U'0');
    if (joined.size() > mostDigits)
        return refuse(MoneyTexts::tr("“%1” is too large.").arg(text));
    return Money{valueOf(joined), currency};
}

QString formatAmount(const Money &money, const QLocale &locale)
{
    const int digits = minorDigits(money.currency);
    const qint64 unit = powerOfTen(digits);
    QString text = locale.toString(money.minor / unit);
    // -0.50: its whole part has no sign of its own.
    if (money.minor < 0 && money.minor > -unit)
        text.prepend(locale.negativeSign());
    if (digits > 0) {
        const QString fraction = QString::number(std::abs(money.minor % unit)).rightJustified(digits, u'0');
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
