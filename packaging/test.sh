#!/bin/bash
# Installs what is missing, builds Spark Ledger with its tests and runs every test; the last line counts them.
# Arguments are passed on to ctest, for example: packaging/test.sh -R store
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/install_dependencies.sh tests
packaging/build.sh ON

results=build/release/results.xml
rm -f "$results"
failed=0
# All of what a class prints is kept: its last line counts the tests in it. A class that drives windows and other
# programs may stumble over a machine under load: it gets a second try, the log shows the first, and who needed it is named.
log=build/release/test.log
ctest --test-dir build/release --parallel "$(nproc)" --output-on-failure --repeat until-pass:2 --output-log "$PWD/$log" \
    --output-junit "$PWD/$results" --test-output-size-passed 10000000 --test-output-size-failed 10000000 "$@" || failed=$?
total() { grep -oE "[0-9]+ $1" < <(grep -oE 'Totals: .*' "$results") | awk '{sum += $1} END {print sum + 0}'; }
passed_tests=$(total passed)
failed_tests=$(total failed)
[ "$((passed_tests + failed_tests))" -gt 0 ] || { echo 'spark-ledger: no test ran' >&2; exit 1; }
# A class that ended before it could count has failed too.
[ "$failed" = 0 ] || [ "$failed_tests" -gt 0 ] || failed_tests=1
again=$(sed -nE 's/.* Test +#[0-9]+: ([^ ]+) \.*\*\*\*.*/\1/p' "$log" | sort -u | tr '\n' ' ')
[ -z "$again" ] || echo "failed at first: $again"
echo "$passed_tests passed, $failed_tests failed"
exit "$failed"
