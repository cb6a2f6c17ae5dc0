#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test.
#   tests/run.sh             everything, with g++
#   tests/run.sh --quick     everyday work: the tests labelled quick
#   tests/run.sh --libcxx    what is free of Qt, with clang and libc++, as Android and iOS have it
set -euo pipefail
cd "$(dirname "$0")/.."
bash platform/desktop/install.sh test

build() {
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1"
  cmake --build --preset "$1"
}

case "${1:-}" in
  --quick)
    build dev
    exec ctest --preset quick
    ;;
  --libcxx)
    build clang-libcxx
    exec ctest --preset clang-libcxx -L quick
    ;;
esac
build dev
cmake --build --preset dev --target all_qmllint
ctest --preset dev
