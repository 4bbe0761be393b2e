#include "tests/cli/cli_support.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>

#include <cerrno>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace spark::test {

namespace {

constexpr int patience = 120'000; // ms for a program to end; it takes tenths of a second

void fail(const QString &message)
{
    QTest::qFail(qPrintable(message), __FILE__, __LINE__);
}

QJsonDocument onlyDocument(const QByteArray &out)
{
    QJsonParseError error = {};
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    if (error.error != QJsonParseError::NoError)
        fail(QStringLiteral("not one JSON document: %1: %2").arg(error.errorString(), QString::fromUtf8(out)));
    return document;
}

// A descriptor to read the bytes from, out of the way of those that a program is given.
int pipeWith(const QByteArray &bytes)
{
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("pipe");
    if (::fcntl(ends[1], F_SETPIPE_SZ, std::max<qsizetype>(bytes.size() + 1, 4096)) < 0
        || ::write(ends[1], bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
        qFatal("pipe: %lld bytes do not fit", static_cast<long long>(bytes.size()));
    ::close(ends[1]);
    const int moved = ::fcntl(ends[0], F_DUPFD_CLOEXEC, 100);
    ::close(ends[0]);
    return moved;
}

} // namespace

QJsonObject Answer::object() const
{
    const QJsonDocument document = onlyDocument(out);
    if (!document.isObject())
        fail(QStringLiteral("not an object: ") + QString::fromUtf8(told()));
    return document.object();
}

QJsonArray Answer::array() const
{
    const QJsonDocument document = onlyDocument(out);
    if (!document.isArray())
        fail(QStringLiteral("not an array: ") + QString::fromUtf8(told()));
    return document.array();
}

QList<QJsonObject> Answer::rows() const
{
    QList<QJsonObject> rows;
    const QJsonArray all = array();
    for (const QJsonValue &row : all)
        rows.append(row.toObject());
    return rows;
}

Cli::Cli(Desktop desktop)
    : environment(QProcessEnvironment::systemEnvironment())
{
    if (!m_folder.isValid() || !QDir().mkpath(home()))
        qFatal("no folder");
    if (desktop == Desktop::None) {
        const QStringList names = environment.keys();
        for (const QString &name : names) {
            if (name.startsWith(QLatin1String("XDG_")))
                environment.remove(name);
        }
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere/bus"));
    }
    environment.insert(QStringLiteral("HOME"), home());
    environment.insert(QStringLiteral("TMPDIR"), home());
    environment.insert(QStringLiteral("SQLITE_TMPDIR"), home());
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("LANGUAGE"));
}

std::unique_ptr<QProcess> Cli::process(const Words &arguments, const Descriptors &descriptors) const
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(QStringLiteral(SPARK_CLI));
    process->setArguments(arguments);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(folder());
    process->setStandardInputFile(QProcess::nullDevice());
    QMap<int, int> pipes; // what it is to be: what it is here
    for (auto it = descriptors.begin(); it != descriptors.end(); ++it)
        pipes.insert(it.key(), pipeWith(it.value()));
    process->setChildProcessModifier([pipes, more = inChild] {
        for (auto it = pipes.begin(); it != pipes.end(); ++it)
            ::dup2(it.value(), it.key());
        if (more)
            more();
    });
    // Open until the process has its own; started or not, they go with it.
    QObject::connect(process.get(), &QObject::destroyed, process.get(), [pipes] {
        for (const int pipe : pipes)
            ::close(pipe);
    });
    return process;
}

Answer Cli::run(const Words &arguments, const Descriptors &descriptors) const
{
    const auto program = process(arguments, descriptors);
    program->start(QIODevice::ReadOnly);
    Answer answer;
    if (program->waitForFinished(patience) && program->exitStatus() == QProcess::NormalExit)
        answer.exitCode = program->exitCode();
    answer.out = program->readAllStandardOutput();
    answer.err = program->readAllStandardError();
    return answer;
}

QStringList Cli::withKey(const Words &arguments) const
{
    return arguments + Words{"--vault", vault(), "--recovery-key-fd", "3"};
}

