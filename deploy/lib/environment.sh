# What the scripts in deploy/ share: where things are, and how to find or install what they need. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
dist=$root/deploy/dist

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install_packages() {
    can_install || return 1
    say "installing $*"
    apt-get install -y -qq "$@" >/dev/null 2>&1 && return
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

jdk_version() { "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

fits() { [ -x "$1/bin/javac" ] && [ "$(jdk_version "$1")" -ge 21 ] 2>/dev/null; }

newest_installed_jdk() {
    local home best= version=0
    for home in /usr/lib/jvm/*; do
        if fits "$home" && [ "$(jdk_version "$home")" -gt "$version" ]; then
            best=$home version=$(jdk_version "$home")
        fi
    done
    [ -n "$best" ] && printf '%s' "$best"
}

find_jdk() {
    local on_path
    fits "${JAVA_HOME:-/none}" && return
    on_path=$(command -v javac) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    if fits "${on_path:-/none}"; then
        JAVA_HOME=$on_path
    else
        JAVA_HOME=$(newest_installed_jdk) || return 1
    fi
    export JAVA_HOME
}

need_jdk() {
    find_jdk && return
    install_packages openjdk-25-jdk-headless 2>/dev/null || install_packages openjdk-21-jdk-headless 2>/dev/null || true
    find_jdk || die "No JDK 21 or newer was found: install one (Temurin, or your distribution's openjdk-21-jdk-headless) and set JAVA_HOME to it."
}

need_maven() {
    local version
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p') || true
    if [ -n "$version" ] && printf '3.8.7\n%s\n' "$version" | sort -CV; then
        maven=mvn
    else
        command -v curl >/dev/null || command -v wget >/dev/null || install_packages curl
        command -v unzip >/dev/null || install_packages unzip
        maven=$root/mvnw
    fi
}

docker_answers() { docker info >/dev/null 2>&1; }

start_docker() {
    if [ -d /run/systemd/system ]; then
        systemctl start docker
    else
        mkdir -p /var/log
        setsid dockerd >/var/log/dockerd.log 2>&1 </dev/null &
    fi
    local second
    for second in $(seq 60); do
        docker_answers && return
        sleep 1
    done
    return 1
}

need_docker() {
    docker_answers && return
    command -v dockerd >/dev/null || install_packages docker.io iptables \
        || die "No Docker engine was found: install one (https://docs.docker.com/engine/install), or run this as root on Debian or Ubuntu."
    [ "$(id -u)" = 0 ] || die "The Docker engine does not answer: start it, or add yourself to the group docker."
    say "starting the Docker engine"
    start_docker || die "The Docker engine did not start: read /var/log/dockerd.log, or 'journalctl -u docker'."
}

# A static busybox is all the examples and tests run: their images are made here, so that no registry is needed.
need_busybox() {
    [ -x /bin/busybox ] && ! ldd /bin/busybox >/dev/null 2>&1 && return
    install_packages busybox-static || die "A static busybox is needed to make the example's images: install the package busybox-static."
}

# Tests cut the cable between two networks of this machine.
need_networks() {
    command -v ip >/dev/null || install_packages iproute2 || die "The tests need ip: install the package iproute2."
    [ "$(id -u)" = 0 ] || die "The tests make network namespaces: run them as root."
}

need_wrk() {
    command -v wrk >/dev/null && return
    install_packages wrk || die "The benchmark of public ports needs wrk: install the package wrk."
}

need_sshd() {
    [ -x /usr/sbin/sshd ] && return
    install_packages openssh-server openssh-client || say "without sshd the benchmark of public ports leaves ssh -L out"
}

run_maven() {
    (cd "$root" && "$maven" -B --no-transfer-progress "$@")
}
