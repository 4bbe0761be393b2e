// One executable holds the test classes of one folder. A source registers its class with
// SPARK_TEST(Class) at the beginning of a line; ctest gets an entry for each (cmake/spark_targets.cmake).
#pragma once

#include <QTest>

#include <functional>

namespace spark::test {

using Factory = std::function<QObject *()>;

bool registerTest(const char *name, Factory factory);

// Keeps tests away from the settings and data of the person who runs them. After the application is made.
void isolate();

// Runs what the command line names: program [Class [arguments for QTest]].
int runTests(int argc, char **argv);

} // namespace spark::test

#define SPARK_TEST(Class) \
    static const bool registered##Class = spark::test::registerTest(#Class, [] { return new Class; });
