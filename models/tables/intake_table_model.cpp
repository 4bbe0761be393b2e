#include "models/tables/intake_table_model.h"

#include "models/domain/handle.h"
#include "models/tables/table_roles.h"
#include "models/tables/table_texts.h"

#include <algorithm>
#include <limits>

namespace spark {

namespace {

Tone toneOf(IntakeVerdict verdict)
{
    switch (verdict) {
    case IntakeVerdict::New:
    case IntakeVerdict::Extends: return Tone::Good;
    case IntakeVerdict::Known: return Tone::Muted;
    case IntakeVerdict::Replaces: return Tone::Info;
    case IntakeVerdict::Suspicious: return Tone::Warning;
    case IntakeVerdict::Refused: return Tone::Danger;
    }
    Q_UNREACHABLE();
}

bool hasCode(const IntakeRow &row)
{
    return !row.code.code.isEmpty() || !row.rawCode.trimmed().isEmpty();
}

QString postText(const PostLink &link)
{
    return link.postId != 0 ? QString::number(link.postId) : link.shortLink;
}

QVariant seconds(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

IntakeTableModel::IntakeTableModel(std::shared_ptr<const Clock> clock, QObject *parent) : QAbstractTableModel(parent), m_clock(std::move(clock)) { }

// What is not certain waits for a person, and so does a choice between two codes of one post.
IntakeAction IntakeTableModel::usualAction(const JudgedRow &row)
{
    return isWithoutDoubt(row) ? intakeActions(row.judgement).first() : IntakeAction::Skip;
}

void IntakeTableModel::setRows(const QList<JudgedRow> &rows)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(rows.size());
    m_hasChoice = false;
    for (const JudgedRow &row : rows) {
        m_rows.append({row, usualAction(row), false, false, {}});
        m_hasChoice = m_hasChoice || intakeActions(row.judgement).size() > 2;
    }
    notePlaces();
    endResetModel();
    Q_EMIT actionsChanged();
}

// A text gives one row for a code however often it has it, a table and several files give more.
void IntakeTableModel::notePlaces()
{
    QHash<QString, int> first;
    QSet<int> repeated; // first rows
    const auto add = [this](int to, const IntakeRow &row) {
        QStringList &places = m_rows[to].places;
        for (const QString &place : row.places.isEmpty() ? QStringList {row.source} : row.places) {
            if (!place.isEmpty() && !places.contains(place))
                places.append(place);
        }
    };
    for (int i = 0; i < m_rows.size(); ++i) {
        const IntakeRow &row = m_rows.at(i).judged.row;
        if (row.rawCode.isEmpty() || !row.code.accepted())
            continue;
        const int known = first.value(codeKey(row.code.code), -1);
        if (known < 0)
            first.insert(codeKey(row.code.code), i);
        const int to = known < 0 ? i : known;
        if (known < 0 && row.places.isEmpty())
            continue;
        if (!repeated.contains(to) && known >= 0)
            add(to, m_rows.at(to).judged.row);
        add(to, row);
        repeated.insert(to);
    }
    m_repeated = static_cast<int>(repeated.size());
}

void IntakeTableModel::setJudgement(int row, const IntakeJudgement &judgement)
{
    Row &changedRow = m_rows[row];
    changedRow.judged.judgement = judgement;
    if (!changedRow.chosen || !intakeActions(judgement).contains(changedRow.action)) {
        changedRow.action = usualAction(changedRow.judged);
        changedRow.chosen = false;
    }
    changed(row);
}

void IntakeTableModel::setAction(int row, IntakeAction action)
{
    if (!actionsOf(row).contains(action))
        return;
    m_rows[row].action = action;
    m_rows[row].chosen = true;
    changed(row);
}

void IntakeTableModel::tick(const QList<int> &rows, bool on)
{
    for (const int row : rows) {
        const QList<IntakeAction> actions = actionsOf(row);
        if (actions.size() < 2 || (m_rows.at(row).action != IntakeAction::Skip) == on)
            continue;
        m_rows[row].action = on ? actions.first() : IntakeAction::Skip;
        m_rows[row].chosen = true;
    }
    if (rows.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, ColumnCount - 1));
    Q_EMIT actionsChanged();
}

bool IntakeTableModel::isTouched() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.chosen || row.corrected; });
}

void IntakeTableModel::forgetTouched()
{
    for (Row &row : m_rows)
        row.chosen = row.corrected = false;
}

void IntakeTableModel::changed(int row)
{
    m_hasChoice = m_hasChoice || actionsOf(row).size() > 2;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT actionsChanged();
}

QList<IntakeDecision> IntakeTableModel::decisions() const
{
    QList<IntakeDecision> decisions;
    decisions.reserve(m_rows.size());
    for (const Row &row : m_rows)
        decisions.append({row.judged.row, row.action});
    return decisions;
}

