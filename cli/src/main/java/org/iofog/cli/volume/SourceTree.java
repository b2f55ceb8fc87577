package org.iofog.cli.volume;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.volume.SourceEntry.Content;
import org.iofog.cli.volume.SourceEntry.Folder;
import org.iofog.cli.volume.SourceEntry.Link;

/**
 * All that a volume copies: dot files, empty folders and links inside the tree included.
 *
 * @param scanned when, before anything was looked at
 * @param entries by path, folders before what is in them
 * @param leftOut sentences about what cannot be copied: links out of the tree, sockets, devices
 */
record SourceTree(Instant scanned, SortedMap<String, SourceEntry> entries, List<String> leftOut) {

    static final SourceTree EMPTY = new SourceTree(Instant.EPOCH, new TreeMap<>(), List.of());

    /** @throws CliFailure if the source is no folder or cannot be read */
    static SourceTree scan(Path source, Permissions permissions) {
        try {
            Path root = source.toRealPath();
            if (!Files.isDirectory(root)) {
                throw CliFailure.badInput("The source " + source + " is no folder: name the folder to copy.");
            }
            Scan scan = new Scan(root, permissions);
            Instant now = Instant.now();
            Files.walkFileTree(root, scan);
            return new SourceTree(now, scan.entries, scan.leftOut);
        } catch (IOException e) {
            throw CliFailure.badInput("The source " + source + " cannot be read (" + e + "): check 'source', and that"
                    + " you may read all that is in it.");
        }
    }

    List<Content> contents() {
        return entries.values().stream()
                .filter(Content.class::isInstance)
                .map(Content.class::cast)
                .toList();
    }

    long bytes() {
        return contents().stream().mapToLong(Content::size).sum();
    }

    private static final class Scan extends SimpleFileVisitor<Path> {

        private static final String ATTRIBUTES = "unix:mode,size,ino,lastModifiedTime,ctime";

        private final SortedMap<String, SourceEntry> entries = new TreeMap<>();
        private final List<String> leftOut = new ArrayList<>();
        private final Path root;
        private final Permissions permissions;

        Scan(Path root, Permissions permissions) {
            this.root = root;
            this.permissions = permissions;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(root)) {
                add(new Folder(pathOf(folder), permissions.ofFolder(modeOf(folder))));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = pathOf(file);
            if (attributes.isSymbolicLink()) {
                addLink(file, path);
            } else if (attributes.isRegularFile()) {
                addFile(file, path);
            } else {
                leftOut.add(path + " is neither file, folder nor link");
            }
            return FileVisitResult.CONTINUE;
        }

        private void addFile(Path file, String path) throws IOException {
            Map<String, Object> known = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            Stamp stamp = new Stamp(
                    number(known, "size"), number(known, "ino"), time(known, "lastModifiedTime"), time(known, "ctime"));
            add(new Content(path, file, permissions.ofFile((int) number(known, "mode")), stamp));
        }

        private static long number(Map<String, Object> known, String name) {
            return ((Number) Objects.requireNonNull(known.get(name))).longValue();
        }

        private static Instant time(Map<String, Object> known, String name) {
            return ((FileTime) Objects.requireNonNull(known.get(name))).toInstant();
        }

        private void addLink(Path link, String path) throws IOException {
            Path target = Files.readSymbolicLink(link);
            Path meant = link.resolveSibling(target).normalize();
            if (!meant.startsWith(root)) {
                leftOut.add(path + " links to " + target + ", outside of the source");
            } else {
                Path kept = target.isAbsolute() ? link.resolveSibling("").relativize(meant) : target;
                add(new Link(path, kept.toString()));
            }
        }

        private void add(SourceEntry entry) {
            entries.put(entry.path(), entry);
        }

        private String pathOf(Path file) {
            return root.relativize(file).toString();
        }

        private static int modeOf(Path folder) throws IOException {
            return (Integer) Files.getAttribute(folder, "unix:mode");
        }
    }
}
