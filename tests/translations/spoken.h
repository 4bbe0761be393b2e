// A process of its own for each language: what is installed once is there until the program ends.
#pragma once

#include <QStringList>

namespace spark::test {

// Runs a child of this program (tests/support/test_main.h) on a system that is set to a locale, such as
// "de_DE.UTF-8"; answers with the lines it printed. Nothing: it failed.
QStringList runInLanguage(const QString &child, const QString &systemLocale, const QStringList &arguments,
                          const QStringList &environment = {});

// Prints one line.
void say(const QString &line);

} // namespace spark::test
