#include "ui/widgets/history_view.h"

#include "models/domain/action_texts.h"
#include "models/domain/applications.h"
#include "models/domain/code_text.h"
#include "models/tables/table_texts.h"
#include "ui/widgets/text_labels.h"

#include <QJsonValue>
#include <QVBoxLayout>

namespace spark {

namespace {

// Columns that a person knows, with their names; the others are bookkeeping or ids.
QString columnName(const QString &column)
{
    const QHash<QString, QString> names {
        {QStringLiteral("code"), HistoryView::tr("Code")},
        {QStringLiteral("status"), HistoryView::tr("Status")},
        {QStringLiteral("refusal_reason"), HistoryView::tr("Refused because")},
        {QStringLiteral("window_start"), HistoryView::tr("Begins")},
        {QStringLiteral("window_end"), HistoryView::tr("Ends")},
        {QStringLiteral("granted_period"), HistoryView::tr("Period granted")},
        {QStringLiteral("agreed_period"), HistoryView::tr("Period agreed")},
        {QStringLiteral("notes"), HistoryView::tr("Notes")},
        {QStringLiteral("caption"), HistoryView::tr("Caption")},
        {QStringLiteral("decision"), HistoryView::tr("Licensing")},
        {QStringLiteral("link"), HistoryView::tr("Link")},
        {QStringLiteral("name"), HistoryView::tr("Name")},
        {QStringLiteral("flight_start"), HistoryView::tr("First day")},
        {QStringLiteral("flight_end"), HistoryView::tr("Last day")},
        {QStringLiteral("codes_needed"), HistoryView::tr("Codes needed")},
        {QStringLiteral("licensee_id"), HistoryView::tr("Licensee")},
        {QStringLiteral("campaign_id"), HistoryView::tr("Campaign")},
        {QStringLiteral("creator_id"), HistoryView::tr("Creator")},
        {QStringLiteral("brand_id"), HistoryView::tr("Brand")},
        {QStringLiteral("video_id"), HistoryView::tr("Post")},
        {QStringLiteral("budget_minor"), HistoryView::tr("Budget")},
    };
    return names.value(column);
}

QString valueInWords(const QString &column, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return HistoryView::tr("none");
    if (column == QLatin1String("code"))
        return maskCode(value.toString());
    if (column == QLatin1String("status")) {
        const auto status = statusFromName(value.toString());
        return status ? StatusTexts::label(*status) : value.toString();
    }
    if (column == QLatin1String("refusal_reason"))
        return ApplicationTexts::reason(value.toString());
    if (column == QLatin1String("decision"))
        return TableTexts::decision(value.toString());
    if (column == QLatin1String("window_end"))
        return TableTexts::fullEnd(value.toInteger());
    if (column == QLatin1String("window_start"))
        return TableTexts::fullMoment(value.toInteger());
    if (column.startsWith(QLatin1String("flight_")))
        return TableTexts::day(value.toInteger());
    if (column.endsWith(QLatin1String("_period")))
        return TableTexts::days(value.toInt());
    if (value.isDouble())
        return QString::number(value.toInteger());
    constexpr qsizetype shown = 60;
    const QString text = value.toString().simplified();
    return text.size() > shown ? QString(text.first(shown) + QChar(0x2026)) : text;
}

} // namespace

QStringList changesInWords(const HistoryEntry &entry)
{
    QStringList words;
    if (const QString to = entry.after.value(QLatin1String("handed_to")).toString(); !to.isEmpty())
        words.append(HistoryView::tr("To: %1").arg(to));
    if (entry.before.isEmpty() || entry.after.isEmpty())
        return words; // the whole row came or went: the action says so
    for (auto it = entry.after.begin(); it != entry.after.end(); ++it) {
        const QString name = columnName(it.key());
        if (name.isEmpty())
            continue;
        if (it.key().endsWith(QLatin1String("_id")) || it.key() == QLatin1String("budget_minor"))
            words.append(HistoryView::tr("%1 changed").arg(name)); // ids mean nothing to a person
        else
            words.append(QStringLiteral("%1: %2 → %3").arg(name, valueInWords(it.key(), entry.before.value(it.key())), valueInWords(it.key(), it.value())));
    }
    return words;
}

HistoryView::HistoryView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
}

void HistoryView::setEntries(const QList<HistoryEntry> &entries)
{
    QStringList uids;
    for (const HistoryEntry &entry : entries)
        uids.append(entry.uid);
    if (m_shown == uids)
        return; // entries never change
    m_shown = uids;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const HistoryEntry &entry : entries) {
        auto *box = new QWidget(this);
        auto *lines = new QVBoxLayout(box);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(1);
        auto *action = new QLabel(ActionTexts::label(entry.action), box);
        lines->addWidget(action);
        const QStringList changes = changesInWords(entry);
        for (const QString &change : changes) {
            auto *line = new QLabel(change, box);
            line->setWordWrap(true);
            line->setTextFormat(Qt::PlainText);
            lines->addWidget(line);
        }
        lines->addWidget(quietLabel(TableTexts::fullMoment(entry.at / 1000) % QStringLiteral("  ·  ") % tr("%1 on %2", "who, on which computer").arg(entry.actor, entry.device), box));
        m_layout->addWidget(box);
    }
}

} // namespace spark
