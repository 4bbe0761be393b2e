#include "tests/exchange/sheet_reader.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

#include <memory>

#include <zip.h>

namespace spark::test {

namespace {

void fail(const char *what)
{
    QTest::qFail(what, __FILE__, __LINE__);
}

// ECMA-376 part 1, 22.9.2.19: what XML cannot hold is spelled _xHHHH_.
QString unspelled(const QString &text)
{
    QString read;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool hex = false;
        const uint unit = i + 7 <= text.size() && text.mid(i, 2) == QLatin1String("_x") && text.at(i + 6) == u'_' ? text.mid(i + 2, 4).toUInt(&hex, 16) : 0;
        if (hex)
            i += 6;
        read += hex ? QChar(static_cast<char16_t>(unit)) : text.at(i);
    }
    return read;
}

// Number formats by the index of a cell's style.
QStringList cellFormats(const QByteArray &styles)
{
    QHash<QString, QString> codes;
    QStringList formats;
    bool inCells = false;
    QXmlStreamReader xml(styles);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("numFmt"))
            codes.insert(xml.attributes().value(QLatin1String("numFmtId")).toString(), xml.attributes().value(QLatin1String("formatCode")).toString());
        if (xml.name() == QLatin1String("cellXfs"))
            inCells = xml.isStartElement() || (inCells && !xml.isEndElement());
        if (xml.isStartElement() && inCells && xml.name() == QLatin1String("xf"))
            formats.append(codes.value(xml.attributes().value(QLatin1String("numFmtId")).toString()));
    }
    return formats;
}

// "BC7" is column 54.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (!c.isLetter())
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

} // namespace

QList<QStringList> readCsv(const QByteArray &bytes, QChar separator)
{
    if (!bytes.startsWith("\xEF\xBB\xBF"))
        fail("no byte-order mark");
    const QString text = QString::fromUtf8(bytes.mid(3));
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    enum { Begin, Plain, Quoted, AfterQuote } state = Begin;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (state == Quoted) {
            if (c == u'"')
                state = AfterQuote;
            else
                cell += c;
        } else if (c == separator || text.mid(i, 2) == QLatin1String("\r\n")) {
            row.append(std::exchange(cell, {}));
            state = Begin;
            if (c != separator) {
                rows.append(std::exchange(row, {}));
                ++i;
            }
        } else if (c == u'"' && state == AfterQuote) {
            cell += c;
            state = Quoted;
        } else if (c == u'"' && state == Begin) {
            state = Quoted;
        } else {
            if (state == AfterQuote || c == u'"' || c == u'\r' || c == u'\n')
                fail("a CSV that breaks RFC 4180");
            cell += c;
            state = Plain;
        }
    }
    if (state != Begin || !row.isEmpty())
        fail("a CSV that ends within a row");
    return rows;
}

QByteArray unzipped(const QString &path, const char *name)
{
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr), &zip_discard);
    if (!archive) {
        fail("no archive");
        return {};
    }
    zip_stat_t about;
    zip_stat_init(&about);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(archive.get(), name, 0), &zip_fclose);
    if (!file || zip_stat(archive.get(), name, 0, &about) != 0) {
        fail("no such file in the archive");
        return {};
    }
    QByteArray bytes(static_cast<qsizetype>(about.size), '\0');
    if (zip_fread(file.get(), bytes.data(), about.size) != static_cast<zip_int64_t>(about.size))
        fail("a file in the archive is cut short");
    return bytes;
}

Sheet readXlsx(const QString &path)
{
    const QStringList formats = cellFormats(unzipped(path, "xl/styles.xml"));
    Sheet sheet;
    sheet.xml = unzipped(path, "xl/worksheets/sheet1.xml");
    QXmlStreamReader xml(sheet.xml);
    int column = 0;
    SheetCell cell;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const auto attributes = xml.attributes();
            if (xml.name() == QLatin1String("row")) {
                const qsizetype row = attributes.value(QLatin1String("r")).toInt();
                sheet.rows.resize(row);
            } else if (xml.name() == QLatin1String("c")) {
                column = columnOf(attributes.value(QLatin1String("r")));
                cell = {};
                cell.isText = attributes.value(QLatin1String("t")) == QLatin1String("inlineStr");
                cell.format = formats.value(attributes.value(QLatin1String("s")).toInt());
            } else if (xml.name() == QLatin1String("t") || xml.name() == QLatin1String("v")) {
                cell.text = unspelled(xml.readElementText());
            } else if (xml.name() == QLatin1String("f")) {
                fail("a formula in the workbook");
            }
        }
        if (xml.isEndElement() && xml.name() == QLatin1String("c")) {
            sheet.rows.last().resize(qMax<qsizetype>(sheet.rows.constLast().size(), column + 1));
            sheet.rows.last()[column] = cell;
        }
    }
    if (xml.hasError())
        fail("the sheet is not XML");
    return sheet;
}

QString momentOf(const SheetCell &cell)
{
    const QDateTime begin(QDate(1899, 12, 30), QTime(0, 0), QTimeZone::utc());
    return begin.addMSecs(qRound64(cell.text.toDouble() * 86400000)).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace spark::test
