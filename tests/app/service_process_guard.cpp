#include "app/services/process_guard.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <functional>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace spark;

// Runs something in a process of its own, which the rest of the tests must not suffer from. Only plain
// system calls in there: the other threads are gone. 0 = fine, else what went wrong.
static int inChild(const std::function<int()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

// Becomes somebody without the rights of root, for whom protection from debuggers means something.
static bool becomeOrdinary()
{
    constexpr uid_t nobody = 65534;
    return geteuid() != 0 || (setgid(nobody) == 0 && setuid(nobody) == 0 && prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0);
}

static bool someoneElseMayAttach(pid_t target)
{
    return inChild([target] {
               if (ptrace(PTRACE_ATTACH, target, nullptr, nullptr) != 0)
                   return 1;
               int status = 0;
               waitpid(target, &status, 0);
               ptrace(PTRACE_DETACH, target, nullptr, nullptr);
               return 0;
           })
        == 0;
}

class ServiceProcessGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forbidsCoreDumps();
    void forbidsDebuggers();
    void closesItsMemoryFiles();
    void makesFilesPrivate();
    void leavesDebugBuildsOpen();
};

void ServiceProcessGuard::forbidsCoreDumps()
{
    QCOMPARE(inChild([] {
                 forbidInspection();
                 rlimit limit{};
                 if (getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_cur != 0 || limit.rlim_max != 0)
                     return 1;
                 return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 2;
             }),
             0);
}

void ServiceProcessGuard::forbidsDebuggers()
{
    QCOMPARE(inChild([] {
                 if (!becomeOrdinary())
                     return 1;
                 // Where Yama is in force only this lets a process that is no ancestor attach.
                 prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
                 if (!someoneElseMayAttach(getpid()))
                     return 2; // else the following would prove nothing
                 forbidInspection();
                 return someoneElseMayAttach(getpid()) ? 3 : 0;
             }),
             0);
}

void ServiceProcessGuard::closesItsMemoryFiles()
{
    QCOMPARE(inChild([] {
                 struct stat file
                 {
                 };
                 if (!becomeOrdinary() || stat("/proc/self/mem", &file) != 0 || file.st_uid != geteuid())
                     return 1;
                 forbidInspection();
                 if (stat("/proc/self/mem", &file) != 0 || file.st_uid != 0)
                     return 2;
                 return open("/proc/self/environ", O_RDONLY | O_CLOEXEC) == -1 && errno == EACCES ? 0 : 3;
             }),
             0);
}

void ServiceProcessGuard::makesFilesPrivate()
{
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("new")).toLocal8Bit();
    QCOMPARE(inChild([&path] {
                 umask(0);
                 hardenProcess();
                 const int made = open(path.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0666);
                 struct stat file
                 {
                 };
                 return made >= 0 && fstat(made, &file) == 0 && (file.st_mode & 0777) == 0600 ? 0 : 1;
             }),
             0);
}

void ServiceProcessGuard::leavesDebugBuildsOpen()
{
#if defined(NDEBUG) && !defined(SPARK_SANITIZED)
    constexpr int dumpable = 0;
#else
    constexpr int dumpable = 1;
#endif
    QCOMPARE(inChild([] {
                 prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
                 hardenProcess();
                 return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
             }),
             dumpable);
}

SPARK_TEST(ServiceProcessGuard)
#include "service_process_guard.moc"
