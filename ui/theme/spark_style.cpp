#include "ui/theme/spark_style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

namespace spark {

namespace {

constexpr qreal radius = 6;
constexpr int scrollBarExtent = 12;
constexpr int leastSlider = 36;
constexpr int fieldPadding = 5;

QColor color(Theme::Role role)
{
    return Theme::instance().color(role);
}

void roundedRect(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawButton(const QStyleOptionButton &option, QPainter *painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = enabled && (option.state & QStyle::State_MouseOver);
    const bool primary = enabled && (option.features & QStyleOptionButton::DefaultButton);
    QColor fill = primary ? color(Theme::Role::Accent) : option.palette.color(QPalette::Button);
    if (down)
        fill = primary ? fill.darker(112) : color(Theme::Role::SelectedRow);
    else if (over)
        fill = primary ? fill.lighter(108) : color(Theme::Role::Hover);
    const QColor border = primary ? QColor() : color(enabled ? Theme::Role::ControlBorder : Theme::Role::Border);
    roundedRect(painter, option.rect, fill, border);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        roundedRect(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), QColor(), primary ? color(Theme::Role::AccentText) : color(Theme::Role::Accent), 2);
}

void drawField(const QStyleOption &option, QPainter *painter, bool filled)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = option.state & QStyle::State_HasFocus;
    const QColor border = focus ? color(Theme::Role::Accent) : color(enabled ? Theme::Role::ControlBorder : Theme::Role::Border);
    const QColor fill = !filled ? QColor() : option.palette.color(enabled ? QPalette::Base : QPalette::Window);
    roundedRect(painter, option.rect, fill, border, focus ? 2 : 1);
}

bool isTextField(const QWidget *widget)
{
    return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit") || widget->inherits("QListView"));
}

// A chevron in a square, for what opens or steps.
void drawChevron(QPainter *painter, const QRect &area, const QColor &color, bool up)
{
    const QPointF center = QRectF(area).center();
    constexpr qreal half = 3.5;
    const qreal tip = up ? -half / 2 : half / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF {center + QPointF(-half, -tip), center + QPointF(0, tip), center + QPointF(half, -tip)});
    painter->restore();
}

void drawIndicator(const QStyleOption &option, QPainter *painter, bool round)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool focus = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor accent = enabled ? color(Theme::Role::Accent) : color(Theme::Role::Track);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || focus ? accent : color(enabled ? Theme::Role::ControlBorder : Theme::Role::Border), focus ? 2 : 1));
    painter->setBrush(on ? accent : option.palette.color(QPalette::Base));
    const qreal corner = round ? box.width() / 2 : 3.5;
    painter->drawRoundedRect(box, corner, corner);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Theme::Role::AccentText));
        painter->drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on) {
        painter->setPen(QPen(color(Theme::Role::AccentText), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        const qreal unit = box.width() / 10;
        painter->drawPolyline(QPolygonF {box.topLeft() + QPointF(2.4, 5.2) * unit, box.topLeft() + QPointF(4.3, 7.1) * unit, box.topLeft() + QPointF(7.7, 3.2) * unit});
    }
    painter->restore();
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Window));
    painter->setPen(color(Theme::Role::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

SparkStyle::SparkStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

int SparkStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollBarSliderMin: return leastSlider;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 18;
    case PM_ToolBarIconSize: return 20;
    case PM_ToolBarItemSpacing: return 4;
    case PM_ToolBarItemMargin: return 6;
    case PM_ToolBarFrameWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutHorizontalSpacing: return 10;
    case PM_LayoutVerticalSpacing: return 8;
    case PM_MenuVMargin: return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_HeaderMargin: return widget && widget->property(narrowHeader).toBool() ? 6 : 10;
    case PM_DefaultFrameWidth:
        // Room for the rounded corners of a text field.
        if (isTextField(widget))
            return 4;
        return QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SparkStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

// Our own where we have one: the icons of the desktop's theme are looked for all over the disk, at every start.
QIcon SparkStyle::standardIcon(StandardPixmap standardPixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (standardPixmap) {
    case SP_LineEditClearButton: return icon(QStringLiteral("close"));
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return icon(QStringLiteral("chevron-down"));
    default: return QProxyStyle::standardIcon(standardPixmap, option, widget);
    }
}

QSize SparkStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: return {result.width() + 12, qMax(result.height() + 6, 32)};
    case CT_LineEdit:
    case CT_ComboBox: return {result.width() + 4, qMax(result.height() + 6, 32)};
    case CT_SpinBox: return {result.width() + 8, 32};
    case CT_ToolButton: return {result.width() + 6, qMax(result.height() + 4, 30)};
    case CT_HeaderSection: return {result.width(), qMax(result.height(), 34)};
    case CT_MenuItem: return {result.width() + 12, result.height() > 10 ? qMax(result.height(), 28) : result.height()};
    default: return result;
    }
}

void SparkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButton(*button, painter);
            return;
        }
        break;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget))
            return; // drawn with the button
        break;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0)
                drawField(*option, painter, true);
            else
                painter->fillRect(option->rect.adjusted(2, 2, -2, -2), option->palette.color(option->state & State_Enabled ? QPalette::Base : QPalette::Window));
            return;
        }
        break;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        // Views in windows have a frame of their own or none; text fields look like fields.
        if (isTextField(widget)) {
            drawField(*option, painter, true);
            return;
        }
        break;
    case PE_PanelButtonTool: {
        const bool on = option->state & (State_On | State_Sunken);
        const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
        if (on || over)
            roundedRect(painter, option->rect, color(on ? Theme::Role::SelectedRow : Theme::Role::Hover), QColor());
        if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
            roundedRect(painter, option->rect, QColor(), color(Theme::Role::Accent), 2);
        return;
    }
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            if (header->sortIndicator != QStyleOptionHeader::None) {
                // Beside the word; Fusion's place is above it.
                QRect area = header->rect;
                if (widget)
                    area.moveTop((widget->height() - area.height()) / 2);
                drawChevron(painter, area, color(Theme::Role::Accent), header->sortIndicator == QStyleOptionHeader::SortDown);
            }
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton: drawIndicator(*option, painter, element == PE_IndicatorRadioButton); return;
    case PE_PanelToolBar: painter->fillRect(option->rect, option->palette.color(QPalette::Window)); return;
    case PE_FrameStatusBarItem: return;
    case PE_PanelStatusBar: painter->fillRect(option->rect, option->palette.color(QPalette::Window)); return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void SparkStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(*header, painter);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, color(Theme::Role::SecondaryText));
            if (widget && widget->property(narrowHeader).toBool())
                quiet.text = quiet.fontMetrics.elidedText(quiet.text, Qt::ElideRight, quiet.rect.width());
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->setPen(color(Theme::Role::Border));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_ToolBar: painter->fillRect(option->rect, option->palette.color(QPalette::Window)); return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            if ((button->features & QStyleOptionButton::DefaultButton) && (button->state & State_Enabled)) {
                QStyleOptionButton primary = *button;
                primary.palette.setColor(QPalette::ButtonText, color(Theme::Role::AccentText));
                QProxyStyle::drawControl(element, &primary, painter, widget);
                return;
            }
        }
        break;
    case CE_Splitter: {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->setPen(color(Theme::Role::Border));
        const QPoint middle = option->rect.center();
        if (option->state & State_Horizontal)
            painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        else
            painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        return;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect SparkStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // Text keeps away from rounded corners.
    return element == SE_LineEditContents ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
}

QRect SparkStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
        const auto *combo = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox *>(option) : nullptr;
        // An editable one has a line edit in it, which brings its own padding.
        return combo && !combo->editable && subControl == SC_ComboBoxEditField ? rect.adjusted(fieldPadding, 0, 0, 0) : rect;
    }
    // No arrows: the groove is the whole bar.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0)
        slider = qBound(qMin(leastSlider, length), static_cast<int>(static_cast<qint64>(length) * bar->pageStep / (range + bar->pageStep)), length);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto part = [&](int from, int to) {
        const QRect rect = horizontal ? QRect(from, 0, to - from, bar->rect.height()) : QRect(0, from, bar->rect.width(), to - from);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (subControl) {
    case SC_ScrollBarSubPage: return part(0, start);
    case SC_ScrollBarAddPage: return part(start + slider, length);
    case SC_ScrollBarSlider: return part(start, start + slider);
    case SC_ScrollBarGroove: return part(0, length);
    default: return {}; // what is not there must not catch the mouse
    }
}

void SparkStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *spin = control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr) {
        drawField(*spin, painter, true);
        const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, bool up) {
            if (!(spin->subControls & part))
                return;
            const bool possible = (spin->stepEnabled & flag) && (spin->state & State_Enabled);
            drawChevron(painter, subControlRect(CC_SpinBox, spin, part, widget), spin->palette.color(possible ? QPalette::Active : QPalette::Disabled, QPalette::Text), up);
        };
        step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
        step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
        return;
    }
    if (const auto *combo = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox *>(option) : nullptr) {
        drawField(*combo, painter, true);
        const QRect arrow = subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
        drawChevron(painter, arrow, combo->palette.color(combo->state & State_Enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text), false);
        return;
    }
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Base));
    if (bar->maximum <= bar->minimum)
        return;
    const QRectF slider = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    const bool active = bar->state & (State_MouseOver | State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? color(Theme::Role::ControlBorder) : color(Theme::Role::Track));
    const QRectF thumb = slider.adjusted(3, 3, -3, -3);
    const qreal round = qMin(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, round, round);
    painter->restore();
}

} // namespace spark
