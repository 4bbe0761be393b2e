// What a table's rows are made of, and one row of it.
#pragma once

#include "models/store/connection.h"
#include "models/store/tables.h"

#include <memory>
#include <optional>

namespace spark {

struct RowColumn
{
    enum class Kind { Number, Text, Bytes, Other };

    QString name;
    QByteArray member; // the name as a member of a JSON object: "name":
    Kind kind = Kind::Other; // of the values that the column keeps as they are given
    QVariant fallback; // what the engine puts in when nothing is given
};

// Read once for a change set; must not outlive its connection.
class RowShape
{
public:
    static Expected<std::unique_ptr<RowShape>> read(Connection &connection, const TableInfo &table);

    const TableInfo &info() const { return *m_info; }
    const QList<RowColumn> &columns() const { return m_columns; } // by name
    qsizetype indexOf(QStringView column) const; // -1: no such column
    qsizetype id() const { return m_id; }
    const QList<qsizetype> &wordColumns() const { return m_words; }
    const QString &selectSql() const { return m_select; } // all columns of one row, by its id

    // The values of a new row, all columns of it, as they will stand in the file; the id is NULL when the engine is to
    // choose it. Nothing when that is not certain beforehand: a value that the engine will make another of.
    std::optional<QVariantList> asStored(const QVariantMap &values) const;
    // Inserts such a row, and completes its id.
    Expected<void> insert(QVariantList &row) const;

private:
    std::shared_ptr<EngineStatement> m_insert;
    const TableInfo *m_info = nullptr;
    QList<RowColumn> m_columns;
    QList<qsizetype> m_words;
    qsizetype m_id = -1;
    QString m_select;
    bool m_keepsWhatIsGiven = true;
};

// A row as it stands in the file.
struct StoredRow
{
    const RowShape *shape = nullptr; // not owned
    QVariantList values; // of the shape's columns

    QVariant value(QStringView column) const;
};

// The row as the history keeps it: the bytes of historyText(toJson()) of the same values, without the way there.
QByteArray historyText(const StoredRow &row);

} // namespace spark
