# Waits until a service has written a file, and prints it. Arguments: file, seconds to wait.
for second in $(seq "$2"); do
    if [ -s "$1" ]; then
        cat "$1"
        exit 0
    fi
    sleep 1
done
tail -n 5 "$log" >&2
exit 1