IntakeCounts IntakeTableModel::counts() const
{
    IntakeCounts counts;
    counts.repeated = m_repeated;
    for (const Row &row : m_rows) {
        counts.taken += row.action == IntakeAction::Skip ? 0 : 1;
        const bool uncertain = row.judged.row.isUncertain();
        switch (row.judged.judgement.verdict) {
        case IntakeVerdict::New: ++(uncertain ? counts.toLookAt : counts.fresh); break;
        case IntakeVerdict::Extends: ++(uncertain ? counts.toLookAt : counts.extends); break;
        case IntakeVerdict::Known: ++counts.known; break;
        case IntakeVerdict::Replaces: ++counts.replaces; break;
        case IntakeVerdict::Suspicious: ++counts.toLookAt; break;
        case IntakeVerdict::Refused: ++counts.refused; break;
        }
    }
    return counts;
}

IntakeLeft IntakeTableModel::left() const
{
    IntakeLeft left;
    for (const Row &row : m_rows) {
        if (row.action == IntakeAction::Skip)
            left.add(row.judged);
    }
    return left;
}

QStringList IntakeTableModel::remarks(int row) const
{
    const JudgedRow &judged = at(row);
    QStringList all = judged.row.refusals;
    if (judged.row.code.refusal && hasCode(judged.row))
        all.append(CodeTexts::describe(*judged.row.code.refusal));
    all += judged.judgement.reasons;
    for (const bool minor : {false, true}) {
        for (const IntakeDoubt &doubt : judged.row.doubts) {
            if (doubt.minor == minor)
                all.append(doubt.text);
        }
        if (!minor && !m_rows.at(row).places.isEmpty())
            all.append(IntakeTexts::repeated(m_rows.at(row).places));
    }
    all.removeDuplicates();
    return all;
}

std::optional<IntakeField> IntakeTableModel::fieldOf(int column)
{
    switch (column) {
    case Code: return IntakeField::Code;
    case Post: return IntakeField::Post;
    case Handle: return IntakeField::Handle;
    case Period: return IntakeField::Period;
    case Start: return IntakeField::Start;
    case Until: return IntakeField::Until;
    case Licensee: return IntakeField::Licensee;
    case Campaign: return IntakeField::Campaign;
    default: return std::nullopt;
    }
}

int IntakeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IntakeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags IntakeTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const qsizetype actions = index.isValid() ? actionsOf(index.row()).size() : 0;
    if (index.column() == Take && actions > 1)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Action)
        return actions > 2 ? flags | Qt::ItemIsEditable : flags;
    if (fieldOf(index.column()) && index.column() != Code)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString IntakeTableModel::text(const Row &row, int column) const
{
    const IntakeRow &found = row.judged.row;
    switch (column) {
    case Verdict: return IntakeTexts::describe(row.judged);
    case Action: return intakeActions(row.judged.judgement).size() > 2 ? IntakeTexts::describe(row.action) : QString(); // else the box says it
    case Code:
        if (hasCode(found))
            return maskCode(found.code.code.isEmpty() ? found.rawCode : found.code.code);
        return found.hasPost() ? tr("a post alone") : QString(); // a row that could not be read is neither
    case Post: return postText(found.link);
    case Handle: return TableTexts::handle(found.handle);
    case Period: return found.periodDays ? TableTexts::days(static_cast<int>(std::clamp<qint64>(*found.periodDays, -1, std::numeric_limits<int>::max()))) : QString();
    case Start: return TableTexts::moment(found.start, m_clock->now());
    case Until: return TableTexts::end(found.until, m_clock->now());
    case Licensee: return found.licensee;
    case Campaign: return found.campaign;
    case Source: return found.source;
    default: return {};
    }
}

QVariant IntakeTableModel::editValue(const Row &row, int column) const
{
    const IntakeRow &found = row.judged.row;
    switch (column) {
    case Action: return static_cast<int>(row.action);
    case Period: return seconds(found.periodDays);
    case Start: return seconds(found.start);
    case Until: return seconds(found.until);
    case Code: return {}; // nobody types one here
    default: return text(row, column);
    }
}

QString IntakeTableModel::doubtAt(const Row &row, int column) const
{
    const auto field = fieldOf(column);
    QStringList texts;
    for (const IntakeDoubt &doubt : row.judged.row.doubts) {
        if (field && doubt.field == *field && !doubt.minor)
            texts.append(doubt.text);
    }
    return texts.join(u'\n');
}

QString IntakeTableModel::toolTip(int row, int column) const
{
    const Row &of = m_rows.at(row);
    if (const QString doubt = doubtAt(of, column); !doubt.isEmpty())
        return column == Until && of.judged.row.until ? QString(TableTexts::fullEnd(of.judged.row.until) % u'\n' % doubt) : doubt;
    switch (column) {
    case Post: return of.judged.row.hasPost() ? of.judged.row.link.canonical() : QString();
    case Start: return TableTexts::fullMoment(of.judged.row.start);
    case Until: return TableTexts::fullEnd(of.judged.row.until);
    case Handle:
    case Licensee:
    case Campaign:
    case Source: return text(of, column);
    default: return remarks(row).join(u'\n');
    }
}

