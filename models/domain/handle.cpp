#include "models/domain/handle.h"

#include <QRegularExpression>

namespace spark {

QString readHandle(QStringView raw)
{
    static const QRegularExpression form(QStringLiteral("^@?([\\p{L}\\p{Nd}_.]{1,23}[\\p{L}\\p{Nd}_])$"));
    const auto match = form.match(raw.trimmed().toString());
    return match.hasMatch() ? match.captured(1) : QString();
}

QString handleKey(QStringView handle)
{
    return handle.toString().toCaseFolded();
}

} // namespace spark
