#include "tests/support/test_main.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    spark::test::isolate();
    return spark::test::runTests(argc, argv);
}
