// What a handover pack would do to the ledger, a line for each value that differs; a person ticks what is to be taken.
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pack.h"

#include <QAbstractTableModel>

#include <memory>

namespace spark {

class PackTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Take, What, State, Field, Here, InPack, ColumnCount };

    explicit PackTableModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    // Codes first, then posts, campaigns and people; what cannot change anything comes last. The new rows are ticked,
    // codes at their end and doubtful people aside: those, and whatever would change something that is there, wait for a
    // person's word.
    void setPreview(const PackPreview &preview);
    void choose(const PackChoice &chosen);
    void chooseAll() { choose(allOf(m_preview)); }
    void chooseNew() { choose(newOf(m_preview)); }
    void chooseNone() { choose({}); }
    // Ticks the rows that these lines belong to, with what they need; or, when all of them are ticked, none of them.
    void toggle(const QList<int> &lines);

    // A line about a row as a whole says in the column Field what the row brings, or why it cannot be taken; the columns
    // after it are empty.
    bool isAboutWholeRow(int line) const { return m_lines.at(line).field < 0; }

    PackChoice chosen() const { return m_chosen; }
    const PackPreview &preview() const { return m_preview; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    struct Line
    {
        int row = 0; // of the preview
        int field = -1; // of the row; -1: the row as a whole
        bool isFirst = true;
    };

    QString text(const Line &line, int column) const;
    QString wholeText(const Line &line, int column) const;
    QString valueText(const PackField &field, const QVariant &value) const;
    QString brings(const PackRow &row) const;

    const std::shared_ptr<const Clock> m_clock;
    PackPreview m_preview;
    QList<Line> m_lines;
    PackChoice m_chosen;
};

} // namespace spark
