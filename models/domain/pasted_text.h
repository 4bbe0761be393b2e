// A pasted text that holds a link to a post beside something else.
#pragma once

#include <QString>

namespace spark {

struct PastedText
{
    QString link; // the first link to a post in it; empty when there is none
    QString rest; // the text without that link
};

PastedText readPastedText(const QString &text);

// Several codes, or one among other words: more than a form for one code can hold.
bool isWholeMessage(const QString &text);

} // namespace spark
