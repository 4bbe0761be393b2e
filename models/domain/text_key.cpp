#include "models/domain/text_key.h"

#include "models/domain/characters.h"

namespace spark {

QString textKey(QStringView text)
{
    return normalizedText(text, QString::NormalizationForm_KD).toCaseFolded().simplified();
}

} // namespace spark
