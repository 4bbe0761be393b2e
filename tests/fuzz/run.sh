#!/bin/bash
# Runs every fuzz target, or those named, for some time each; ends with 1 at the first finding and names its file.
#   cmake --preset fuzz && cmake --build --preset fuzz && tests/fuzz/run.sh [SECONDS [TARGET…]]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
fuzz=tests/fuzz
build=build/fuzz/tests/fuzz
[ $# -gt 0 ] || set -- $(cd "$fuzz/corpus" && ls)

# What a target opens goes to memory where there is such a place.
[ ! -d /dev/shm ] || export TMPDIR=/dev/shm
export QT_LOGGING_RULES='*.debug=false'
for target in "$@"; do
    found=build/fuzz/corpus/$target # what it learns stays out of the repository
    mkdir -p "$found"
    [ "$target" != rules ] || cp resources/rules.json "$found/"
    echo "== $target"
    "$build/fuzz_$target" -max_total_time="$seconds" -timeout=10 -print_final_stats=1 -artifact_prefix="$found-" \
        -dict="$fuzz/words.dict" "$found" "$fuzz/corpus/$target" 2>&1 |
        grep -vE '^#|^INFO|NEW_FUNC' || { [ "${PIPESTATUS[0]}" = 0 ] || exit 1; }
done
