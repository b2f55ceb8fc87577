# The version that runs has proved good: all but it and the one before it go.
rm -f "$root/pending" "$root/older"
for version in "$root"/*/; do
    version=$(basename "$version")
    case $version in
        jre-* | bin | current | previous | "$(readlink "$root/current")" | "$(readlink "$root/previous" || true)") ;;
        *) rm -rf "${root:?}/$version" ;;
    esac
done
