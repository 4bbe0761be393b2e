#include "app/application.h"
#include "app/controllers/this_machine.h"
#include "app/services/language.h"
#include "app/services/process_guard.h"
#include "app/services/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace spark;
    hardenProcess();
    QApplication application(argc, argv);
    nameApplication();
    installLanguage(Settings().language());
    auto arguments = readArguments(application);
    if (!arguments) {
        std::fputs(qPrintable(arguments.error().text() + u'\n'), stderr);
        return 2;
    }
    Theme::instance().install(application);
    Application spark(application, std::move(*arguments));
    spark.start();
    return QApplication::exec();
}
