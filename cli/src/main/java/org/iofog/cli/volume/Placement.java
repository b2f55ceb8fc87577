package org.iofog.cli.volume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.iofog.cli.ssh.ShellWords;
import org.iofog.cli.volume.SourceEntry.Folder;

/**
 * Brings what an archive carried to its place: by renames within one file system, so that a file is there in its former
 * or its new form, never in part. A new folder comes with all that is in it.
 */
final class Placement {

    private static final int AT_ONCE = 500;

    private Placement() {}

    /**
     * A script that is run in the folder the archive was unpacked in.
     *
     * @param present folders of the destination; those of this batch are among them afterwards
     */
    static String script(List<SourceEntry> batch, String destination, Set<String> present) {
        Map<String, List<String>> byFolder = new LinkedHashMap<>();
        Set<String> made = new TreeSet<>();
        for (SourceEntry entry : batch) {
            String folder = folderOf(entry.path());
            if (folder.isEmpty() || present.contains(folder)) {
                byFolder.computeIfAbsent(folder, any -> new ArrayList<>()).add(entry.path());
            }
            if (entry instanceof Folder) {
                made.add(entry.path());
            }
        }
        present.addAll(made);
        StringBuilder script = new StringBuilder("set -e\n");
        byFolder.forEach((folder, paths) -> append(script, destination, folder, paths));
        return script.toString();
    }

    static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static void append(StringBuilder script, String destination, String folder, List<String> paths) {
        String target = ShellWords.quote(destination + "/" + folder + "/");
        for (int i = 0; i < paths.size(); i += AT_ONCE) {
            String names = paths.subList(i, Math.min(i + AT_ONCE, paths.size())).stream()
                    .map(path -> ShellWords.quote("./" + path))
                    .collect(Collectors.joining(" "));
            script.append("mv -f -- ").append(names).append(' ').append(target).append('\n');
        }
    }
}
