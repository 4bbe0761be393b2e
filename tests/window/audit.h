// Looks at every widget of a window as a picky person would, and lists what is wrong with it. An empty list is good.
#pragma once

#include <QStringList>

class QWidget;

namespace spark::test {

// Controls that the keyboard reaches and a screen reader cannot name.
QStringList unnamed(QWidget *root);
// Letters that two controls share, and buttons or labelled fields that have none. Menus: each by itself.
QStringList wrongMnemonics(QWidget *root);
// Steps of the Tab key against the reading direction.
QStringList wrongTabOrder(QWidget *root);
// Labels and buttons that do not get the room their text needs, and what lies outside its window.
QStringList clipped(QWidget *root);
// Visible texts that no translation went over. data: words that come from the vault or the computer.
QStringList hardWired(QWidget *root, const QStringList &data);
// Every text that a widget below root holds, shown or not: labels, fields, rows, tips, names, titles, actions.
QStringList allTexts(QWidget *root);

} // namespace spark::test
