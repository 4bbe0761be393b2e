# A folder is a library: every source in it belongs to it, so that the place of a file says what it
# may use. CONFIGURE_DEPENDS makes the build notice a new file by itself.

# spark_library(NAME FOLDER [RECURSE] [EXCEPT files] LINKS libraries [PRIVATE_LINKS libraries])
function(spark_library name folder)
  cmake_parse_arguments(arg "RECURSE" "" "LINKS;PRIVATE_LINKS;EXCEPT" ${ARGN})
  set(patterns "${PROJECT_SOURCE_DIR}/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/${folder}/*.h")
  if(arg_RECURSE)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${patterns})
  else()
    file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  endif()
  foreach(file IN LISTS arg_EXCEPT)
    list(REMOVE_ITEM sources "${PROJECT_SOURCE_DIR}/${folder}/${file}")
  endforeach()
  if(NOT sources)
    return()
  endif()
  add_library(spark_${name} STATIC ${sources})
  target_link_libraries(spark_${name} PUBLIC ${arg_LINKS} PRIVATE spark_compile ${arg_PRIVATE_LINKS})
  spark_precompile(spark_${name} "${arg_LINKS}")
endfunction()

# Where modules are installed, and from the programs' folder. In the build folder they lie beside the programs.
set(SPARK_MODULE_FOLDER ${CMAKE_INSTALL_LIBDIR}/spark-ledger)
file(RELATIVE_PATH SPARK_MODULES_FROM_PROGRAMS "/${CMAKE_INSTALL_BINDIR}" "/${SPARK_MODULE_FOLDER}")

# spark_module(NAME LIBRARY): a library of a folder as a file that programs load when they need it. It exports what is
# marked so.
function(spark_module name library)
  add_library(${name} MODULE)
  set_target_properties(${name} PROPERTIES PREFIX "" LINKER_LANGUAGE CXX LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE spark_compile "$<LINK_LIBRARY:WHOLE_ARCHIVE,spark_${library}>")
  install(TARGETS ${name} LIBRARY DESTINATION ${SPARK_MODULE_FOLDER})
endfunction()

# Its modules are built before the target can be run.
function(spark_uses_modules target)
  foreach(module IN ITEMS spark-ledger-readers spark-ledger-camera)
    if(TARGET ${module})
      add_dependencies(${target} ${module})
    endif()
  endforeach()
endfunction()

# spark_program(NAME MAIN_FILE LINKS libraries): an installed executable.
function(spark_program name main)
  cmake_parse_arguments(arg "" "" "LINKS" ${ARGN})
  add_executable(${name} "${PROJECT_SOURCE_DIR}/${main}")
  target_link_libraries(${name} PRIVATE spark_compile ${arg_LINKS})
  spark_uses_modules(${name})
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# spark_tests(FOLDER [WIDGETS] LINKS libraries): one executable for tests/FOLDER; a ctest entry for each
# class that a source in it registers with SPARK_TEST(Class). WIDGETS gives it a QApplication.
# WRAPPER is a command that runs the tests, ENVIRONMENT what they find set besides English as the language.
# A class registered with SPARK_TEST_IN_SESSION(kind, Class) is run by tests/support/with_session.sh kind instead.
function(spark_tests folder)
  cmake_parse_arguments(arg "WIDGETS" "" "LINKS;ENVIRONMENT;WRAPPER" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/tests/${folder}/*.h")
  if(arg_WIDGETS)
    list(APPEND sources "${PROJECT_SOURCE_DIR}/tests/support/main_widgets.cpp")
  else()
    list(APPEND sources "${PROJECT_SOURCE_DIR}/tests/support/main_core.cpp")
  endif()
  add_executable(${folder}_tests ${sources})
  target_link_libraries(${folder}_tests PRIVATE spark_compile spark_test_support ${arg_LINKS})
  spark_uses_modules(${folder}_tests)
  target_link_options(${folder}_tests PRIVATE "-Wl,-rpath,${CMAKE_BINARY_DIR}") # not BUILD_RPATH, which ends with a colon: the working folder
  spark_precompile(${folder}_tests "${arg_LINKS}")
  # Each test runs once: what full optimisation of it costs, a third of the whole build, it never brings in.
  target_compile_options(${folder}_tests PRIVATE $<$<CONFIG:Release>:-O1>)
  foreach(source IN LISTS sources)
    file(STRINGS "${source}" registrations REGEX "^SPARK_TEST(_IN_SESSION)?\\(")
    foreach(registration IN LISTS registrations)
      set(wrapper ${arg_WRAPPER})
      if(registration MATCHES "^SPARK_TEST_IN_SESSION\\(([a-z0-9_]+), ([A-Za-z0-9]+)\\)")
        set(class ${CMAKE_MATCH_2})
        set(wrapper bash "${PROJECT_SOURCE_DIR}/tests/support/with_session.sh" ${CMAKE_MATCH_1})
      else()
        string(REGEX REPLACE "^SPARK_TEST\\(([A-Za-z0-9]+)\\).*" "\\1" class "${registration}")
      endif()
      add_test(NAME ${folder}.${class} COMMAND ${wrapper} $<TARGET_FILE:${folder}_tests> ${class})
      set_tests_properties(${folder}.${class} PROPERTIES TIMEOUT 600 ENVIRONMENT "LC_ALL=C.UTF-8;LANGUAGE=;${arg_ENVIRONMENT}")
    endforeach()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
  endforeach()
endfunction()

function(spark_precompile target links)
  set(first "${PROJECT_SOURCE_DIR}/cmake/qt_future.h")
  # For a handful of files the precompiled header is more work than it saves.
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "[.]cpp$")
  list(LENGTH sources count)
  if(NOT SPARK_PRECOMPILED_HEADERS OR count LESS 7)
    target_compile_options(${target} PRIVATE -include "${first}")
  elseif("${links}" MATCHES "Qt6::Widgets|spark_ui|spark_app")
    target_precompile_headers(${target} PRIVATE "${first}" <QtWidgets/QtWidgets>)
  elseif("${links}" MATCHES "Qt6::Gui|spark_controllers|spark_cli|spark_services|spark_exchange")
    target_precompile_headers(${target} PRIVATE "${first}" <QtGui/QtGui>)
  else()
    target_precompile_headers(${target} PRIVATE "${first}" <QtCore/QtCore>)
  endif()
endfunction()
