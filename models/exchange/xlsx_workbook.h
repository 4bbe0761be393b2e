// What a workbook's sheets share: their names, texts and formats (ECMA-376, "Office Open XML", transitional or strict).
#pragma once

#include "models/exchange/zip_archive.h"

#include <QByteArray>
#include <QList>
#include <QSet>

#include <vector>

class QXmlStreamReader;

namespace spark {

// Texts that cells refer to by number. They are in memory all at once, as UTF-8, because a sheet asks for them in any
// order; so their size has a limit, mostBytes, beyond which the workbook is refused.
class SharedTexts
{
public:
    static constexpr qsizetype mostBytes = qsizetype(192) << 20;

    bool append(QByteArrayView utf8); // false at the limit
    QString at(qsizetype index) const; // empty when there is no such text
    bool contains(qsizetype index) const { return index >= 0 && index < static_cast<qsizetype>(m_ends.size()); }

private:
    QByteArray m_bytes;
    std::vector<quint32> m_ends;
};

struct XlsxSheet
{
    QString name;
    QString part; // the entry of the archive
    bool hidden = false;
};

struct XlsxWorkbook
{
    QList<XlsxSheet> sheets;
    SharedTexts texts;
    QList<bool> dateStyles; // by the number of a cell's style: whether its number is shown as a date
    bool from1904 = false;

    // InvalidInput for what is no XLSX: other programs' workbooks are named.
    static Expected<XlsxWorkbook> read(const ZipArchive &archive);
};

// The text of <si>, <is>: that of its runs, without the readings of Japanese characters. Ends at its end element.
QString readRuns(QXmlStreamReader &xml);
// ECMA-376 part 1, 22.9.2.19: characters that XML cannot hold are written as _x000D_.
QString unescapedText(const QString &text);

// What went wrong with the XML of a part; empty when nothing did.
std::optional<Error> xmlFailure(const QXmlStreamReader &xml, const ZipEntryDevice &entry, bool refused,
                                const QString &archiveName, const QString &part);

} // namespace spark
