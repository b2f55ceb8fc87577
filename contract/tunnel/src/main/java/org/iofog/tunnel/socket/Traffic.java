package org.iofog.tunnel.socket;

/** Counts what passes. */
public interface Traffic {

    Traffic UNCOUNTED = new Traffic() {
        @Override
        public void in(int bytes) {}

        @Override
        public void out(int bytes) {}
    };

    /** From the outside. */
    void in(int bytes);

    /** To the outside. */
    void out(int bytes);
}
