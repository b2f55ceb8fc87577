# Keeps the last hundred values where its page reads them.
. /iofog.sh

mkdir -p /www/values
cp /dashboard.html /www/index.html
touch /values
httpd -p 80 -h /www
while true; do
    receive >>/values
    tail -n 100 /values >/values.new && mv /values.new /values
    cp /values /www/values/next && mv /www/values/next /www/values/latest
    sleep 1
done
