#!/bin/sh
# Starts a program of ioFog Mesh with its settings.
root=@ROOT@
program=@PROGRAM@

link() { ln -sfn "$1" "$root/$2.new" && mv -T "$root/$2.new" "$root/$2"; }

is_overdue() { [ $(($(date +%s) - $(head -n 1 "$root/pending"))) -ge @SECONDS@ ]; }

ends_again_and_again() { [ "$(grep -cx run "$root/pending")" -ge @STARTS@ ]; }

go_back() {
    echo "Version $(readlink "$root/current") makes way for $(readlink "$root/previous")."
    link "$(readlink "$root/previous")" current
    if [ -L "$root/older" ]; then mv -T "$root/older" "$root/previous"; else rm -f "$root/previous"; fi
    rm -f "$root/pending"
}

# A version that nobody has confirmed in time, or that ends again and again until then, makes way for the one before it.
if [ "${1:-}" = run ] && [ -e "$root/pending" ] && [ -L "$root/previous" ]; then
    if is_overdue || ends_again_and_again; then go_back; else echo run >>"$root/pending"; fi
fi

set -a
[ ! -r /etc/iofog/@NAME@.env ] || . /etc/iofog/@NAME@.env
IOFOG_AGENT_VERSION=$(readlink "$root/current")
IOFOG_ROUTER_JAR=$root/current/embedded/iofog-embedded.jar
set +a

home=$root/current/$program
[ ! -x "$home/$program" ] || exec "$home/$program" "$@"
# An agent shares a small host, and has little to do that compiling well would pay for.
[ "$program" != agent ] || quick=-XX:TieredStopAtLevel=1
for jar in "$home/quarkus-run.jar" "$home/iofog-$program.jar"; do
    [ ! -e "$jar" ] || exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC ${quick:-} -jar "$jar" "$@"
done
echo "There is no program $program in $home." >&2
exit 1
