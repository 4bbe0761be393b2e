# A program that believes it encrypts and does not is worse than one that fails to build.
include(CheckCXXSourceRuns)
# sqlcipher.pc gives the version of the SQLite inside: 3.39 came with SQLCipher 4.5.3.
if(sqlcipher_VERSION VERSION_LESS 3.39)
  message(FATAL_ERROR "SQLCipher with SQLite ${sqlcipher_VERSION} is too old: SQLCipher 4.5.3 or newer is needed "
    "(on Debian 12 it is in bookworm-backports; packaging/run.sh installs it).")
endif()
set(CMAKE_REQUIRED_LIBRARIES PkgConfig::sqlcipher)
set(CMAKE_REQUIRED_DEFINITIONS -DSQLITE_HAS_CODEC)
check_cxx_source_runs("
  #include <sqlcipher/sqlite3.h>
  #include <cstring>
  int main() {
    sqlite3 *db = nullptr; sqlite3_stmt *st = nullptr;
    if (sqlite3_open(\":memory:\", &db) != SQLITE_OK) return 1;
    if (sqlite3_key_v2(db, \"main\", \"probe\", 5) != SQLITE_OK) return 2;
    if (sqlite3_prepare_v2(db, \"PRAGMA cipher_version\", -1, &st, nullptr) != SQLITE_OK) return 3;
    if (sqlite3_step(st) != SQLITE_ROW) return 4;
    sqlite3_finalize(st);
    if (sqlite3_exec(db, \"CREATE VIRTUAL TABLE t USING fts5(a)\", nullptr, nullptr, nullptr) != SQLITE_OK) return 5;
    return sqlite3_close(db);
  }" SPARK_SQLCIPHER_WORKS)
unset(CMAKE_REQUIRED_LIBRARIES)
unset(CMAKE_REQUIRED_DEFINITIONS)
if(NOT SPARK_SQLCIPHER_WORKS)
  message(FATAL_ERROR "The SQLCipher found does not encrypt or lacks FTS5.")
endif()
