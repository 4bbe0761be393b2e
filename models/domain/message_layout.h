// How mails, chats and lists begin their lines.
#pragma once

#include "models/domain/message_text.h"

namespace spark {

// Finds where the words of a line begin, behind "> ", "1. " or "[14.11.26, 09:12] Mila: ", and says what stood there.
// text is the line without its end, line.start its place.
void readLineBeginning(QStringView text, MessageLine &line);

// "DKIM-Signature: …": written by a machine; indented lines behind it belong to it.
bool isMachineHeader(QStringView line);

// "From: Mila <mila@example.com>", "Gesendet: Freitag, 14. November 2026 09:12".
bool isAddressHeader(QStringView line);

// A full line of base64, as attachments and keys have them, and a shorter one at their end.
bool isEncodedLine(QStringView line);
bool isEncodedRest(QStringView line);

} // namespace spark
