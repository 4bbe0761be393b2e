// The history of one row, in words.
#pragma once

#include "models/domain/history_entry.h"

#include <QWidget>

class QVBoxLayout;

namespace spark {

class HistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);

    void setEntries(const QList<HistoryEntry> &entries);

private:
    QVBoxLayout *m_layout;
    QStringList m_shown; // uids of the entries
};

// "Status: Received → Applied": the changes of an entry that mean something to a person. Code texts are masked.
QStringList changesInWords(const HistoryEntry &entry);

} // namespace spark
