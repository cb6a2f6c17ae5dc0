#!/usr/bin/env bash
# Siteproof on a desktop: installs what is missing, builds, starts the central server on loopback with demo data and
# opens the app. Without a display the same day runs headless and leaves its results in out/.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash platform/desktop/install.sh run

[ -f build/release/build.ninja ] || cmake --preset release
cmake --build --preset release --target siteproof siteproof-server siteproof-app
bin=build/release/bin
photos=/usr/share/backgrounds

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  "$bin/siteproof" demo --out out --photos "$photos"
  for language in zh en; do
    xvfb-run -a -s '-screen 0 1280x800x24' \
      "$bin/siteproof-app" --data out/chen.wei --language "$language" --size 1280x800 --screenshots "out/screens/$language"
  done
  echo "Results: out/evidence.zip, out/verification.json, out/screens/."
  exit 0
fi

data=out/desktop
mkdir -p "$data"
coproc server { exec "$bin/siteproof-server" run --data "$data/server" --listen 127.0.0.1:0; }
trap 'kill "$server_PID" 2>/dev/null || true' EXIT
read -r _ _ url <&"${server[0]}"
echo "The central server listens on $url."
if [ ! -f "$data/tablet/siteproof.db" ]; then
  token=$("$bin/siteproof-server" token --data "$data/server" --role dispatcher)
  "$bin/siteproof" seed --technician chen.wei --technician li.na "$data/orders.json"
  "$bin/siteproof" dispatch import "$data/orders.json" --server "$url" --token "$token"
  code=$("$bin/siteproof" dispatch enrol-code --technician chen.wei --server "$url" --token "$token")
  "$bin/siteproof" enrol --server "$url" --code "$code" --data "$data/tablet"
fi
"$bin/siteproof" sync --server "$url" --data "$data/tablet"
"$bin/siteproof-app" --data "$data/tablet" --server "$url"
