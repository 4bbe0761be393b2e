#include "ui/widgets/link_picker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace spark {

namespace {

constexpr int typingPause = 120; // ms
constexpr int idRole = Qt::UserRole + 1;

} // namespace

LinkPicker::LinkPicker(LookupKind kind, LookupFunction lookup, QWidget *parent)
    : QLineEdit(parent)
    , m_kind(kind)
    , m_lookup(std::move(lookup))
    , m_completer(new QCompleter(this))
    , m_found(new QStandardItemModel(this))
{
    m_completer->setModel(m_found);
    // What fits was decided by the look-up; the completer only shows it.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &LinkPicker::search);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_id = 0;
        m_delay.start();
        Q_EMIT valueChanged();
    });
    connect(m_completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this, &LinkPicker::choose);
}

NamedRef LinkPicker::value() const
{
    return m_id != 0 ? NamedRef {m_id, {}} : NamedRef {0, text().simplified()};
}

void LinkPicker::setValue(RowId id, const QString &title)
{
    m_id = id;
    setText(title);
    setCursorPosition(0);
    Q_EMIT valueChanged();
}

void LinkPicker::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    // The popup gives the focus back when it closes; only a person's arrival opens it.
    if ((event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) && !text().isEmpty())
        selectAll();
}

void LinkPicker::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView *popup = m_completer->popup();
    const int key = event->key();
    if (popup->isVisible() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab)) {
        event->ignore(); // the popup's
        return;
    }
    if (key == Qt::Key_Down && !popup->isVisible()) {
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LinkPicker::search()
{
    const quint64 generation = ++m_generation;
    m_lookup(m_kind, text()).then(this, [this, generation](const Expected<QList<LookupItem>> &found) {
        // An answer to what was typed before is of no use, and an error shows when the dialog is confirmed.
        if (generation != m_generation || !found || !hasFocus())
            return;
        m_found->clear();
        for (const LookupItem &item : *found) {
            auto *row = new QStandardItem(item.detail.isEmpty() ? item.title : QString(item.title % QStringLiteral("  –  ") % item.detail));
            row->setData(item.id, idRole);
            row->setData(item.title, Qt::UserRole);
            m_found->appendRow(row);
        }
        if (m_found->rowCount() == 0)
            m_completer->popup()->hide();
        else
            m_completer->complete();
    });
}

void LinkPicker::choose(const QModelIndex &index)
{
    // An answer that is still on its way would open the list again.
    m_delay.stop();
    ++m_generation;
    setValue(index.data(idRole).toLongLong(), index.data(Qt::UserRole).toString());
}

} // namespace spark
