package org.iofog.contract.amqp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.iofog.contract.command.Command;
import org.jspecify.annotations.Nullable;

/** Finds the field a command was sent without. What may be absent is marked so in its record. */
final class RequiredFields {

    private RequiredFields() {}

    /** @throws MalformedMessage that names the first missing field */
    static void check(Command command) {
        check("", (Record) command);
    }

    private static void check(String prefix, Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object field = read(component, value);
            if (field instanceof Record nested) {
                check(prefix + component.getName() + ".", nested);
            } else if (field == null && !mayBeAbsent(component)) {
                throw new MalformedMessage("The body lacks " + prefix + component.getName() + ".");
            }
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
