#include "app/cli/cli_session.h"
#include "app/services/os_keychain.h"
#include "app/services/process_guard.h"
#include "app/controllers/this_machine.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char **argv)
{
    using namespace spark;
    hardenProcess();
    // A reader of our output that goes away is an error to report, not a reason to die in the middle of a change.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app(argc, argv);
    nameApplication();

    const auto invocation = readCommandLine(app.arguments().mid(1));
    if (!invocation) {
        printError(invocation.error().text());
        return Usage;
    }
    if (!invocation->helpText.isEmpty())
        return printOut(invocation->helpText) ? Done : ReadWriteFailed;

    OsKeychain keychain;
    CliSession session(*invocation, keychain, thisAuthor());
    QObject::connect(&session, &CliSession::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&session, &CliSession::start, Qt::QueuedConnection);
    return app.exec();
}
