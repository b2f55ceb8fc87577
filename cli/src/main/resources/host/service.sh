# A program as a service: a unit of systemd where that runs, otherwise kept up by a script of ours that cron or rc.local
# starts at boot. Comes before every other script here; its arguments are name, log, command and folder of the software, then
# those of that script.
set -eu
name=$1 log=$2 command=$3 root=$4
shift 4

supervisor=/usr/local/lib/iofog/supervise
unit=/etc/systemd/system/$name.service
timetable=/etc/cron.d/$name
typed=/usr/local/bin/$name

link() { ln -sfn "$1" "$root/$2.new" && mv -T "$root/$2.new" "$root/$2"; }

has_systemd() { [ -d /run/systemd/system ]; }

has_cron() { [ -d /etc/cron.d ] && { command -v cron || command -v crond; } >/dev/null; }

start_line() { echo "setsid $supervisor $name $log $command </dev/null >/dev/null 2>&1 &"; }

forget_at_boot() {
    rm -f "$timetable"
    [ ! -e /etc/rc.local ] || sed -i "/ # $name\$/d" /etc/rc.local
}

start_at_boot() {
    forget_at_boot
    if has_cron; then
        echo "@reboot root $(start_line)" >"$timetable"
        return
    fi
    [ -e /etc/rc.local ] || printf '#!/bin/sh\nexit 0\n' >/etc/rc.local
    sed -i '/^exit 0$/d' /etc/rc.local
    printf '%s # %s\nexit 0\n' "$(start_line)" "$name" >>/etc/rc.local
    chmod 755 /etc/rc.local
}

write_unit() {
    cat >"$unit" <<UNIT
[Unit]
Description=$name of ioFog Mesh
After=network-online.target docker.service
Wants=network-online.target

[Service]
ExecStart=$command
Restart=always
RestartSec=2
KillMode=process
TimeoutStopSec=60
StandardOutput=append:$log
StandardError=inherit

[Install]
WantedBy=multi-user.target
UNIT
    systemctl daemon-reload
}

write_supervisor() {
    mkdir -p "$(dirname "$supervisor")"
    cat >"$supervisor.new" <<'SCRIPT'
#!/bin/sh
# Keeps a program running where there is no systemd: supervise NAME LOG COMMAND...
name=$1 log=$2
shift 2
exec 9>"/run/$name.lock"
flock -n 9 || exit 0
echo $$ >"/run/$name.pid"
trap 'kill "$child" 2>/dev/null; wait "$child"; exit 0' TERM INT
trap 'kill "$child" 2>/dev/null' HUP
while :; do
    "$@" >>"$log" 2>&1 9>&- &
    child=$!
    wait "$child"
    sleep 2 9>&- &
    child=$!
    wait "$child"
done
SCRIPT
    chmod 755 "$supervisor.new"
    mv "$supervisor.new" "$supervisor"
}

rotate_log() {
    [ ! -d /etc/logrotate.d ] || printf '%s {\n    size 10M\n    rotate 3\n    copytruncate\n    missingok\n}\n' "$log" \
        >"/etc/logrotate.d/$name"
}

# Users of the host give the agent commands of its own.
link_for_users() {
    [ "$name" = iofog-agent ] || return 0
    mkdir -p "$(dirname "$typed")"
    ln -sfn "$root/bin/$name" "$typed"
}

service_install() {
    mkdir -p "$(dirname "$log")"
    rotate_log
    link_for_users
    if has_systemd; then
        write_unit
        systemctl enable -q "$name"
    else
        command -v flock >/dev/null || { echo "the program flock (package util-linux) is missing" >&2; exit 1; }
        write_supervisor
        start_at_boot
    fi
}

service_runs() {
    if has_systemd; then
        systemctl is-active -q "$name"
    else
        [ -e "/run/$name.lock" ] && ! flock -n "/run/$name.lock" true
    fi
}

service_start() {
    if has_systemd; then
        systemctl start "$name"
    elif ! service_runs; then
        eval "$(start_line)"
    fi
}

service_stop() {
    if has_systemd; then
        [ ! -e "$unit" ] || systemctl stop "$name"
    elif service_runs; then
        kill "$(cat "/run/$name.pid")"
        flock -w 60 "/run/$name.lock" true || { echo "$name does not end" >&2; exit 1; }
    fi
}

restart_line() { if has_systemd; then echo "systemctl restart $name"; else echo "kill -HUP \$(cat /run/$name.pid)"; fi; }

service_remove() {
    service_stop
    forget_at_boot
    if [ -e "$unit" ]; then
        systemctl disable -q "$name"
        rm -f "$unit"
        systemctl daemon-reload
    fi
    rm -f "/run/$name.lock" "/run/$name.pid" "/etc/logrotate.d/$name" "$typed"
}
