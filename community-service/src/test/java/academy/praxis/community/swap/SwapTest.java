package academy.praxis.community.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.json.KebabEnumModule;
import academy.praxis.kit.problem.ProblemException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SwapTest {
    private static final String TYPE = "academy.praxis.community.swap-changed.v1";
    private static final UUID SAM = UUID.randomUUID();
    private static final UUID NOOR = UUID.randomUUID();
    private static final UUID LOTTE = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(30));

    private static Swap offer(UUID asked) {
        return Swap.offer(
                UUID.randomUUID(),
                new NewSwap("first contact", null, "Calm voices", "Hard words", UUID.randomUUID(), asked),
                SAM,
                NOW,
                END);
    }

    private static Swap done() {
        Swap swap = offer(null).accept(NOOR, NOW);
        for (int step = 1; step <= Swap.STEPS; step++) {
            swap = swap.answer(new Answer(step, SAM, "Sam " + step, true), NOW)
                    .answer(new Answer(step, NOOR, "Noor " + step, false), NOW);
        }
        return swap;
    }

    @Test
    void aStepIsDoneWhenBothAnsweredAndNotBefore() {
        Swap swap = offer(null).accept(NOOR, NOW);
        assertEquals(1, swap.step());
        assertThrows(ProblemException.class, () -> swap.answer(new Answer(2, SAM, "Too early", false), NOW));

        Swap once = swap.answer(new Answer(1, SAM, "Monday", false), NOW);
        Swap again = once.answer(new Answer(1, SAM, "Tuesday", false), NOW);
        assertEquals(1, again.step());
        assertEquals(1, again.answers().size());
        assertEquals(List.of(NOOR), again.awaited());

        Swap next = again.answer(new Answer(1, NOOR, "Fine", false), NOW);
        assertEquals(2, next.step());
        assertEquals(List.of(SAM, NOOR), next.awaited());
    }

    @Test
    void itIsDoneWhenAllStepsAreAndWordsMayStillBeMended() {
        Swap done = done();
        assertEquals(SwapStatus.DONE, done.status());
        Swap mended = done.answer(new Answer(2, NOOR, "Better", true), NOW);
        assertEquals(SwapStatus.DONE, mended.status());
        assertTrue(mended.answerOf(NOOR, 2).orElseThrow().shared());
        assertThrows(ProblemException.class, () -> done.stop(SAM, "Why", NOW));
    }

    @Test
    void onlyAnOpenOfferIsTakenDeclinedOrTakenBack() {
        Swap paired = offer(NOOR).accept(NOOR, NOW);
        for (Swap closed : List.of(
                paired,
                offer(NOOR).decline(NOOR, NOW),
                offer(NOOR).withdraw(SAM, NOW),
                offer(NOOR).expire(END),
                paired.stop(NOOR, "No time", NOW),
                done())) {
            assertThrows(ProblemException.class, () -> closed.accept(LOTTE, NOW));
            assertThrows(ProblemException.class, () -> closed.decline(NOOR, NOW));
            assertThrows(ProblemException.class, () -> closed.withdraw(SAM, NOW));
            assertSame(closed, closed.expire(END));
        }
        assertThrows(ProblemException.class, () -> offer(null).accept(NOOR, END));
        assertThrows(ProblemException.class, () -> offer(null).decline(NOOR, NOW));
        assertThrows(ProblemException.class, () -> offer(NOOR).withdraw(NOOR, NOW));
        assertThrows(ProblemException.class, () -> offer(null).answer(new Answer(1, SAM, "Hm", false), NOW));
        assertThrows(
                ProblemException.class, () -> paired.stop(SAM, "No", NOW).answer(new Answer(1, SAM, "Hm", false), NOW));
        assertSame(SwapStatus.OPEN, offer(null).expire(END.minusMillis(1)).status());
    }

    @Test
    void aReminderIsNoVersionOfItsOwn() {
        Swap swap = offer(null).accept(NOOR, NOW);

        assertEquals(swap.version(), swap.remind().version());
        assertEquals(1, swap.remind().remindedStep());
    }

    @Test
    void whoIsErasedLeavesNoWordsAndNoName() {
        for (Swap swap : List.of(
                offer(null),
                offer(NOOR),
                offer(NOOR).accept(NOOR, NOW).answer(new Answer(1, SAM, "Secret of Sam", true), NOW),
                offer(NOOR).accept(NOOR, NOW).stop(SAM, "Secret reason", NOW),
                done())) {
            Swap left = swap.forget(SAM);
            assertFalse(left.isOf(SAM));
            assertNull(left.offererId());
            assertNull(left.canShow());
            assertNull(left.wantsToLearn());
            assertNull(left.reason());
            assertTrue(left.answers().stream().noneMatch(answer -> answer.byId().equals(SAM)));
            assertTrue(left.status() != SwapStatus.OPEN && left.status() != SwapStatus.PAIRED);
            assertEquals(swap.version() + 1, left.version());
        }
        Swap asked = offer(NOOR).forget(NOOR);
        assertEquals(SwapStatus.DECLINED, asked.status());
        assertNull(asked.askedId());
        assertEquals("Calm voices", asked.canShow());
    }

    @Test
    void everyEventKeepsItsPromiseAndSaysNeitherWordsNorNames() throws IOException {
        for (Swap swap : List.of(
                offer(null),
                offer(NOOR).decline(NOOR, NOW),
                offer(null).withdraw(SAM, NOW),
                offer(null).expire(END),
                offer(null).accept(NOOR, NOW),
                offer(null).accept(NOOR, NOW).stop(NOOR, "Secret reason", NOW),
                done(),
                done().forget(SAM))) {
            String data = json().writeValueAsString(SwapEvents.changed(swap).data());
            EventContracts.assertKept(TYPE, data);
            assertEquals(fieldsOf(json().readTree(EventContracts.example(TYPE))), fieldsOf(json().readTree(data)));
            for (String secret : List.of(SAM.toString(), NOOR.toString(), "Secret", "Calm", "Hard", "Sam 1")) {
                assertFalse(data.contains(secret), data);
            }
        }
    }

    @Test
    void noFieldOfThePublishedExampleMayBeMissing() throws IOException {
        for (String field : fieldsOf(json().readTree(EventContracts.example(TYPE)))) {
            var broken = (ObjectNode) json().readTree(EventContracts.example(TYPE));
            broken.remove(field);
            assertFalse(EventContracts.violations(TYPE, broken.toString()).isEmpty(), field);
        }
    }

    @Test
    void managersGetWholeFivesAndNothingOfFew() {
        SwapSummary summary = SwapSummary.of(Stream.concat(
                        IntStream.of(4, 5, 13)
                                .mapToObj(count -> new SwapSummary.Cell("task " + count, SwapStatus.DONE, count)),
                        Stream.of(
                                new SwapSummary.Cell("task 13", SwapStatus.OPEN, 4),
                                new SwapSummary.Cell(null, SwapStatus.OPEN, 2)))
                .toList());

        assertEquals(new SwapSummary.Counts(5, null, 20), summary.all());
        assertEquals(
                List.of(
                        new SwapSummary.OfTask("task 13", new SwapSummary.Counts(null, null, 10)),
                        new SwapSummary.OfTask("task 5", new SwapSummary.Counts(null, null, 5))),
                summary.tasks());
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
