package org.iofog.agent.domain.message;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iofog.contract.agent.DesiredMicroservice;
import org.iofog.contract.agent.DesiredState;

/** Who receives what this agent's microservices publish, by uuid. */
public record MessageRoutes(Map<String, Set<String>> receiversByPublisher) {

    public static final MessageRoutes NONE = new MessageRoutes(Map.of());

    public MessageRoutes {
        receiversByPublisher = Map.copyOf(receiversByPublisher);
    }

    /** A microservice may be there twice while it is replaced. */
    public static MessageRoutes of(DesiredState state) {
        return new MessageRoutes(state.microservices().stream()
                .collect(Collectors.toMap(
                        DesiredMicroservice::uuid,
                        microservice -> Set.copyOf(microservice.receivers()),
                        MessageRoutes::union)));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    public boolean hasMicroservice(String uuid) {
        return receiversByPublisher.containsKey(uuid);
    }

    public Set<String> receiversOf(String publisher) {
        return receiversByPublisher.getOrDefault(publisher, Set.of());
    }

    /** The publishers among {@code wanted}, or among all where none is named, whose messages the receiver gets. */
    public Set<String> publishersTo(String receiver, List<String> wanted) {
        return receiversByPublisher.entrySet().stream()
                .filter(route -> route.getValue().contains(receiver))
                .map(Map.Entry::getKey)
                .filter(publisher -> wanted.isEmpty() || wanted.contains(publisher))
                .collect(Collectors.toSet());
    }
}
