package org.iofog.tunnel.port;

/** What passes through one port. Written on one event loop, read anywhere. */
final class PortTraffic {

    private volatile int connections;
    private volatile long bytesIn;
    private volatile long bytesOut;

    void opened() {
        connections = connections + 1;
    }

    void closed() {
        connections = connections - 1;
    }

    void in(int bytes) {
        bytesIn = bytesIn + bytes;
    }

    void out(int bytes) {
        bytesOut = bytesOut + bytes;
    }

    int connections() {
        return connections;
    }

    long bytesIn() {
        return bytesIn;
    }

    long bytesOut() {
        return bytesOut;
    }
}
