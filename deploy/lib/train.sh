# From JDK 25 on, a cache of what a first run loaded and linked makes every later start about twice as fast: each program
# is run once for real, until it is ready, and ended. Where that fails there is no cache, and all works without. Sourced,
# never run.

train() { # program, its jar, its arguments; in the background where it stays
    local cache=$dist/$1/$1.aot jar=$dist/$1/$2 quick=
    case $1 in iofogctl | agent) quick=-XX:TieredStopAtLevel=1 ;; esac
    shift 2
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC $quick -XX:AOTCacheOutput="$cache" -jar "$jar" "$@"
}

comes() { # a condition, within a minute, while the process $pid lives
    local look
    for look in $(seq 300); do
        "$@" && return
        kill -0 "$pid" 2>/dev/null || return 1
        sleep 0.2
    done
    return 1
}

end() {
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

train_agent() {
    local pid
    (IOFOG_AGENT_HOME=$training/agent train agent quarkus-run.jar run) >"$training/agent.log" 2>&1 &
    pid=$!
    comes grep -q 'it waits for' "$training/agent.log" || say "the agent's start was not learnt: it will be slower"
    end "$pid"
}

connection() { sed -n "s/.*\"$1\" : \"\(.*\)\".*/\1/p" "$training/servers/connection.json" | head -n 1; }

controller_port() { sed -n 's,.*Listening on: http://127.0.0.1:\([0-9]*\).*,\1,p' "$training/controller.log"; }

controller_answers() {
    local port
    port=$(controller_port)
    [ -n "$port" ] || return 1
    (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /api/v3/status HTTP/1.0\r\n\r\n' >&3 && grep -q online <&3) 2>/dev/null
}

train_controller() {
    local pid
    (
        export IOFOG_HTTP_HOST=127.0.0.1 IOFOG_HTTP_PORT=0 \
            IOFOG_BUS_URL=$(connection busUrl) IOFOG_BUS_PASSWORD=$(connection password) \
            IOFOG_DATABASE_URL=$(connection databaseUrl) IOFOG_DATABASE_USER=$(connection databaseUser) \
            IOFOG_DATABASE_PASSWORD=$(connection databasePassword)
        train controller quarkus-run.jar
    ) >"$training/controller.log" 2>&1 &
    pid=$!
    comes controller_answers || say "the controller's start was not learnt: it will be slower"
    end "$pid"
}

train_servers_and_controller() {
    local pid
    (train embedded iofog-embedded.jar --data "$training/servers") >"$training/servers.log" 2>&1 &
    pid=$!
    if ! comes [ -e "$training/servers/connection.json" ]; then
        say "the embedded servers' start was not learnt: it will be slower"
    elif runs_on_jvm controller; then
        train_controller
    fi
    end "$pid"
}

runs_on_jvm() { [ ! -x "$dist/$1/$1" ]; }

train_all() {
    local training
    rm -f "$dist"/*/*.aot
    [ "$(jdk_version "$JAVA_HOME")" -ge 25 ] || return 0
    training=$(mktemp -d)
    ! runs_on_jvm iofogctl || (train iofogctl quarkus-run.jar version) >/dev/null 2>&1 || true
    ! runs_on_jvm agent || train_agent
    train_servers_and_controller
    rm -rf "$training"
}
