// The clipboard, for texts that must not stay there.
#pragma once

#include <QImage>
#include <QObject>
#include <QString>

namespace spark {

class Clipboard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Puts a secret on the clipboard and, where there is one, the primary selection (middle click),
    // marked so that clipboard managers keep no record of it. After the time set by setClearAfter()
    // both are emptied, as far as they still hold it.
    virtual void copySecret(const QString &text) = 0;
    // Puts a text on the clipboard that may stay. Ends a countdown.
    virtual void copyText(const QString &text) = 0;
    // What is on the clipboard now, whoever put it there.
    virtual QString text() const = 0;
    // The same for a picture; null when there is none.
    virtual QImage picture() const = 0;
    // Empties what still holds a secret of ours, now. For locking and quitting.
    virtual void clearIfOurs() = 0;

    // For the next secret; seconds, 0 = never clear by time.
    void setClearAfter(int seconds) { m_clearAfter = qMax(0, seconds); }
    int clearAfter() const { return m_clearAfter; }

Q_SIGNALS:
    // From clearAfter() down to 0, every second, after a secret was copied. 0: it was cleared, or
    // somebody else has put something else there.
    void countdown(int secondsLeft);

private:
    int m_clearAfter = 30;
};

} // namespace spark
