package org.iofog.cli.volume;

/** The stamps of a file at both ends, from when its content was the same there. */
record Match(Stamp source, Stamp host) {

    private static final String BETWEEN = "|";

    static Match parse(String text) {
        int between = text.indexOf(BETWEEN);
        return new Match(Stamp.parse(text.substring(0, between)), Stamp.parse(text.substring(between + 1)));
    }

    @Override
    public String toString() {
        return source + BETWEEN + host;
    }
}
