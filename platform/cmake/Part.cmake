# Code that brings large libraries with it and that no start needs: on a desktop each part is a module of its own, which a
# program loads when it first needs it; where everything goes into one package, it is linked. Decided here for all parts.
set(apart_by_default OFF)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(apart_by_default ON)
endif()
option(SITEPROOF_PARTS_APART "Large libraries are loaded when first needed, not linked into the app" ${apart_by_default})
if(SITEPROOF_PARTS_APART AND NOT CMAKE_SYSTEM_NAME STREQUAL "Linux")
  message(FATAL_ERROR "Parts are found beside the program only on Linux: set SITEPROOF_PARTS_APART=OFF.")
endif()

# Below the build folder as below an installation's prefix: programs in bin/ look in ../lib/siteproof.
set(SITEPROOF_PARTS_DESTINATION lib/siteproof)

# siteproof_part(<name> SOURCES ... [USES room ...] [LIBS library ...]): exports the one function siteproof_part_<name>.
# USES names every room whose code goes in.
function(siteproof_part name)
  cmake_parse_arguments(PART "" "" "SOURCES;USES;LIBS" ${ARGN})
  set(target part_${name})
  if(SITEPROOF_PARTS_APART)
    add_library(${target} MODULE ${PART_SOURCES})
    set_target_properties(${target} PROPERTIES
      PREFIX "" OUTPUT_NAME siteproof-${name} CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
      LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/${SITEPROOF_PARTS_DESTINATION}")
    # Its copies of rooms stay its own.
    target_link_options(${target} PRIVATE LINKER:--exclude-libs,ALL LINKER:--no-undefined)
    set_target_properties(${PART_USES} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    install(TARGETS ${target} LIBRARY DESTINATION ${SITEPROOF_PARTS_DESTINATION})
  else()
    add_library(${target} STATIC ${PART_SOURCES})
  endif()
  siteproof_door(${target} PRIVATE)
  foreach(used IN LISTS PART_USES)
    target_link_libraries(${target} PRIVATE siteproof::${used})
  endforeach()
  target_link_libraries(${target} PRIVATE ${PART_LIBS})
  siteproof_warnings(${target})
endfunction()
