package academy.praxis.mentoring;

import static academy.praxis.mentoring.Requests.as;

import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.ProposedMentee;
import academy.praxis.mentoring.pairing.ProposedPairing;
import academy.praxis.mentoring.profile.MentoringKind;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Pairings as the tests of their life need them. */
public final class Pairs {
    private Pairs() {}

    /** One to which everyone said yes; a circle when there are several mentees. */
    public static UUID active(UUID mentor, UUID... mentees) {
        UUID id = proposed(mentor, mentees);
        Stream.concat(Stream.of(mentor), Stream.of(mentees)).forEach(member -> accept(member, id));
        return id;
    }

    /** One to which nobody said anything; a circle starts with two. */
    public static UUID proposed(UUID mentor, UUID... mentees) {
        Pairings pairings = CDI.current().select(Pairings.class).get();
        ProposedPairing proposed = new ProposedPairing(
                null,
                mentor,
                Stream.of(mentees)
                        .map(mentee -> new ProposedMentee(mentee, null, 0.7, List.of()))
                        .toList(),
                mentees.length > 1 ? MentoringKind.CIRCLE : MentoringKind.MENTOR,
                Math.min(2, mentees.length));
        return InTransaction.call(() -> pairings.propose(List.of(proposed), Duration.ofDays(14)))
                .get(0);
    }

    /** Says yes. */
    public static void accept(UUID member, UUID pairing) {
        as("learner", member)
                .post("/api/pairings/" + pairing + "/acceptance")
                .then()
                .statusCode(200);
    }

    /** Leaves it. */
    public static void leave(UUID member, UUID pairing) {
        as("learner", member)
                .header("If-Match", "*")
                .body(Map.of("reason", "no-time"))
                .post("/api/pairings/" + pairing + "/exit")
                .then()
                .statusCode(200);
    }
}
