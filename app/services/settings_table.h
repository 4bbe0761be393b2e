// Every setting of the program: where it is kept, what it is until somebody changes it, and what it
// may be. This is the one place to add one.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace spark {

// What a setting may be; fit() answers with the nearest value that is allowed.
struct Anything
{
    template<typename T>
    T fit(const T &value, const T &) const
    {
        return value;
    }
};

struct Between
{
    int least, most;
    int fit(int value, int) const { return qBound(least, value, most); }
};

struct OneOf
{
    QStringList words;
    QString fit(const QString &value, const QString &standard) const
    {
        return words.contains(value) ? value : standard;
    }
};

struct AtMost
{
    qsizetype count;
    QStringList fit(const QStringList &value, const QStringList &) const { return value.mid(0, count); }
};

inline OneOf oneOf(std::initializer_list<const char *> words)
{
    OneOf range;
    for (const char *word : words)
        range.words.append(QLatin1String(word));
    return range;
}

} // namespace spark

// clang-format off
//      key                    getter                 type         in the file                      default                   what it may be
#define SPARK_SETTINGS(ROW) \
    ROW(Language,              language,              QString,     "interface/language",            QString(),                Anything()) /* empty: the system's */ \
    ROW(Theme,                 theme,                 QString,     "interface/theme",               QStringLiteral("system"), oneOf({"system", "light", "dark"})) \
    ROW(MessageLanguage,       messageLanguage,       QString,     "messages/language",             QString(),                Anything()) /* empty: the program's */ \
    ROW(LockAfterMinutes,      lockAfterMinutes,      int,         "lock/after_minutes",            10,                       Between({0, 1440})) /* 0: never */ \
    ROW(LockOnSessionLock,     lockOnSessionLock,     bool,        "lock/on_session_lock",          true,                     Anything()) \
    ROW(LockOnSleep,           lockOnSleep,           bool,        "lock/on_sleep",                 true,                     Anything()) \
    ROW(ClearClipboardSeconds, clearClipboardSeconds, int,         "clipboard/clear_after_seconds", 30,                       Between({0, 600})) /* 0: never */ \
    ROW(BackupEveryDays,       backupEveryDays,       int,         "backup/every_days",             1,                        Between({0, 365})) /* 0: never */ \
    ROW(BackupFolder,          backupFolder,          QString,     "backup/folder",                 QString(),                Anything()) /* empty: beside the vault */ \
    ROW(LastVault,             lastVault,             QString,     "vaults/last",                   QString(),                Anything()) /* a path */ \
    ROW(RecentVaults,          recentVaults,          QStringList, "vaults/recent",                 QStringList(),            AtMost({10})) /* paths, latest first */ \
    ROW(FirstKitsDue,          firstKitsDue,          QStringList, "vaults/first_kits_due",         QStringList(),            Anything()) /* paths: their recovery kit was never shown */ \
    ROW(NewKitsDue,            newKitsDue,            QStringList, "vaults/new_kits_due",           QStringList(),            Anything()) /* paths: an older kit is useless, the new one was not shown */ \
    ROW(WindowGeometry,        windowGeometry,        QByteArray,  "window/geometry",               QByteArray(),             Anything()) \
    ROW(InspectorVisible,      inspectorVisible,      bool,        "window/inspector_visible",      true,                     Anything()) \
    ROW(LastPage,              lastPage,              QString,     "window/page",                   QString(),                Anything())
// clang-format on
