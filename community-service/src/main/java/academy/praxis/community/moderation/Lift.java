package academy.praxis.community.moderation;

import academy.praxis.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A moderator's wish to know who wrote a text in a safe space, and a manager's answer. The name itself is not in it.
 *
 * @param askedBy the moderator; {@code null} when they were erased
 * @param decidedBy the manager; {@code null} before, and when they were erased
 */
record Lift(
        UUID id,
        long version,
        Target target,
        LiftStatus status,
        String reason,
        UUID askedBy,
        Instant askedAt,
        UUID decidedBy,
        Instant decidedAt) {

    /** For how long the name is told after it was lifted. */
    static final Duration TOLD = Duration.ofDays(30);

    static Lift ask(UUID id, Target target, String reason, UUID moderator) {
        return new Lift(id, 1, target, LiftStatus.ASKED, reason, moderator, now(), null, null);
    }

    /** Two people: never the one who asked. */
    Lift decide(boolean confirmed, UUID manager) {
        if (manager.equals(askedBy)) {
            throw ProblemException.forbidden("Somebody else than who asked decides.");
        }
        if (status != LiftStatus.ASKED) {
            throw ProblemException.conflict("This was decided already.");
        }
        return new Lift(
                id,
                version + 1,
                target,
                confirmed ? LiftStatus.LIFTED : LiftStatus.DECLINED,
                reason,
                askedBy,
                askedAt,
                manager,
                now());
    }

    /** Whether this member is told the name now. */
    boolean tells(UUID memberId, Instant at) {
        return status == LiftStatus.LIFTED
                && (memberId.equals(askedBy) || memberId.equals(decidedBy))
                && at.isBefore(decidedAt.plus(TOLD));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
