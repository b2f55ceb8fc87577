package org.iofog.router.domain.model;

/** One change of a running router. A change of an entity an engine cannot update is a deletion and a creation. */
public record Step(Action action, Entity entity) {

    /** What to do with the entity. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE
    }

    @Override
    public String toString() {
        return action + " " + entity.type() + " " + entity.name();
    }
}
