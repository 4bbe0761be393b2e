#include "models/exchange/xlsx_workbook.h"

#include "models/exchange/xlsx_number_format.h"
#include "models/exchange/xml_guard.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <functional>

namespace spark {

namespace {

class XlsxTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::XlsxTexts)
};

constexpr qint64 mostPartBytes = qint64(64) << 20; // of the parts that list sheets and formats
constexpr qint64 mostTextBytes = qint64(1) << 30; // of the part with the texts, whose tags are not kept
constexpr qsizetype mostSheets = 1000;

// Folders in the archive are joined by hand: names are no paths of this computer.
QString joined(const QString &base, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.sliced(1);
    QStringList parts = base.split(u'/');
    parts.removeLast();
    const QStringList steps = target.split(u'/');
    for (const QString &step : steps) {
        if (step == QLatin1String("..")) {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (step != QLatin1String(".")) {
            parts.append(step);
        }
    }
    return parts.join(u'/');
}

QString relationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.first(slash + 1) + QStringLiteral("_rels/") + part.sliced(slash + 1) + QStringLiteral(".rels");
}

// An attribute by its local name. relation is r:id, whose prefix is the file's own.
QString attribute(const QXmlStreamReader &xml, QLatin1String name, bool relation = false)
{
    const QXmlStreamAttributes all = xml.attributes();
    for (const QXmlStreamAttribute &one : all) {
        if (one.name() == name && one.namespaceUri().isEmpty() != relation)
            return one.value().toString();
    }
    return {};
}

bool isTrue(const QString &value)
{
    return value == QLatin1String("1") || value == QLatin1String("true");
}

// Reads a part element by element. handle is called at each start element with its depth, from 0; it may read on up to
// that element's end. It returns false to stop, which is no failure.
Expected<void> readPart(const ZipArchive &archive, const QString &part, qint64 limit,
                        const std::function<bool(QXmlStreamReader &)> &handle)
{
    const qsizetype index = archive.indexOf(part);
    if (index < 0)
        return {};
    SPARK_TRY_VALUE(const std::unique_ptr<ZipEntryDevice> entry, archive.device(index, limit));
    XmlGuard guard(*entry);
    QXmlStreamReader xml(&guard);
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (++depth > XmlGuard::deepest) {
                xml.raiseError();
                break;
            }
            if (!handle(xml))
                return {};
            if (xml.tokenType() == QXmlStreamReader::EndElement)
                --depth;
        }
    }
    if (const auto error = xmlFailure(xml, *entry, guard.refused(), archive.name(), part))
        return failure(*error);
    return {};
}

struct Relation
{
    QString target;
    QString type; // its last word
};

Expected<QHash<QString, Relation>> readRelations(const ZipArchive &archive, const QString &part)
{
    QHash<QString, Relation> relations;
    SPARK_TRY(readPart(archive, relationsOf(part), mostPartBytes, [&](QXmlStreamReader &xml) {
        if (xml.name() == QLatin1String("Relationship")) {
            const QString type = attribute(xml, QLatin1String("Type"));
            relations.insert(attribute(xml, QLatin1String("Id")),
                             {joined(part, attribute(xml, QLatin1String("Target"))), type.section(u'/', -1)});
        }
        return true;
    }));
    return relations;
}

QString partOfType(const QHash<QString, Relation> &relations, QLatin1String type, const QString &usual)
{
    for (const Relation &relation : relations) {
        if (relation.type == type)
            return relation.target;
    }
    return usual;
}

Expected<QList<bool>> readDateStyles(const ZipArchive &archive, const QString &part)
{
    constexpr qsizetype mostStyles = 65536; // Excel's limit is 65,490
    QHash<int, QString> codes;
    QList<bool> styles;
    bool cells = false;
    SPARK_TRY(readPart(archive, part, mostPartBytes, [&](QXmlStreamReader &xml) {
        const QStringView name = xml.name();
        if (name == QLatin1String("numFmt"))
            codes.insert(attribute(xml, QLatin1String("numFmtId")).toInt(), attribute(xml, QLatin1String("formatCode")));
        else if (name == QLatin1String("cellXfs"))
            cells = true;
        else if (name == QLatin1String("cellStyles") || name == QLatin1String("dxfs"))
            cells = false;
        else if (name == QLatin1String("xf") && cells && styles.size() < mostStyles) {
            const int format = attribute(xml, QLatin1String("numFmtId")).toInt();
            styles.append(isDateFormat(format, codes.value(format)));
        }
        return true;
    }));
    return styles;
}

Expected<SharedTexts> readTexts(const ZipArchive &archive, const QString &part)
{
    SharedTexts texts;
    bool full = false;
    SPARK_TRY(readPart(archive, part, mostTextBytes, [&](QXmlStreamReader &xml) {
        if (xml.name() == QLatin1String("si"))
            full = !texts.append(readRuns(xml).toUtf8());
        return !full;
    }));
    if (full)
        return failure(ErrorCode::InvalidInput,
                       XlsxTexts::tr("“%1” holds more text than can be read at once. Nothing was taken from it.")
                           .arg(archive.name()),
                       XlsxTexts::tr("Save the sheet as CSV, and open that."));
    return texts;
}

