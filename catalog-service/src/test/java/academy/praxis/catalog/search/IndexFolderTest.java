package academy.praxis.catalog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.search.IndexFolder.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
    private static final UUID STORE = UUID.randomUUID();

    @TempDir
    Path root;

    @Test
    void aFinishedIndexIsAskedAgainAfterAStartAndAnUnfinishedOneGoesOn() throws Exception {
        IndexFolder folder = folder("model", STORE);
        Place asked = folder.fresh();
        folder.makeCurrent(asked);
        Place begun = folder.fresh();
        begun.index().reached(begun.index().position().after(7, STORE, 9, false));
        begun.index().commit();
        asked.index().close();
        begun.index().close();

        IndexFolder again = folder("model", STORE);
        Place current = again.current().orElseThrow();
        Place unfinished = again.unfinished().orElseThrow();
        assertEquals(asked.folder(), current.folder());
        assertEquals(begun.folder(), unfinished.folder());
        assertEquals(7, unfinished.index().position().transaction());

        again.makeCurrent(unfinished);
        again.drop(current);
        assertFalse(Files.exists(current.folder()));
        unfinished.index().close();
        assertEquals(
                begun.folder(),
                closed(folder("model", STORE).current().orElseThrow()).folder());
    }

    @Test
    void whatAnotherVersionAnotherModelOrAnotherDatabaseMadeIsDeleted() throws Exception {
        Place made = folder("model", STORE).fresh();
        folder("model", STORE).makeCurrent(made);
        made.index().close();

        assertTrue(folder("another model", STORE).current().isEmpty());
        assertTrue(folder("model", UUID.randomUUID()).current().isEmpty());
        assertTrue(folder("model", STORE).current().map(IndexFolderTest::closed).isPresent());

        Place begun = folder("model", STORE).fresh();
        begun.index().close();
        assertTrue(folder("another model", STORE).unfinished().isEmpty());
        assertFalse(Files.exists(begun.folder()));
    }

    @Test
    void aBrokenIndexIsNoneAndAPointerToNowhereToo() throws Exception {
        Place made = folder("model", STORE).fresh();
        folder("model", STORE).makeCurrent(made);
        made.index().close();
        try (Stream<Path> files = Files.list(made.folder())) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {0});
            }
        }
        assertTrue(folder("model", STORE).current().isEmpty());

        Files.writeString(root.resolve("current"), "index-of-nowhere");
        assertTrue(folder("model", STORE).current().isEmpty());
        assertTrue(folder("model", STORE).unfinished().isEmpty());
        try (Stream<Path> files = Files.list(root)) {
            assertEquals(
                    List.of("current"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private IndexFolder folder(String model, UUID store) throws IOException {
        return new IndexFolder(root, model, store);
    }

    private static Place closed(Place place) {
        try {
            place.index().close();
            return place;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
