#!/usr/bin/env bash
# Removes what up.sh started: containers, agents, control plane and their data. What was installed or built stays.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/lib/environment.sh"
. "$here/lib/example.sh"

[ -e "$mesh" ] || die "There is nothing to take down: up.sh has not run here, or down.sh has already."
find_jdk || true
applications=$(iofogctl get applications -o name) || say "no application could be deleted; the agents are removed all the same"
for application in $applications; do
    iofogctl delete application "${application##*/}"
done
iofogctl delete -f "$mesh"
rm -f "$mesh"
say "everything that up.sh started is gone"
