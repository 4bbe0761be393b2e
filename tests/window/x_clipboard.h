// The clipboard as another program on the same screen sees it.
#pragma once

#include <QString>
#include <QStringList>

namespace spark::test {

struct XClipboard
{
    bool isEmpty = true; // nobody offers anything
    QString text;

    // selection: "clipboard" or "primary".
    static XClipboard read(const QString &selection, const QString &target = QStringLiteral("UTF8_STRING"));
    static QStringList targets(const QString &selection);
    // Another program copies something, and goes on offering it.
    static bool take(const QString &selection, const QString &text);
};

} // namespace spark::test
