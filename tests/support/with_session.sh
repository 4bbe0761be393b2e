#!/bin/bash
# Runs a command in a desktop session of its own: an empty home and buses nobody else is on.
#   with_session.sh KIND COMMAND…
# KIND is one of
#   keyring       GNOME Keyring, unlocked, with nothing in it (password: SPARK_KEYRING_PASSWORD)
#   no_collection a GNOME Keyring that has never been used: no collection yet, and nobody to ask for one
#   no_libsecret  as keyring, but the library to reach it cannot be loaded
#   no_keyring    a session bus on which there is no service, nor any to start
#   no_bus        no session bus and no system bus
#   buses         a session bus, and another one that stands in for the system bus; no services
#   x11           an X server with a window manager, and a bus as with no_keyring
#   x11_keyring   the same with the bus and the keyring of keyring
set -euo pipefail
support=$(cd "$(dirname "$0")" && pwd)
kind=$1
shift

home=$(mktemp -d)
started=()
finish() {
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
    rm -rf "$home"
}
trap finish EXIT
# Before any bus is started: what it starts gets this environment, not the command's.
export QT_QPA_PLATFORM=offscreen HOME=$home XDG_RUNTIME_DIR=$home/run TMPDIR=$home/tmp SPARK_KEYRING_PASSWORD=sesame
mkdir -m 700 "$XDG_RUNTIME_DIR" "$TMPDIR"
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS DBUS_SYSTEM_BUS_ADDRESS XDG_SESSION_ID \
    XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION KDE_SESSION_VERSION

with_bus() { dbus-run-session --config-file="$support/no_services.conf" -- "$@"; }
with_keyring() {
    dbus-run-session -- bash -c '
        printf %s "$SPARK_KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        # Asked too early, the bus would start a second, locked one.
        for _ in $(seq 100); do
            dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
                string:org.freedesktop.secrets | grep -q "boolean true" && break
            sleep 0.05
        done
        "$@"' bash "$@"
}

case $kind in
keyring)
    with_keyring "$@"
    ;;
no_collection)
    dbus-run-session -- "$@"
    ;;
no_libsecret)
    mkdir "$home/lib"
    : > "$home/lib/libsecret-1.so.0"
    with_keyring env LD_LIBRARY_PATH="$home/lib" "$@"
    ;;
no_keyring)
    with_bus "$@"
    ;;
no_bus)
    export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$home/none
    "$@"
    ;;
buses)
    # The outer bus is the system's, the inner one the session's.
    with_bus bash -c '
        export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS
        dbus-run-session --config-file="$0/no_services.conf" -- "$@"' "$support" "$@"
    ;;
x11 | x11_keyring)
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
    started+=($!)
    for _ in $(seq 100); do [ -s "$home/display" ] && break; sleep 0.1; done
    DISPLAY=:$(cat "$home/display")
    export DISPLAY QT_QPA_PLATFORM=xcb
    openbox --startup "touch $home/managed" >/dev/null 2>&1 &
    started+=($!)
    # A window that comes before its manager never gets the focus.
    for _ in $(seq 100); do [ -e "$home/managed" ] && break; sleep 0.1; done
    # One bus stands in for the system's as well.
    if [ "$kind" = x11 ]; then with_bus bash -c 'DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec "$@"' bash "$@"; else with_keyring "$@"; fi
    ;;
*)
    echo "with_session.sh: unknown kind of session: $kind" >&2
    exit 2
    ;;
esac
