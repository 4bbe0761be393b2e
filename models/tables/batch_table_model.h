// The codes of one batch for an ad account, with what a person says became of each.
#pragma once

#include "models/domain/applications.h"
#include "models/domain/clock.h"

#include <QAbstractTableModel>

#include <memory>

namespace spark {

// What became of one code; nothing is recorded for Open and Skipped: the code waits on.
enum class BatchChoice { Open, Applied, Refused, Skipped };

class BatchTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Code, Post, Creator, Ends, Elsewhere, Outcome, ColumnCount };

    explicit BatchTableModel(std::shared_ptr<const Clock> clock, QObject *parent = nullptr);

    // A new batch, with nothing said yet. The code texts themselves are not kept.
    void setCodes(const QList<BatchCode> &codes);
    // For the rows; reason: name of a refusal, or empty when nobody knows why.
    void choose(const QList<int> &rows, BatchChoice choice, const QString &reason = {});

    QList<RowId> ids() const;
    QList<RowId> chosen(BatchChoice choice) const;
    // What is to be recorded: applied and refused codes.
    QList<ApplicationMark> marks() const;
    BatchChoice choiceAt(int row) const { return m_rows.at(row).choice; }
    QString reasonAt(int row) const { return m_rows.at(row).reason; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        CodeRow code;
        QStringList otherAccounts;
        BatchChoice choice = BatchChoice::Open;
        QString reason;
    };

    QString text(const Row &row, int column) const;

    QList<Row> m_rows;
    const std::shared_ptr<const Clock> m_clock;
};

} // namespace spark
