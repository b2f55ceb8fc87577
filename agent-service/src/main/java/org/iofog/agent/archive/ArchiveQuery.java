package org.iofog.agent.archive;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.iofog.agent.application.messages.MessageArchive.MessagePage;
import org.iofog.agent.domain.message.TimeFrame;
import org.iofog.contract.iomessage.IoMessageBinary;
import org.jspecify.annotations.Nullable;

/** Looks up messages by time. A page ends with a whole millisecond, so that none is missed between two pages. */
final class ArchiveQuery {

    private static final int PAGE_MESSAGES = 1_000;
    private static final int PAGE_BYTES = 4 << 20;

    private ArchiveQuery() {}

    static MessagePage page(Collection<PublisherLog> logs, TimeFrame frame) throws IOException {
        List<Entry> found = new ArrayList<>();
        TimeFrame searched = frame;
        for (PublisherLog log : logs) {
            searched = searched.endingAt(search(log, searched, found));
        }
        TimeFrame complete = searched;
        found.removeIf(entry -> !complete.contains(entry.timestamp()));
        found.sort(Comparator.comparingLong(Entry::timestamp));
        TimeFrame told = searched.endingAt(endOfPage(found, searched));
        return new MessagePage(
                told,
                found.stream()
                        .filter(entry -> told.contains(entry.timestamp()))
                        .map(entry -> IoMessageBinary.decode(entry.message()))
                        .toList());
    }

    /** @return up to when everything of the log was found */
    private static long search(PublisherLog log, TimeFrame frame, List<Entry> found) throws IOException {
        Page page = new Page(frame);
        for (Segment segment : log.segments().values()) {
            Segment following = log.segmentAfter(segment);
            boolean before = following != null && following.firstTimestamp() < frame.start();
            if (!before && segment.firstTimestamp() <= frame.end() && !page.isFull()) {
                read(segment, page);
            }
        }
        found.addAll(page.entries);
        return page.end();
    }

    private static void read(Segment segment, Page page) throws IOException {
        try (SegmentReader reader = new SegmentReader(segment)) {
            Entry entry = reader.next();
            while (entry != null && page.take(entry)) {
                entry = reader.next();
            }
        } catch (NoSuchFileException e) {
            // The limits have pushed it out a moment ago.
        }
    }

    private static long endOfPage(List<Entry> sorted, TimeFrame frame) {
        Page page = new Page(frame);
        for (Entry entry : sorted) {
            if (!page.take(entry)) {
                break;
            }
        }
        return page.end();
    }

    /** Takes entries in the order of their time until it is full and the millisecond of its last one is over. */
    private static final class Page {

        private final TimeFrame frame;
        private final List<Entry> entries = new ArrayList<>();
        private int bytes;
        private @Nullable Entry refused;

        Page(TimeFrame frame) {
            this.frame = frame;
        }

        boolean take(Entry entry) {
            if (!frame.contains(entry.timestamp())) {
                return entry.timestamp() < frame.start();
            }
            boolean hasRoom = entries.size() < PAGE_MESSAGES && bytes < PAGE_BYTES;
            if (!hasRoom && entry.timestamp() != entries.getLast().timestamp()) {
                refused = entry;
                return false;
            }
            entries.add(entry);
            bytes += entry.size();
            return true;
        }

        boolean isFull() {
            return refused != null;
        }

        long end() {
            return refused == null ? frame.end() : entries.getLast().timestamp();
        }
    }
}
