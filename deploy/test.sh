#!/usr/bin/env bash
# Passes all tests: unit, integration and system tests, on a real bus, database and container engine. Needs root.
# With GRAALVM_HOME set, iofogctl and the agent are built natively too and pass their integration tests as binaries.
# Arguments go to Maven, such as: ./deploy/test.sh -pl agent-service -am
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/lib/environment.sh"
. "$here/lib/hosts.sh"

need_jdk
need_maven
need_docker
need_busybox
need_host_image
need_networks
export TESTCONTAINERS_RYUK_DISABLED=true

run_maven verify "$@"

if [ -x "${GRAALVM_HOME:-/none}/bin/native-image" ]; then
    say "building iofogctl and the agent natively, and testing the binaries"
    run_maven package -Pnative -DskipTests -pl cli,agent-service -am
    run_maven verify -pl agent-service,deploy/system-tests -am -Dmesh.native=agent-service,cli \
        -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
        -Dtest=NoUnitTests -Dit.test='AgentProcessIT,AgentFaultsST,EngineFaultsST,BadInputST'
fi
