# Makes it a service and starts it, unless it runs.
service_install
service_start
