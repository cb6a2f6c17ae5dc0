# A room is one folder and one static library. Its headers are reached as "<path from the repository's top>/x.h", and
# only by rooms that name it after USES: each room exports an include folder that holds nothing but itself, and links
# are PRIVATE, so an include that the design does not allow does not compile.

get_filename_component(SITEPROOF_ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)

function(siteproof_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports dereferences inside libstdc++ that its own flow analysis invented.
    target_compile_options(${target} PRIVATE -Wno-null-dereference -Wno-restrict -Wno-maybe-uninitialized)
  endif()
endfunction()

# siteproof_door(<target> <scope>): the target sees its own folder under its path from the repository's top.
function(siteproof_door target scope)
  file(RELATIVE_PATH path "${SITEPROOF_ROOT}" "${CMAKE_CURRENT_SOURCE_DIR}")
  set(door "${CMAKE_BINARY_DIR}/rooms/${target}")
  get_filename_component(parent "${door}/${path}" DIRECTORY)
  file(MAKE_DIRECTORY "${parent}")
  if(NOT EXISTS "${door}/${path}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${door}/${path}" SYMBOLIC)
  endif()
  target_include_directories(${target} ${scope} "${door}")
endfunction()

# siteproof_room(<name> SOURCES ... [USES room ...] [SEES room ...] [LIBS library ...])
# SEES: rooms whose headers it includes without linking them, because what they say is done by a part (Part.cmake).
function(siteproof_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;SEES;LIBS" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  add_library(siteproof::${name} ALIAS ${name})
  siteproof_door(${name} PUBLIC)
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(${name} PRIVATE siteproof::${used})
  endforeach()
  foreach(seen IN LISTS ROOM_SEES)
    target_include_directories(${name} PRIVATE "${CMAKE_BINARY_DIR}/rooms/${seen}")
  endforeach()
  target_link_libraries(${name} PRIVATE ${ROOM_LIBS})
  siteproof_warnings(${name})
endfunction()

# siteproof_program(<name> SOURCES ... [USES room ...] [LIBS library ...])
function(siteproof_program name)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;USES;LIBS" ${ARGN})
  add_executable(${name} ${PROGRAM_SOURCES})
  siteproof_door(${name} PRIVATE)
  foreach(used IN LISTS PROGRAM_USES)
    target_link_libraries(${name} PRIVATE siteproof::${used})
  endforeach()
  target_link_libraries(${name} PRIVATE ${PROGRAM_LIBS})
  if(SITEPROOF_PARTS_APART)
    # What only its parts use is not loaded when it starts.
    target_link_options(${name} PRIVATE LINKER:--as-needed)
  endif()
  siteproof_warnings(${name})
endfunction()
