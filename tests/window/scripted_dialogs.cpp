#include "tests/window/scripted_dialogs.h"

#include <QApplication>

namespace spark::test {

// From the event loop, as the real ones answer.
void ScriptedDialogs::confirm(QWidget *, const QString &title, const QString &text, const QString &, std::function<void()> answered)
{
    asked.append(title);
    texts.append(text);
    if (yes)
        QMetaObject::invokeMethod(qApp, std::move(answered), Qt::QueuedConnection);
}

void ScriptedDialogs::answer(const QString &title, const QString &start, Chosen chosen)
{
    asked.append(title);
    suggestions.append(start);
    if (!path.isEmpty())
        QMetaObject::invokeMethod(qApp, [chosen = std::move(chosen), path = std::exchange(path, {})] { chosen(path); }, Qt::QueuedConnection);
}

} // namespace spark::test
