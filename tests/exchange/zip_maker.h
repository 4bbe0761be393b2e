// Archives and workbooks for tests, good ones and evil ones.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace spark::test {

struct ZipPart
{
    QByteArray name;
    QByteArray bytes;
    bool stored = false; // not packed
    bool encrypted = false;
};

QByteArray makeZip(const QList<ZipPart> &parts);

// A workbook with one sheet, "Sheet": rows is what stands in <sheetData>, behind what follows it, styles what stands in
// <styleSheet>, texts what stands in <sst>.
struct Workbook
{
    QByteArray rows;
    QByteArray behind = {};
    QByteArray styles = {};
    QByteArray texts = {};
    QByteArray properties = {}; // <workbookPr/>
};
QByteArray makeXlsx(const Workbook &book);

} // namespace spark::test
