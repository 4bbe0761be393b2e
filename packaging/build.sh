#!/bin/bash
# Configures and builds the release preset; what the tools say goes to build/release/build.log.
#   build.sh ON|OFF [TARGET…]      ON: with the tests
set -euo pipefail
cd "$(dirname "$0")/.."
tests=$1
shift
mkdir -p build/release
log=build/release/build.log
targets=()
[ $# -eq 0 ] || targets=(--target "$@")
echo "spark-ledger: building (a few minutes the first time; the log is $log)" >&2
if ! { cmake --preset release -DSPARK_TESTS="$tests" && cmake --build --preset release "${targets[@]}"; } >"$log" 2>&1; then
    grep -E 'error|Error|FAILED' "$log" | head -40 >&2 || true
    tail -n 20 "$log" >&2
    echo "spark-ledger: the build failed; the whole log is $log" >&2
    exit 1
fi
