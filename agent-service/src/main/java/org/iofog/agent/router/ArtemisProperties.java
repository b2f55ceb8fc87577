package org.iofog.agent.router;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Adler32;
import org.iofog.agent.domain.router.SeenLink;

/** The properties file of an Artemis router, as far as its agent needs to understand it. */
final class ArtemisProperties {

    private static final Pattern LINK = Pattern.compile("AMQPConnections\\.(iofog-(.+))\\.uri");
    private static final Pattern TARGET = Pattern.compile("tcp://([^?/#]+).*");
    private static final Pattern QUEUE = Pattern.compile("addressConfigurations\\.\"([^\"]+)\"\\.routingTypes");
    private static final String LISTENER = "acceptorConfigurations.";

    private final String text;
    private final Map<String, String> values = new TreeMap<>();

    private ArtemisProperties(String text) {
        this.text = text;
    }

    static ArtemisProperties of(String text) {
        ArtemisProperties parsed = new ArtemisProperties(text);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) -> parsed.values.put(key.toString(), value.toString()));
        return parsed;
    }

    /** As the router tells it of the file it has read. */
    long checksum() {
        Adler32 checksum = new Adler32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    /** A router that runs takes new listeners, but neither other settings of the broker nor changes of a listener. */
    boolean needsRestartFor(ArtemisProperties next) {
        return !brokerSettings().equals(next.brokerSettings())
                || !next.listeners().entrySet().containsAll(listeners().entrySet());
    }

    private Map<String, String> brokerSettings() {
        return selected(Pattern.compile("[^.]+"));
    }

    private Map<String, String> listeners() {
        return selected(Pattern.compile(Pattern.quote(LISTENER) + ".+"));
    }

    private Map<String, String> selected(Pattern keys) {
        return values.entrySet().stream()
                .filter(value -> keys.matcher(value.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> queues() {
        return values.keySet().stream()
                .map(QUEUE::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** @param connected names of the links that are */
    List<SeenLink> links(Set<String> connected) {
        return values.entrySet().stream()
                .flatMap(value -> LINK.matcher(value.getKey())
                        .results()
                        .map(match -> new SeenLink(
                                match.group(1),
                                match.group(2),
                                target(value.getValue()),
                                isSpare(match.group(1)),
                                connected.contains(match.group(1)))))
                .toList();
    }

    private boolean isSpare(String link) {
        return values.keySet().stream().noneMatch(key -> key.startsWith("AMQPConnections." + link + ".bridges."));
    }

    private static String target(String uri) {
        Matcher target = TARGET.matcher(uri);
        return target.matches() ? target.group(1) : uri;
    }
}
