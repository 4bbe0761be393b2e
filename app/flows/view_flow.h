// How the program looks and where it was left: settings, theme, columns, geometry, help, about.
#pragma once

#include "app/flows/flow_context.h"
#include "app/services/color_scheme.h"
#include "app/services/idle_monitor.h"

#include <QSet>
#include <QTimer>

class QApplication;

namespace spark {

class ViewFlow : public QObject
{
    Q_OBJECT

public:
    ViewFlow(const FlowContext &context, QApplication &application, ColorScheme &system, IdleMonitor &idle, QObject *parent = nullptr);

    // Theme, geometry and page as they were left; before the window is shown.
    void restoreWindow();

private:
    void applyTheme();
    void applySettings();
    void saveWindow();
    void saveColumns();
    void showSettings();
    void showHelp(const QString &page);
    void showAbout();

    const FlowContext m_context;
    QApplication &m_application;
    ColorScheme &m_system;
    IdleMonitor &m_idle;
    QSet<LedgerPage *> m_rearranged; // pages whose columns are not saved yet
    QTimer m_columnsDelay; // dragging a column's edge is many changes
};

} // namespace spark
