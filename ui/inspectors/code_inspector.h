// One code: its window, its facts, and ways to hand it over.
#pragma once

#include "ui/inspectors/inspector.h"

class QToolButton;

namespace spark {

class StatusChip;
class WindowBar;

class CodeInspector : public Inspector
{
    Q_OBJECT

public:
    explicit CodeInspector(QWidget *parent = nullptr);

    // The code text itself is not shown before reveal(). now: UTC seconds.
    void show(const CodeDetails &details, qint64 now);
    void reveal(const QString &code);
    // Masked again, with nothing of the code left in the widget.
    void mask();

Q_SIGNALS:
    void copyRequested(qint64 id);
    void qrRequested(qint64 id);
    void revealRequested(qint64 id);
    void editRequested(qint64 id);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    qint64 m_id = 0;
    QString m_masked;
    QLabel *m_code;
    QLabel *m_left;
    StatusChip *m_chip;
    WindowBar *m_window;
    QToolButton *m_reveal;
    QToolButton *m_copy;
    QToolButton *m_qr;
};

} // namespace spark
