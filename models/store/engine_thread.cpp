#include "models/store/engine_thread.h"

#include <openssl/crypto.h>

namespace spark {

void leaveEngine()
{
    OPENSSL_thread_stop();
}

} // namespace spark
