# Runs another version. Unless it is confirmed in time, the launcher goes back to the one before: at its next start, which
# comes now or then. "pending" holds the time, and a line for each start since. Arguments: version, seconds to confirm it in.
version=$1 seconds=$2

restart_unless_confirmed() {
    setsid sh -c "sleep $seconds; [ \"\$(head -n 1 $root/pending)\" != $1 ] || $(restart_line)" </dev/null >/dev/null 2>&1 &
}

former=$(readlink "$root/current" || true)
service_install
service_stop
if [ -n "$former" ] && [ "$former" != "$version" ]; then
    now=$(date +%s)
    echo "$now" >"$root/pending"
    rm -f "$root/older"
    [ ! -L "$root/previous" ] || link "$(readlink "$root/previous")" older
    link "$former" previous
    restart_unless_confirmed "$now"
fi
link "$version" current
service_start
