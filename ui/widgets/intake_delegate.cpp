#include "ui/widgets/intake_delegate.h"

#include "models/domain/rules.h"
#include "models/domain/window.h"
#include "models/tables/intake_table_model.h"
#include "models/tables/table_roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/moment_edit.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QSpinBox>

namespace spark {

namespace {

using Column = IntakeTableModel;

constexpr int margin = 6; // pixels: there are many columns

void paintBox(QPainter *painter, const QStyleOptionViewItem &cell, const QVariant &state)
{
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    QStyleOptionButton box;
    box.palette = cell.palette;
    box.direction = cell.direction;
    const QSize size(style->pixelMetric(QStyle::PM_IndicatorWidth, &box, cell.widget), style->pixelMetric(QStyle::PM_IndicatorHeight, &box, cell.widget));
    box.rect = QStyle::alignedRect(cell.direction, Qt::AlignCenter, size, cell.rect);
    box.state = (cell.state & QStyle::State_Enabled) | (state.toInt() == Qt::Unchecked ? QStyle::State_Off : QStyle::State_On);
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, cell.widget);
}

// An end with a day is that day's last minute here, so that the editor has the day that the cell has.
QDateTime shownMoment(int column, qint64 seconds)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds);
    return column == Column::Until && dayThatEndsAt(moment) ? moment.addSecs(-60) : moment;
}

// Whoever writes 23:59 means all of the day.
qint64 chosenMoment(int column, const QDateTime &moment)
{
    const QDateTime next = moment.addSecs(60);
    return (column == Column::Until && dayThatEndsAt(next) ? next : moment).toSecsSinceEpoch();
}

} // namespace

IntakeDelegate::IntakeDelegate(std::shared_ptr<const Clock> clock, QObject *parent) : CellDelegate(margin, parent), m_clock(std::move(clock)) { }

// The beginnings of posts are all alike.
Qt::TextElideMode IntakeDelegate::elideMode(const QModelIndex &index) const
{
    return index.column() == Column::Post ? Qt::ElideMiddle : CellDelegate::elideMode(index);
}

void IntakeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    if (const QVariant state = index.data(Qt::CheckStateRole); state.isValid())
        paintBox(painter, option, state);
    if (!index.data(DoubtRole).toBool())
        return;
    const QRect cell = option.rect.adjusted(margin, 0, -margin, 0);
    const int width = qMin(cell.width(), qMax(3 * margin, option.fontMetrics.horizontalAdvance(index.data().toString())));
    const QRect line = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, {width, option.fontMetrics.height() + 2}, cell);
    painter->save();
    painter->setPen(QPen(Theme::instance().toneText(Tone::Warning), 1, Qt::DashLine));
    painter->drawLine(line.bottomLeft(), line.bottomRight());
    painter->restore();
}

QWidget *IntakeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    const auto *model = qobject_cast<const IntakeTableModel *>(index.model());
    switch (index.column()) {
    case Column::Action: {
        auto *choice = new QComboBox(parent);
        for (const IntakeAction action : model->actionsOf(index.row()))
            choice->addItem(IntakeTexts::describe(action), static_cast<int>(action));
        // Chosen is chosen: nobody should have to leave the cell for it.
        connect(choice, &QComboBox::activated, this, [this, choice] {
            auto *self = const_cast<IntakeDelegate *>(this);
            Q_EMIT self->commitData(choice);
            Q_EMIT self->closeEditor(choice);
        });
        editor = choice;
        break;
    }
    case Column::Period: {
        auto *days = new QSpinBox(parent);
        days->setRange(0, Rules::current().longestPeriod);
        days->setSpecialValueText(tr("unknown"));
        editor = days;
        break;
    }
    case Column::Start:
    case Column::Until: {
        auto *moment = new QDateTimeEdit(parent);
        moment->setDisplayFormat(MomentEdit::format(MomentEdit::Precision::Minute));
        moment->setCalendarPopup(true);
        editor = moment;
        break;
    }
    default: editor = new QLineEdit(parent); break;
    }
    const auto field = IntakeTableModel::fieldOf(index.column());
    const QString name = field ? FieldTexts::describe(*field) : model->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    editor->setAccessibleName(name);
    editor->setAccessibleDescription(name);
    editor->setAutoFillBackground(true);
    return editor;
}

void IntakeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(choice->findData(value));
    else if (auto *days = qobject_cast<QSpinBox *>(editor))
        days->setValue(value.toInt());
    else if (auto *moment = qobject_cast<QDateTimeEdit *>(editor))
        moment->setDateTime(shownMoment(index.column(), value.isValid() ? value.toLongLong() : m_clock->now()));
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(value.toString());
}

void IntakeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QVariant before = index.data(Qt::EditRole);
    QVariant value;
    if (const auto *choice = qobject_cast<QComboBox *>(editor)) {
        value = choice->currentData();
    } else if (const auto *days = qobject_cast<QSpinBox *>(editor)) {
        value = days->value() > 0 ? QVariant(qint64(days->value())) : QVariant();
    } else if (const auto *moment = qobject_cast<QDateTimeEdit *>(editor)) {
        const QDateTime chosen = moment->dateTime();
        // The minute that is shown must not round away the second that is known.
        const bool same = before.isValid() && shownMoment(index.column(), before.toLongLong()).toSecsSinceEpoch() / 60 == chosen.toSecsSinceEpoch() / 60;
        value = same ? before : QVariant(chosenMoment(index.column(), chosen));
    } else if (const auto *line = qobject_cast<QLineEdit *>(editor)) {
        value = line->text();
    }
    model->setData(index, value, Qt::EditRole);
}

void IntakeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // A date and its button need more than a narrow cell.
    QRect place = option.rect;
    const int missing = editor->sizeHint().width() - place.width();
    if (missing > 0 && !qobject_cast<QLineEdit *>(editor)) {
        if (option.direction == Qt::RightToLeft)
            place.setLeft(place.left() - missing);
        else
            place.setRight(place.right() + missing);
    }
    if (const QWidget *area = editor->parentWidget(); area && place.right() > area->width())
        place.moveRight(area->width());
    if (place.left() < 0)
        place.moveLeft(0);
    editor->setGeometry(place);
}

bool IntakeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable) || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace spark
