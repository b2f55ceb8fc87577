#!/usr/bin/env bash
# Removes what up.sh started: containers, agents, control plane and their data. What was installed or built stays.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/lib/environment.sh"
. "$here/lib/example.sh"

[ -e "$mesh" ] || die "There is nothing to take down: up.sh has not run here, or down.sh has already."
find_jdk || true
iofogctl delete -f "$here/examples/hello/application.yaml" || say "the application could not be deleted; its agents are removed all the same"
iofogctl delete -f "$mesh"
rm -f "$mesh"
say "everything that up.sh started is gone"
