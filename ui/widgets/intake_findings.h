// What the intake screen shows of a reading. Plain values: who reads hands them over.
#pragma once

#include "models/domain/intake.h"

#include <QImage>

namespace spark {

struct IntakeGridColumn
{
    QString header; // empty without a row of headers
    std::optional<IntakeField> field; // empty: the column is ignored
    bool certain = true;
    QString reason; // why it is not certain
};

// A table file: how it was read, and how else it could be.
struct IntakeGrid
{
    QList<IntakeGridColumn> columns;
    QList<std::pair<qint64, QStringList>> first; // the first rows behind the headers: their numbers and cells, codes masked
    qint64 headerRow = 0; // its number; 0: there is none
    bool remembered = false; // such a table was taken in before
    // Names to choose from, and which is in use. Empty: this kind of file does not have it.
    QStringList encodings;
    QStringList delimiters;
    QStringList sheets;
    int encoding = 0;
    int delimiter = 0;
    int sheet = 0;
};

// How a person wants it read.
struct IntakeGridChoice
{
    int encoding = 0;
    int delimiter = 0;
    int sheet = 0;
    qint64 headerRow = 0;
    // By column. Empty: the columns are to be guessed anew, because they are others now.
    std::optional<QList<std::optional<IntakeField>>> fields;
};

// A picture, or one of several files.
struct IntakePlace
{
    QString name;
    QString found; // what was in it, a whole sentence
    QImage picture; // null: there is none to show
    QString text; // that was read; empty for tables and pictures
    QList<IntakeMark> marks; // in text
};

struct IntakeFindings
{
    QString name; // of the file; empty for what was pasted
    QString text; // that was read; empty for tables and pictures
    QList<IntakeMark> marks; // in text; row is an index of rows
    QList<JudgedRow> rows;
    QStringList notes; // what was not read, and why
    QString broken; // why the rest could not be read; the rows are good
    std::optional<IntakeGrid> grid;
    QList<IntakePlace> places;
};

} // namespace spark
