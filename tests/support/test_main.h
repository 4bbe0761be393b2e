// One executable holds the test classes of one folder. A source registers its class with
// SPARK_TEST(Class) at the beginning of a line; ctest gets an entry for each (cmake/spark_targets.cmake).
#pragma once

#include <QStringList>
#include <QTest>

#include <functional>

namespace spark::test {

using Factory = std::function<QObject *()>;

bool registerTest(const char *name, Factory factory);

// A piece of the program that a test runs as a process of its own, to be killed or to stand in the way:
// program --child name arguments. It returns the exit code. SPARK_CHILD(name, function) registers it.
using ChildFunction = std::function<int(const QStringList &arguments)>;
bool registerChild(const char *name, ChildFunction function);

// Keeps tests away from the settings and data of the person who runs them. After the application is made.
void isolate();

// Runs what the command line names: program [Class [arguments for QTest]], or a child.
int runTests(int argc, char **argv);

} // namespace spark::test

#define SPARK_TEST(Class) \
    static const bool registered##Class = spark::test::registerTest(#Class, [] { return new Class; });
#define SPARK_CHILD(name, function) \
    static const bool registeredChild_##name = spark::test::registerChild(#name, function);
