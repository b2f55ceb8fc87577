# The mesh and the application that up.sh brings up. Sourced, never run.

export PATH=$root/deploy/bin:$PATH
state=$HOME/.iofog/v2
mesh=$state/local/mesh.yaml

# The first user's password is made here, once, and stands only in a file that nobody else can read.
write_mesh() {
    if [ -e "$mesh" ]; then
        [ -z "${IOFOG_HTTP_PORT:-}" ] || sed -i "s/^    port: .*/    port: $IOFOG_HTTP_PORT/" "$mesh"
        return
    fi
    mkdir -p "$(dirname "$mesh")"
    chmod 700 "$state" "$state/local"
    local password
    password=$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')
    (umask 077 && sed "s/@PASSWORD@/$password/; s/@PORT@/${IOFOG_HTTP_PORT:-51121}/" "$root/deploy/examples/mesh.yaml" >"$mesh")
}

deploy_mesh() {
    write_mesh
    iofogctl deploy -f "$mesh"
}

has_image() {
    docker image inspect "$1" >/dev/null 2>&1
}

make_example_images() {
    has_image iofog-example/busybox:1 \
        || tar -C / -c bin/busybox | docker import --change 'ENTRYPOINT ["/bin/busybox"]' - iofog-example/busybox:1 >/dev/null
    has_image iofog-example/sensors:1 || make_sensors_image
}

make_sensors_image() {
    local content
    content=$(mktemp -d)
    mkdir -p "$content/bin"
    cp /bin/busybox "$content/bin/"
    busybox --list | grep -vx busybox | while read -r applet; do ln -s busybox "$content/bin/$applet"; done
    cp "$root"/deploy/examples/sensors/image/* "$content/"
    tar -C "$content" -c . | docker import --change 'ENV PATH=/bin' - iofog-example/sensors:1 >/dev/null
    rm -r "$content"
}

public_link() { # microservice
    iofogctl describe microservice "$1" | sed -n 's/^ *publicLink: //p' | head -n 1
}

# Through the tunnel: the port beside the control plane leads to the container on its agent.
show_public_port() {
    local link try
    link=$(public_link greeter)
    for try in $(seq 30); do
        fetch "$link" && return
        sleep 1
    done
    die "Nothing answers at $link: see 'iofogctl get ports'."
}

fetch() { # link
    local place=${1#http://}
    (exec 3<>"/dev/tcp/${place%:*}/${place##*:}" && printf 'GET / HTTP/1.0\r\nHost: %s\r\n\r\n' "$place" >&3 \
        && sed '1,/^\r*$/d' <&3 | grep .) 2>/dev/null
}

what_to_try() {
    cat <<TEXT

It works. Try next, with deploy/bin on your PATH:
  iofogctl describe microservice ticker
  iofogctl logs microservice ticker --follow
  iofogctl move microservice ticker agent-2
  iofogctl trace microservice ticker
  iofogctl deploy -f deploy/examples/sensors/application.yaml
  iofogctl delete application hello
  iofogctl prune agent agent-1
The page of the example: http://localhost:5080/, to the outside $(public_link greeter), that of the sensors: http://localhost:5081/
Take it all down again: ./deploy/down.sh
TEXT
}
