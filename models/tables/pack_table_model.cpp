#include "models/tables/pack_table_model.h"

#include "models/domain/applications.h"
#include "models/tables/table_roles.h"
#include "models/tables/table_texts.h"

#include <algorithm>

namespace spark {

namespace {

// What a person is after comes first, and what changes nothing last.
int rank(const PackRow &row)
{
    const int kind = row.entity == Entity::Authorization ? 0 : row.entity == Entity::Video ? 1 : row.entity == Entity::Campaign ? 2 : 3;
    return row.canBeTaken() ? kind : row.problem.isEmpty() ? 8 + kind : 4 + kind;
}

Tone toneOf(const PackRow &row)
{
    if (!row.problem.isEmpty())
        return Tone::Danger;
    switch (row.state) {
    case PackState::New: return row.doubt.isEmpty() ? Tone::Good : Tone::Warning;
    case PackState::Changed: return Tone::Warning;
    case PackState::KnownOtherwise: return row.fields.isEmpty() ? Tone::Muted : Tone::Warning;
    case PackState::Same: return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

PackTableModel::PackTableModel(std::shared_ptr<const Clock> clock, QObject *parent) : QAbstractTableModel(parent), m_clock(std::move(clock)) { }

void PackTableModel::setPreview(const PackPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    m_lines.clear();
    m_chosen = suggestedOf(preview);
    QList<int> order;
    for (int i = 0; i < preview.rows.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(), [&preview](int a, int b) { return rank(preview.rows.at(a)) < rank(preview.rows.at(b)); });
    for (const int i : std::as_const(order)) {
        const PackRow &row = preview.rows.at(i);
        const bool asAWhole = row.state == PackState::New || !row.canBeTaken();
        if (asAWhole)
            m_lines.append({i, -1, true});
        for (int field = 0; !asAWhole && field < row.fields.size(); ++field)
            m_lines.append({i, field, field == 0});
    }
    endResetModel();
    Q_EMIT chosenChanged();
}

void PackTableModel::choose(const PackChoice &chosen)
{
    m_chosen = chosen;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, Take), index(static_cast<int>(m_lines.size()) - 1, Take));
    Q_EMIT chosenChanged();
}

void PackTableModel::toggle(const QList<int> &lines)
{
    PackChoice touched;
    for (const int line : lines) {
        if (m_preview.rows.at(m_lines.at(line).row).canBeTaken())
            touched.insert(m_lines.at(line).row);
    }
    const bool all = std::all_of(touched.begin(), touched.end(), [this](int row) { return m_chosen.contains(row); });
    PackChoice chosen = m_chosen;
    if (all)
        chosen = chosenWithout(m_preview, std::move(chosen), touched);
    for (const int row : all ? PackChoice() : touched)
        chosen = chosenWith(m_preview, std::move(chosen), row);
    choose(chosen);
}

int PackTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PackTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags PackTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const Line &line = m_lines.at(index.row());
    if (index.column() == Take && line.isFirst && m_preview.rows.at(line.row).canBeTaken())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString PackTableModel::valueText(const PackField &field, const QVariant &value) const
{
    if (!value.isValid())
        return {};
    if (field.name == QLatin1String("window_end"))
        return TableTexts::end(value.toLongLong(), m_clock->now());
    if (field.name == QLatin1String("window_start"))
        return TableTexts::moment(value.toLongLong(), m_clock->now());
    if (field.name.startsWith(QLatin1String("flight_")))
        return TableTexts::day(value.toLongLong());
    if (field.name.endsWith(QLatin1String("_period")))
        return TableTexts::days(value.toInt());
    if (field.name == QLatin1String("status"))
        return StatusTexts::label(statusFromName(value.toString()).value_or(CodeStatus::Received));
    if (field.name == QLatin1String("refusal_reason"))
        return ApplicationTexts::reason(value.toString());
    if (field.name == QLatin1String("handle"))
        return TableTexts::handle(value.toString());
    return value.toString().simplified();
}

// A new row in one line.
QString PackTableModel::brings(const PackRow &row) const
{
    QStringList values;
    if (!row.doubt.isEmpty())
        values.append(row.doubt);
    for (const PackField &field : row.fields) {
        // Its title says these already, nearly every code comes as received, and what counts of a window is its end.
        const bool usual = field.name == QLatin1String("status") && field.pack.toString() == statusName(CodeStatus::Received);
        const bool said = usual || field.name == QLatin1String("code") || field.name == QLatin1String("video")
            || field.name == QLatin1String("window_start") || field.name == QLatin1String("handle") || field.name == QLatin1String("caption");
        const QString value = said ? QString() : valueText(field, field.pack);
        if (value.isEmpty() || value == row.title)
            continue;
        const QString told = tr("%1: %2", "Ends: 14 Dec").arg(PackTexts::field(field.name), value);
        if (field.name == QLatin1String("window_end"))
            values.insert(row.doubt.isEmpty() ? 0 : 1, told); // where it is never cut
        else
            values.append(told);
    }
    return values.join(QStringLiteral(" · "));
}

QString PackTableModel::text(const Line &line, int column) const
{
    const PackRow &row = m_preview.rows.at(line.row);
    switch (column) {
    case What: return line.isFirst ? tr("%1: %2", "Code: which one").arg(PackTexts::describe(row.entity), row.title) : QString();
    case State:
        if (!line.isFirst)
            return {};
        return row.problem.isEmpty() ? PackTexts::describe(row.state) : tr("Cannot be taken");
    case Field:
        if (line.field >= 0)
            return PackTexts::field(row.fields.at(line.field).name);
        return row.problem.isEmpty() ? (row.state == PackState::New ? brings(row) : QString()) : row.problem;
    case Here: return line.field < 0 ? QString() : valueText(row.fields.at(line.field), row.fields.at(line.field).ledger);
    case InPack: return line.field < 0 ? QString() : valueText(row.fields.at(line.field), row.fields.at(line.field).pack);
    default: return {};
    }
}

// With what the cell has no room for: whether the last day still counts.
QString PackTableModel::wholeText(const Line &line, int column) const
{
    const bool value = (column == Here || column == InPack) && line.field >= 0;
    const PackField *field = value ? &m_preview.rows.at(line.row).fields.at(line.field) : nullptr;
    if (!field || field->name != QLatin1String("window_end"))
        return text(line, column);
    const QVariant &end = column == Here ? field->ledger : field->pack;
    return end.isValid() ? TableTexts::fullEnd(end.toLongLong()) : QString();
}

QVariant PackTableModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines.at(index.row());
    const PackRow &row = m_preview.rows.at(line.row);
    switch (role) {
    case Qt::DisplayRole: return text(line, index.column());
    case Qt::ToolTipRole: return index.column() == Take ? QVariant() : QVariant(wholeText(line, index.column()));
    case Qt::CheckStateRole:
        if (index.column() != Take || !line.isFirst || !row.canBeTaken())
            return {};
        return static_cast<int>(m_chosen.contains(line.row) ? Qt::Checked : Qt::Unchecked);
    case Qt::AccessibleTextRole:
        if (index.column() == Here || index.column() == InPack)
            return wholeText(line, index.column());
        // A box alone tells nobody what it is for.
        return index.column() == Take && row.canBeTaken() ? QVariant(m_chosen.contains(line.row) ? tr("Taken: %1").arg(row.title) : tr("Left out: %1").arg(row.title)) : QVariant();
    case Qt::TextAlignmentRole: return QVariant::fromValue(static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter));
    case ToneRole:
        if (index.column() == State)
            return static_cast<int>(toneOf(row));
        return index.column() == Here || (row.state == PackState::Same && index.column() == What) ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    default: return {};
    }
}

bool PackTableModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    toggle({index.row()});
    return true;
}

QVariant PackTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Take: return tr("Take");
    case What: return tr("What");
    case State: return tr("State");
    case Field: return tr("Field");
    case Here: return tr("Here");
    case InPack: return tr("In the pack");
    default: return {};
    }
}

} // namespace spark
