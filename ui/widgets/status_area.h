// The bottom of the window: what was just done and how to undo it, how long a copied code stays, what takes long.
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace spark {

class StatusArea : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusArea(QWidget *parent = nullptr);

    // A sentence for a while; undoable adds a button. Screen readers hear it.
    void notify(const QString &text, bool undoable);
    // Seconds until the clipboard clears itself; 0 hides it.
    void showCountdown(int secondsLeft);
    // total 0: nobody knows how much there is. An empty text ends it.
    void showProgress(const QString &text, qint64 done, qint64 total);
    void setVaultName(const QString &name); // empty: none is open

Q_SIGNALS:
    void undoRequested();
    void clearClipboardRequested();
    void cancelRequested();
    void lockRequested();

private:
    QLabel *m_text;
    QToolButton *m_undo;
    QToolButton *m_countdown;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_vault;
    QTimer m_fade;
};

} // namespace spark
