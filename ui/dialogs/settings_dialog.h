// What a person can choose.
#pragma once

#include "ui/dialogs/plain_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace spark {

class IssueLabel;

struct Preferences
{
    QString language; // "en"; empty: the system's
    QString theme; // "system", "light", "dark"
    int lockAfterMinutes = 10; // 0: never
    bool lockOnSessionLock = true;
    bool lockOnSleep = true;
    int clearClipboardSeconds = 30; // 0: never
    int backupEveryDays = 1; // 0: never
    QString backupFolder; // empty: beside the vault
};

class SettingsDialog : public PlainDialog
{
    Q_OBJECT

public:
    // languages: what the program speaks, as locale names.
    SettingsDialog(const Preferences &preferences, const QStringList &languages, QWidget *parent);

    Preferences preferences() const;
    void setBackupFolder(const QString &folder);

Q_SIGNALS:
    void folderRequested(const QString &current); // answered by setBackupFolder()

private:
    void checkFolder();

    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_lockMinutes;
    QCheckBox *m_lockOnSession;
    QCheckBox *m_lockOnSleep;
    QSpinBox *m_clipboard;
    QSpinBox *m_backupDays;
    QLineEdit *m_backupFolder;
    IssueLabel *m_folderIssues;
    QPushButton *m_save = nullptr;
};

} // namespace spark
