package org.iofog.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.iofog.contract.event.Event;

/** Whoever looks for the origin of an event finds one class. */
final class BeTheOnlyMaker extends ArchCondition<JavaClass> {

    private final Map<String, Set<String>> makersByEvent = new TreeMap<>();

    BeTheOnlyMaker() {
        super("be the only class that makes its events");
    }

    @Override
    public void check(JavaClass maker, ConditionEvents events) {
        maker.getConstructorCallsFromSelf().stream()
                .map(JavaConstructorCall::getTargetOwner)
                .filter(made -> made.isAssignableTo(Event.class))
                .forEach(made -> makersByEvent
                        .computeIfAbsent(made.getName(), first -> new TreeSet<>())
                        .add(outermost(maker)));
    }

    @Override
    public void finish(ConditionEvents events) {
        makersByEvent.forEach((event, makers) -> {
            if (makers.size() > 1) {
                events.add(SimpleConditionEvent.violated(event, event + " is made in " + makers));
            }
        });
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(BeTheOnlyMaker::outermost).orElse(type.getName());
    }
}
