# Passes on the mean of the last values it received; its config says of how many.
. /iofog.sh

values=
while true; do
    window=$(setting window 5)
    for value in $(receive); do
        values=$(echo $values $value | tr ' ' '\n' | tail -n "$window")
        mean=$(echo $values | tr ' ' '\n' | awk '{ sum += $1 } END { printf "%.1f", sum / NR / 10 }')
        publish "$mean" && echo "received $value, mean of $window is $mean"
    done
    sleep 1
done
