package academy.praxis.catalog.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();
    private final UUID c = UUID.randomUUID();
    private final Entries entries =
            Entries.of(List.of(new NewEntry(a, "first"), new NewEntry(b, null), new NewEntry(c, "last")));

    @Test
    void aNewItemGoesToTheEnd() {
        UUID d = UUID.randomUUID();

        assertEquals(List.of(a, b, c, d), ids(entries.place(d, null, null)));
    }

    @Test
    void anItemMovesToAPlaceAndKeepsItsNote() {
        assertEquals(List.of(c, a, b), ids(entries.place(c, null, 0)));
        assertEquals("last", entries.place(c, null, 0).get(0).note());
        assertEquals(List.of(b, a, c), ids(entries.place(a, "moved", 1)));
        assertEquals(List.of(b, c, a), ids(entries.place(a, null, 400)));
    }

    @Test
    void aNewNoteLeavesAnItemWhereItIs() {
        assertEquals(new NewEntry(b, "why"), entries.place(b, "why", null).get(1));
    }

    @Test
    void aFullCollectionTakesNoMoreButStillLetsItemsMove() {
        List<NewEntry> full = Stream.generate(() -> new NewEntry(UUID.randomUUID(), null))
                .limit(NewEntries.MOST)
                .toList();

        assertThrows(ProblemException.class, () -> Entries.of(full).place(UUID.randomUUID(), null, 0));
        assertEquals(
                NewEntries.MOST,
                Entries.of(full).place(full.get(7).itemId(), null, 0).size());
    }

    @Test
    void anItemIsNamedOnce() {
        ProblemException fault = assertThrows(
                ProblemException.class, () -> Entries.of(List.of(new NewEntry(a, null), new NewEntry(a, "again"))));

        assertEquals("entries[1].itemId", fault.violations().get(0).field());
    }

    @Test
    void whatIsNotInIsTakenOutWithoutAnyoneNoticing() {
        assertEquals(List.of(a, b, c), ids(entries.without(UUID.randomUUID())));
    }

    private static List<UUID> ids(List<NewEntry> entries) {
        return entries.stream().map(NewEntry::itemId).toList();
    }
}
