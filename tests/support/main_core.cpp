#include "tests/support/test_main.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    spark::test::isolate();
    return spark::test::runTests(argc, argv);
}
