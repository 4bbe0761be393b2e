#include "ui/widgets/small_text.h"

namespace spark {

QPlainTextEdit *smallTextEdit(int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 18);
    return edit;
}

} // namespace spark
