#include "models/tables/batch_table_model.h"

#include "models/tables/table_roles.h"
#include "models/tables/table_texts.h"

namespace spark {

namespace {

Tone toneOf(BatchChoice choice)
{
    switch (choice) {
    case BatchChoice::Applied: return Tone::Good;
    case BatchChoice::Refused: return Tone::Danger;
    case BatchChoice::Open:
    case BatchChoice::Skipped: return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

BatchTableModel::BatchTableModel(std::shared_ptr<const Clock> clock, QObject *parent) : QAbstractTableModel(parent), m_clock(std::move(clock)) { }

void BatchTableModel::setCodes(const QList<BatchCode> &codes)
{
    beginResetModel();
    m_rows.clear();
    for (const BatchCode &code : codes)
        m_rows.append({code.row, code.otherAccounts, BatchChoice::Open, {}});
    endResetModel();
}

void BatchTableModel::choose(const QList<int> &rows, BatchChoice choice, const QString &reason)
{
    for (const int row : rows) {
        m_rows[row].choice = choice;
        m_rows[row].reason = reason;
        Q_EMIT dataChanged(index(row, Outcome), index(row, Outcome));
    }
}

QList<RowId> BatchTableModel::ids() const
{
    QList<RowId> ids;
    for (const Row &row : m_rows)
        ids.append(row.code.id);
    return ids;
}

QList<RowId> BatchTableModel::chosen(BatchChoice choice) const
{
    QList<RowId> ids;
    for (const Row &row : m_rows) {
        if (row.choice == choice)
            ids.append(row.code.id);
    }
    return ids;
}

QList<ApplicationMark> BatchTableModel::marks() const
{
    QList<ApplicationMark> marks;
    for (const Row &row : m_rows) {
        if (row.choice == BatchChoice::Applied)
            marks.append({row.code.id, ApplicationOutcome::Applied, {}});
        else if (row.choice == BatchChoice::Refused)
            marks.append({row.code.id, ApplicationOutcome::Refused, row.reason});
    }
    return marks;
}

int BatchTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BatchTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BatchTableModel::text(const Row &row, int column) const
{
    switch (column) {
    case Code: return row.code.maskedCode;
    case Post: return postTitle(row.code.caption, row.code.postId, row.code.postLink);
    case Creator: return TableTexts::handle(row.code.handle);
    case Ends: return TableTexts::narrowEnd(row.code.windowEnd, m_clock->now());
    case Elsewhere: return row.otherAccounts.join(QLatin1String(", "));
    case Outcome: break;
    default: return {};
    }
    switch (row.choice) {
    case BatchChoice::Applied: return ApplicationTexts::label(ApplicationOutcome::Applied);
    case BatchChoice::Refused: {
        const QString refused = ApplicationTexts::label(ApplicationOutcome::Refused);
        return row.reason.isEmpty() ? refused : tr("%1: %2", "Refused: why").arg(refused, ApplicationTexts::reason(row.reason));
    }
    case BatchChoice::Skipped: return tr("Skipped");
    case BatchChoice::Open: return {};
    }
    Q_UNREACHABLE();
}

QVariant BatchTableModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Ends)
            return TableTexts::fullEnd(row.code.windowEnd);
        if (index.column() == Outcome && row.choice == BatchChoice::Refused)
            return ApplicationTexts::nextStep(row.reason);
        return index.column() == Elsewhere || index.column() == Post ? text(row, index.column()) : QVariant();
    case Qt::TextAlignmentRole: return QVariant::fromValue(static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter));
    case IdRole: return row.code.id;
    case MonospaceRole: return index.column() == Code;
    case ToneRole:
        if (index.column() == Outcome)
            return static_cast<int>(toneOf(row.choice));
        if (index.column() == Elsewhere)
            return static_cast<int>(Tone::Warning);
        return index.column() == Ends ? QVariant(static_cast<int>(TableTexts::toneOfEnd(row.code.windowEnd, m_clock->now()))) : QVariant();
    default: return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code: return tr("Code");
    case Post: return tr("Post");
    case Creator: return tr("Creator");
    case Ends: return tr("Ends");
    case Elsewhere: return tr("Also in");
    case Outcome: return tr("Ads Manager said");
    default: return {};
    }
}

} // namespace spark
