// A text with what was found in it marked in place: one colour for each kind of field, a dashed line where it is not
// certain, stronger for the row that is looked at.
#pragma once

#include "models/domain/intake.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

class QMimeData;

namespace spark {

class MarkedText : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype longestShown = 2'000'000; // UTF-16 units; a longer text would hold up the window

    explicit MarkedText(QWidget *parent = nullptr);

    // What is in the field, as it was pasted.
    QString text() const;
    // Shows the text as something that was read elsewhere; as far as longestShown.
    void showText(const QString &text);
    // Puts the text cursor there, or at the end. No row is reached by that.
    void placeCursor(int position);
    // Of the text that is shown; gone with the next change of it. Spans count as in the text given to showText(), or as
    // in text().
    void setMarks(const QList<IntakeMark> &marks);
    // Marks it and brings it into view; -1 for none.
    void setCurrentRow(int row);

    static Theme::Mark markOf(IntakeField field);

Q_SIGNALS:
    void edited(); // by a person
    void rowReached(int row); // the text cursor is in one of its marks
    void dataGiven(const QMimeData *data); // dropped or pasted, and nothing for a text field: files, pictures, very long texts

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMarks();
    void noteChange();
    void followCursor();
    qsizetype placeOf(qsizetype position) const;

    QList<IntakeMark> m_marks; // by their place in the document
    QList<qsizetype> m_dropped; // where a character of the text has no place in the document
    int m_current = -1;
    bool m_quiet = false; // the program itself changes text or cursor
};

} // namespace spark
