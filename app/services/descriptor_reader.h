// Secrets from file descriptors: the one way in that neither ps nor the shell's history shows.
#pragma once

#include "models/domain/error.h"
#include "models/domain/secret_bytes.h"

#include <QHash>

#include <memory>

namespace spark {

class DescriptorReader
{
public:
    // Reads all that a descriptor gives, to be handed out later: before the program opens files of its own, one of
    // which could get the number that the caller forgot to open.
    Expected<void> take(const QString &text);
    // text: a number, or "-" for standard input. Lines follow one another when one descriptor is named twice.
    // Without its line end. InvalidInput when the descriptor is not open or gives nothing.
    Expected<SecretBytes> line(const QString &text);
    // What is left, at most 64 KiB.
    Expected<SecretBytes> rest(const QString &text);

private:
    struct Source
    {
        SecretBytes bytes; // everything the descriptor gave
        qsizetype position = 0;
    };

    Expected<Source *> open(const QString &text);

    QHash<int, std::shared_ptr<Source>> m_sources;
};

} // namespace spark
