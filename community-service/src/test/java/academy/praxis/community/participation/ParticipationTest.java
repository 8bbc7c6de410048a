package academy.praxis.community.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.json.KebabEnumModule;
import academy.praxis.testing.EventContracts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private static final String TYPE = "academy.praxis.community.leader-participation-changed.v1";
    private static final UUID LEADER = UUID.randomUUID();
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T10:00:00Z");
    private static final Leadership LEADS =
            new Leadership(true, List.of(UUID.randomUUID()), List.of(UUID.randomUUID()));

    private final Participation none = Participation.none(UUID.randomUUID(), LEADER);

    private static List<WeekPart> seen(List<String> weeks, boolean posted) {
        return weeks.stream()
                .map(week -> new WeekPart(week, posted, false, false, false))
                .toList();
    }

    @Test
    void weeksAreThoseOfIso8601() {
        assertEquals("2026-W48", Weeks.of(WEDNESDAY));
        assertEquals("2026-W53", Weeks.of(Instant.parse("2027-01-03T23:59:59Z")));
        assertEquals("2027-W01", Weeks.of(Instant.parse("2027-01-04T00:00:00Z")));
        assertEquals(Instant.parse("2026-11-23T00:00:00Z"), Weeks.start("2026-W48"));
        assertEquals(Instant.parse("2026-11-30T00:00:00Z"), Weeks.end("2026-W48"));
        assertEquals(List.of("2026-W52", "2026-W53", "2027-W01"), Weeks.between("2026-W01", "2027-W01", 3));
    }

    @Test
    void nothingBeforeTheConsentIsLookedAt() {
        Participation agreed = none.agree(WEDNESDAY);

        assertEquals(List.of("2026-W48"), agreed.weeksToLookAt(WEDNESDAY.plusSeconds(60)));
        assertEquals(
                List.of("2026-W48", "2026-W49", "2026-W50"), agreed.weeksToLookAt(WEDNESDAY.plus(Duration.ofDays(14))));
    }

    @Test
    void twelveWeeksAreKeptAndOldOnesAreNotLookedAtAgain() {
        Participation now = none.agree(WEDNESDAY);
        for (int week = 0; week < 20; week++) {
            Instant later = WEDNESDAY.plus(Duration.ofDays(7L * week));
            now = now.look(LEADS, seen(now.weeksToLookAt(later), week == 0 || week == 12), later);
        }

        assertEquals(12, now.weeks().size());
        assertEquals(
                IntStream.range(8, 20)
                        .mapToObj(week -> Weeks.of(WEDNESDAY.plus(Duration.ofDays(7L * week))))
                        .toList(),
                now.weeks().stream().map(WeekPart::week).toList());
        // In week 13 the one before was looked at once more, and nothing was there any more; the one before that stays.
        assertEquals(Weeks.of(WEDNESDAY.plus(Duration.ofDays(7L * 11))), now.lastWeek());
        assertEquals(
                2, now.weeksToLookAt(WEDNESDAY.plus(Duration.ofDays(7L * 20))).size());
    }

    @Test
    void aLookThatSeesNothingNewIsNoNewVersion() {
        Participation agreed = none.agree(WEDNESDAY);
        Participation first = agreed.look(LEADS, seen(List.of("2026-W48"), false), WEDNESDAY);
        Participation second = first.look(LEADS, seen(List.of("2026-W48"), false), WEDNESDAY.plusSeconds(3600));
        Participation third = second.look(LEADS, seen(List.of("2026-W48"), true), WEDNESDAY.plusSeconds(7200));

        assertEquals(first.version(), second.version());
        assertEquals(WEDNESDAY.plusSeconds(3600), second.lookedAt());
        assertEquals(second.version() + 1, third.version());
    }

    @Test
    void takingPartIsThisWeekOrOneOfTheThreeBefore() {
        Participation active = none.agree(WEDNESDAY).look(LEADS, seen(List.of("2026-W48"), true), WEDNESDAY);

        assertTrue(active.takesPart(WEDNESDAY));
        assertTrue(active.takesPart(WEDNESDAY.plus(Duration.ofDays(21))));
        assertFalse(active.takesPart(WEDNESDAY.plus(Duration.ofDays(28))));
        assertEquals("2026-W48", active.lastWeek());
    }

    @Test
    void whoLeavesIsForgotten() {
        Participation left = none.agree(WEDNESDAY)
                .look(LEADS, seen(List.of("2026-W48"), true), WEDNESDAY)
                .leave();

        assertFalse(left.counted());
        assertTrue(left.weeks().isEmpty());
        assertTrue(left.teamIds().isEmpty());
        assertNull(left.since());
        assertSame(left, left.leave());
        assertSame(none, none.leave());
    }

    @Test
    void everyEventKeepsItsPromise() throws IOException {
        Participation active = none.agree(WEDNESDAY).look(LEADS, seen(List.of("2026-W48"), true), WEDNESDAY);
        for (Participation state : List.of(none.agree(WEDNESDAY), active, active.leave(), active.forget())) {
            String data =
                    json().writeValueAsString(ParticipationEvents.changed(state).data());
            EventContracts.assertKept(TYPE, data);
            assertEquals(fieldsOf(json().readTree(EventContracts.example(TYPE))), fieldsOf(json().readTree(data)));
            assertFalse(data.contains("posted"), data);
        }
        assertFalse(json().writeValueAsString(
                        ParticipationEvents.changed(active.forget()).data())
                .contains(LEADER.toString()));
    }

    @Test
    void noFieldOfThePublishedExampleMayBeMissing() throws IOException {
        for (String field : fieldsOf(json().readTree(EventContracts.example(TYPE)))) {
            var broken = (ObjectNode) json().readTree(EventContracts.example(TYPE));
            broken.remove(field);
            assertFalse(EventContracts.violations(TYPE, broken.toString()).isEmpty(), field);
        }
    }

    private static Set<String> fieldsOf(JsonNode object) {
        Set<String> fields = new HashSet<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        new KebabEnumModule().customize(mapper);
        return mapper;
    }
}
