#include "models/domain/pasted_text.h"

#include "models/domain/post_link.h"

#include <QRegularExpression>

namespace spark {

PastedText readPastedText(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\S+"));
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        // A bare number could be part of anything; a link says what it is.
        if (match.captured().contains(QLatin1String("tiktok"), Qt::CaseInsensitive) && readPostLink(match.captured()).accepted()) {
            QString rest = text;
            rest.remove(match.capturedStart(), match.capturedLength());
            return {match.captured(), rest.trimmed()};
        }
    }
    return {{}, text};
}

} // namespace spark