QVariant IntakeTableModel::tone(const Row &row, int column) const
{
    const auto as = [](Tone tone) { return QVariant(static_cast<int>(tone)); };
    const IntakeVerdict verdict = row.judged.judgement.verdict;
    if (column == Verdict)
        return as(row.judged.row.isUncertain() && (verdict == IntakeVerdict::New || verdict == IntakeVerdict::Extends) ? Tone::Warning : toneOf(verdict));
    if (verdict == IntakeVerdict::Refused || verdict == IntakeVerdict::Known)
        return as(Tone::Muted);
    return doubtAt(row, column).isEmpty() ? QVariant() : as(Tone::Warning);
}

QVariant IntakeTableModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return column == ToKnow ? remarks(index.row()).value(0) : text(row, column);
    case Qt::EditRole: return column == ToKnow ? QVariant() : editValue(row, column);
    case Qt::CheckStateRole: return column == Take && actionsOf(index.row()).size() > 1 ? QVariant(row.action == IntakeAction::Skip ? Qt::Unchecked : Qt::Checked) : QVariant();
    case Qt::ToolTipRole: return toolTip(index.row(), column);
    case Qt::AccessibleTextRole: {
        if (column == Take)
            return IntakeTexts::describe(row.action);
        const QString doubt = doubtAt(row, column);
        // The end is heard as its tip has it: whether the day still counts cannot be seen in the cell.
        const QString value = column == Until ? TableTexts::fullEnd(row.judged.row.until) : text(row, column);
        if (!doubt.isEmpty())
            return tr("%1 (not certain: %2)", "a value, why").arg(value, doubt);
        return column == Until && row.judged.row.until ? QVariant(value) : QVariant();
    }
    case Qt::TextAlignmentRole: return QVariant::fromValue(static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter));
    case MonospaceRole: return column == Code && hasCode(row.judged.row);
    case PlaceholderRole: return column == Code && !hasCode(row.judged.row);
    case ToneRole: return tone(row, column);
    case DoubtRole: return !doubtAt(row, column).isEmpty();
    default: return {};
    }
}

// Returns false, and says why, for what the field cannot hold.
bool IntakeTableModel::change(IntakeRow &row, int column, const QVariant &value)
{
    const QString typed = value.toString().trimmed();
    const auto number = value.isValid() && !typed.isEmpty() ? std::optional(value.toLongLong()) : std::nullopt;
    switch (column) {
    case Post: {
        const LinkReading reading = readPostLink(typed);
        if (!typed.isEmpty() && !reading.accepted()) {
            Q_EMIT inputRefused(LinkTexts::describe(*reading.refusal));
            return false;
        }
        row.link = typed.isEmpty() ? PostLink() : reading.link;
        if (typed.isEmpty())
            return true;
        // They are about the cells for code and post: the post is known now, and the code is judged by itself.
        row.refusals.clear();
        if (!row.link.handle.isEmpty()) {
            row.handle = row.link.handle;
            row.doubts.removeIf([](const IntakeDoubt &doubt) { return doubt.field == IntakeField::Handle; });
        }
        return true;
    }
    case Handle: {
        const QString handle = readHandle(typed);
        if (!typed.isEmpty() && handle.isEmpty()) {
            Q_EMIT inputRefused(tr("“%1” is no handle: letters, digits, _ and . only.").arg(typed));
            return false;
        }
        row.handle = handle;
        row.link.handle = handle; // the post is recorded by its link
        return true;
    }
    case Period: row.periodDays = number; return true;
    case Start: row.start = number; return true;
    case Until: row.until = number; return true;
    case Licensee: row.licensee = typed.simplified(); return true;
    case Campaign: row.campaign = typed.simplified(); return true;
    default: return false;
    }
}

bool IntakeTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    const int row = index.row();
    if (index.column() == Take && role == Qt::CheckStateRole) {
        if (actionsOf(row).size() < 2)
            return false;
        setAction(row, value.toInt() == Qt::Unchecked ? IntakeAction::Skip : actionsOf(row).first());
        return true;
    }
    if (role != Qt::EditRole || value == editValue(m_rows.at(row), index.column()))
        return false;
    if (index.column() == Action) {
        setAction(row, static_cast<IntakeAction>(value.toInt()));
        return true;
    }
    const auto field = fieldOf(index.column());
    IntakeRow &edited = m_rows[row].judged.row;
    if (!field || !change(edited, index.column(), value))
        return false;
    // Whoever corrects a field has looked at it.
    edited.doubts.removeIf([field](const IntakeDoubt &doubt) { return doubt.field == *field; });
    m_rows[row].corrected = true;
    changed(row);
    Q_EMIT judgingWanted(row);
    return true;
}

QVariant IntakeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == Take && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return tr("Take this row in");
    if (const auto field = fieldOf(section); field && role == Qt::ToolTipRole)
        return FieldTexts::describe(*field); // a heading may be cut, or short
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict: return tr("What it is");
    case Action: return tr("Action");
    case Code: return tr("Code");
    case Post: return tr("Post");
    case Handle: return tr("Handle");
    case Period: return tr("Period");
    case Start: return tr("Begins");
    case Until: return tr("Ends");
    case Licensee: return tr("For", "whom a code is for");
    case Campaign: return tr("Campaign");
    case ToKnow: return tr("To know");
    case Source: return tr("Source");
    default: return {};
    }
}

} // namespace spark
