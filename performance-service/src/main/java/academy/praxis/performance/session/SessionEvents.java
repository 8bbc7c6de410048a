package academy.praxis.performance.session;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.InboundEvent;
import academy.praxis.kit.bus.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the projection of mentoring sessions in step with their events. */
@ApplicationScoped
class SessionEvents {
    private final EventReader reader;
    private final SessionRepository sessions;

    SessionEvents(EventReader reader, SessionRepository sessions) {
        this.reader = reader;
        this.sessions = sessions;
    }

    @Incoming("sessions")
    Uni<Void> session(ConsumerRecord<String, byte[]> record) {
        return reader.apply(record, SessionEvent.class, this::keep);
    }

    private Uni<Void> keep(InboundEvent<SessionEvent> event) {
        SessionEvent session = event.data();
        if (session == null || !session.isComplete()) {
            throw new UnreadableEventException("a session needs id, version, mentorId, menteeIds and status");
        }
        return sessions.keep(session);
    }
}
