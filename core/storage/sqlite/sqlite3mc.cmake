# The target `sqlite3mc`: SQLite3 Multiple Ciphers as a static library.
set(package_json "${CMAKE_CURRENT_LIST_DIR}/package.json")
set(package "${CMAKE_CURRENT_LIST_DIR}/node_modules/better-sqlite3-multiple-ciphers")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${package_json}"
             "${CMAKE_CURRENT_LIST_DIR}/package-lock.json")

file(READ "${package_json}" wanted)
string(JSON wanted GET "${wanted}" dependencies better-sqlite3-multiple-ciphers)
set(installed "nothing")
if(EXISTS "${package}/package.json" AND EXISTS "${package}/deps/sqlite3/sqlite3.c")
  file(READ "${package}/package.json" installed)
  string(JSON installed GET "${installed}" version)
endif()

if(NOT installed STREQUAL wanted)
  find_program(NPM npm)
  if(NOT NPM)
    message(FATAL_ERROR "SQLite's source comes through npm, which is not here: install npm, or set SITEPROOF_SYSTEM_SQLITE=ON to develop without encryption.")
  endif()
  # Scripts stay off: the package's own install step would fetch a node binary that nothing here uses.
  execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund
                  WORKING_DIRECTORY "${CMAKE_CURRENT_LIST_DIR}"
                  RESULT_VARIABLE npm_result OUTPUT_QUIET ERROR_VARIABLE npm_said)
  if(NOT npm_result EQUAL 0 OR NOT EXISTS "${package}/deps/sqlite3/sqlite3.c")
    message(FATAL_ERROR "SQLite's source did not arrive: `npm ci` in ${CMAKE_CURRENT_LIST_DIR} failed (${npm_result}); check the network and npm's registry setting, then configure again.\n${npm_said}")
  endif()
endif()

add_library(sqlite3mc STATIC "${package}/deps/sqlite3/sqlite3.c")
target_include_directories(sqlite3mc SYSTEM INTERFACE "${package}/deps/sqlite3")
target_compile_definitions(sqlite3mc PRIVATE
  SQLITE_THREADSAFE=2 SQLITE_USE_URI=0 SQLITE_DQS=0 SQLITE_TEMP_STORE=2 SQLITE_OMIT_DEPRECATED
  SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_SHARED_CACHE SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_DEFAULT_MEMSTATUS=0
  SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_DEFAULT_WAL_SYNCHRONOUS=2 SQLITE_DEFAULT_FILE_PERMISSIONS=0600
  SQLITE_ENABLE_FTS5 HAVE_USLEEP=1 HAVE_LOCALTIME_R=1 $<$<NOT:$<PLATFORM_ID:Darwin,iOS>>:HAVE_FDATASYNC=1>
  HAVE_CIPHER_CHACHA20=1 HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0 HAVE_CIPHER_SQLCIPHER=0 HAVE_CIPHER_RC4=0
  HAVE_CIPHER_ASCON128=0 HAVE_CIPHER_AEGIS=0 SQLITE3MC_OMIT_AES_HARDWARE_SUPPORT=1)
# Optimised in every preset: unoptimised SQLite makes each test several times slower and shows nothing.
target_compile_options(sqlite3mc PRIVATE -O2 -w)
if(SITEPROOF_SANITIZE)
  target_compile_options(sqlite3mc PRIVATE -fno-sanitize=undefined)
endif()
if(SITEPROOF_COVERAGE)
  target_compile_options(sqlite3mc PRIVATE -fno-profile-arcs -fno-test-coverage)
endif()
# Hidden, because other libraries (GDAL behind OpenCV, Qt's SQL) bring the system's SQLite into the same process.
set_target_properties(sqlite3mc PROPERTIES C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON
                      C_CLANG_TIDY "" EXPORT_COMPILE_COMMANDS OFF)
target_link_libraries(sqlite3mc PRIVATE Threads::Threads ${CMAKE_DL_LIBS} $<$<BOOL:${UNIX}>:m>)
