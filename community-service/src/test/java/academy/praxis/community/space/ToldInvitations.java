package academy.praxis.community.space;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what members were told, and can fail. */
@ApplicationScoped
class ToldInvitations implements InvitationNews {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile UUID failsFor;

    @Override
    public Uni<Void> invited(UUID spaceId, UUID memberId, Instant at) {
        if (memberId.equals(failsFor)) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
        told.add(spaceId + "/" + memberId + "/" + at);
        return Uni.createFrom().voidItem();
    }

    void failFor(UUID memberId) {
        failsFor = memberId;
    }

    List<String> of(UUID memberId) {
        return told.stream().filter(one -> one.contains("/" + memberId + "/")).toList();
    }
}
