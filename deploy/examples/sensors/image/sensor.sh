# Measures a temperature that wanders, in tenths of a degree.
. /iofog.sh

temperature=215
while true; do
    temperature=$((temperature + $(shuf -i 0-8 -n 1) - 4))
    publish "$temperature" && echo "sent $temperature"
    sleep "$(setting seconds 1)"
done
