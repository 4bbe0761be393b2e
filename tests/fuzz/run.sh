#!/bin/bash
# Runs every fuzz target, or those named, for some time each, some beside each other; then tells what each has done. Ends
# with 1 after a finding and names its file.
#   cmake --preset fuzz && cmake --build --preset fuzz && tests/fuzz/run.sh [SECONDS [TARGET…]]
# SPARK_FUZZ_LANES: how many at once; as many as there are processors, otherwise.
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
logs=build/fuzz/logs
rm -rf "$logs"
mkdir -p "$logs"

one() {
    local found=build/fuzz/corpus/$1 # what it learns stays out of the repository
    mkdir -p "$found"
    [ "$1" != rules ] || cp resources/rules.json "$found/"
    # The time limit of one input is long: with many beside it a target has to wait for its turn.
    "$build/fuzz_$1" -max_total_time="$seconds" -timeout=60 -print_final_stats=1 -artifact_prefix="$found-" \
        -dict="$fuzz/words.dict" "$found" "$fuzz/corpus/$1" >"$logs/$1" 2>&1 || echo "$1" >>"$logs/findings"
}
for target in "$@"; do
    one "$target" &
    while [ "$(jobs -rp | wc -l)" -ge "${SPARK_FUZZ_LANES:-$(nproc)}" ]; do wait -n; done
done
wait

for target in "$@"; do
    printf '%-16s %s\n' "$target" "$(sed -nE 's/^Done ([0-9]+ runs in [0-9]+ second).*/\1s/p' "$logs/$target")"
done
[ -s "$logs/findings" ] || exit 0
while read -r target; do
    echo "== $target"
    grep -vE '^#[0-9]|^INFO|NEW_FUNC' "$logs/$target" | tail -n 60
done <"$logs/findings"
exit 1
