// Secrets from file descriptors: the one way in that neither ps nor the shell's history shows.
// A descriptor is named by text: its number, or "-" for standard input. Every error is InvalidInput.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

namespace spark {

// Says whether a descriptor is open: to be asked before the program opens files of its own, one of which could get
// the number that the caller forgot to open. From then on an open one keeps its number.
Expected<void> expectDescriptor(const QString &text);

// Waits for one line and reads not a byte beyond it, so that whoever is at the other end may keep it open, and so that
// lines follow one another when one descriptor is named twice. Without its line end; at most 64 KiB.
Expected<SecretBytes> readLineFrom(const QString &text);

// Everything up to its end, at most 64 KiB.
Expected<SecretBytes> readAllFrom(const QString &text);

} // namespace spark
