# Every third-party library the product uses, found once. Versions are Debian 12's.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(CURL 7.88 REQUIRED)
find_package(JPEG REQUIRED)
find_package(ZLIB REQUIRED)
find_package(EXPAT 2.4 REQUIRED)
find_package(Iconv REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(libexif REQUIRED IMPORTED_TARGET libexif)
pkg_check_modules(libarchive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(pcre2 REQUIRED IMPORTED_TARGET libpcre2-8)
find_path(EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
add_library(expected INTERFACE)
target_include_directories(expected SYSTEM INTERFACE ${EXPECTED_INCLUDE})
find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
find_path(HTTPLIB_INCLUDE httplib.h REQUIRED)

# fmt is compiled in as headers, so that a libc++ build needs no library built on libstdc++.
find_package(fmt 9 REQUIRED)

# OpenCV's parts, without the whole of libopencv-dev and so without its CMake configuration. Debian builds them on
# libstdc++.
if(NOT SITEPROOF_LIBCXX)
  find_path(OPENCV_INCLUDE opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
  add_library(opencv INTERFACE)
  target_include_directories(opencv SYSTEM INTERFACE ${OPENCV_INCLUDE})
  foreach(part calib3d features2d flann imgproc core)
    find_library(OPENCV_${part} opencv_${part} REQUIRED)
    target_link_libraries(opencv INTERFACE ${OPENCV_${part}})
  endforeach()
endif()

# The interface's other parts of Qt are named where it is built.
if(SITEPROOF_APP)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Positioning)
endif()

# PoDoFo is built on libstdc++ and is optional: without it a PDF is not signed, in words.
find_path(PODOFO_INCLUDE podofo/podofo.h)
find_library(PODOFO_LIBRARY podofo)
