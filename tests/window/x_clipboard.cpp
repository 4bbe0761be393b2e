#include "tests/window/x_clipboard.h"

#include <QProcess>
#include <QTest>

namespace spark::test {

namespace {

// Our event loop has to run meanwhile: it is we who answer the other program's question.
bool waitFor(const QProcess &tool)
{
    return QTest::qWaitFor([&tool] { return tool.state() == QProcess::NotRunning; }, 20000);
}

} // namespace

XClipboard XClipboard::read(const QString &selection, const QString &target)
{
    QProcess tool;
    tool.start(QStringLiteral("xclip"), {QStringLiteral("-o"), QStringLiteral("-selection"), selection, QStringLiteral("-t"), target});
    if (!waitFor(tool) || tool.error() == QProcess::FailedToStart)
        QTest::qFail("xclip did not answer", __FILE__, __LINE__);
    return {tool.exitCode() != 0, QString::fromUtf8(tool.readAllStandardOutput())};
}

QStringList XClipboard::targets(const QString &selection)
{
    return read(selection, QStringLiteral("TARGETS")).text.split(u'\n', Qt::SkipEmptyParts);
}

bool XClipboard::take(const QString &selection, const QString &text)
{
    QProcess tool;
    // It lives on in the background and would hold our pipes.
    tool.setStandardOutputFile(QProcess::nullDevice());
    tool.setStandardErrorFile(QProcess::nullDevice());
    tool.start(QStringLiteral("xclip"), {QStringLiteral("-i"), QStringLiteral("-selection"), selection});
    tool.write(text.toUtf8());
    tool.closeWriteChannel();
    return waitFor(tool) && tool.exitCode() == 0;
}

} // namespace spark::test
