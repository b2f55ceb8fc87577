package org.iofog.contract.amqp.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.iofog.contract.command.Command;
import org.jspecify.annotations.Nullable;

/** Finds the field a command was sent without. What a specification may lack is for its rules to say. */
final class RequiredFields {

    private RequiredFields() {}

    /** @throws MalformedMessage that names the first missing field */
    static void check(Command command) {
        Arrays.stream(command.getClass().getRecordComponents())
                .filter(component -> read(component, command) == null)
                .findFirst()
                .ifPresent(missing -> {
                    throw new MalformedMessage("The body lacks " + missing.getName() + ".");
                });
    }

    private static @Nullable Object read(RecordComponent component, Command command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
