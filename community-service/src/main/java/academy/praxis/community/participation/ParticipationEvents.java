package academy.praxis.community.participation;

import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells of leaders who agreed to be counted whether they took part, week by week; of those who no longer do, nothing but that. */
final class ParticipationEvents {
    private static final String TOPIC = "community.participation";

    private ParticipationEvents() {}

    static DomainEvent changed(Participation now) {
        return new DomainEvent(
                TOPIC,
                "academy.praxis.community.leader-participation-changed.v1",
                now.id(),
                new ParticipationState(
                        now.id(),
                        now.version(),
                        now.memberId(),
                        now.counted(),
                        now.since(),
                        now.teamIds(),
                        now.cohortIds(),
                        now.weeks().stream()
                                .map(week -> new Week(week.week(), week.tookPart()))
                                .toList()));
    }

    /** The state of a leader's participation on the bus; contracts/events/community promises it. */
    record ParticipationState(
            UUID id,
            long version,
            UUID memberId,
            boolean counted,
            Instant since,
            List<UUID> teamIds,
            List<UUID> cohortIds,
            List<Week> weeks) {}

    /** Whether somebody took part in a week. */
    record Week(String week, boolean tookPart) {}
}
