// A text field of a few lines, for forms: Tab goes on to the next field.
#pragma once

#include <QPlainTextEdit>

namespace spark {

QPlainTextEdit *smallTextEdit(int lines, QWidget *parent);

} // namespace spark
