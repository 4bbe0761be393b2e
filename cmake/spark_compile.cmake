# What every target of Spark Ledger is compiled and linked with: spark_compile is linked by all of them.
option(SPARK_PRECOMPILED_HEADERS "Precompile the Qt headers" ON)
option(SPARK_COVERAGE "Instrument for line coverage" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
# Positions independent of the address: what the loader needs to place the program at random.
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

find_program(SPARK_CCACHE ccache)
if(SPARK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # The sloppiness is what ccache needs to cache files that use a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${SPARK_CCACHE})
endif()

add_library(spark_compile INTERFACE)
target_include_directories(spark_compile INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(spark_compile INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
  SPARK_VERSION="${PROJECT_VERSION}")
target_compile_options(spark_compile INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2
  -Wimplicit-fallthrough -Wextra-semi -Wunused)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 13 and 14 see it in tl::expected<void, E>, whose error is read only when there is one.
  target_compile_options(spark_compile INTERFACE -Wno-maybe-uninitialized)
endif()
if(SPARK_WARNINGS_AS_ERRORS)
  target_compile_options(spark_compile INTERFACE -Werror)
endif()
if(SPARK_PRECOMPILED_HEADERS)
  target_compile_options(spark_compile INTERFACE -Winvalid-pch)
endif()

# Hardening. Sanitizers bring their own checks and do not mix with FORTIFY.
target_link_options(spark_compile INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
target_compile_options(spark_compile INTERFACE -fstack-protector-strong)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  target_compile_options(spark_compile INTERFACE -fcf-protection)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(spark_compile INTERFACE -fstack-clash-protection)
endif()
if(NOT SPARK_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_options(spark_compile INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()

if(SPARK_SANITIZE)
  target_compile_options(spark_compile INTERFACE -fsanitize=${SPARK_SANITIZE} -fno-omit-frame-pointer -g)
  target_link_options(spark_compile INTERFACE -fsanitize=${SPARK_SANITIZE})
  if(SPARK_SANITIZE MATCHES "undefined")
    target_compile_options(spark_compile INTERFACE -fno-sanitize-recover=undefined)
  endif()
  target_compile_definitions(spark_compile INTERFACE SPARK_SANITIZED)
endif()
if(SPARK_FUZZERS)
  target_compile_options(spark_compile INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(SPARK_COVERAGE)
  target_compile_options(spark_compile INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(spark_compile INTERFACE --coverage)
endif()
