// Every page and dialog of the program, one after the other, with something in them.
#pragma once

#include "tests/window/desk.h"

#include <functional>

namespace spark::test {

// look is called with each, open and settled, and the name of what it is.
using Look = std::function<void(const QString &name, QWidget *screen)>;
void showEveryScreen(Desk &desk, const Look &look);

// What of their texts is nobody's to translate: the vault's words, dates, paths, versions.
QStringList dataWords(const Desk &desk);

} // namespace spark::test
