#include "models/domain/text_key.h"

namespace spark {

QString textKey(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded().simplified();
}

} // namespace spark
