// Keeps the tables, the inspector and the numbers beside the pages true to the vault.
#pragma once

#include "app/flows/flow_context.h"

#include <QTimer>

#include <optional>

namespace spark {

class RowsFlow : public QObject
{
    Q_OBJECT

public:
    explicit RowsFlow(const FlowContext &context, QObject *parent = nullptr);

    // Selects a row that has just been recorded, showing its page; waits for it while the rows are being read, and says
    // so when the search hides it.
    void showRecorded(PageKind kind, qint64 id);

Q_SIGNALS:
    void editRequested(spark::PageKind kind, qint64 id);

private:
    struct WantedRow
    {
        PageKind page;
        qint64 id;
        bool recorded = false; // just now: that can be undone
    };

    void attach(Vault *vault);
    void giveRows(const LedgerPage *page, Vault &vault);
    void detach();
    void apply(const ChangeNotice &notice);
    void updateInspector();
    void updateCounts();
    void showRow(const WantedRow &row);
    void selectWanted();

    const FlowContext m_context;
    QList<LedgerPage *> m_pages; // those made so far
    QTimer m_inspectorDelay; // a pause while the selection runs through many rows
    QTimer m_countsDelay;
    QTimer m_minute; // time passes: what is computed from it changes
    QTimer m_foreign; // other programs write too
    std::optional<WantedRow> m_wanted; // to be selected as soon as the rows that are being read are there
};

} // namespace spark
