#!/usr/bin/env bash
# Installs what is missing of what Siteproof needs on Debian 12; does nothing when all is there.
#   install.sh run     to build and run the product
#   install.sh test    what the tests need besides
set -euo pipefail

packages=(
  ca-certificates ccache cmake g++ git mold ninja-build pkg-config
  libarchive-dev libcli11-dev libcpp-httplib-dev libcurl4-openssl-dev libexif-dev libexpat1-dev libexpected-dev libfmt-dev
  libjpeg62-turbo-dev libpcre2-dev libsodium-dev libssl-dev libzxing-dev nlohmann-json3-dev zlib1g-dev
  qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  qt6-multimedia-dev qt6-positioning-dev qt6-sensors-dev qt6-svg-dev libgl1-mesa-dev libegl1-mesa-dev
  qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-templates qml6-module-qtquick-layouts
  qml6-module-qtquick-window qml6-module-qtquick-dialogs
  qml6-module-qt-labs-folderlistmodel qml6-module-qt-labs-settings qml6-module-qtqml qml6-module-qtqml-models
  qml6-module-qtqml-workerscript qml6-module-qtmultimedia
  fonts-noto-cjk fonts-noto-core libgl1-mesa-dri xvfb xauth
  lomiri-wallpapers-16.04
  libopencv-calib3d-dev libopencv-core-dev libopencv-features2d-dev libopencv-flann-dev libopencv-imgproc-dev
  libpodofo-dev
)
if [ "${1:-run}" = test ]; then
  packages+=(
    catch2 librapidcheck-dev qml6-module-qttest clang-14 libclang-rt-14-dev libc++-14-dev libc++abi-14-dev
    poppler-utils qpdf libjpeg-turbo-progs libvips-tools libsqlite3-dev openssl python3-jsonschema coreutils unzip strace util-linux
  )
fi

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null)" = 'ii ' ] || missing+=("$package")
done
command -v npm >/dev/null 2>&1 || missing+=(nodejs npm)

if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "These packages are missing; run this as root, or install them yourself: ${missing[*]}" >&2
    exit 1
  fi
  echo "Installing ${#missing[@]} packages that are missing."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -y -q --no-install-recommends "${missing[@]}"
fi
