#include "app/services/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <limits>
#include <optional>

namespace spark {

namespace {

// The value in a file as the type it should have; nothing when it is none of that type.
template<typename T>
std::optional<T> parsed(const QVariant &stored)
{
    return stored.canConvert<T>() ? std::optional(stored.value<T>()) : std::nullopt;
}

template<>
std::optional<int> parsed(const QVariant &stored)
{
    bool isNumber = false;
    const qlonglong number = stored.toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    constexpr qlonglong least = std::numeric_limits<int>::min(), most = std::numeric_limits<int>::max();
    return static_cast<int>(qBound(least, number, most));
}

// QVariant takes any word for true.
template<>
std::optional<bool> parsed(const QVariant &stored)
{
    const QString word = stored.toString();
    if (word == QLatin1String("true"))
        return true;
    if (word == QLatin1String("false"))
        return false;
    return std::nullopt;
}

template<typename T, typename Range>
T readAs(const QVariant &stored, const T &standard, const Range &range)
{
    if (!stored.isValid())
        return standard;
    const std::optional<T> value = parsed<T>(stored);
    return value ? range.fit(*value, standard) : standard;
}

QString headerPlace(const QString &page)
{
    return QLatin1String("window/headers/") + page;
}

QString messagePlace(const QString &name)
{
    return QLatin1String("messages/") + name;
}

// Paths of vaults tell who works with whom: for the owner alone, also in a file from elsewhere.
void keepPrivate(const QString &file)
{
    if (QFileInfo::exists(file))
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
    m_file.setFallbacksEnabled(false);
    keepPrivate(file);
}

QString Settings::defaultFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("settings.ini"));
}

#define SPARK_SETTING_ACCESS(KeyName, getter, Type, place, standard, range)                                            \
    Type Settings::getter() const                                                                                      \
    {                                                                                                                  \
        return readAs<Type>(stored(QLatin1String(place)), standard, range);                                            \
    }                                                                                                                  \
    void Settings::set##KeyName(const Type &value)                                                                     \
    {                                                                                                                  \
        const Type fitting = (range).fit(value, standard);                                                             \
        if (fitting != getter())                                                                                       \
            store(QLatin1String(place), fitting);                                                                      \
    }
SPARK_SETTINGS(SPARK_SETTING_ACCESS)
#undef SPARK_SETTING_ACCESS

QByteArray Settings::headerState(const QString &page) const
{
    return readAs<QByteArray>(stored(headerPlace(page)), {}, Anything());
}

void Settings::setHeaderState(const QString &page, const QByteArray &state)
{
    if (state != headerState(page))
        store(headerPlace(page), state);
}

QStringList Settings::messageTemplate(const QString &name) const
{
    return readAs<QStringList>(stored(messagePlace(name)), {}, Anything());
}

void Settings::setMessageTemplate(const QString &name, const QStringList &texts)
{
    if (texts != messageTemplate(name))
        store(messagePlace(name), texts);
}

void Settings::addRecentVault(const QString &path)
{
    QStringList recent = recentVaults();
    recent.removeAll(path);
    recent.prepend(path);
    setRecentVaults(recent);
}

void Settings::rememberVault(const QString &path)
{
    addRecentVault(path);
    setLastVault(path);
}

void Settings::forgetVault(const QString &path)
{
    QStringList recent = recentVaults();
    recent.removeAll(path);
    setRecentVaults(recent);
    if (lastVault() == path)
        setLastVault(QString());
}

Expected<void> Settings::sync()
{
    m_file.sync();
    const QString shown = QDir::toNativeSeparators(m_file.fileName());
    switch (m_file.status()) {
    case QSettings::AccessError:
        return failure(ErrorCode::ReadOnly,
                       tr("Your settings could not be saved in %1. They hold until Spark Ledger is closed.").arg(shown),
                       tr("Check that there is space left and that you may write in this folder."));
    case QSettings::FormatError:
        return failure(ErrorCode::Damaged,
                       tr("The settings in %1 could not be read. Spark Ledger uses its standard settings; "
                          "your vaults are unharmed.")
                           .arg(shown),
                       tr("Choose your settings again, or put an older copy of the file in its place."));
    case QSettings::NoError:
        break;
    }
    keepPrivate(m_file.fileName());
    return {};
}

QVariant Settings::stored(const QString &place) const
{
    return m_file.value(place);
}

void Settings::store(const QString &place, const QVariant &value)
{
    m_file.setValue(place, value);
}

} // namespace spark
