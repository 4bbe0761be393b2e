// What the window's program was started with.
#pragma once

#include "app/controllers/vault_controller.h"

#include <QString>

class QCoreApplication;

namespace spark {

struct Arguments
{
    QString vault; // empty: the last one
    QString pack; // a handover pack to open in it
    std::optional<KeySource> source; // nothing: the keychain
    QString pictures; // a folder: take pictures of the pages there, and end
    bool measureStart = false; // say when the first rows are painted, and end

    bool isUnattended() const { return measureStart || !pictures.isEmpty(); }
};

// Ends the program for --help, --version and mistakes (exit code 2).
Expected<Arguments> readArguments(const QCoreApplication &application);

} // namespace spark
