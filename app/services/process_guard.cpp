#include "app/services/process_guard.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace spark {

void hardenProcess()
{
    umask(0077);
#if defined(NDEBUG) && !defined(SPARK_SANITIZED)
    forbidInspection();
#endif
}

void forbidInspection()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // A core dump that is piped to a program ignores the limit; this does not.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace spark
