#include "ui/widgets/typed_path.h"

#include <QCoreApplication>
#include <QDir>

namespace spark {

namespace {

class PathTexts
{
    Q_DECLARE_TR_FUNCTIONS(spark::PathTexts)
};

} // namespace

QString readTypedPath(const QString &typed)
{
    const QString path = QDir::fromNativeSeparators(typed.trimmed());
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        return QDir::homePath() + path.mid(1);
    return path;
}

QList<FieldIssue> checkTypedPath(const QString &typed)
{
    const QString path = readTypedPath(typed);
    if (path.isEmpty() || QDir::isAbsolutePath(path))
        return {};
    return {{FieldIssue::Field::Name, FieldIssue::Severity::Refusal, PathTexts::tr("Type the whole path: it begins with / or with ~ for your home folder.")}};
}

} // namespace spark
