// A status as a coloured word, outside of tables.
#pragma once

#include "models/tables/table_roles.h"

#include <QWidget>

namespace spark {

class StatusChip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);

    void setStatus(const QString &text, Tone tone);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

// How a chip is painted everywhere: its text vertically centred in cell, at the cell's leading edge.
void paintChip(QPainter *painter, const QRect &cell, const QString &text, Tone tone, const QFont &font, Qt::LayoutDirection direction);

} // namespace spark
