// The words of a formatted mail.
#pragma once

#include <QString>

namespace spark {

// What a person would read: blocks and lines as lines, cells of a table parted by tabs, entities as characters; scripts,
// styles and comments are left out. Behind a link whose words do not show it, its address stands in <…> when it leads to
// TikTok: a post's address is often nowhere else. Nothing is loaded (QTextDocument would open what a style sheet's
// address names). Any input, in a time that grows with its length alone.
QString htmlToText(const QString &html);

} // namespace spark
