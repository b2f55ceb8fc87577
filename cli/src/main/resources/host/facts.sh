# What is on the host: lines of key=value. Arguments: home of the agent, url of its container engine.
home=$1 engine=$2

java_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1; }

java_home() {
    for candidate in "$(dirname "$(dirname "$(readlink -f "$(command -v java || true)" || true)")")" /usr/lib/jvm/* "$root"/jre-*; do
        if [ -x "$candidate/bin/java" ] && [ "$(java_version "$candidate")" -ge 21 ] 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
}

version_of() { [ ! -L "$root/$1" ] || readlink "$root/$1"; }

engine_is_there() {
    case $engine in
        unix://*) [ -S "${engine#unix://}" ] ;;
        *) true ;;
    esac
}

echo "architecture=$(uname -m)"
echo "java=$(java_home)"
echo "current=$(version_of current)"
echo "previous=$(version_of previous)"
for version in "$root"/*/; do
    [ ! -e "$version/.whole" ] || echo "version=$(basename "$version")"
done
echo "identity=$(sed -n 's/.*"uuid" *: *"\([^"]*\)".*/\1/p' "$home/identity.json" 2>/dev/null | head -n 1)"
if engine_is_there; then echo "engine=yes"; fi
if service_runs; then echo "running=yes"; fi
