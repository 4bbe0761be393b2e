#include "app/services/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace spark {

namespace {

// Here lie the compiled files of translations/.
const QLatin1String folder(":/i18n");
const QLatin1String name("spark_ledger");

} // namespace

QStringList availableLanguages()
{
    QStringList languages;
    const QStringList files = QDir(folder).entryList({name + QLatin1String("_*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        languages.append(file.mid(name.size() + 1).chopped(3));
    return languages;
}

void installLanguage(const QString &chosen)
{
    const bool isChosen = availableLanguages().contains(chosen);
    auto *texts = new QTranslator(QCoreApplication::instance());
    // English has a file too, with the plurals.
    if (!texts->load(isChosen ? QLocale(chosen) : QLocale::system(), name, QStringLiteral("_"), folder)
        && !texts->load(name + QLatin1String("_en"), folder))
        return;
    QCoreApplication::installTranslator(texts);

    const QLocale spoken(texts->language());
    auto *qtTexts = new QTranslator(QCoreApplication::instance());
    if (qtTexts->load(spoken, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtTexts);
    // Who chooses another language than the system's reads its names of months too; else the system's
    // country stands: Austria's dates in German, Britain's in English.
    if (isChosen && spoken.language() != QLocale().language())
        QLocale::setDefault(spoken);
}

} // namespace spark
