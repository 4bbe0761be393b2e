// What a person has chosen, and how the window was left. Nothing secret.
#pragma once

#include "app/services/settings_table.h"
#include "models/domain/error.h"

#include <QCoreApplication>
#include <QSettings>

namespace spark {

// For each row of the table a getter and a setter: int lockAfterMinutes(), setLockAfterMinutes(int).
// What the file holds in a wrong form reads as the default, a number out of its range as the nearest
// end of it. A file that cannot be read or written stops nothing: the defaults hold, changes hold until
// the program ends, and sync() says what is wrong.
class Settings
{
    Q_DECLARE_TR_FUNCTIONS(spark::Settings)
public:
    explicit Settings(const QString &file = defaultFile());
    static QString defaultFile(); // in the configuration folder of the application

#define SPARK_SETTING_ACCESS(Key, getter, Type, place, standard, range)                                                \
    Type getter() const;                                                                                               \
    void set##Key(const Type &value);
    SPARK_SETTINGS(SPARK_SETTING_ACCESS)
#undef SPARK_SETTING_ACCESS

    // How the columns of a page's table were left; page: its name, a plain word.
    QByteArray headerState(const QString &page) const;
    void setHeaderState(const QString &page, const QByteArray &state);

    // Subject, text and item of an edited message; name: a plain word. An empty list forgets it.
    QStringList messageTemplate(const QString &name) const;
    void setMessageTemplate(const QString &name, const QStringList &texts);

    // Makes it the first of the recent ones; and with rememberVault() the last one too.
    void addRecentVault(const QString &path);
    void rememberVault(const QString &path);
    void forgetVault(const QString &path);

    // Writes what has changed; happens by itself now and then, and at the end. Errors: ReadOnly (not
    // saved), Damaged (the file was not a settings file).
    Expected<void> sync();

private:
    QVariant stored(const QString &place) const;
    void store(const QString &place, const QVariant &value);

    QSettings m_file;
};

} // namespace spark
