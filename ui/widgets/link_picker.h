// A field in which one finds something of the ledger by typing, or names something new. Links between posts,
// codes and campaigns are made in place with it.
#pragma once

#include "models/domain/details.h"
#include "models/domain/drafts.h"

#include <QFuture>
#include <QLineEdit>
#include <QTimer>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace spark {

// Answers with the best few rows for a typed text, later and on the window's thread.
using LookupFunction = std::function<QFuture<Expected<QList<LookupItem>>>(LookupKind kind, const QString &typed)>;

class LinkPicker : public QLineEdit
{
    Q_OBJECT

public:
    LinkPicker(LookupKind kind, LookupFunction lookup, QWidget *parent = nullptr);

    // The chosen row, or the typed name. Empty: nothing.
    NamedRef value() const;
    void setValue(RowId id, const QString &title);

Q_SIGNALS:
    void valueChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void choose(const QModelIndex &index);

    const LookupKind m_kind;
    const LookupFunction m_lookup;
    QCompleter *m_completer;
    QStandardItemModel *m_found;
    QTimer m_delay; // a look-up for each pause in typing, not for each key
    quint64 m_generation = 0;
    RowId m_id = 0;
};

} // namespace spark
