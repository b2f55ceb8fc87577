# Lets the services of the folder run another version from their next start on. Argument: version.
former=$(readlink "$root/current" || true)
[ -z "$former" ] || [ "$former" = "$1" ] || link "$former" previous
link "$1" current
