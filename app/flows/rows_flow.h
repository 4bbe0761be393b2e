// Keeps the tables, the inspector and the numbers beside the pages true to the vault.
#pragma once

#include "app/flows/flow_context.h"

#include <QTimer>

namespace spark {

class RowsFlow : public QObject
{
    Q_OBJECT

public:
    explicit RowsFlow(const FlowContext &context, QObject *parent = nullptr);

    // Selects a row of a page, showing the page; waits for the row if it is only just being read.
    void showRow(PageKind kind, qint64 id);

Q_SIGNALS:
    void editRequested(spark::PageKind kind, qint64 id);

private:
    void attach(Vault *vault);
    void giveRows(const LedgerPage *page, Vault &vault);
    void detach();
    void apply(const ChangeNotice &notice);
    void updateInspector();
    void updateCounts();
    void trySelect();

    const FlowContext m_context;
    QList<LedgerPage *> m_pages; // those made so far
    QTimer m_inspectorDelay; // a pause while the selection runs through many rows
    QTimer m_countsDelay;
    QTimer m_minute; // time passes: what is computed from it changes
    QTimer m_foreign; // other programs write too
    PageKind m_wantedPage = PageKind::Codes;
    qint64 m_wantedId = 0;
};

} // namespace spark
