// Taking codes in: what was pasted or opened, with what was found marked in place, beside the rows it would make in the
// ledger. Nothing is recorded before a person says so.
#pragma once

#include "models/domain/clock.h"
#include "ui/dialogs/plain_dialog.h"
#include "ui/widgets/intake_findings.h"

#include <QTimer>

#include <functional>
#include <memory>

class QLabel;
class QListWidget;
class QMimeData;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace spark {

class Banner;
class EmptyState;
class FindingsTable;
class IntakeTableModel;
class MappingView;
class MarkedText;
class MarkLegend;

class IntakeDialog : public PlainDialog
{
    Q_OBJECT

public:
    struct Access
    {
        // What a corrected row would do to the ledger now. A bounded read.
        std::function<Expected<IntakeJudgement>(const IntakeRow &row)> judge;
        std::shared_ptr<const Clock> clock;
    };

    IntakeDialog(const Access &access, QWidget *parent);

    // As if it had been pasted into the field; cursor is a place in it, in UTF-16 units.
    void setText(const QString &text, int cursor = 0);
    void showFindings(const IntakeFindings &findings);
    // The reading begins, with a bar and a button to cancel; part is 0 to 1.
    void beginReading(const QString &what);
    void showProgress(double part, qint64 rows);
    void endReading();
    // A reading that was cancelled or failed leaves no rows: those before it are of something else.
    void dropReading();
    void failReading(const Error &error);
    // While the rows are being recorded nothing can be changed.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    void showError(const Error &error);

    QList<IntakeDecision> decisions() const;
    IntakeLeft left() const; // of the rows, those that would not be taken
    // Something would be lost: rows that would be taken in.
    bool hasUnsaved() const;
    // A person has ticked or corrected rows.
    bool isTouched() const;
    // These rows are given up.
    void forgetTouched();
    // How the table was read before the last choice.
    void restoreGrid();

Q_SIGNALS:
    void textGiven(const QString &text);
    void dataGiven(const QMimeData *data); // dropped or pasted; for the moment of the signal
    // A person has changed the text beside rows that were ticked or corrected. The field shows the old text again;
    // whoever means it calls setText().
    void editWanted(const QString &text, int cursor);
    void openRequested();
    void clipboardPictureRequested();
    void screenPictureRequested();
    void cameraRequested();
    void gridChosen(const spark::IntakeGridChoice &choice);
    void cancelRequested();
    void takeRequested();
    // By Escape, the button or the window's frame, with rows that would be lost. Whoever means it calls reject(), which
    // asks nothing: the vault can be locked at any time.
    void closeRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildSources();
    QWidget *buildLeft();
    QWidget *buildRight();
    void buildProgress();
    void buildButtons();
    void leave();
    void noteEdit();
    void askForEdit();
    void readText();
    void judge(int row);
    void showRow(int row);
    void showNotes(const IntakeFindings &findings);
    void showNothing();
    void showEmpty(const QString &title, const QString &text);
    void updateTaken();

    const Access m_access;
    IntakeTableModel *m_model;
    bool m_busy = false;
    bool m_reading = false;
    bool m_outdated = false; // the text was changed since it was read
    bool m_asks = false; // is about to ask for an edit
    QString m_readText; // that the rows are of
    QList<IntakeMark> m_readMarks;
    QTimer m_pause; // a reading for each pause in typing

    Banner *m_banner;
    QWidget *m_sources;
    QStackedWidget *m_left;
    QWidget *m_textSide;
    MarkedText *m_text;
    QLabel *m_textLabel;
    MarkLegend *m_legend;
    MappingView *m_mapping;
    QListWidget *m_places;
    QStackedWidget *m_right;
    EmptyState *m_empty;
    QLabel *m_summary;
    FindingsTable *m_table;
    QPlainTextEdit *m_details;
    QWidget *m_progress;
    QLabel *m_progressText;
    QProgressBar *m_bar;
    QPushButton *m_take;
};

} // namespace spark
