# Builds what runs and lays it out in deploy/dist, as iofogctl expects it. Sourced, never run.

sources_changed() {
    [ -e "$dist/.built" ] || return 0
    [ -n "$(find "$root/pom.xml" "$root"/{contract,controller-service,agent-service,router-service,tunnel-service,cli,deploy/embedded} \
        -path '*/target' -prune -o -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$dist/.built" -print -quit)" ]
}

lay_out() { # name, module
    local target=$root/$2/target native
    mkdir -p "$dist/$1"
    native=$(find "$target" -maxdepth 1 -name '*-runner' -type f -perm -u+x -newer "$target/classes" 2>/dev/null | head -n 1)
    if [ -n "$native" ]; then
        cp "$native" "$dist/$1/$1"
    else
        rm -f "$dist/$1/$1"
    fi
    [ ! -d "$target/quarkus-app" ] || cp -r "$target/quarkus-app/." "$dist/$1/"
}

build() {
    sources_changed || return 0
    say "building (the first time takes some minutes)"
    run_maven -q package -DskipTests -pl controller-service,agent-service,router-service,tunnel-service,cli,deploy/embedded -am \
        || die "The build failed: the lines above say why."
    lay_out controller controller-service
    lay_out agent agent-service
    lay_out router router-service
    lay_out tunnel tunnel-service
    lay_out iofogctl cli
    mkdir -p "$dist/embedded"
    cp -r "$root/deploy/embedded/target/embedded-runner/." "$dist/embedded/"
    train_all
    touch "$dist/.built"
}
