package org.iofog.agent.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagePlaceTest {

    @TempDir
    Path folder;

    private Path usual;
    private Path other;

    @BeforeEach
    void write() throws IOException {
        usual = folder.resolve("messages");
        other = folder.resolve("disk/messages-7f3e");
        Files.createDirectories(usual.resolve("sensor"));
        Files.writeString(usual.resolve("sensor/1.segment"), "one");
    }

    private MessagePlace place() {
        return new MessagePlace(folder, usual);
    }

    @Test
    void isTheUsualOneAtFirst() {
        assertThat(place().directory()).isEqualTo(usual);
    }

    @Test
    void movesTheMessagesAndRemembersWhere() {
        place().moveTo(other);

        assertThat(place().directory()).isEqualTo(other);
        assertThat(other.resolve("sensor/1.segment")).hasContent("one");
        assertThat(usual).doesNotExist();
    }

    @Test
    void completesAMoveThatHadNotBegun() {
        interrupted();

        assertThat(place().directory()).isEqualTo(other);
        assertThat(other.resolve("sensor/1.segment")).hasContent("one");
    }

    @Test
    void removesWhatAnInterruptedMoveHadCopied() throws IOException {
        interrupted();
        Files.createDirectories(other.resolve("sensor"));
        Files.writeString(other.resolve("sensor/1.segment"), "one");

        assertThat(place().directory()).isEqualTo(other);
        assertThat(usual).doesNotExist();
    }

    private void interrupted() {
        new JsonFile<>(folder, "messages.json", MessagePlace.Place.class)
                .write(new MessagePlace.Place(other.toString(), usual.toString()));
    }

    @Test
    void leavesTheMessagesWhereSomethingElseIsInTheWay() throws IOException {
        Files.createDirectories(other);
        MessagePlace place = place();

        assertThatThrownBy(() -> place.moveTo(other))
                .hasMessageStartingWith("The messages cannot be moved from %s to %s: ".formatted(usual, other));

        assertThat(place.directory()).isEqualTo(usual);
        assertThat(place().directory()).isEqualTo(usual);
        assertThat(usual.resolve("sensor/1.segment")).hasContent("one");
    }

    @Test
    void forgetsTheMessagesWhereverTheyAre() {
        MessagePlace place = place();
        place.moveTo(other);

        place.forget();

        assertThat(other).doesNotExist();
        assertThat(place().directory()).isEqualTo(usual);
    }
}
