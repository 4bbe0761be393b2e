// The language of the texts on the screen.
#pragma once

#include <QString>

namespace spark {

// "en", "de". Not always that of QLocale(), which says how dates and numbers are written: a system can
// speak English and write German dates.
QString textLanguage();

} // namespace spark
