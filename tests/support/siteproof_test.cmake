# siteproof_test(<name> SOURCES ... [PROPERTIES ...] [USES room ...] [LIBS library ...] [UNDER command ...]
#                [LABELS label ...])
#
# UNDER names what the program is started with, such as a virtual screen. One program per mirror folder, one ctest entry per program. PROPERTIES are sources that need rapidcheck: Debian builds
# it on libstdc++, so a libc++ build leaves them out. Test cases run in a random order; Catch2 prints the seed when one fails
# (`--rng-seed N` repeats it) and rapidcheck prints its own (RC_PARAMS="seed=N" repeats it). SITEPROOF_LONG=1 tries more cases.
set(rapidcheck_found OFF)
if(NOT SITEPROOF_LIBCXX)
  find_package(rapidcheck QUIET CONFIG)
  find_library(RAPIDCHECK_LIBRARY rapidcheck)
  if(RAPIDCHECK_LIBRARY)
    set(rapidcheck_found ON)
  else()
    message(FATAL_ERROR "rapidcheck is missing: install librapidcheck-dev.")
  endif()
endif()

function(siteproof_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;PROPERTIES;USES;LIBS;UNDER;LABELS" ${ARGN})
  set(sources ${TEST_SOURCES})
  set(libraries ${TEST_LIBS})
  if(rapidcheck_found AND TEST_PROPERTIES)
    list(APPEND sources ${TEST_PROPERTIES})
    list(APPEND libraries siteproof::test_properties ${RAPIDCHECK_LIBRARY})
  endif()
  siteproof_program(${name} SOURCES ${sources} USES catch_main ${TEST_USES} LIBS ${libraries})
  get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  string(REGEX REPLACE "_test$" "" short "${name}")
  add_test(NAME ${folder}.${short} COMMAND ${TEST_UNDER} $<TARGET_FILE:${name}> --order rand --rng-seed time)
  if(TEST_LABELS)
    set_tests_properties(${folder}.${short} PROPERTIES LABELS "${TEST_LABELS}")
  endif()
endfunction()
