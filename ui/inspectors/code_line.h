// One code among those of a post: what it is, how it stands, how long it lasts. A button, so that the keyboard reaches it.
#pragma once

#include "models/domain/rows.h"

#include <QPushButton>

class QLabel;

namespace spark {

class StatusChip;

class CodeLine : public QPushButton
{
    Q_OBJECT

public:
    explicit CodeLine(QWidget *parent = nullptr);

    void setCode(const CodeRow &code, qint64 now);

private:
    QLabel *m_text;
    StatusChip *m_chip;
    QLabel *m_left;
};

} // namespace spark
