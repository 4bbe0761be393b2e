// A page with a table: heading and count, quick filters, the rows, and what belongs here while there are none.
#pragma once

#include "models/domain/quick_filter.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace spark {

class EmptyState;
class FilterBar;
class LedgerTable;
class LedgerTableModel;

// The words of a page.
struct PageTexts
{
    QString key; // in settings
    QString title;
    QString iconName;
    QString emptyTitle;
    QString emptyText;
    QString emptyButton;
    QString emptyOther = {}; // a second button: codes come in many at once, too
};

class LedgerPage : public QWidget
{
    Q_OBJECT

public:
    // model must outlive the page.
    LedgerPage(const PageTexts &texts, LedgerTableModel *model, QWidget *parent = nullptr);

    const PageTexts &texts() const { return m_texts; }
    LedgerTable *table() const { return m_table; }

    void setSearch(const QString &text);
    // Keeps to the rows of this campaign, all of them; a chip beside the quick filters says so and takes it back.
    void showCampaign(qint64 id, const QString &name);
    void leaveCampaign();
    // The keyboard goes to the rows, or to the button of an empty page.
    void takeFocus();

Q_SIGNALS:
    void addRequested(); // from the empty page
    void takeInRequested(); // the same
    void clearSearchRequested();

private:
    void updateState();
    void apply();

    const PageTexts m_texts;
    LedgerTableModel *m_model;
    QLabel *m_count;
    FilterBar *m_filters;
    LedgerTable *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QString m_search;
    bool m_nothingAtAll = false; // the button on the empty page adds; otherwise it clears
};

} // namespace spark
