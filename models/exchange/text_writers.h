// CSV, lines of text and JSON: the kinds of file that are text. Made by TableWriter::create().
#pragma once

#include "models/exchange/table_writer.h"

namespace spark {

class TextWriter : public TableWriter
{
protected:
    using TableWriter::TableWriter;

    Expected<void> put(const QString &text); // as UTF-8, gathered
    Expected<void> writeEnd() override;

private:
    QByteArray m_gathered;
};

// RFC 4180 with a byte-order mark, without which Excel takes UTF-8 for something else.
//
// A spreadsheet runs what begins with = + - @, and rounds 19 digits to 15. So:
// - words that begin so, or with a tab or a line end, get an apostrophe in front: it is text then, for every program;
// - an ID is followed by a tab, which makes it text; whoever reads it as a number passes the tab over;
// - a code stands as it is, in quotes. An apostrophe would be taken for a part of it (DOMAIN §1), and what codes are made
//   of calls no function and starts no program. doubtfulCodes() counts those that a spreadsheet would not show right.
class CsvWriter final : public TextWriter
{
public:
    CsvWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style);
    Expected<void> writeHeading();
    Expected<void> writeRow(const QJsonObject &row) override;

private:
    QString cell(const ExportColumn &column, const QJsonValue &value);
    QString momentText(const QString &iso) const;
};

// One value a line: codes as Ads Manager takes them. No byte-order mark: it would be pasted along.
class LineWriter final : public TextWriter
{
public:
    LineWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style);
    Expected<void> writeRow(const QJsonObject &row) override;
};

// An array of objects, in the shapes of the command line.
class JsonWriter final : public TextWriter
{
public:
    JsonWriter(std::unique_ptr<AtomicFile> file, const QList<ExportColumn> &columns, const TableStyle &style);
    Expected<void> writeRow(const QJsonObject &row) override;

protected:
    Expected<void> writeEnd() override;
};

} // namespace spark
