package academy.praxis.mentoring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.ProposedMentee;
import academy.praxis.mentoring.pairing.ProposedPairing;
import academy.praxis.mentoring.profile.MentoringKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionHistoryTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    SessionHistory history;

    @Inject
    Pairings pairings;

    @Test
    void itCountsWhatWasHeldAndWhatWasMissedSince() {
        UUID pairing = pairing();
        UUID without = pairing();
        session(pairing, SessionStatus.MISSED, now.minus(50, ChronoUnit.DAYS), null);
        session(pairing, SessionStatus.HELD, now.minus(40, ChronoUnit.DAYS), 45);
        session(pairing, SessionStatus.HELD, now.minus(30, ChronoUnit.DAYS), 70);
        session(pairing, SessionStatus.MISSED, now.minus(20, ChronoUnit.DAYS), null);
        session(pairing, SessionStatus.CANCELLED, now.minus(15, ChronoUnit.DAYS), null);
        session(pairing, SessionStatus.MISSED, now.minus(10, ChronoUnit.DAYS), null);
        session(pairing, SessionStatus.SCHEDULED, now.minus(1, ChronoUnit.DAYS), null);
        session(pairing, SessionStatus.SCHEDULED, now.plus(9, ChronoUnit.DAYS), null);
        session(pairing, SessionStatus.SCHEDULED, now.plus(5, ChronoUnit.DAYS), null);
        session(pairing, SessionStatus.PROPOSED, null, null);

        assertEquals(
                Map.of(pairing, new SessionSummary(2, now.minus(30, ChronoUnit.DAYS), now.plus(5, ChronoUnit.DAYS))),
                InTransaction.call(() -> history.of(List.of(pairing, without))));
    }

    @Test
    void nothingWasHeldYet() {
        UUID pairing = pairing();
        session(pairing, SessionStatus.PROPOSED, null, null);

        assertEquals(
                Map.of(pairing, new SessionSummary(0, null, null)),
                InTransaction.call(() -> history.of(List.of(pairing))));
        assertEquals(Map.of(), InTransaction.call(() -> history.of(List.of())));
    }

    private UUID pairing() {
        ProposedPairing proposed = new ProposedPairing(
                null,
                UUID.randomUUID(),
                List.of(new ProposedMentee(UUID.randomUUID(), null, 0.5, List.of())),
                MentoringKind.MENTOR,
                1);
        return InTransaction.call(() -> pairings.propose(List.of(proposed), Duration.ofDays(14)))
                .get(0);
    }

    private void session(UUID pairing, SessionStatus status, Instant startsAt, Integer actualMinutes) {
        PairingSession session = new PairingSession();
        session.id = UUID.randomUUID();
        session.pairingId = pairing;
        session.mentorId = UUID.randomUUID();
        session.title = "A session";
        session.minutes = 60;
        session.status = status;
        session.startsAt = startsAt;
        session.endsAt = startsAt == null ? null : startsAt.plus(1, ChronoUnit.HOURS);
        session.actualMinutes = actualMinutes;
        session.createdAt = now;
        session.updatedAt = now;
        InTransaction.call(() ->
                Panache.getSession().call(opened -> opened.persist(session)).call(opened -> opened.flush()));
    }
}
