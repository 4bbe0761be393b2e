#include "tests/window/audit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace spark::test {

namespace {

// Where a widget is, for a person who has to find it in the sources.
QString place(const QWidget *widget, const QString &more = {})
{
    QStringList path;
    for (const QWidget *each = widget; each; each = each->isWindow() ? nullptr : each->parentWidget()) {
        if (!each->objectName().isEmpty() && !each->objectName().startsWith(QLatin1String("qt_")))
            path.prepend(each->objectName());
    }
    return path.join(u'/') + QLatin1String(" (") + QLatin1String(widget->metaObject()->className()) + QLatin1String(") ") + more;
}

// The visible widgets of one window; not those of dialogs and menus above it.
template<typename Widget>
QList<Widget *> shown(QWidget *root)
{
    QList<Widget *> found = root->findChildren<Widget *>();
    found.erase(std::remove_if(found.begin(), found.end(), [root](const Widget *widget) { return widget->window() != root->window() || !widget->isVisible(); }), found.end());
    return found;
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(static_cast<char16_t>(keys[0].key())).toLower();
}

QString accessibleText(QWidget *widget, QAccessible::Text kind)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(kind) : QString();
}

bool isLabelled(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface && !interface->relations(QAccessible::Label).isEmpty();
}

bool isInside(const QWidget *widget, const char *className)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits(className))
            return true;
    }
    return false;
}

// Escape is their key.
bool isWayOut(const QAbstractButton *button)
{
    const auto *box = qobject_cast<QDialogButtonBox *>(button->parentWidget());
    const bool standard = box && box->buttonRole(const_cast<QAbstractButton *>(button)) == QDialogButtonBox::RejectRole;
    return standard || button->objectName() == QLatin1String("cancel") || button->objectName() == QLatin1String("cancel_progress");
}

bool wantsMnemonic(const QAbstractButton *button)
{
    const bool plain = qobject_cast<const QPushButton *>(button) || qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button);
    return plain && !button->text().isEmpty() && !isWayOut(button);
}

QRect placeIn(const QWidget *widget, const QWidget *root)
{
    return {widget->mapTo(root, QPoint()), widget->size()};
}

void addModel(const QAbstractItemModel *model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model->rowCount(parent); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::EditRole})
                texts.append(model->index(row, column, parent).data(role).toString());
        }
    }
}

QStringList textsOf(QWidget *widget)
{
    QStringList texts;
    if (auto *label = qobject_cast<QLabel *>(widget))
        texts.append(label->text());
    else if (auto *button = qobject_cast<QAbstractButton *>(widget))
        texts.append(button->text());
    else if (auto *line = qobject_cast<QLineEdit *>(widget))
        texts << (line->text().isEmpty() ? line->placeholderText() : line->text());
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        texts << (plain->toPlainText().isEmpty() ? plain->placeholderText() : plain->toPlainText());
    else if (auto *browser = qobject_cast<QTextEdit *>(widget))
        texts.append(browser->toPlainText());
    else if (auto *box = qobject_cast<QComboBox *>(widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    } else if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        for (int i = 0; header->model() && header->orientation() == Qt::Horizontal && i < header->count(); ++i)
            texts.append(header->model()->headerData(i, Qt::Horizontal).toString());
    } else if (auto *menu = qobject_cast<QMenu *>(widget)) {
        texts.append(menu->title());
    }
    texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    if (widget->isWindow())
        texts.append(widget->windowTitle());
    const auto actions = widget->actions();
    for (const QAction *action : actions)
        texts << action->text() << action->toolTip();
    texts.removeAll(QString());
    return texts;
}

} // namespace

QStringList unnamed(QWidget *root)
{
    QStringList wrong;
    const auto widgets = shown<QWidget>(root);
    for (QWidget *widget : widgets) {
        const bool isPart = isInside(widget, "QAbstractSpinBox") || isInside(widget, "QComboBox") || qobject_cast<QScrollArea *>(widget) || widget->inherits("QLineEditIconButton")
            || widget->focusProxy() || isInside(widget, "QCalendarWidget");
        if (!(widget->focusPolicy() & Qt::TabFocus) || isPart || widget->isWindow())
            continue;
        // On Unix a combo box speaks its value as its name; which one it is comes from its label or description.
        if (qobject_cast<QComboBox *>(widget)) {
            if (!isLabelled(widget) && accessibleText(widget, QAccessible::Description).isEmpty())
                wrong.append(place(widget));
            continue;
        }
        // A label's punctuation is no part of a name that somebody listens to.
        const QString name = accessibleText(widget, QAccessible::Name).trimmed();
        if (name.isEmpty() || name.contains(u'&') || (name.endsWith(u':') && !isLabelled(widget)))
            wrong.append(place(widget, name));
    }
    return wrong;
}

