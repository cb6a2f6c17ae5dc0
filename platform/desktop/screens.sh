#!/usr/bin/env bash
# Pictures of every screen, in both languages, all looks and three sizes, into out/screens/ with out/screens/index.html.
# Builds first; where out/ has no demonstration day yet it is made as run.sh does without a display. With --bin FOLDER
# the programs there are used as they are.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=build/release/bin
if [ "${1:-}" = --bin ] && [ -n "${2:-}" ]; then
  bin=$2
elif [ $# -gt 0 ]; then
  echo "usage: screens.sh [--bin FOLDER]" >&2
  exit 2
else
  bash platform/desktop/install.sh run
  [ -f build/release/build.ninja ] || cmake --preset release
  cmake --build --preset release --target siteproof siteproof-app
fi
[ -f out/chen.wei/siteproof.db ] || "$bin/siteproof" demo --out out --photos /usr/share/backgrounds
# Both orientations of a tablet fit on this screen.
xvfb-run -a -s '-screen 0 1280x1280x24' \
  "$bin/siteproof-app" --data out/chen.wei --language zh --camera scenes --screenshots out/screens --everywhere
echo "All screens: out/screens/index.html."