Answer Cli::ledger(const Words &arguments, Descriptors descriptors) const
{
    descriptors.insert(3, recoveryKey() + '\n');
    return run(withKey(arguments), descriptors);
}

Answer Cli::done(const Words &arguments, Descriptors descriptors) const
{
    const Answer answer = ledger(arguments + Words{"--json"}, std::move(descriptors));
    if (answer.exitCode != 0)
        fail(arguments.join(u' ') + QStringLiteral(": ") + QString::fromUtf8(answer.told()));
    return answer;
}

void Cli::makeVault(const Words &options) const
{
    done(Words{"init"} + options);
}

QString Cli::addCode(const QString &code, const QString &video, int period, int started, const Words &options) const
{
    const Words arguments{"add-code",
                          "--code-fd",
                          "4",
                          "--video",
                          video,
                          "--period",
                          QString::number(period),
                          "--start",
                          daysFromNow(-started, 1)};
    return done(arguments + options, {{4, code.toUtf8()}}).uid();
}

QByteArray recoveryKey()
{
    return QByteArray("5e0a9177b3652730d402a26424c192849cc4c3e288a213e6e706933ac4fe76a2");
}

void obeyPermissions()
{
    // From the bounding set: what root gets when it starts a program. Others do not have them anyway.
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
}

std::function<void()> limitFiles(quint64 bytes)
{
    return [bytes] {
        const struct rlimit limit = {bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    };
}

QString sqlcipher(const QString &path, const QByteArray &hexKey, const QString &sql, bool triggers)
{
    QProcess tool;
    tool.start(QStringLiteral("sqlcipher"), {QStringLiteral("-batch"), path});
    tool.write("PRAGMA key = \"x'" + hexKey + "'\";\n");
    if (!triggers)
        tool.write(".dbconfig enable_trigger off\n");
    tool.write(sql.toUtf8() + '\n');
    tool.closeWriteChannel();
    if (!tool.waitForFinished(patience) || tool.exitCode() != 0)
        fail(QStringLiteral("sqlcipher: ") + QString::fromUtf8(tool.readAllStandardError()));
    QStringList lines = QString::fromUtf8(tool.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeOne(QStringLiteral("ok")); // for the key
    lines.removeIf([](const QString &line) { return line.trimmed().startsWith(QLatin1String("enable_trigger")); });
    return lines.join(u'\n');
}

std::unique_ptr<QProcess> holdVault(const QString &path, const QByteArray &hexKey, const QByteArray &sql)
{
    auto tool = std::make_unique<QProcess>();
    tool->start(QStringLiteral("sqlcipher"), {QStringLiteral("-batch"), path});
    tool->write("PRAGMA key = \"x'" + hexKey + "'\";\n" + sql + "\n.print holding\n");
    while (!tool->readAllStandardOutput().contains("holding")) {
        if (!tool->waitForReadyRead(patience)) {
            fail(QStringLiteral("sqlcipher does not open the vault"));
            break;
        }
    }
    return tool;
}

QString daysFromNow(int days, int hours)
{
    return QDateTime::currentDateTimeUtc().addDays(days).addSecs(hours * 3600).toString(Qt::ISODate);
}

QString videoLink(int number, const QString &handle)
{
    const qint64 uploaded = 1700000000 + number;
    return QStringLiteral("https://www.tiktok.com/@%1/video/%2").arg(handle).arg((uploaded << 32) + 12345 + number);
}

QString sparkCode(int number)
{
    const QByteArray hash = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
    return u'#' + QString::fromLatin1(hash.toBase64());
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(QStringLiteral("%1 cannot be read").arg(path));
    return file.readAll();
}

void writeContents(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        fail(QStringLiteral("%1 cannot be written").arg(path));
}

QMap<QString, QByteArray> allFiles(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (QFileInfo(path).isFile())
            files.insert(QDir(folder).relativeFilePath(path), contentsOf(path));
    }
    return files;
}

} // namespace spark::test
