package academy.praxis.community.moderation;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A wish to know who wrote a text in a safe space, as its moderator and managers see it.
 *
 * @param targetId the post or comment
 * @param askedBy {@code null} when they were erased
 * @param decidedBy {@code null} before, and when they were erased
 * @param authorId who wrote it: once lifted, for 30 days, for those two who asked and confirmed; {@code null} otherwise, and when the text
 *     is gone or they were erased
 * @param authorName the author's present name, with {@code authorId}
 */
record LiftView(
        UUID id,
        long version,
        TargetKind kind,
        UUID targetId,
        UUID postId,
        UUID spaceId,
        LiftStatus status,
        String reason,
        UUID askedBy,
        Instant askedAt,
        UUID decidedBy,
        Instant decidedAt,
        UUID authorId,
        String authorName)
        implements Versioned {

    static LiftView of(Lift lift) {
        return of(lift, null, null);
    }

    static LiftView of(Lift lift, UUID authorId, String authorName) {
        Target target = lift.target();
        return new LiftView(
                lift.id(),
                lift.version(),
                target.kind(),
                target.id(),
                target.postId(),
                target.spaceId(),
                lift.status(),
                lift.reason(),
                lift.askedBy(),
                lift.askedAt(),
                lift.decidedBy(),
                lift.decidedAt(),
                authorId,
                authorName);
    }
}