static void checkMenu(const QMenu *menu, QStringList &wrong)
{
    QMap<QChar, QString> taken;
    const auto actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->isSeparator() || action->text().isEmpty())
            continue;
        const QChar letter = mnemonicOf(action->text());
        if (letter.isNull())
            wrong.append(QStringLiteral("menu %1: %2 has no mnemonic").arg(menu->title(), action->text()));
        else if (taken.contains(letter))
            wrong.append(QStringLiteral("menu %1: %2 and %3 share %4").arg(menu->title(), taken.value(letter), action->text(), letter));
        taken.insert(letter, action->text());
    }
}

QStringList wrongMnemonics(QWidget *root)
{
    QStringList wrong;
    QMultiMap<QChar, QString> taken;
    const auto note = [&](const QWidget *widget, const QString &text, bool wanted) {
        const QChar letter = mnemonicOf(text);
        if (!letter.isNull())
            taken.insert(letter, text);
        else if (wanted)
            wrong.append(place(widget, text) + QLatin1String(": no mnemonic"));
    };
    const auto buttons = shown<QAbstractButton>(root);
    for (const QAbstractButton *button : buttons) {
        if (!qobject_cast<const QToolButton *>(button) || !static_cast<const QToolButton *>(button)->defaultAction())
            note(button, button->text(), wantsMnemonic(button));
    }
    const auto labels = shown<QLabel>(root);
    for (const QLabel *label : labels) {
        if (label->buddy() && !qobject_cast<QLabel *>(label->buddy()))
            note(label, label->text(), true);
    }
    const auto bars = shown<QMenuBar>(root);
    for (const QMenuBar *bar : bars) {
        const auto titles = bar->actions();
        for (const QAction *title : titles) {
            note(bar, title->text(), true);
            checkMenu(title->menu(), wrong);
        }
    }
    const auto letters = taken.uniqueKeys();
    for (const QChar letter : letters) {
        if (const QStringList sharing = taken.values(letter); sharing.size() > 1)
            wrong.append(QStringLiteral("%1 is shared by %2").arg(letter).arg(sharing.join(QLatin1String(" | "))));
    }
    return wrong;
}

QStringList wrongTabOrder(QWidget *root)
{
    QWidget *window = root->window();
    QList<QWidget *> chain;
    for (QWidget *widget = window->nextInFocusChain(); widget != window; widget = widget->nextInFocusChain()) {
        // One radio button stands for its group, and what has a proxy is the proxy's frame.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool inGroup = button && button->autoExclusive() && !button->isChecked();
        const bool isArea = qobject_cast<QScrollArea *>(widget) || isInside(widget, "QAbstractSpinBox") || isInside(widget, "QComboBox") || isInside(widget, "QCalendarWidget");
        if (widget->window() == window && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !inGroup && !isArea)
            chain.append(widget);
    }
    QStringList wrong;
    const bool mirrored = window->layoutDirection() == Qt::RightToLeft;
    // A ring: it is read from what stands first.
    const auto first = std::min_element(chain.begin(), chain.end(), [&](const QWidget *a, const QWidget *b) {
        const QRect one = placeIn(a, window);
        const QRect other = placeIn(b, window);
        const bool sameLine = one.top() < other.bottom() && other.top() < one.bottom();
        return sameLine ? (mirrored ? one.right() > other.right() : one.left() < other.left()) : one.top() < other.top();
    });
    std::rotate(chain.begin(), first, chain.end());
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QRect before = placeIn(chain.at(i - 1), window);
        const QRect after = placeIn(chain.at(i), window);
        const bool above = after.bottom() <= before.top();
        const bool sameLine = !above && after.top() < before.bottom();
        const bool behind = mirrored ? after.right() <= before.left() : after.left() >= before.right();
        const bool ahead = mirrored ? after.left() >= before.right() : after.right() <= before.left();
        // Back to the top is right only for the next column.
        if ((above && !behind) || (sameLine && ahead))
            wrong.append(place(chain.at(i - 1)) + QLatin1String(" → ") + place(chain.at(i)));
    }
    return wrong;
}

static bool isCut(const QLabel *label)
{
    if (label->text().isEmpty())
        return false;
    if (label->wordWrap())
        return label->heightForWidth(label->width()) > label->height();
    return label->sizeHint().width() > label->width() || label->sizeHint().height() > label->height();
}

static bool isCut(const QAbstractButton *button)
{
    const auto *tool = qobject_cast<const QToolButton *>(button);
    const bool isPicture = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
    if (button->text().isEmpty() && button->icon().isNull())
        return false; // what it shows are widgets of their own
    const QString text = isPicture ? QString() : QString(button->text()).remove(u'&');
    return button->sizeHint().width() > button->width() || button->sizeHint().height() > button->height() || button->fontMetrics().horizontalAdvance(text) > button->width();
}

