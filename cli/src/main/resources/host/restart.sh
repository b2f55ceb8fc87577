# Makes it a service and starts it anew.
service_install
service_stop
service_start
