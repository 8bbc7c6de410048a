package academy.praxis.community.space;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the directory's teams and the academy's cohorts on the bus. */
@ApplicationScoped
class FollowedSpacesConsumer {
    private final EventReader events;
    private final FollowedSpaces spaces;

    FollowedSpacesConsumer(EventReader events, FollowedSpaces spaces) {
        this.events = events;
        this.spaces = spaces;
    }

    @Incoming("teams")
    Uni<Void> team(ConsumerRecord<String, byte[]> record) {
        return events.apply(record, TeamState.class, event -> spaces.follow(complete(event.data())));
    }

    @Incoming("cohorts")
    Uni<Void> cohort(ConsumerRecord<String, byte[]> record) {
        return events.apply(record, CohortState.class, event -> follow(event.data()));
    }

    private Uni<Void> follow(CohortState state) {
        if (state.isEnrolment()) {
            return follow(state.cohortId(), state);
        }
        if (state.isCohort()) {
            return state.isCancelled() ? spaces.giveUp(state.id()) : spaces.follow(state);
        }
        throw new UnreadableEventException("this is neither a whole cohort nor a whole enrolment");
    }

    private Uni<Void> follow(UUID cohortId, CohortState enrolment) {
        if (enrolment.hasLeft()) {
            return spaces.leave(cohortId, enrolment.memberId());
        }
        return enrolment.hasPlace()
                ? spaces.enrol(cohortId, enrolment.memberId())
                : Uni.createFrom().voidItem();
    }

    private static TeamState complete(TeamState team) {
        if (team.id() == null || team.version() == null || team.name() == null) {
            throw new UnreadableEventException("the team has no id, version or name");
        }
        return team;
    }
}
