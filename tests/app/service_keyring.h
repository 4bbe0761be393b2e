// The real GNOME Keyring of the session, from the other side: what a person and the system do to it.
#pragma once

#include <QString>

namespace spark::test {

// Waits for every answer; do not use it while the daemon is suspended.
class Keyring
{
public:
    static bool lock();
    static bool unlock(); // without asking
    static int entries(const QString &name); // of Spark Ledger, locked or not; -1 when it does not answer
    static bool setForeignEntry(const QString &name); // one that QtKeychain can find but not read

    static void suspend(); // it hangs
    static void resume();
    static bool restart(); // ends it and starts another one, unlocked
};

} // namespace spark::test
