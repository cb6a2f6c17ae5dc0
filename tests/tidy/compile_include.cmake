# Compiles one line as the room it stands in would: with the include paths of that room and of those it uses, no others.
#   upward    core/base including core/model must not compile
#   downward  core/model including core/base must
separate_arguments(flags UNIX_COMMAND "${FLAGS}")
if(DIRECTION STREQUAL "upward")
  set(line "#include \"core/model/order.h\"\n")
  set(doors -I "${ROOMS}/base")
else()
  set(line "#include \"core/base/ids.h\"\n#include \"core/model/order.h\"\n")
  set(doors -I "${ROOMS}/model" -I "${ROOMS}/base")
endif()
set(source "${FOLDER}/${DIRECTION}_include.cpp")
file(WRITE "${source}" "${line}")
execute_process(
  COMMAND "${COMPILER}" ${flags} -std=c++20 -fsyntax-only ${doors} -idirafter "${EXPECTED_INCLUDE}" "${source}"
  RESULT_VARIABLE failed ERROR_VARIABLE said)
if(DIRECTION STREQUAL "upward")
  if(NOT failed)
    message(FATAL_ERROR "core/base could include core/model: the rooms do not keep apart what they should.")
  endif()
  if(NOT said MATCHES "core/model/order.h.*(No such file|file not found)")
    message(FATAL_ERROR "The include was refused for another reason:\n${said}")
  endif()
elseif(failed)
  message(FATAL_ERROR "core/model could not include core/base:\n${said}")
endif()
