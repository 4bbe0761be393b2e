#!/bin/bash
# Measures start, scrolling, memory, sorting and searching at 100,000 and 1,000,000 codes against a bare window with an
# empty table, under a real X server with a window manager. The two vaults take 2.5 GB in a temporary folder and some
# minutes to make; they are made anew unless a folder is named that holds them already.
#   run.sh [FOLDER]
# Says at its end whether a target was missed, and is 1 then; in smaller vaults than those the targets mean nothing.
# Needs the packages of packaging/install_dependencies.sh tests. Let nothing else run meanwhile.
set -euo pipefail
cd "$(dirname "$0")/../.."

runs=${SPARK_BENCH_RUNS:-21} small=${SPARK_BENCH_SMALL:-100000} large=${SPARK_BENCH_LARGE:-1000000}
build=${SPARK_BENCH_BUILD:-build/release}
bench=$build/tests/bench
session() { bash tests/support/with_session.sh x11 "$@"; }
missed=
# A missed target ends nothing: the others are measured, too.
measure() {
    local result=0
    session "$bench/$1" "${@:2}" || result=$?
    [ $result -le 1 ] || exit $result
    [ $result -eq 0 ] || missed+=" $1"
}

if [ -z "${SPARK_BENCH_BUILD:-}" ]; then
    cmake --preset release -DSPARK_BENCHMARKS=ON >/dev/null
    cmake --build "$build" --target benchmarks spark-ledger | tail -n 1
fi
if [ $# -gt 0 ]; then
    folder=$1
    mkdir -p "$folder"
else
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
fi
for codes in "$small" "$large"; do
    [ -f "$folder/$codes.sparkledger" ] && continue
    rm -f "$folder/making.sparkledger"*
    "$bench/make_vault" --codes "$codes" --out "$folder/making.sparkledger"
    mv "$folder/making.sparkledger" "$folder/$codes.sparkledger"
done
floor=$(session "$bench/floor_window" 2>/dev/null | tail -n 1) # its memory

printf '\n%-58s %11s %11s %8s   %-19s\n' FIGURE MEASURED FLOOR RATIO TARGET
measure start_bench "$runs" "$bench/floor_window" "$build/spark-ledger" "$folder/$small.sparkledger" "$folder/$large.sparkledger"
# shellcheck disable=SC2086 # two numbers
measure scroll_bench "$folder/$large.sparkledger" $floor
measure sort_bench "$folder/$large.sparkledger"
measure search_bench "$folder/$large.sparkledger"
"$bench/qr_bench" $((small < 1000 ? small : 1000)) || missed+=" qr_bench"
tests/bench/intake_bench.sh "$build" "$small" || missed+=" intake_bench"
if [ "$small" -ge 100000 ] && [ "$large" -ge 1000000 ] && [ -n "$missed" ]; then
    echo "Targets were missed:$missed"
    exit 1
fi
