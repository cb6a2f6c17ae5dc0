#!/usr/bin/env bash
# Style and static checks, one command: clang-format, qmlformat, qmllint, clang-tidy. Needs `bash tests/run.sh` once before.
#   tests/lint.sh            everything (clang-tidy takes a quarter of an hour on two cores)
#   tests/lint.sh --format   only clang-format and qmlformat
#   tests/lint.sh FILE...    clang-tidy on these files
set -euo pipefail
cd "$(dirname "$0")/.."

formatted() {
  git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format-14 --dry-run -Werror
  local wrong=0 file
  while IFS= read -r file; do
    # qmlformat 6.4 loses the value of this pragma.
    if ! /usr/lib/qt6/bin/qmlformat "$file" | sed 's/^pragma ComponentBehavior.*/pragma ComponentBehavior: Bound/' | cmp -s - "$file"; then
      echo "$file is not as qmlformat writes it." >&2
      wrong=1
    fi
  done < <(git ls-files '*.qml')
  return "$wrong"
}

# What a compiler of another make would say of GCC's options is no fault of the code.
tidied() {
  xargs -P "$(nproc)" -n 4 clang-tidy-14 -p build/dev --quiet --extra-arg=-Wno-unknown-warning-option 2> >(grep -v 'warnings\? generated\|^Suppressed\|^Use -' >&2)
}

case "${1:-}" in
  "")
    formatted
    cmake --build --preset dev --target all_qmllint
    git ls-files '*.cpp' | tidied
    ;;
  --format) formatted ;;
  *) printf '%s\n' "$@" | tidied ;;
esac
