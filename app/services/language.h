// The language the program speaks, and how it writes dates and numbers.
#pragma once

#include <QStringList>

namespace spark {

// The names of the languages the program speaks: "de", "en".
QStringList availableLanguages();

// Loads the texts of the program and of Qt. Once, after the application object and before the first text
// is shown. chosen: one of availableLanguages(); anything else: the system's language, or English where
// the program does not speak that.
void installLanguage(const QString &chosen);

} // namespace spark
