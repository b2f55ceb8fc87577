package org.iofog.cli.volume;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.iofog.cli.failure.CliFailure;
import org.iofog.cli.volume.SourceEntry.Content;
import org.iofog.cli.volume.SourceEntry.Folder;
import org.iofog.cli.volume.SourceEntry.Link;

/**
 * All that a volume copies: dot files, empty folders and links inside the tree included.
 *
 * @param entries by path, folders before what is in them
 * @param leftOut sentences about what cannot be copied: links out of the tree, sockets, devices
 */
record SourceTree(SortedMap<String, SourceEntry> entries, List<String> leftOut) {

    /** @throws CliFailure if the source is no folder or cannot be read */
    static SourceTree scan(Path source, Permissions permissions) {
        try {
            Path root = source.toRealPath();
            if (!Files.isDirectory(root)) {
                throw CliFailure.badInput("The source " + source + " is no folder: name the folder to copy.");
            }
            Scan scan = new Scan(root, permissions);
            Files.walkFileTree(root, scan);
            return new SourceTree(scan.entries, scan.leftOut);
        } catch (IOException e) {
            throw CliFailure.badInput("The source " + source + " cannot be read (" + e + "): check 'source', and that"
                    + " you may read all that is in it.");
        }
    }

    long bytes() {
        return entries.values().stream()
                .mapToLong(entry -> entry instanceof Content content ? content.size() : 0)
                .sum();
    }

    private static final class Scan extends SimpleFileVisitor<Path> {

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
                add(new Content(
                        path,
                        file,
                        permissions.ofFile(modeOf(file)),
                        attributes.size(),
                        attributes.lastModifiedTime().to(TimeUnit.SECONDS)));
            } else {
                leftOut.add(path + " is neither file, folder nor link");
            }
            return FileVisitResult.CONTINUE;
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

        private static int modeOf(Path file) throws IOException {
            Set<PosixFilePermission> set = Files.readAttributes(
                            file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .permissions();
            int mode = 0;
            for (PosixFilePermission permission : PosixFilePermission.values()) {
                mode = mode << 1 | (set.contains(permission) ? 1 : 0);
            }
            return mode;
        }
    }
}
