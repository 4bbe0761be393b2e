// The beginning of a message in a WhatsApp chat export. Phones write it in the form of their language and system.
#pragma once

#include <QString>

#include <optional>

namespace spark {

struct ChatLine
{
    int first = 0, second = 0, third = 0; // of the date, in the order in which they stand
    bool yearFirst = false;
    bool dots = false; // between them: then the day stands first
    int hour = 0, minute = 0, second60 = 0; // of 24 hours
    qsizetype rest = 0; // where in the line the sender begins, or what the system says
};

// Forms: "[14.12.25, 09:30:12] ", "14/12/2025, 09:30 - ", "12/14/25, 9:30 PM - ", "2025. 12. 14. 오후 9:30, ",
// "9:30, 14/12/2025 - ", "14/12/2568 09:30 - " (Buddhist years), with digits of any script, before which and between
// which phones put marks that are not seen. Empty when the line begins with nothing of this kind.
std::optional<ChatLine> readChatLine(QStringView line);

} // namespace spark
