// A file of translations, as lupdate writes it.
#pragma once

#include <QStringList>

namespace spark::test {

struct TsEntry
{
    QString context;
    QString source;
    QString comment; // tells two meanings of one source apart
    bool plural = false;
    QString state; // empty: done; else "unfinished", "vanished", "obsolete"
    QStringList translations; // one; for a plural one for each of its forms

    QString key() const; // what makes it one entry, in a form that can be read
};

// Empty when the file cannot be read to its end.
QList<TsEntry> readTsFile(const QString &path);

// The language that a file of translations says it is in.
QString languageOf(const QString &path);

// The files in translations/.
QStringList translationFiles();

} // namespace spark::test
