package org.iofog.tunnel.front;

/** Why a public port does not let a connection in. */
public enum Refusal {
    NETWORK(403, "This port is not open to your network."),
    CONNECTIONS(503, "This port has as many connections as it may have: try again later."),
    RATE(503, "This port gets connections faster than it may: try again later.");

    private final int status;
    private final String sentence;

    Refusal(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /** As HTTP would put it. */
    public int status() {
        return status;
    }

    public String sentence() {
        return sentence;
    }
}
