// A time zone and a locale that do not depend on the machine, for as long as this lives.
#pragma once

#include <QLocale>

#include <ctime>

namespace spark::test {

class FixedPlace
{
public:
    // zone: as TZ spells its rules out, which needs no time zone data.
    FixedPlace(const char *zone, const QString &locale) : m_zone(qgetenv("TZ")), m_hadZone(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
        QLocale::setDefault(QLocale(locale));
    }
    ~FixedPlace()
    {
        QLocale::setDefault(m_locale);
        if (m_hadZone)
            qputenv("TZ", m_zone);
        else
            qunsetenv("TZ");
        tzset();
    }
    FixedPlace(const FixedPlace &) = delete;
    FixedPlace &operator=(const FixedPlace &) = delete;

private:
    const QByteArray m_zone;
    const bool m_hadZone;
    const QLocale m_locale;
};

} // namespace spark::test
