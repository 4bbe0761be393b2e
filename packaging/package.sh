#!/bin/bash
# Builds Spark Ledger and makes a Debian package of it for the release of Debian it runs on, then checks it with what
# checkers there are. The last line names the package.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install_dependencies.sh
packaging/build.sh OFF

say() { printf 'spark-ledger: %s\n' "$*" >&2; }
check() {
    command -v "$1" >/dev/null || { say "$1 is not installed: not checked with it"; return 0; }
    "$@" >&2
}

out=build/package
rm -rf "$out"
mkdir -p "$out"
cpack --config build/release/CPackConfig.cmake -B "$out" >"$out/cpack.log" 2>&1 || { cat "$out/cpack.log" >&2; exit 1; }
package=$(find "$out" -maxdepth 1 -name '*.deb')

check desktop-file-validate packaging/desktop/spark-ledger.desktop
check appstreamcli validate --no-net packaging/desktop/org.sparkledger.sparkledger.metainfo.xml
check lintian --fail-on error,warning "$package"
echo "$package"
