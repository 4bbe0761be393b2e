// Labels in the few sizes and weights that the program uses. They follow the theme by themselves.
#pragma once

#include <QLabel>

namespace spark {

QLabel *headingLabel(const QString &text, QWidget *parent); // of a page or a dialog
QLabel *sectionLabel(const QString &text, QWidget *parent); // of a part of it, small and bold
// Makes a window that is shown already grow for the lines of a wrapped label that is so wide: it does for a minimum
// height, not for lines.
void takeRoomForLines(QLabel *wrapped, int width);
QLabel *quietLabel(const QString &text, QWidget *parent); // secondary text, wraps
QLabel *codeLabel(const QString &text, QWidget *parent); // in the font for codes, selectable

} // namespace spark
