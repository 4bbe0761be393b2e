#include "app/application.h"
#include "app/controllers/this_machine.h"
#include "app/services/language.h"
#include "app/services/process_guard.h"
#include "app/services/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

// Help and version are asked for on machines without a screen, too.
bool asksForText(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view word(argument);
        return word == "--help" || word == "-h" || word == "--help-all" || word == "--version" || word == "-v";
    });
}

// Ends the program after it has answered.
void answerWithText(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    spark::nameApplication();
    spark::installLanguage(spark::Settings().language());
    (void)spark::readArguments(application).has_value();
}

} // namespace

int main(int argc, char **argv)
{
    using namespace spark;
    hardenProcess();
    if (argc > 1 && asksForText(argc, argv))
        answerWithText(argc, argv);
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
