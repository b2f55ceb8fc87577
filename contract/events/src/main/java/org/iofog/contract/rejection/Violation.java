package org.iofog.contract.rejection;

/**
 * One broken rule of a specification.
 *
 * @param path where, such as {@code container.ports[0].external}; empty for the whole
 * @param problem one sentence: what is wrong and what would be right
 * @param code what a refusal for this reason alone is called
 */
public record Violation(String path, String problem, RejectionCode code) {

    public Violation(String path, String problem) {
        this(path, problem, RejectionCode.INVALID);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? problem : path + ": " + problem;
    }
}
