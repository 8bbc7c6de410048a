package academy.praxis.catalog.index;

import static academy.praxis.catalog.index.Shelf.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemIndexTest {
    private static final UUID ROW = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void aLaterStateReplacesAnEarlierOne() throws Exception {
        try (Shelf shelf = Shelf.in(folder)) {
            shelf.put(item("Plan").summary("Old words.").build());
            shelf.put(item("Plan")
                    .summary("New words.")
                    .body("Long. ".repeat(300))
                    .build());
            shelf.put(item("Plan").summary("Newest words.").build());

            assertEquals(1, shelf.index.size());
            assertEquals(List.of(), shelf.find("old "));
            assertEquals(List.of("Plan"), shelf.find("newest"));

            shelf.put(item("Plan").gone());
            assertEquals(0, shelf.index.size());
            assertEquals(List.of(), shelf.find("plan"));
        }
    }

    @Test
    void afterAKillItIsAsAtItsLastCommitAndSaysFromWhereToGoOn() throws Exception {
        Position kept = Position.start(Shelf.STORE).after(70, ROW, 100, false);
        try (Shelf killed = Shelf.in(folder)) {
            killed.put(item("Committed").build());
            killed.index.reached(kept);
            killed.index.commit();
            killed.put(item("Lost").build(), item("Committed").gone());
            killed.index.reached(kept.after(90, ROW, 120, true));
        }

        try (Shelf again = Shelf.again(folder)) {
            assertEquals(kept, again.index.position());
            assertEquals(List.of("Committed"), again.find("committed"));
            assertEquals(List.of(), again.find("lost"));
        }
    }

    @Test
    void aPassEndsWhereItsFirstPageSaid() {
        Position position =
                Position.start(Shelf.STORE).after(70, ROW, 100, false).after(95, ROW, 130, true);

        assertEquals(new Position(Shelf.STORE, 100, new UUID(0, 0), -1, true), position);
        assertTrue(position.isStartOfPass());
    }

    @Test
    void anotherModelOrABrokenFileIsNotOpened() throws Exception {
        try (Shelf shelf = Shelf.in(folder)) {
            shelf.put(item("Plan").build());
            shelf.index.commit();
        }
        assertThrows(IOException.class, () -> ItemIndex.open(folder, "another"));

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThrows(IOException.class, () -> ItemIndex.open(folder, "test"));
        assertThrows(IOException.class, () -> ItemIndex.open(folder.resolve("nowhere"), "test"));
    }

    @Test
    void oneProcessWrites() throws Exception {
        try (Shelf shelf = Shelf.in(folder)) {
            assertThrows(IndexInUseException.class, () -> Shelf.again(folder));
            assertEquals(0, shelf.index.size());
        }
    }

    @Test
    void whatWasPutLastIsGivenAVectorFirst() throws Exception {
        try (Shelf shelf = Shelf.in(folder)) {
            shelf.put(
                    text -> null,
                    item("Old").build(),
                    item("Older").build(),
                    item("Fresh").build());

            assertEquals(
                    List.of("Fresh"),
                    shelf.index.wantingMeaning(1).stream()
                            .map(item -> item.title())
                            .toList());
        }
    }

    @Test
    void itemsWithoutVectorsAreToldUntilTheyHaveThem() throws Exception {
        try (Shelf shelf = Shelf.in(folder)) {
            shelf.put(
                    text -> text.startsWith("Known") ? new float[] {1, 0} : null,
                    item("Known").build(),
                    item("New").build());
            assertEquals(
                    List.of("New"),
                    shelf.index.wantingMeaning(10).stream()
                            .map(item -> item.title())
                            .toList());

            shelf.put(text -> new float[] {0, 1}, item("New").build());
            assertEquals(List.of(), shelf.index.wantingMeaning(10));
        }
    }
}
