#include "models/domain/pasted_text.h"

#include "models/domain/code_text.h"
#include "models/domain/post_link.h"

#include <QRegularExpression>
#include <QSet>

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

bool isWholeMessage(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[^\\s,;()]+"));
    QSet<QString> codes;
    auto matches = word.globalMatch(text);
    while (matches.hasNext() && codes.size() < 2) {
        const QString each = matches.next().captured();
        if (!each.startsWith(u'#') && !looksLikeCode(each))
            continue;
        if (const CodeReading reading = readCode(each); reading.accepted())
            codes.insert(codeKey(reading.code));
    }
    return codes.size() > 1 || (codes.size() == 1 && !readCode(readPastedText(text).rest).accepted());
}

} // namespace spark
