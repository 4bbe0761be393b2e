// What the engine keeps for each thread that has used it.
#pragma once

namespace spark {

// Called by a thread that is about to end. Left to the thread's own end it comes too late: QThread::wait() and
// QThreadPool::waitForDone() return a moment before, and when the program ends in that moment, OpenSSL's clean-up and the
// thread's free the same memory.
void leaveEngine();

} // namespace spark
