#include "ui/inspectors/code_line.h"

#include "models/tables/table_texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/text_labels.h"

#include <QHBoxLayout>
#include <QLabel>

namespace spark {

CodeLine::CodeLine(QWidget *parent) : QPushButton(parent), m_text(new QLabel(this)), m_chip(new StatusChip(this)), m_left(quietLabel({}, this))
{
    setFlat(true);
    m_text->setFont(Theme::codeFont(m_text->font()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_text);
    layout->addWidget(m_chip);
    layout->addWidget(m_left, 1);
}

void CodeLine::setCode(const CodeRow &code, qint64 now)
{
    const QString status = StatusTexts::label(code.status);
    setAccessibleName(tr("Code %1, %2").arg(code.maskedCode, status));
    m_text->setText(code.maskedCode.isEmpty() ? tr("no code yet") : code.maskedCode);
    m_chip->setStatus(status, TableTexts::toneOf(code.status));
    m_left->setText(TableTexts::timeLeft(code.windowEnd, now));
    setMinimumHeight(m_chip->sizeHint().height() + 8);
}

} // namespace spark
