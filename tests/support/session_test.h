// For test classes that need a desktop session of their own around them.
#pragma once

#include "tests/support/test_main.h"

// Like SPARK_TEST, at the beginning of a line. ctest runs the class in a session of this kind; the kinds
// are listed in with_session.sh.
#define SPARK_TEST_IN_SESSION(kind, Class) SPARK_TEST(Class)
