package academy.praxis.community.member;

import academy.praxis.kit.bus.EventReader;
import academy.praxis.kit.bus.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the directory's members on the bus. */
@ApplicationScoped
class MemberConsumer {
    private final EventReader events;
    private final MemberRepository members;
    private final Names names;

    MemberConsumer(EventReader events, MemberRepository members, Names names) {
        this.events = events;
        this.members = members;
        this.names = names;
    }

    @Incoming("members")
    Uni<Void> follow(ConsumerRecord<String, byte[]> record) {
        return events.apply(
                record,
                MemberState.class,
                event -> members.put(complete(event.data()), event.time())
                        .invoke(() -> names.forget(event.data().id())));
    }

    private static MemberState complete(MemberState member) {
        if (member.id() == null || member.version() == null || member.displayName() == null) {
            throw new UnreadableEventException("the member has no id, version or displayName");
        }
        return member;
    }
}
