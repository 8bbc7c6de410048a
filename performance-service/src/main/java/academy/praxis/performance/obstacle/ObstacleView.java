package academy.praxis.performance.obstacle;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.performance.directory.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An obstacle as those see it who may.
 *
 * @param reporterId absent where the reporter wishes to be anonymous, for everybody
 * @param teamId the reporter's team when they reported it; absent where they wish to be anonymous
 * @param mine whether the caller reported it
 * @param timesPerWeek how often one has it
 * @param minutesPerMonth what it costs all who have it together; absent while nobody said what it costs each time
 * @param cause absent while nobody knows it
 * @param overruled whether a person, and not the questions, said what the cause is
 * @param ownerId who is to take it away; absent while nobody is, and where learning does
 * @param ownerName their name
 * @param dueOn until when; before there is an owner, until when its cause should be known
 * @param voices how many members have it, the reporter counted
 */
@Schema(name = "Obstacle")
record ObstacleView(
        UUID id,
        long version,
        String what,
        String where,
        UUID taskId,
        boolean anonymous,
        UUID reporterId,
        UUID teamId,
        boolean mine,
        double timesPerWeek,
        Double minutesEach,
        Double moneyEach,
        Double minutesPerMonth,
        Double moneyPerMonth,
        String evidence,
        ObstacleStatus status,
        Cause cause,
        boolean overruled,
        UUID ownerId,
        String ownerName,
        LocalDate dueOn,
        boolean overdue,
        Escalation escalation,
        UUID mergedInto,
        int voices,
        Instant reportedAt,
        Instant updatedAt,
        Instant closedAt)
        implements Versioned {

    /** @param reader who looks at it */
    static ObstacleView of(Obstacle obstacle, UUID reader, Member owner) {
        return new ObstacleView(
                obstacle.id,
                obstacle.version,
                obstacle.what,
                obstacle.place,
                obstacle.taskId,
                obstacle.anonymous,
                obstacle.anonymous ? null : obstacle.reporterId,
                obstacle.teamId,
                obstacle.reporterId.equals(reader),
                obstacle.timesPerWeek,
                obstacle.minutesEach,
                obstacle.moneyEach,
                obstacle.perMonth(obstacle.minutesEach),
                obstacle.perMonth(obstacle.moneyEach),
                obstacle.evidence,
                obstacle.status,
                obstacle.cause,
                obstacle.overruled,
                obstacle.ownerId,
                owner == null ? null : owner.displayName(),
                obstacle.dueOn,
                obstacle.isOverdue(LocalDate.now(ZoneOffset.UTC)),
                obstacle.escalation,
                obstacle.mergedInto,
                obstacle.voices,
                obstacle.reportedAt,
                obstacle.updatedAt,
                obstacle.closedAt);
    }
}
