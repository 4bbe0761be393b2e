// The program before a person: the whole of it, on a real screen, with a real vault in a home of its own. Tests
// press keys and look at what is shown.
#pragma once

#include "app/application.h"
#include "app/services/fake_keychain.h"
#include "tests/support/session_test.h"
#include "tests/support/vault_fixture.h"
#include "tests/window/scripted_cameras.h"
#include "tests/window/scripted_dialogs.h"

#include <QTemporaryDir>

class QAbstractButton;
class QDialog;

namespace spark {

class Actions;
class LedgerTable;

} // namespace spark

namespace spark::test {

// A post with a code in the ledger, for the time at which the test runs.
struct Entry
{
    int number = 0; // makes code, link and caption
    int days = 30; // of the code's window, which began an hour ago; may be negative: it ended that many days ago
    CodeStatus status = CodeStatus::Received;
    QString handle = QStringLiteral("mila.bakes");
    QString licensee = QStringLiteral("Nordlicht");
};

QString captionText(int number);

class Desk
{
public:
    Desk(); // nothing was ever started here: no settings, no vault
    ~Desk();

    // A vault with these entries, and its passphrase; the program is not started.
    void makeVault(const QList<Entry> &entries = {});
    std::unique_ptr<Connection> connect() const; // to the vault, beside the program; null when it cannot be
    void makeNewer(); // as a later version of the program would leave the vault
    static QString passphrase() { return QStringLiteral("correct horse battery"); }
    QString vaultPath() const { return m_folder.filePath(QStringLiteral("Studio.sparkledger")); }
    QString folder() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    // A keychain in memory from the next start on, for what the desktop's does not do on request. Of the program that
    // runs: gone with it.
    FakeKeychain &useFakeKeychain();

    // Cameras in the place of the computer's, from the next start on. Of the program that runs: gone with it.
    ScriptedCameras &useScriptedCameras(const QStringList &names);

    // Starts the program with nothing, or on the vault with its key; waits for the window, or the ledger in it.
    bool start();
    bool open(const QList<Entry> &entries);
    bool tryToOpen(const QString &passphrase); // waits for the window alone; empty: the key of the keychain
    // True once the passphrase that the program was started with is wiped.
    bool isSecretGone() const { return m_secret.expired(); }
    bool openWithPack(const QString &pack); // as a file manager does, on the same vault
    bool openAgain(); // ends the program, and starts it on the same vault
    void end();

    MainWindow &window() const;
    Actions &actions() const { return *window().actions(); }
    ScriptedDialogs &dialogs() const { return *m_dialogs; }
    // Lets time pass for the idle watch.
    void pass(std::chrono::seconds time) { m_time += time; }

    LedgerTable &table() const;
    // The texts of a column, from top to bottom, once all rows are there.
    QStringList column(const QString &title) const;
    QString cell(int row, const QString &title) const { return column(title).value(row); }
    int rows() const;
    // Waits until the table has so many rows.
    bool waitForRows(int count) const;
    bool select(const QList<int> &rows);

    // The dialog that is open, waited for; a failed check and null when there is none.
    QDialog *dialog(const QString &name) const;
    bool isDialogOpen() const;
    bool waitForNoDialog() const;

    // The sentence in the status bar.
    QString notice() const;

private:
    bool run(Arguments arguments);

    QTemporaryDir m_folder;
    std::weak_ptr<const SecretBytes> m_secret;
    std::chrono::milliseconds m_time {0};
    ScriptedDialogs *m_dialogs = nullptr;
    std::unique_ptr<FakeKeychain> m_nextKeychain;
    std::unique_ptr<ScriptedCameras> m_nextCameras;
    std::unique_ptr<Application> m_program;
};

// A key for what has the focus, as the keyboard sends it.
void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(const QString &text); // Latin letters, one key each
// Puts a text on the clipboard, as another program does, and pastes it with Ctrl+V into the widget.
void pasteInto(QWidget *widget, const QString &text);
// Focus and Space, or a failed check when it cannot be pressed.
bool press(QWidget *button);
// Alt and the letter of a mnemonic; or of the one that a button shows.
void mnemonic(QWidget *window, Qt::Key letter);
void mnemonicOf(QAbstractButton *button);

template<typename Widget = QWidget>
Widget *child(QWidget *parent, const QString &name)
{
    auto *found = parent ? parent->findChild<Widget *>(name) : nullptr;
    if (!found)
        QTest::qFail(qPrintable(QStringLiteral("there is no widget %1").arg(name)), __FILE__, __LINE__);
    return found;
}

// What is said below a field: the text of the label that follows it.
QString issueOf(QWidget *field);

} // namespace spark::test

