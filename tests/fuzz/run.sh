#!/usr/bin/env bash
# Runs every fuzzer of the fuzz preset, two at once, and fails when one found something.
#   SITEPROOF_FUZZ_SECONDS=3600 bash tests/fuzz/run.sh     an hour each; 60 seconds when not said
#   bash tests/fuzz/run.sh jpeg media                      only these
# What is found lies under build/fuzz/findings; put it into tests/fuzz/corpus once it is mended. New inputs that reached
# new code are kept under build/fuzz/corpus, so that the next run goes on from there.
set -euo pipefail
cd "$(dirname "$0")/../.."
programs="${SITEPROOF_FUZZ_PROGRAMS:-build/fuzz/bin}"
seconds="${SITEPROOF_FUZZ_SECONDS:-60}"
export programs seconds
[ "$#" -gt 0 ] || set -- jpeg media sheet bundle strokes template expression protocol

fuzz() {
  local name="$1" corpus="build/fuzz/corpus/$1" findings="build/fuzz/findings/$1"
  mkdir -p "$corpus" "$findings"
  if "$programs/${name}_fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=65536 \
    -artifact_prefix="$findings/" "$corpus" "tests/fuzz/corpus/$name" >"build/fuzz/$name.log" 2>&1; then
    echo "fuzz $name: $(grep -o 'Done [0-9]* runs.*' "build/fuzz/$name.log" || echo done), nothing found"
  else
    echo "fuzz $name: found something, see build/fuzz/$name.log and $findings" >&2
    tail -n 30 "build/fuzz/$name.log" >&2
    return 1
  fi
}
export -f fuzz
printf '%s\n' "$@" | xargs -P 2 -I {} bash -c 'fuzz {}'
