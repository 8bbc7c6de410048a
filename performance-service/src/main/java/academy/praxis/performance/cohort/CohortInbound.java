package academy.praxis.performance.cohort;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.InboundEvent;
import academy.praxis.kit.bus.UnreadableEventException;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What other services tell that changes cohorts: who is no longer in the academy, and which leaders are seen in the community. */
@ApplicationScoped
class CohortInbound {
    private final EventReader reader;
    private final Leavers leavers;
    private final LeaderParticipations participations;

    CohortInbound(EventReader reader, Leavers leavers, LeaderParticipations participations) {
        this.reader = reader;
        this.leavers = leavers;
        this.participations = participations;
    }

    /** What is read here of a member's events. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MemberState(UUID id, Long version, String status) {
        boolean isGone() {
            return "deactivated".equalsIgnoreCase(status);
        }
    }

    @Incoming("leavers")
    Uni<Void> member(ConsumerRecord<String, byte[]> record) {
        return reader.apply(record, MemberState.class, this::follow);
    }

    @Incoming("participation")
    Uni<Void> participation(ConsumerRecord<String, byte[]> record) {
        return reader.apply(record, ParticipationEvent.class, event -> participations.keep(complete(event.data())));
    }

    private Uni<Void> follow(InboundEvent<MemberState> event) {
        MemberState member = event.data();
        if (member == null || member.id() == null || member.version() == null || member.status() == null) {
            throw new UnreadableEventException("a member needs id, version and status");
        }
        return member.isGone()
                ? leavers.gone(member.id(), member.version())
                : Uni.createFrom().voidItem();
    }

    private static ParticipationEvent complete(ParticipationEvent event) {
        if (event == null || !event.isComplete()) {
            throw new UnreadableEventException("a leader's participation needs id, version and counted");
        }
        return event;
    }
}
