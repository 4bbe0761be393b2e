// First run: who one is, where the vault goes and what protects it. Also for every further vault.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

#include <QWidget>

#include <memory>

class QButtonGroup;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace spark {

class IssueLabel;
class PassphraseFields;

// What was decided.
struct VaultWish
{
    QString path;
    QString name;
    QString role; // "creator", "brand", "agency"
    bool keychain = true; // false: passphrase
    std::shared_ptr<SecretBytes> passphrase;
    bool sampleData = false;
};

class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    // folder: where a new vault is suggested to lie. firstRun: there is nothing behind this page to go back to.
    void start(const QString &folder, bool firstRun);
    void setBusy(bool busy);
    void showError(const Error &error);

Q_SIGNALS:
    void createRequested(const spark::VaultWish &wish);
    void openRequested(); // another vault that exists
    void browseRequested(const QString &suggestion); // answered by setPath()
    void cancelled(); // what is under way, or the page

public Q_SLOTS:
    void setPath(const QString &path);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildRoles();
    QWidget *buildProtection();
    void check();
    void submit();

    QButtonGroup *m_roles;
    QLineEdit *m_path;
    IssueLabel *m_pathIssues;
    QRadioButton *m_keychain;
    QRadioButton *m_passphrase;
    PassphraseFields *m_words;
    QCheckBox *m_sample;
    IssueLabel *m_error;
    QPushButton *m_create;
    QPushButton *m_cancel;
    bool m_firstRun = false;
    bool m_busy = false;
};

} // namespace spark
