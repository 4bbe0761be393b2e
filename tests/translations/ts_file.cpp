#include "tests/translations/ts_file.h"

#include <QDir>
#include <QXmlStreamReader>

namespace spark::test {

namespace {

TsEntry readEntry(QXmlStreamReader &xml, const QString &context)
{
    TsEntry entry;
    entry.context = context;
    entry.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.state = xml.attributes().value(QLatin1String("type")).toString();
            if (!entry.plural) {
                entry.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                entry.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

} // namespace

QString TsEntry::key() const
{
    return context % QLatin1String(": ") % source % (comment.isEmpty() ? QString() : QString(u" [" % comment % u']'))
        % (plural ? QLatin1String(" (plural)") : QLatin1String());
}

QList<TsEntry> readTsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TsEntry> entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNext() || !xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            entries.append(readEntry(xml, context));
    }
    return xml.hasError() ? QList<TsEntry>() : entries;
}

QString languageOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    return xml.readNextStartElement() ? xml.attributes().value(QLatin1String("language")).toString() : QString();
}

QStringList translationFiles()
{
    const QDir folder(QStringLiteral(SPARK_SOURCE_FOLDER "/translations"));
    QStringList paths;
    const QStringList names = folder.entryList({QStringLiteral("*.ts")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace spark::test
