#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
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

static std::map<std::string, ChildFunction> &children()
{
    static std::map<std::string, ChildFunction> all;
    return all;
}

bool registerChild(const char *name, ChildFunction function)
{
    children().emplace(name, std::move(function));
    return true;
}

void isolate()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("Spark Ledger tests"));
    QCoreApplication::setApplicationName(QStringLiteral("spark-ledger-tests"));
}

static int runChild(int argc, char **argv)
{
    const auto found = children().find(argc > 2 ? argv[2] : "");
    if (found == children().end()) {
        std::fprintf(stderr, "no child %s\n", argc > 2 ? argv[2] : "");
        return 1;
    }
    QStringList arguments;
    for (int i = 3; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return found->second(arguments);
}

int runTests(int argc, char **argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "--child")
        return runChild(argc, argv);
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
