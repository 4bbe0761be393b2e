#!/bin/bash
# Takes a table of many codes in, with every check, history and index, against what the sqlcipher tool needs to import the
# same file into an encrypted, indexed table. By turns, so that both meet the same load.
#   intake_bench.sh BUILD_FOLDER [ROWS [RUNS]]
set -euo pipefail
build=$1 rows=${2:-100000} runs=${3:-3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
key=$(printf '42%.0s' $(seq 32))
table=$folder/codes.csv vault=$folder/vault.sparkledger

# A code of its own for each post; every fiftieth row stands there twice.
awk -v rows="$rows" 'BEGIN {
    srand(7)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    print "post,code,days,until,licensee,campaign"
    for (i = 0; i < rows; i++) {
        if (i % 50 != 49) {
            code = "#"
            for (j = 0; j < 40; j++)
                code = code substr(letters, int(rand() * 64) + 1, 1)
        }
        printf "https://www.tiktok.com/@creator%d/video/73123456%011d,%s=,30,2026-12-%02d,Brand %d,Campaign %d\n",
            int(i / 40) % 500, i * 7, code, 1 + i % 28, i % 50, i % 200
    }
}' >"$table"
head -n 1001 "$table" >"$folder/few.csv"
cat >"$folder/import.sql" <<SQL
PRAGMA key = "x'$key'";
CREATE TABLE code (post TEXT, code TEXT, days INTEGER, until TEXT, licensee TEXT, campaign TEXT);
CREATE INDEX code_by_code ON code (code);
CREATE INDEX code_by_post ON code (post);
CREATE INDEX code_by_end ON code (until);
.mode csv
.import --skip 1 $table code
SQL

# Seconds and the most memory, in KiB, of a command.
measure() {
    /usr/bin/time -f '%e %M' -o "$folder/time" "$@" >/dev/null 2>"$folder/told" || {
        cat "$folder/told" >&2
        exit 2
    }
    cat "$folder/time"
}
take() {
    rm -f "$vault"*
    "$build/spark-ledger-cli" init --name Bench --vault "$vault" --recovery-key-fd 8 8<<<"$key" >/dev/null 2>&1
    measure "$build/spark-ledger-cli" intake "$1" --accept-uncertain --vault "$vault" --recovery-key-fd 8 8<<<"$key"
}
# Of one column of a file.
median() { cut -d' ' -f"$1" "$2" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

for ((run = 0; run < runs; run++)); do
    rm -f "$folder/imported"
    measure sqlcipher -batch "$folder/imported" ".read $folder/import.sql" >>"$folder/floor"
    take "$table" >>"$folder/taken"
done
few=$(take "$folder/few.csv")
awk -v rows="$rows" -v taken="$(median 1 "$folder/taken")" -v floor="$(median 1 "$folder/floor")" -v memory="$(median 2 "$folder/taken")" -v few="${few#* }" 'BEGIN {
    missed = taken > 4 * floor
    printf "%-58s %9.2f s %9.2f s %7.2fx   at most 4.00 x     %s\n", "taking in " rows " rows, against sqlcipher .import", taken, floor, taken / floor, missed ? "MISSED" : "met"
    printf "%-58s %+8.1f MB\n", "its memory, beyond that for 1,000 rows", (memory - few) / 1024
    exit missed
}'
