#!/usr/bin/env bash
# Runs the main job on this machine: a control plane, two agents and an example application, from nothing.
# Run it again as often as you like: what is there already stays as it is.
# IOFOG_HTTP_PORT sets the controller's port, 51121 unless given: IOFOG_HTTP_PORT=8080 ./deploy/up.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/lib/environment.sh"
. "$here/lib/train.sh"
. "$here/lib/build.sh"
. "$here/lib/example.sh"

need_jdk
need_maven
need_docker
need_busybox
build

say "starting the control plane and two agents"
deploy_mesh

say "deploying the example application"
make_example_images
iofogctl deploy -f "$here/examples/hello/application.yaml"

say "what runs now"
iofogctl get all
say "the example's public port, $(public_link greeter)"
show_public_port
what_to_try
