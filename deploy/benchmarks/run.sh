#!/usr/bin/env bash
# Measures, prints one table and keeps it as JSON in deploy/benchmarks/results.
# Arguments choose: container, throughput, messages, footprint, planning, mesh-change, volumes, tunnel; none means all.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/../lib/environment.sh"

need_jdk
need_maven
need_docker
need_busybox
command -v rsync >/dev/null || install_packages rsync || die "The benchmark of volumes needs rsync: install the package rsync."
need_wrk
need_sshd
run_maven -q package -DskipTests
exec "$JAVA_HOME/bin/java" -Drepository.root="$root" -Dmesh.installed=true -cp "$here/target/benchmarks-0.1.0.jar:$here/target/lib/*" \
    org.iofog.benchmark.Benchmarks "$@"
