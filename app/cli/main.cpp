#include "app/cli/cli_session.h"
#include "app/services/descriptor_reader.h"
#include "app/controllers/this_machine.h"
#include "app/services/language.h"
#include "app/services/os_keychain.h"
#include "app/services/process_guard.h"
#include "app/services/settings.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    using namespace spark;
    hardenProcess();
    prepareStreams();

    QCoreApplication app(argc, argv);
    nameApplication();
    installLanguage(Settings().language());

    const auto invocation = readCommandLine(app.arguments().mid(1));
    if (!invocation) {
        printError(invocation.error().text());
        return Usage;
    }
    if (!invocation->helpText.isEmpty())
        return printOut(invocation->helpText) ? Done : ReadWriteFailed;

    // Before any vault is opened: its file could get the number of a descriptor that the caller forgot to open.
    const QStringList options = descriptorOptions();
    for (const QString &option : options) {
        if (!invocation->options.contains(option))
            continue;
        if (const auto open = expectDescriptor(invocation->options.value(option)); !open) {
            printError(open.error());
            return exitCodeFor(open.error(), true);
        }
    }

    OsKeychain keychain;
    CliSession session(*invocation, keychain, thisAuthor());
    QObject::connect(&session, &CliSession::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&session, &CliSession::start, Qt::QueuedConnection);
    return app.exec();
}
