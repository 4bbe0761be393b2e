// A clock for measuring how long something took in the real world.
#pragma once

#include <chrono>

namespace spark {

// Time since the computer was started. It also runs while the computer sleeps, which neither QTimer
// nor QElapsedTimer see, and setting the wall clock does not move it. Costs tens of nanoseconds.
std::chrono::milliseconds sinceBoot();

} // namespace spark
