#include "models/domain/export_columns.h"

namespace spark {

QList<TableFileKind> tableFileKinds()
{
    return {TableFileKind::Xlsx, TableFileKind::Csv, TableFileKind::Text, TableFileKind::Json};
}

QString tableFileEnding(TableFileKind kind)
{
    switch (kind) {
    case TableFileKind::Csv: return QStringLiteral("csv");
    case TableFileKind::Xlsx: return QStringLiteral("xlsx");
    case TableFileKind::Text: return QStringLiteral("txt");
    case TableFileKind::Json: return QStringLiteral("json");
    }
    Q_UNREACHABLE();
}

std::optional<TableFileKind> tableFileKindOf(const QString &path)
{
    for (const TableFileKind kind : tableFileKinds()) {
        if (path.endsWith(u'.' + tableFileEnding(kind), Qt::CaseInsensitive))
            return kind;
    }
    return std::nullopt;
}

QList<ExportColumn> ExportTexts::columns(ExportWhat what)
{
    using Kind = ColumnKind;
    const ExportColumn caption {QStringLiteral("caption"), tr("Caption"), Kind::Text};
    const ExportColumn creator {QStringLiteral("creator"), tr("Creator"), Kind::Text};
    const ExportColumn link {QStringLiteral("link"), tr("Link"), Kind::Text};
    const ExportColumn postId {QStringLiteral("post_id"), tr("Post ID"), Kind::Id};
    const ExportColumn created {QStringLiteral("created_at"), tr("Recorded"), Kind::Moment, false};
    const ExportColumn uid {QStringLiteral("uid"), tr("Ledger ID"), Kind::Text, false};
    switch (what) {
    case ExportWhat::Codes:
        return {{QStringLiteral("code"), tr("Code"), Kind::Code},
                {QStringLiteral("status"), tr("Status"), Kind::Text},
                creator,
                caption,
                link,
                postId,
                {QStringLiteral("licensee"), tr("Licensee"), Kind::Text},
                {QStringLiteral("campaign"), tr("Campaign"), Kind::Text},
                {QStringLiteral("window_start"), tr("Begins"), Kind::Moment},
                {QStringLiteral("window_end"), tr("Ends"), Kind::Moment},
                {QStringLiteral("days_left"), tr("Days left"), Kind::Number},
                {QStringLiteral("granted_period"), tr("Period (days)"), Kind::Number},
                {QStringLiteral("agreed_period"), tr("Agreed period (days)"), Kind::Number, false},
                {QStringLiteral("recorded_status"), tr("Recorded status"), Kind::Text, false},
                created,
                uid};
    case ExportWhat::Videos:
        return {caption,
                creator,
                link,
                postId,
                {QStringLiteral("kind"), tr("Kind"), Kind::Text, false},
                {QStringLiteral("decision"), tr("Licensing"), Kind::Text},
                {QStringLiteral("published_at"), tr("Published"), Kind::Moment},
                {QStringLiteral("codes"), tr("Codes"), Kind::Number},
                {QStringLiteral("covered_until"), tr("Covered until"), Kind::Moment},
                {QStringLiteral("campaigns"), tr("Campaigns"), Kind::Number},
                created,
                uid};
    case ExportWhat::Campaigns:
        return {{QStringLiteral("name"), tr("Campaign"), Kind::Text},
                {QStringLiteral("brand"), tr("Brand"), Kind::Text},
                {QStringLiteral("flight_start"), tr("From"), Kind::Moment},
                {QStringLiteral("flight_end"), tr("To"), Kind::Moment},
                {QStringLiteral("budget_minor"), tr("Budget"), Kind::Amount},
                {QStringLiteral("budget_currency"), tr("Currency"), Kind::Text},
                {QStringLiteral("codes_needed"), tr("Codes needed"), Kind::Number},
                {QStringLiteral("codes"), tr("Live codes"), Kind::Number},
                {QStringLiteral("videos"), tr("Posts"), Kind::Number},
                created,
                uid};
    }
    Q_UNREACHABLE();
}

QString ExportTexts::label(TableFileKind kind)
{
    switch (kind) {
    case TableFileKind::Csv: return tr("CSV table (.csv)");
    case TableFileKind::Xlsx: return tr("Excel workbook (.xlsx)");
    case TableFileKind::Text: return tr("Text, one per line (.txt)");
    case TableFileKind::Json: return tr("JSON (.json)");
    }
    Q_UNREACHABLE();
}

QString lineColumn(ExportWhat what)
{
    switch (what) {
    case ExportWhat::Codes: return QStringLiteral("code");
    case ExportWhat::Videos: return QStringLiteral("link");
    case ExportWhat::Campaigns: return QStringLiteral("name");
    }
    Q_UNREACHABLE();
}

} // namespace spark
