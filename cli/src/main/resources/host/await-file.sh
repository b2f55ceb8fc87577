# Waits until a service has written a file, and prints it. Arguments: file, seconds to wait.
for second in $(seq "$2"); do
    if [ -s "$1" ]; then
        cat "$1"
        exit 0
    fi
    sleep 1
done
# The last it said with a date; before that only Java itself speaks.
said=$(grep '^[0-9]' "$log" | tail -n 1)
[ -n "$said" ] || said=$(tail -n 1 "$log")
echo "$said" >&2
exit 1
