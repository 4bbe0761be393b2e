#include "models/tables/campaigns_table_model.h"

#include "models/tables/table_texts.h"

#include <QLocale>

namespace spark {

CampaignsTableModel::CampaignsTableModel(std::shared_ptr<const Clock> clock, QObject *parent)
    : CachedTableModel({{QStringLiteral("name"), tr("Campaign"), Qt::AlignLeading, 240},
                        {QStringLiteral("brand"), tr("Brand"), Qt::AlignLeading, 124},
                        {QStringLiteral("flight_start"), tr("From"), Qt::AlignLeading, 100},
                        {QStringLiteral("flight_end"), tr("To"), Qt::AlignLeading, 100},
                        {QStringLiteral("codes"), tr("Live codes"), Qt::AlignTrailing, 92, true, true},
                        {QStringLiteral("codes_needed"), tr("Needed"), Qt::AlignTrailing, 74},
                        {QStringLiteral("videos"), tr("Posts"), Qt::AlignTrailing, 60},
                        {QStringLiteral("budget"), tr("Budget"), Qt::AlignTrailing, 118},
                        {QStringLiteral("created_at"), tr("Recorded"), Qt::AlignLeading, 140, false}},
                       std::move(clock), parent)
{
}

QString CampaignsTableModel::text(const CampaignRow &row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Brand: return row.brand;
    case FlightStart: return TableTexts::day(row.flightStart);
    case FlightEnd: return TableTexts::day(row.flightEnd);
    case Codes: return QLocale().toString(row.codes);
    case Needed: return row.codesNeeded ? QLocale().toString(*row.codesNeeded) : QString();
    case Videos: return QLocale().toString(row.videos);
    case Budget: return row.budget ? formatMoney(*row.budget, QLocale()) : QString();
    case Created: return TableTexts::momentMs(row.createdAt, now());
    default: return {};
    }
}

QVariant CampaignsTableModel::cellOf(const CampaignRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == FlightStart)
            return TableTexts::fullMoment(row.flightStart);
        return column == FlightEnd ? QVariant(TableTexts::fullMoment(row.flightEnd)) : QVariant();
    case ToneRole:
        // Fewer live codes than needed matters while the flight is not over.
        if (column == Codes && row.codesNeeded && row.codes < *row.codesNeeded && row.flightEnd.value_or(now() + 1) > now())
            return static_cast<int>(Tone::Warning);
        if (column == FlightEnd && row.flightEnd)
            return static_cast<int>(*row.flightEnd <= now() ? Tone::Muted : Tone::Neutral);
        return {};
    default: return {};
    }
}

} // namespace spark
