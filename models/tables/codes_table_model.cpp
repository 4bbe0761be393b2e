#include "models/tables/codes_table_model.h"

#include "models/tables/table_texts.h"

namespace spark {

CodesTableModel::CodesTableModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : CachedTableModel({{QStringLiteral("code"), tr("Code"), Qt::AlignLeading, 100},
                        {QStringLiteral("status"), tr("Status"), Qt::AlignLeading, 108, true, true},
                        {QStringLiteral("caption"), tr("Post"), Qt::AlignLeading, 160},
                        {QStringLiteral("handle"), tr("Creator"), Qt::AlignLeading, 112},
                        {QStringLiteral("licensee"), tr("Licensee"), Qt::AlignLeading, 104},
                        {QStringLiteral("window_end"), tr("Ends"), Qt::AlignLeading, 108},
                        {QStringLiteral("days_left"), tr("Left"), Qt::AlignLeading, 106, true, true},
                        {QStringLiteral("campaign"), tr("Campaign"), Qt::AlignLeading, 130, false},
                        {QStringLiteral("granted_period"), tr("Period"), Qt::AlignLeading, 150, false},
                        {QStringLiteral("window_start"), tr("Begins"), Qt::AlignLeading, 120, false},
                        {QStringLiteral("created_at"), tr("Recorded"), Qt::AlignLeading, 120, false}},
                       std::move(clock), parent)
{
}

QString CodesTableModel::text(const CodeRow &row, int column) const
{
    switch (column) {
    case Code: return row.maskedCode.isEmpty() ? tr("no code yet") : row.maskedCode;
    case Status: return StatusTexts::label(row.status);
    case Caption: return postTitle(row.caption, row.postId, row.postLink);
    case Creator: return TableTexts::handle(row.handle);
    case Licensee: return row.licensee;
    case Campaign: return row.campaign;
    case Ends: return TableTexts::narrowEnd(row.windowEnd, now());
    case Left: return TableTexts::timeLeft(row.windowEnd, now());
    case Period: return TableTexts::period(row.grantedPeriod, row.agreedPeriod);
    case Begins: return TableTexts::moment(row.windowStart, now());
    case Created: return TableTexts::momentMs(row.createdAt, now());
    default: return {};
    }
}

QVariant CodesTableModel::cellOf(const CodeRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == Ends)
            return TableTexts::fullEnd(row.windowEnd);
        return column == Caption ? QVariant(row.caption) : QVariant();
    case StatusRole: return column == Status ? QVariant(static_cast<int>(row.status)) : QVariant();
    case ToneRole:
        if (column == Status)
            return static_cast<int>(TableTexts::toneOf(row.status));
        if (column == Left && isLive(row.recordedStatus))
            return static_cast<int>(TableTexts::toneOfEnd(row.windowEnd, now()));
        return {};
    case MonospaceRole: return column == Code && !row.maskedCode.isEmpty();
    case PlaceholderRole: return column == Code && row.maskedCode.isEmpty();
    default: return {};
    }
}

} // namespace spark
