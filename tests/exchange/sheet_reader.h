// Readers of tables that know nothing of the writers under test: CSV by the letter of RFC 4180, workbooks by ECMA-376.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace spark::test {

// The cells of a CSV in UTF-8 with a byte-order mark. What breaks RFC 4180 is a failed check.
QList<QStringList> readCsv(const QByteArray &bytes, QChar separator = u',');

struct SheetCell
{
    QString text; // or the number as it stands there
    bool isText = false;
    QString format; // of a number: "yyyy-mm-dd hh:mm"
};

struct Sheet
{
    QList<QList<SheetCell>> rows; // cells that are not there are empty
    QByteArray xml; // of the sheet itself
};

// The first sheet of a workbook.
Sheet readXlsx(const QString &path);

// What one file of an archive holds.
QByteArray unzipped(const QString &path, const char *name);

// The moment that a cell's number stands for, as "2026-12-14 09:30:00".
QString momentOf(const SheetCell &cell);

} // namespace spark::test
