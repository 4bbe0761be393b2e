#!/bin/bash
# Installs what is missing to build Spark Ledger on Debian 12 or 13, with "tests" what its tests need as well, and with
# "fuzz" what its fuzz targets need. When everything is there already, it asks no package server and needs no rights.
#   install_dependencies.sh [tests] [fuzz]
set -euo pipefail

build_packages=(
    build-essential cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-svg-dev libqt6svg6 qt6-multimedia-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libexpected-dev libssl-dev libqrencode-dev libzbar-dev libzxing-dev libxlsxwriter-dev libzip-dev libcsv-dev libgmime-3.0-dev
    qtkeychain-qt6-dev libsecret-1-0 qt6-image-formats-plugins qt6-wayland qt6-translations-l10n # loaded at run time: no package pulls them in
    fonts-dejavu-core fonts-droid-fallback # captions come in every script
)
# From Debian 13 on the plugins for SVG pictures are a package of their own.
[ "$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" = bookworm ] || build_packages+=(qt6-svg-plugins)
test_packages=(
    librapidcheck-dev libqt6sql6-sqlite
    dbus gnome-keyring libsecret-tools xvfb openbox xdotool xclip
    poppler-utils zbar-tools procps
    desktop-file-utils appstream
)
fuzz_packages=(clang libclang-rt-dev)
sqlcipher_packages=(libsqlcipher-dev) # of one version: on Debian 12 they come from backports
sqlcipher_at_least=4.5 # older ones carry an SQLite without what the schema uses

say() { printf 'spark-ledger: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
version_of() { dpkg-query -W -f '${Version}' "$1" 2>/dev/null || true; }
sqlcipher_is_new_enough() {
    local package
    for package in "${sqlcipher_packages[@]}"; do
        installed "$package" && dpkg --compare-versions "$(version_of "$package")" ge "$sqlcipher_at_least" || return 1
    done
}

command -v dpkg-query >/dev/null || fail "this script knows Debian's packages only; on other systems install the libraries named in README.md"
for part in "$@"; do
    case $part in
    tests)
        build_packages+=("${test_packages[@]}")
        sqlcipher_packages+=(sqlcipher)
        ;;
    fuzz) build_packages+=("${fuzz_packages[@]}") ;;
    *) fail "there is no part called $part" ;;
    esac
done

missing=()
for package in "${build_packages[@]}"; do installed "$package" || missing+=("$package"); done
sqlcipher_is_new_enough && sqlcipher_missing=no || sqlcipher_missing=yes
[ ${#missing[@]} -gt 0 ] || [ "$sqlcipher_missing" = yes ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=()
elif command -v sudo >/dev/null; then
    as_root=(sudo)
else
    fail "packages are missing (${missing[*]}) and neither root nor sudo is here to install them"
fi
root() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "$@"; }
install() { root apt-get -o DPkg::Lock::Timeout=900 install -y -q --no-install-recommends "$@" >&2; }

candidates_are_new_enough() {
    local package candidate
    for package in "${sqlcipher_packages[@]}"; do
        candidate=$(apt-cache policy "$package" | awk '/Candidate:/ && $2 != "(none)" {print $2}')
        [ -n "$candidate" ] && dpkg --compare-versions "$candidate" ge "$sqlcipher_at_least" || return 1
    done
}

. /etc/os-release
codename=${VERSION_CODENAME:-unknown}
say "installing: ${missing[*]:-}$([ "$sqlcipher_missing" = yes ] && echo " ${sqlcipher_packages[*]}")"
root apt-get -o DPkg::Lock::Timeout=900 update -q >&2 || say "the package lists could not be refreshed; trying with what is known"

if [ "$sqlcipher_missing" = yes ]; then
    if candidates_are_new_enough; then
        missing+=("${sqlcipher_packages[@]}")
    else
        if [[ "$(apt-cache policy)" != *"n=$codename-backports"* ]]; then
            mirror=$("$(dirname "$0")"/debian_mirror.sh "$codename")
            [ -n "$mirror" ] || fail "no Debian mirror for $codename was found in this machine's package sources"
            say "adding $codename-backports, for SQLCipher"
            signed=
            [ -f /usr/share/keyrings/debian-archive-keyring.gpg ] && signed='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] '
            echo "deb ${signed}$mirror $codename-backports main" |
                root tee /etc/apt/sources.list.d/spark-ledger-backports.list >/dev/null
            # A source that does not answer would stand in the way of everything else that apt does.
            root apt-get -o DPkg::Lock::Timeout=900 update -q >&2 || {
                root rm -f /etc/apt/sources.list.d/spark-ledger-backports.list
                fail "$mirror has no $codename-backports for us; what apt said is above"
            }
        fi
        install -t "$codename-backports" "${sqlcipher_packages[@]}" || fail "SQLCipher $sqlcipher_at_least or newer could not be installed"
    fi
fi
[ ${#missing[@]} -eq 0 ] || install "${missing[@]}" || fail "the packages could not be installed; what apt said is above"
sqlcipher_is_new_enough || fail "SQLCipher $sqlcipher_at_least or newer is needed and could not be installed"
