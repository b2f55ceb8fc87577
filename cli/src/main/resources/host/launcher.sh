#!/bin/sh
# Starts a program of ioFog Mesh with its settings.
root=@ROOT@
program=@PROGRAM@

link() { ln -sfn "$1" "$root/$2.new" && mv -T "$root/$2.new" "$root/$2"; }

is_overdue() { [ -e "$root/pending" ] && [ $(($(date +%s) - $(cat "$root/pending"))) -ge @SECONDS@ ]; }

# A version that nobody has confirmed in time makes way for the one before it.
if is_overdue && [ -L "$root/previous" ]; then
    link "$(readlink "$root/previous")" current
    if [ -L "$root/older" ]; then mv -T "$root/older" "$root/previous"; else rm -f "$root/previous"; fi
    rm -f "$root/pending"
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
