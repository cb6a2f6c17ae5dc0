#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test.
#   tests/run.sh             everything
#   tests/run.sh --quick     everyday work: the tests labelled quick, g++ only
set -euo pipefail
cd "$(dirname "$0")/.."
bash platform/desktop/install.sh test

build() {
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1"
  cmake --build --preset "$1"
}

if [ "${1:-}" = --quick ]; then
  build dev
  exec ctest --preset quick
fi
# libc++ is what Android and iOS have: everything that is free of Qt must build with it, and its quick tests pass.
build clang-libcxx
ctest --preset clang-libcxx -L quick
build dev
ctest --preset dev
