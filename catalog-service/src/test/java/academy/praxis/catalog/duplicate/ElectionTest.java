package academy.praxis.catalog.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import academy.praxis.catalog.duplicate.Election.Candidate;
import academy.praxis.catalog.duplicate.Election.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ElectionTest {
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();
    private final UUID c = UUID.randomUUID();

    @Test
    void theAcademysOwnComesBeforeTheMostTrustedAndThatBeforeTheOldest() {
        var links = List.of(same(a, b), same(b, c), same(a, c));

        assertEquals(
                standing(null, a, a), result(Election.of(List.of(item(a, 0, 9), item(b, 2, 1), item(c, 3, 0)), links)));
        assertEquals(
                standing(b, null, b), result(Election.of(List.of(item(a, 3, 0), item(b, 2, 9), item(c, 3, 1)), links)));
        assertEquals(
                standing(c, c, null), result(Election.of(List.of(item(a, 2, 7), item(b, 2, 5), item(c, 2, 1)), links)));
    }

    @Test
    void whatIsNotPublishedStandsForNothing() {
        var candidates = List.of(new Candidate(a, false, 0, Instant.EPOCH), item(b, 2, 1), item(c, 2, 2));

        assertEquals(
                standing(null, null, b), result(Election.of(candidates, List.of(same(a, b), same(a, c), same(b, c)))));
    }

    @Test
    void whoeverStandsForOneThatIsTheSameStandsForThisToo() {
        var candidates = List.of(item(a, 2, 1), item(b, 2, 2), item(c, 2, 3));

        assertEquals(standing(null, a, a), result(Election.of(candidates, List.of(same(a, b), same(b, c)))));
    }

    @Test
    void whatACuratorHeldApartIsNotJoinedByAThird() {
        var candidates = List.of(item(a, 2, 1), item(b, 2, 2), item(c, 2, 3));

        assertEquals(
                standing(null, a, null), result(Election.of(candidates, List.of(same(a, b), same(b, c), apart(a, c)))));
    }

    @Test
    void nobodyStandsForWhatIsLinkedToNothing() {
        assertNull(Election.of(List.of(item(a, 0, 1)), List.of()).get(a));
    }

    private record Standing(UUID a, UUID b, UUID c) {}

    private static Standing standing(UUID a, UUID b, UUID c) {
        return new Standing(a, b, c);
    }

    private Standing result(Map<UUID, UUID> elected) {
        return new Standing(elected.get(a), elected.get(b), elected.get(c));
    }

    private static Candidate item(UUID id, int rank, int second) {
        return new Candidate(id, true, rank, Instant.ofEpochSecond(second));
    }

    private static Link same(UUID one, UUID other) {
        return new Link(one, other, true);
    }

    private static Link apart(UUID one, UUID other) {
        return new Link(one, other, false);
    }
}
