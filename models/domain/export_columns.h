// What can be handed over as a file: which rows, with which columns, as which kind of file.
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace spark {

enum class ExportWhat { Codes, Videos, Campaigns };

enum class TableFileKind { Csv, Xlsx, Text, Json };

// What stands in a column, and so how each kind of file must hold it.
enum class ColumnKind {
    Text, // somebody's words
    Code, // never altered: not a character more, not one less
    Id, // digits that are a name and no number: a spreadsheet keeps 15 of them
    Number,
    Amount, // of money: "1234.50"
    Moment,
};

struct ExportColumn
{
    QString key; // as in the command line's JSON: part of the program's interface
    QString title; // for people
    ColumnKind kind = ColumnKind::Text;
    bool usual = true; // in the file unless somebody chooses columns
};

// All kinds, in the order they are offered.
QList<TableFileKind> tableFileKinds();
// "csv"
QString tableFileEnding(TableFileKind kind);
// By the path's ending; nothing for another one.
std::optional<TableFileKind> tableFileKindOf(const QString &path);

class ExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::ExportTexts)

public:
    // Every column there is, in the order in which they are written.
    static QList<ExportColumn> columns(ExportWhat what);
    // "Excel workbook (.xlsx)"
    static QString label(TableFileKind kind);
};

// The one column of a file of lines: the code, the link or the name.
QString lineColumn(ExportWhat what);

} // namespace spark
