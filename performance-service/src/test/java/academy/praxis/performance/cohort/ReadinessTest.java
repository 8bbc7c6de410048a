package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void isThereWhenAllLeadersAreEnrolledAndEnoughHaveStarted() {
        Readiness readiness = of(
                "en",
                leader("Ann", EnrolmentStatus.STARTED, null),
                leader("Bob", EnrolmentStatus.ENROLLED, new Readiness.CommunityShare(12, 3)));

        assertTrue(readiness.ready());
        assertEquals(List.of(1.0, 0.5), List.of(readiness.enrolledShare(), readiness.startedShare()));
        assertEquals(List.of(), readiness.notes());
    }

    @Test
    void whatIsMissingIsSaid() {
        Readiness readiness = of(
                "en",
                leader("Ann", EnrolmentStatus.COMPLETED, null),
                leader("Bob", EnrolmentStatus.WAITING, null),
                leader("Cem", null, new Readiness.CommunityShare(12, 0)));

        assertFalse(readiness.ready());
        assertEquals(
                List.of(
                        "Not enrolled: Bob, Cem.",
                        "1 of 3 leaders have started, and 2 should have. Not yet: Bob, Cem.",
                        "Not seen in the community lately: Cem."),
                readiness.notes());
    }

    @Test
    void whereNobodyLeadsNobodyHasToGoFirst() {
        Readiness readiness = of("nl-NL");

        assertTrue(readiness.ready());
        assertEquals(
                List.of("Niemand geeft leiding aan de teams van de deelnemers, en er is geen leidinggevende genoemd."),
                readiness.notes());
        assertEquals(List.of("Nobody leads the members' teams, and no leader is named."), of(null).notes());
    }

    private static Readiness of(String language, Readiness.LeaderView... leaders) {
        return Readiness.of(new UUID(0, 1), List.of(leaders), 0.5, ReadinessWords.in(language));
    }

    private static Readiness.LeaderView leader(
            String name, EnrolmentStatus status, Readiness.CommunityShare community) {
        return new Readiness.LeaderView(UUID.randomUUID(), name, List.of("Ward"), status, community);
    }
}
