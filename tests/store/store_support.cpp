#include "tests/store/store_support.h"

#include "models/domain/recovery_key.h"
#include "models/store/tables.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlRecord>

#include <csignal>
#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

namespace spark::test {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void flipBit(const QString &path, qint64 offset)
{
    QByteArray bytes = fileBytes(path);
    bytes[offset] = static_cast<char>(bytes[offset] ^ 0x10);
    writeBytes(path, bytes);
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

unsigned modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
}

QString sqlcipherTool(const QString &path, const SecretBytes &key, const QString &sql)
{
    const QString hex = QString::fromLatin1(recoveryKeyText(key).view());
    QProcess tool;
    tool.start(QStringLiteral("sqlcipher"), {QStringLiteral("-batch"), path});
    tool.write(QStringLiteral("PRAGMA key = \"x'%1'\";\n%2;\n").arg(hex, sql).toUtf8());
    tool.closeWriteChannel();
    if (!tool.waitForFinished())
        qFatal("sqlcipher does not answer");
    QString answer = QString::fromUtf8(tool.readAllStandardOutput() + tool.readAllStandardError());
    if (answer.startsWith(QLatin1String("ok\n")))
        answer.remove(0, 3);
    return answer.trimmed();
}

void tamper(const QString &path, const QStringList &statements)
{
    auto opened = Connection::open(path, testKey(), Connection::Mode::ReadWrite);
    if (!opened)
        qFatal("tamper: %s", qPrintable(opened.error().text()));
    QStringList triggers;
    const auto listed = (*opened)->forEach(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"), {},
                                           [&triggers](const QSqlQuery &query) {
                                               triggers << query.value(0).toString() << query.value(1).toString();
                                           });
    if (!listed)
        qFatal("tamper: %s", qPrintable(listed.error().text()));
    QStringList all {QStringLiteral("PRAGMA synchronous = OFF"), QStringLiteral("BEGIN")};
    for (qsizetype i = 0; i < triggers.size(); i += 2)
        all.append(QStringLiteral("DROP TRIGGER ") + triggers.at(i));
    all += statements;
    for (qsizetype i = 0; i < triggers.size(); i += 2)
        all.append(triggers.at(i + 1));
    all.append(QStringLiteral("COMMIT"));
    for (const QString &sql : std::as_const(all)) {
        if (const auto done = (*opened)->exec(sql); !done)
            qFatal("tamper: %s: %s", qPrintable(sql), qPrintable(done.error().text()));
    }
}

QString dumpOf(const QString &path, const SecretBytes &key)
{
    auto opened = openVerified(path, key);
    if (!opened)
        qFatal("dumpOf: %s", qPrintable(opened.error().text()));
    return dumpTables(**opened);
}

FileSizeLimit::FileSizeLimit(rlim_t bytes)
{
    ::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const struct rlimit limit = {bytes, m_before.rlim_max};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("setrlimit failed");
}

FileSizeLimit::~FileSizeLimit()
{
    ::setrlimit(RLIMIT_FSIZE, &m_before);
}

bool setMode(const QString &path, unsigned mode)
{
    return ::chmod(QFile::encodeName(path).constData(), mode) == 0;
}

OrdinaryUser::OrdinaryUser(const QStringList &folders) : m_before(::geteuid())
{
    constexpr uid_t nobody = 65534;
    if (m_before != 0)
        return;
    const auto give = [](const QString &path) {
        if (::chown(QFile::encodeName(path).constData(), nobody, static_cast<gid_t>(-1)) != 0)
            qFatal("chown failed");
    };
    for (const QString &folder : folders) {
        // The way to it has to be open; the folder for everybody's temporary files is, and is not ours to change.
        const QString above = QFileInfo(folder).absolutePath();
        if (above != QDir::tempPath() && !setMode(above, 0755))
            qFatal("chmod failed");
        give(folder);
        const QStringList names = filesIn(folder);
        for (const QString &name : names)
            give(folder + u'/' + name);
    }
    if (::seteuid(nobody) != 0)
        qFatal("seteuid failed");
}

OrdinaryUser::~OrdinaryUser()
{
    if (::seteuid(m_before) != 0)
        qFatal("seteuid failed");
}

Child::Child(const QString &name, const QStringList &arguments) : m_process(std::make_unique<QProcess>())
{
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QCoreApplication::applicationFilePath(), QStringList {QStringLiteral("--child"), name} + arguments);
    if (!m_process->waitForStarted())
        qFatal("the child does not start");
}

Child::~Child()
{
    kill();
}

QByteArray Child::line()
{
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(10000))
            return {};
    }
    return m_process->readLine().trimmed();
}

void Child::kill()
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill();
    m_process->waitForFinished();
}

void Child::finish()
{
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(10000))
        qFatal("the child does not end");
}

static int holdingChild(const QStringList &arguments)
{
    const QString how = arguments.value(1);
    OpenOptions options;
    options.forWriting = false;
    auto opened = openVault(arguments.value(0), testKey(), testAuthor(), options);
    if (!opened)
        return 1;
    Connection &connection = **opened;
    const bool fine = how == QLatin1String("reading")
        ? connection.exec(QStringLiteral("BEGIN")).has_value() && connection.value(QStringLiteral("SELECT count(*) FROM history")).has_value()
        : how != QLatin1String("writing") || connection.begin().has_value();
    if (!fine)
        return 2;
    std::puts("ready");
    std::fflush(stdout);
    while (std::fgetc(stdin) != EOF) { }
    return 0;
}
SPARK_CHILD(hold, holdingChild)

std::unique_ptr<Child> holdVault(const QString &path, const QString &how)
{
    auto child = std::make_unique<Child>(QStringLiteral("hold"), QStringList {path, how});
    if (child->line() != "ready")
        qFatal("the other process could not open the vault");
    return child;
}

} // namespace spark::test
