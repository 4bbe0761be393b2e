#include "models/domain/text_language.h"

#include <QCoreApplication>

namespace spark {

namespace {

class LanguageTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::LanguageTexts)
};

} // namespace

QString textLanguage()
{
    //: The name of the language that this file translates into, as in its file name: "de" for German.
    return LanguageTexts::tr("en");
}

} // namespace spark
