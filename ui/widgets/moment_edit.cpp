#include "ui/widgets/moment_edit.h"

#include "models/tables/table_texts.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLocale>

namespace spark {

MomentEdit::MomentEdit(Precision precision, const QString &switchText, QWidget *parent)
    : QWidget(parent)
    , m_precision(precision)
    , m_known(new QCheckBox(switchText, this))
    , m_edit(new QDateTimeEdit(this))
{
    m_edit->setDisplayFormat(format(precision));
    m_edit->setCalendarPopup(true);
    m_edit->setEnabled(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_known);
    layout->addWidget(m_edit, 1);
    setFocusProxy(m_known);
    connect(m_known, &QCheckBox::toggled, this, [this](bool known) {
        m_edit->setEnabled(known);
        Q_EMIT valueChanged();
    });
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (m_known->isChecked())
            Q_EMIT valueChanged();
    });
}

QString MomentEdit::format(Precision precision)
{
    // Two digits of the year would be guessed at.
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return precision == Precision::Minute ? QString(format + u' ' + TableTexts::timeFormat()) : format;
}

void MomentEdit::setName(const QString &name)
{
    m_known->setAccessibleName(name);
    m_known->setAccessibleDescription(m_known->text().remove(u'&').remove(u':'));
    m_edit->setAccessibleName(name);
}

std::optional<qint64> MomentEdit::value() const
{
    if (!m_known->isChecked())
        return std::nullopt;
    if (m_precision == Precision::Day)
        return m_edit->date().startOfDay().toSecsSinceEpoch();
    return m_edit->dateTime().toSecsSinceEpoch();
}

void MomentEdit::setValue(std::optional<qint64> seconds)
{
    if (seconds)
        m_edit->setDateTime(QDateTime::fromSecsSinceEpoch(*seconds));
    m_known->setChecked(seconds.has_value());
}

void MomentEdit::setSuggestion(qint64 seconds)
{
    if (!m_known->isChecked())
        m_edit->setDateTime(QDateTime::fromSecsSinceEpoch(seconds));
}

} // namespace spark
