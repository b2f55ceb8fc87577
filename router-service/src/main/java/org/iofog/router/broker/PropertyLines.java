package org.iofog.router.broker;

/** Lines of a properties file, in the order they were put. */
final class PropertyLines {

    private final StringBuilder text = new StringBuilder();

    void comment(String format, Object... arguments) {
        text.append("# ").append(format.formatted(arguments)).append('\n');
    }

    void put(String key, String value) {
        text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
