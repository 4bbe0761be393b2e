#!/bin/bash
# Prints the address of the Debian mirror that this machine gets a suite from, nothing when it names none: backports
# come from the same place. Reads both forms of apt's sources.
#   debian_mirror.sh SUITE [ROOT]
set -euo pipefail
apt=${2:-}/etc/apt

# A blank line ends a stanza, and so does the end of a file.
for file in "$apt"/sources.list.d/*.sources "$apt/sources.list" "$apt"/sources.list.d/*.list; do
    [ ! -f "$file" ] || { cat "$file"; echo; }
done | awk '
    function take(uri) { if (!found && uri ~ /^(https?|mirror(\+[a-z]+)?|file|ftp):/) found = uri }
    function end_stanza() { if (has_suite && enabled) take(uri); uri = ""; has_suite = 0; enabled = 1 }
    BEGIN { enabled = 1 }
    /^[ \t]*$/ { end_stanza(); next }
    /^URIs:/ { uri = $2 }
    /^Enabled:[ \t]*no/ { enabled = 0 }
    /^Suites:/ { for (i = 2; i <= NF; i++) if ($i == suite) has_suite = 1 }
    /^deb[ \t]/ { sub(/\[[^]]*\]/, ""); if ($3 == suite) take($2) }
    END { end_stanza(); print found }
' suite="$1"
