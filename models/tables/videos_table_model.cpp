#include "models/tables/videos_table_model.h"

#include "models/tables/table_texts.h"

#include <QLocale>

namespace spark {

VideosTableModel::VideosTableModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : CachedTableModel({{QStringLiteral("caption"), tr("Post"), Qt::AlignLeading, 260},
                        {QStringLiteral("handle"), tr("Creator"), Qt::AlignLeading, 126},
                        {QStringLiteral("decision"), tr("Licensing"), Qt::AlignLeading, 116},
                        {QStringLiteral("codes"), tr("Codes"), Qt::AlignTrailing, 64},
                        {QStringLiteral("covered_until"), tr("Covered until"), Qt::AlignLeading, 112},
                        {QStringLiteral("campaigns"), tr("Campaigns"), Qt::AlignTrailing, 100},
                        {QStringLiteral("published_at"), tr("Published"), Qt::AlignLeading, 104},
                        {QStringLiteral("post_id"), tr("Post ID"), Qt::AlignLeading, 176, false},
                        {QStringLiteral("created_at"), tr("Recorded"), Qt::AlignLeading, 140, false}},
                       std::move(clock), parent)
{
}

QString VideosTableModel::text(const VideoRow &row, int column) const
{
    switch (column) {
    case Caption: return postTitle(row.caption, row.postId, row.link);
    case Creator: return TableTexts::handle(row.handle);
    case Decision: return TableTexts::decision(row.decision);
    case Codes: return row.codes == 0 ? QString() : QLocale().toString(row.codes);
    case CoveredUntil: return TableTexts::narrowEnd(row.coveredUntil, now());
    case Campaigns: return row.campaigns == 0 ? QString() : QLocale().toString(row.campaigns);
    case Published: return TableTexts::day(row.publishedAt);
    case PostId: return row.postId == 0 ? tr("unknown: short link") : QString::number(row.postId);
    case Created: return TableTexts::momentMs(row.createdAt, now());
    default: return {};
    }
}

QVariant VideosTableModel::cellOf(const VideoRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == CoveredUntil)
            return TableTexts::fullEnd(row.coveredUntil);
        return column == Caption ? QVariant(row.caption) : QVariant();
    case ToneRole:
        if (column == CoveredUntil && row.coveredUntil)
            return static_cast<int>(TableTexts::toneOfEnd(row.coveredUntil, now()));
        if (column == Decision)
            return static_cast<int>(row.decision == QLatin1String("available") ? Tone::Good : row.decision == QLatin1String("undecided") ? Tone::Muted : Tone::Neutral);
        return {};
    case MonospaceRole: return column == PostId && row.postId != 0;
    case PlaceholderRole: return column == PostId && row.postId == 0;
    default: return {};
    }
}

} // namespace spark
