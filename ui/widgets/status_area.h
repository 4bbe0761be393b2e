// The bottom of the window: what was just done and how to undo it, how long a copied code stays, what takes long.
#pragma once

#include <QStatusBar>
#include <QTimer>

#include <functional>

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
    // The step that the sentence offers to undo is not the last one any more.
    void withdrawUndo();
    void clearNotice();
    // Seconds until the clipboard clears itself; 0 hides it.
    void showCountdown(int secondsLeft);
    // Something that takes long begins. It has the bar and the button to cancel until it ends, or until a later one
    // begins, which gives them back. No cancel: no button. Returns its number.
    int beginJob(const QString &text, std::function<void()> cancel);
    // total 0: nobody knows how much there is.
    void setJobProgress(int job, qint64 done, qint64 total);
    void endJob(int job);
    void setVaultName(const QString &name); // empty: none is open

Q_SIGNALS:
    void undoRequested();
    void clearClipboardRequested();
    void lockRequested();

private:
    struct Job
    {
        int number = 0;
        QString text;
        std::function<void()> cancel;
        qint64 done = 0;
        qint64 total = 0;
    };

    void showJob();

    QLabel *m_text;
    QToolButton *m_undo;
    QToolButton *m_countdown;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_vault;
    QTimer m_fade;
    QList<Job> m_jobs; // the last one is shown
    int m_lastJob = 0;
};

} // namespace spark
