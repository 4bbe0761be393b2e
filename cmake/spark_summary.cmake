message(STATUS "Spark Ledger ${PROJECT_VERSION}: ${CMAKE_BUILD_TYPE}, Qt ${Qt6_VERSION}, SQLCipher with SQLite ${sqlcipher_VERSION}, "
  "QtKeychain ${Qt6Keychain_VERSION}, tests ${SPARK_TESTS}, sanitizers '${SPARK_SANITIZE}', ccache '${SPARK_CCACHE}'")
