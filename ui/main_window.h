// The window: navigation, search, pages, inspector. It shows models and tells what a person wants; it acts on nothing.
#pragma once

#include "models/domain/quick_filter.h"

#include <QMainWindow>
#include <QTimer>

class QLineEdit;
class QMenu;
class QMimeData;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace spark {

class Actions;
class Banner;
class InspectorPane;
class LedgerPage;
class LedgerTableModel;
class NavigationBar;
class StatusArea;
class UnlockPage;
class WelcomePage;

enum class PageKind { Videos, Codes, Campaigns };

struct WindowModels
{
    LedgerTableModel *videos = nullptr;
    LedgerTableModel *codes = nullptr;
    LedgerTableModel *campaigns = nullptr;
};

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // The models must outlive the window. Pages are made when they are first shown.
    explicit MainWindow(const WindowModels &models, QWidget *parent = nullptr);

    Actions *actions() const { return m_actions; }
    NavigationBar *navigation() const { return m_navigation; }
    InspectorPane *inspector() const { return m_inspector; }
    StatusArea *statusArea() const { return m_status; }
    Banner *banner() const { return m_banner; }
    QMenu *recentMenu() const { return m_recentMenu; }
    WelcomePage *welcomePage();
    UnlockPage *unlockPage();

    // What fills the window.
    void showWelcome();
    void showUnlock();
    void showLedger();
    bool isLedgerShown() const;

    void showPage(PageKind kind);
    // The page with which the ledger begins.
    void setStartPage(PageKind kind) { m_current = kind; }
    PageKind currentPage() const { return m_current; }
    LedgerPage *page(PageKind kind);
    QList<qint64> selectedIds();
    // The path of the vault in the title; empty for none.
    void setVault(const QString &path);
    // A vault is open, whatever fills the window; or only about to be, and can be locked all the same.
    void setVaultOpen(bool open, bool canBeLocked);
    // The vault holds sample data.
    void setSamplePresent(bool present);
    void setUndo(const QString &undoLabel, const QString &redoLabel);
    // The search field's text, and with it every page's.
    void search(const QString &text);

    static QString pageKey(PageKind kind);

Q_SIGNALS:
    void pageMade(spark::LedgerPage *page);
    void welcomeMade(spark::WelcomePage *page);
    void unlockMade(spark::UnlockPage *page);
    void selectionChanged();
    void activated(); // Enter or double click: the selected rows are to be edited
    void closing();
    void dropped(const QMimeData *data); // on the ledger; for the moment of the signal

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void buildMenus();
    void buildToolBar();
    void buildLedger();
    void updateActions();
    void showRowMenu(const QPoint &position);

    const WindowModels m_models;
    Actions *m_actions;
    QStackedWidget *m_stack;
    QWidget *m_ledger;
    NavigationBar *m_navigation;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    InspectorPane *m_inspector;
    Banner *m_banner;
    StatusArea *m_status;
    QToolBar *m_toolBar;
    QLineEdit *m_search;
    QMenu *m_columnsMenu;
    QMenu *m_recentMenu;
    WelcomePage *m_welcome = nullptr;
    UnlockPage *m_unlock = nullptr;
    QHash<PageKind, LedgerPage *> m_pageOf;
    PageKind m_current = PageKind::Codes;
    bool m_vaultOpen = false;
    bool m_canBeLocked = false;
    bool m_samplePresent = false;
    QTimer m_typing; // a query for each pause in typing
};

inline size_t qHash(PageKind kind, size_t seed = 0)
{
    return ::qHash(static_cast<int>(kind), seed);
}

} // namespace spark
