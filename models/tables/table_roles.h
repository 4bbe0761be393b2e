// What table models say about a cell beside its text.
#pragma once

#include <Qt>

namespace spark {

enum TableRole {
    IdRole = Qt::UserRole + 1, // qint64: the row's id
    StatusRole, // int of CodeStatus, for the cell that shows it
    ToneRole, // int of Tone: how urgent what the cell says is
    MonospaceRole, // bool: letters that must be told apart
    PlaceholderRole, // bool: the text says that there is nothing
    DoubtRole, // bool: what the cell says is not certain
};

// The meaning of a colour. What it looks like is the theme's business (ui/theme).
enum class Tone { Neutral, Info, Good, Warning, Danger, Muted };

} // namespace spark
