#!/bin/bash
# Installs what is missing, builds Spark Ledger and opens it. Arguments are passed on to it.
# Where there is no display, or with --without-window, it does the main job without a window and says
# which files it wrote.
set -euo pipefail
cd "$(dirname "$0")/.."
repository=$PWD

without_window=no
if [ "${1:-}" = --without-window ]; then
    without_window=yes
    shift
fi

packaging/install_dependencies.sh
packaging/build.sh OFF spark-ledger spark-ledger-cli
bin=$repository/build/release

display_is_there() {
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        case $WAYLAND_DISPLAY in
        /*) [ -S "$WAYLAND_DISPLAY" ] && return 0 ;;
        *) [ -S "${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ] && return 0 ;;
        esac
    fi
    case ${DISPLAY:-} in
    '') return 1 ;;
    :*) local number=${DISPLAY#:}; [ -S "/tmp/.X11-unix/X${number%%.*}" ] ;;
    *) return 0 ;; # another machine's: only trying would tell
    esac
}

if [ "$without_window" = no ] && display_is_there; then
    exec "$bin/spark-ledger" "$@"
fi

[ "$without_window" = yes ] || echo 'spark-ledger: there is no display here, so no window can open. Doing the main job without one.'
demo=$(mktemp -d "$repository/build/demo-XXXXXX")
vault=$demo/demo.sparkledger
passphrase='this vault holds sample data only'
# The key goes in by a descriptor: an argument or a variable could be read by others.
ledger() { "$bin/spark-ledger-cli" "$@" --vault "$vault" --passphrase-fd 3 3<<<"$passphrase"; }

echo
echo "A vault with sample data (its passphrase: $passphrase):"
ledger init --name 'Demo' --role agency --with-sample-data
echo
echo 'The codes in it that end soon, masked:'
ledger list codes --filter ending-soon --sort window_end
echo
echo 'The campaigns:'
ledger list campaigns
first=$(ledger list codes --filter ending-soon --sort window_end --limit 1 --json | sed -n 's/.*"uid":"\([^"]*\)".*/\1/p')
ledger qr "$first" --out "$demo/code.png" >/dev/null
ledger qr "$first" --out "$demo/code.svg" >/dev/null
ledger verify
mkdir -m 700 "$demo/pictures" "$demo/home"
# Its settings and everything else of its own go into a home that goes away again.
QT_QPA_PLATFORM=offscreen HOME=$demo/home XDG_CONFIG_HOME=$demo/home XDG_RUNTIME_DIR=$demo/home \
    "$bin/spark-ledger" --vault "$vault" --passphrase-fd 3 --pictures "$demo/pictures" 3<<<"$passphrase" \
    >/dev/null 2> >(grep -v 'propagateSizeHints' >&2)
rm -rf "$demo/home"
echo
echo 'Files written:'
find "$demo" -type f | sort
