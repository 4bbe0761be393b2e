#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace spark::test {

static std::map<std::string, Factory> &factories()
{
    static std::map<std::string, Factory> all;
    return all;
}

bool registerTest(const char *name, Factory factory)
{
    factories().emplace(name, std::move(factory));
    return true;
}

void isolate()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("Spark Ledger tests"));
    QCoreApplication::setApplicationName(QStringLiteral("spark-ledger-tests"));
}

int runTests(int argc, char **argv)
{
    int failures = 0;
    bool found = false;
    const std::string wanted = argc > 1 ? argv[1] : "";
    for (const auto &[name, factory] : factories()) {
        if (!wanted.empty() && wanted != name)
            continue;
        found = true;
        std::vector<char *> arguments {argv[0]};
        for (int i = 2; i < argc; ++i)
            arguments.push_back(argv[i]);
        const std::unique_ptr<QObject> test(factory());
        failures += QTest::qExec(test.get(), static_cast<int>(arguments.size()), arguments.data());
    }
    if (!found)
        std::fprintf(stderr, "no test class %s\n", wanted.c_str());
    return found ? failures : 1;
}

} // namespace spark::test
