// Keeps what is in the program's memory from other programs of the same user.
#pragma once

namespace spark {

// Call first thing in main(). Files are made for their owner alone, in every build. In builds for
// users also forbids what forbidInspection() says; debug and sanitized builds need what it forbids.
void hardenProcess();

// No core dumps, and no debugger of the same user may attach or read this process's memory. What the
// system refuses is left as it is. Never undone for this process.
void forbidInspection();

} // namespace spark
