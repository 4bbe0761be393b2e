#include "tests/translations/spoken.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

namespace spark::test {

QStringList runInLanguage(const QString &child, const QString &systemLocale, const QStringList &arguments,
                          const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"LANGUAGE", "LC_MESSAGES", "LC_NUMERIC", "LC_TIME"})
        variables.remove(QLatin1String(name));
    variables.insert(QStringLiteral("LANG"), systemLocale);
    variables.remove(QStringLiteral("LC_ALL"));
    for (const QString &variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--child"), child} + arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void say(const QString &line)
{
    std::puts(line.toUtf8().constData());
}

} // namespace spark::test
