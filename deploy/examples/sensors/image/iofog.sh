# The agent's Local API from a shell. SELFNAME is this microservice's own id; the agent has set it. Sourced, never run.

api=http://iofog:54321/v2

ask() { # path, JSON body
    timeout 10 wget -q -O - --header 'Content-Type: application/json' --post-data "$2" "$api/$1"
}

# setting NAME DEFAULT: a number from this microservice's config
setting() {
    value=$(ask config/get "{\"id\":\"$SELFNAME\"}" | tr -d '\\' | sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p")
    echo "${value:-$2}"
}

# publish TEXT: to whoever a route leads to
publish() {
    ask messages/new "{\"publisher\":\"$SELFNAME\",\"version\":4,\"infotype\":\"temperature\",\"infoformat\":\"text/plain\",\"contentdata\":\"$(printf %s "$1" | base64)\"}" >/dev/null
}

# receive: the texts of the messages that wait for us, one a line
receive() {
    ask messages/next "{\"id\":\"$SELFNAME\"}" | tr ',{}' '\n\n\n' | sed -n 's/^ *"contentdata": *"\(.*\)".*/\1/p' |
        while read -r content; do
            echo "$content" | base64 -d
            echo
        done
}
