package org.iofog.cli.volume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.iofog.cli.volume.SourceEntry.Content;

/**
 * Finds out which files have the same content at both ends: by their digests, unless their stamps at both ends are those of
 * an earlier match.
 */
final class Comparison {

    private static final int DIGEST = 64;

    private final Destination destination;
    private final SourceTree source;
    private final Digests digests;

    Comparison(Destination destination, SourceTree source, Digests digests) {
        this.destination = destination;
        this.source = source;
        this.digests = digests;
    }

    /** @return their paths; of large files, which are compared block by block, only those with an earlier match */
    Set<String> same(HostTree host, Matches matches) {
        Set<String> same = new HashSet<>();
        List<Content> doubtful = new ArrayList<>();
        for (Content content : source.contents()) {
            HostEntry there = host.at(content.path());
            if (there != null && there.isFileOfSize(content.size())) {
                if (matches.know(content, there)) {
                    same.add(content.path());
                } else if (!SyncPlan.isLarge(content)) {
                    doubtful.add(content);
                }
            }
        }
        same.addAll(sameDigests(doubtful));
        return same;
    }

    private List<String> sameDigests(List<Content> doubtful) {
        CompletableFuture<Void> here = digests.prepare(doubtful);
        Map<String, String> there = hostDigests(doubtful);
        here.join();
        return doubtful.stream()
                .filter(content -> digests.of(content).equals(there.get(content.path())))
                .map(Content::path)
                .toList();
    }

    /** What cannot be read there has none. */
    private Map<String, String> hostDigests(List<Content> doubtful) {
        String answer = destination.askOfEach(
                "sha256sum -z", doubtful.stream().map(Content::path).toList());
        Map<String, String> found = new HashMap<>();
        for (String line : answer.split("\0")) {
            if (line.length() > DIGEST) {
                found.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
            }
        }
        return found;
    }
}