// Other things that come in a ZIP archive, and what to do with them.
Expected<void> checkIsWorkbook(const ZipArchive &archive, const QString &part)
{
    const auto holds = [&archive](const char *name) { return archive.indexOf(QString::fromLatin1(name)) >= 0; };
    if (holds("xl/workbook.bin"))
        return failure(ErrorCode::InvalidInput,
                       XlsxTexts::tr("“%1” is a binary workbook (XLSB), which is not read here.").arg(archive.name()),
                       XlsxTexts::tr("Save it as XLSX or CSV in the program that made it, and open that."));
    if (archive.indexOf(part) >= 0)
        return {};
    return failure(ErrorCode::InvalidInput, XlsxTexts::tr("“%1” is not an XLSX workbook.").arg(archive.name()),
                   XlsxTexts::tr("Save it as XLSX or CSV in the program that made it, and open that."));
}

} // namespace

bool SharedTexts::append(QByteArrayView utf8)
{
    if (m_bytes.size() + utf8.size() + static_cast<qsizetype>(m_ends.size() * sizeof(quint32)) > mostBytes)
        return false;
    m_bytes += utf8.toByteArray();
    m_ends.push_back(static_cast<quint32>(m_bytes.size()));
    return true;
}

QString SharedTexts::at(qsizetype index) const
{
    if (!contains(index))
        return {};
    const auto i = static_cast<std::size_t>(index);
    const qsizetype begin = i == 0 ? 0 : m_ends[i - 1];
    return QString::fromUtf8(QByteArrayView(m_bytes).sliced(begin, m_ends[i] - begin));
}

QString unescapedText(const QString &text)
{
    if (!text.contains(QLatin1String("_x")))
        return text;
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString result;
    qsizetype done = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).sliced(done, match.capturedStart() - done);
        result += QChar(match.captured(1).toUShort(nullptr, 16));
        done = match.capturedEnd();
    }
    return result + QStringView(text).sliced(done);
}

QString readRuns(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    int phonetic = 0;
    bool inText = false;
    while (depth > 0 && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > XmlGuard::deepest) {
                xml.raiseError();
                return {};
            }
            if (xml.name() == QLatin1String("rPh"))
                ++phonetic;
            inText = xml.name() == QLatin1String("t") && phonetic == 0;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            if (xml.name() == QLatin1String("rPh"))
                --phonetic;
            inText = false;
            break;
        case QXmlStreamReader::Characters:
            // One more than a cell may have, so that who uses it sees that there was more.
            if (inText && text.size() <= 32767)
                text += xml.text();
            break;
        default:
            break;
        }
    }
    return unescapedText(text.left(32768));
}

std::optional<Error> xmlFailure(const QXmlStreamReader &xml, const ZipEntryDevice &entry, bool refused,
                                const QString &archiveName, const QString &part)
{
    if (entry.readError())
        return entry.readError();
    if (refused)
        return Error {ErrorCode::InvalidInput,
                      XlsxTexts::tr("“%1” in “%2” holds what no spreadsheet program writes (a document type, or a text "
                                    "without an end), and was not read on.")
                          .arg(part, archiveName),
                      XlsxTexts::tr("Open it in a spreadsheet program, save it anew, and open that."),
                      {}};
    if (xml.hasError())
        return Error {ErrorCode::InvalidInput,
                      XlsxTexts::tr("“%1” in “%2” is damaged: it is not complete XML.").arg(part, archiveName),
                      XlsxTexts::tr("Open it in a spreadsheet program, save it anew, and open that."),
                      {}};
    return std::nullopt;
}

Expected<XlsxWorkbook> XlsxWorkbook::read(const ZipArchive &archive)
{
    XlsxWorkbook book;
    SPARK_TRY_VALUE(const auto top, readRelations(archive, QString()));
    const QString part = partOfType(top, QLatin1String("officeDocument"), QStringLiteral("xl/workbook.xml"));
    SPARK_TRY(checkIsWorkbook(archive, part));
    SPARK_TRY_VALUE(const auto relations, readRelations(archive, part));
    SPARK_TRY(readPart(archive, part, mostPartBytes, [&](QXmlStreamReader &xml) {
        if (xml.name() == QLatin1String("workbookPr"))
            book.from1904 = isTrue(attribute(xml, QLatin1String("date1904")));
        if (xml.name() == QLatin1String("sheet") && book.sheets.size() < mostSheets) {
            const Relation relation = relations.value(attribute(xml, QLatin1String("id"), true));
            const QString state = attribute(xml, QLatin1String("state"));
            // Charts have sheets of their own, which hold no cells.
            if (relation.type == QLatin1String("worksheet"))
                book.sheets.append({attribute(xml, QLatin1String("name")), relation.target,
                                    !state.isEmpty() && state != QLatin1String("visible")});
        }
        return true;
    }));
    if (book.sheets.isEmpty())
        return failure(ErrorCode::InvalidInput, XlsxTexts::tr("“%1” has no sheets with cells.").arg(archive.name()),
                       XlsxTexts::tr("Open it in a spreadsheet program, save it anew, and open that."));
    SPARK_TRY_VALUE(book.dateStyles,
                    readDateStyles(archive, partOfType(relations, QLatin1String("styles"), QStringLiteral("xl/styles.xml"))));
    SPARK_TRY_VALUE(book.texts, readTexts(archive, partOfType(relations, QLatin1String("sharedStrings"),
                                                              QStringLiteral("xl/sharedStrings.xml"))));
    return book;
}

} // namespace spark
