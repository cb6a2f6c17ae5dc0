#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test.
#   tests/run.sh                     everything: with g++, then what is free of Qt with clang and libc++, as Android and iOS
#                                    have it; then every fuzzer for SITEPROOF_FUZZ_SECONDS (60)
#   tests/run.sh --quick             everyday work: the tests labelled quick
#   tests/run.sh --preset NAME       one preset alone: asan, tsan, coverage, clang-libcxx, bench
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
  --preset)
    build "$2"
    exec ctest --preset "$2"
    ;;
  "") ;;
  *)
    echo "tests/run.sh knows --quick and --preset NAME." >&2
    exit 2
    ;;
esac
build dev
cmake --build --preset dev --target all_qmllint
build clang-libcxx
ctest --preset clang-libcxx -L quick
ctest --preset dev
build fuzz
bash tests/fuzz/run.sh
