// One run of spark-ledger-cli: the controllers, the vault, and the command that was asked for.
#pragma once

#include "app/cli/command_line.h"
#include "app/cli/output.h"
#include "app/controllers/controllers.h"

namespace spark {

class CliSession : public QObject
{
    Q_OBJECT

public:
    using Result = Expected<CommandResult>;

    CliSession(Invocation invocation, Keychain &keychain, const Author &author);

    // Does everything and emits finished() with the exit code, from the event loop.
    void start();

    const Invocation &invocation() const { return m_invocation; }
    bool json() const { return m_invocation.has("json"); }
    bool reveal() const { return m_invocation.has("reveal"); }
    // Where the key comes from, as the options say; keep: to file it in the keychain when it turned out right.
    Expected<KeySource> keySource(bool keep = false);

    // The answer of a command that could not open a file with a ledger, when it is not the vault: exit code 3.
    Result cannotOpen(const Error &error);

    Controllers &controllers() { return m_controllers; }
    qint64 now() const { return m_controllers.vault.author().clock->now(); }

Q_SIGNALS:
    void finished(int exitCode);

private:
    void run();
    void finish(const Result &result);

    const Invocation m_invocation;
    Controllers m_controllers;
    bool m_opening = false; // what fails now is that something cannot be opened
};

// The commands, by file. Each answers through the future, on the calling thread's event loop.
QFuture<CliSession::Result> runRecordCommand(CliSession &session); // add-video, add-code, add-campaign
QFuture<CliSession::Result> runListCommand(CliSession &session); // list, show, history
QFuture<CliSession::Result> runBatchCommand(CliSession &session); // batch
QFuture<CliSession::Result> runMessageCommand(CliSession &session); // message
QFuture<CliSession::Result> runPackCommand(CliSession &session); // pack
QFuture<CliSession::Result> runVaultCommand(CliSession &session); // init, qr, backup, restore, verify, keys

} // namespace spark