QStringList clipped(QWidget *root)
{
    QStringList wrong;
    const auto labels = shown<QLabel>(root);
    for (const QLabel *label : labels) {
        if (isCut(label))
            wrong.append(place(label, label->text()) + QStringLiteral(" %1×%2").arg(label->width()).arg(label->height()));
    }
    const auto buttons = shown<QAbstractButton>(root);
    for (const QAbstractButton *button : buttons) {
        const bool isPart = button->inherits("QLineEditIconButton") || button->objectName().startsWith(QLatin1String("qt_"));
        if (!isPart && isCut(button))
            wrong.append(place(button, button->text()) + QStringLiteral(" %1×%2, needs %3×%4").arg(button->width()).arg(button->height()).arg(button->sizeHint().width()).arg(button->sizeHint().height()));
    }
    const auto widgets = shown<QWidget>(root);
    for (const QWidget *widget : widgets) {
        const bool scrolls = isInside(widget, "QAbstractScrollArea");
        const QRect within = placeIn(widget, widget->window());
        if (!scrolls && !widget->isWindow() && !within.isEmpty() && !widget->window()->rect().contains(within))
            wrong.append(place(widget) + QLatin1String(": outside its window"));
    }
    const QRect screen = root->screen()->availableGeometry();
    if (root->isWindow() && (root->width() > screen.width() || root->height() > screen.height()))
        wrong.append(place(root) + QStringLiteral(": %1×%2 is larger than the screen").arg(root->width()).arg(root->height()));
    return wrong;
}

// What the locale or the ledger says, not the program: tags and links, masked codes, keys, dates.
static QList<QRegularExpression> foreignTexts()
{
    const QLocale locale;
    QStringList names {QStringLiteral("UTC")};
    for (int month = 1; month <= 12; ++month)
        names.append(locale.monthName(month, QLocale::ShortFormat));
    for (int day = 1; day <= 7; ++day)
        names.append(locale.dayName(day, QLocale::ShortFormat));
    return {QRegularExpression(QStringLiteral("<[^>]*>")), QRegularExpression(QStringLiteral("\\b\\d[0-9A-Z.,T ]*(Ki?B|MiB|Z)?\\b")), QRegularExpression(QStringLiteral("\\b[0-9a-f]{8}\\b")),
            QRegularExpression(QStringLiteral("\\b[A-Z]{3}\\b")), QRegularExpression(QStringLiteral("/tmp/\\S*")), QRegularExpression(QStringLiteral("https?://\\S+")), QRegularExpression(QStringLiteral("#\\S+")),
            QRegularExpression(QStringLiteral("\\((Ctrl|Del|F\\d|Alt|Shift)[^)]*\\)")), QRegularExpression(QStringLiteral("\\b(%1)\\b").arg(names.join(u'|')))};
}

QStringList hardWired(QWidget *root, const QStringList &data)
{
    static const QRegularExpression translated(QStringLiteral("⟦[^⟦⟧]*⟧"));
    static const QRegularExpression word(QStringLiteral("\\p{L}{2,}"));
    static const QList<QRegularExpression> foreign = foreignTexts();
    QStringList wrong;
    const auto check = [&](QWidget *widget, QString text) {
        const QString whole = text;
        while (text.contains(translated))
            text.remove(translated);
        for (const QString &known : data)
            text.remove(known, Qt::CaseInsensitive);
        for (const QRegularExpression &known : foreign)
            text.remove(known);
        if (text.contains(word))
            wrong.append(place(widget, whole));
    };
    auto widgets = shown<QWidget>(root);
    widgets.append(root);
    for (QWidget *widget : std::as_const(widgets)) {
        // A message is in the language of whom it is for.
        const bool isMessage = widget->window()->objectName() == QLatin1String("message_dialog") && (qobject_cast<QPlainTextEdit *>(widget) || widget->objectName() == QLatin1String("subject"));
        if (isMessage || isInside(widget, "QCalendarWidget") || widget->window()->objectName() == QLatin1String("help_dialog") || widget->inherits("QComboBoxListView"))
            continue;
        const auto texts = textsOf(widget);
        for (const QString &text : texts)
            check(widget, text);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model() && !qobject_cast<QHeaderView *>(widget)) {
            QStringList cells;
            addModel(view->model(), view->rootIndex(), cells);
            for (const QString &cell : std::as_const(cells))
                check(widget, cell);
        }
    }
    wrong.removeDuplicates();
    return wrong;
}

QStringList allTexts(QWidget *root)
{
    QStringList texts = textsOf(root);
    const auto widgets = root->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        texts.append(textsOf(widget));
        if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            addModel(view->model(), view->rootIndex(), texts);
    }
    return texts;
}

} // namespace spark::test
