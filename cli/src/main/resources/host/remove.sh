# Ends the service and removes it from the host, with the files and folders given as arguments.
service_remove
rm -rf "$@"
