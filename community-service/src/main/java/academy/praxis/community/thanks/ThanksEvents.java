package academy.praxis.community.thanks;

import academy.praxis.community.author.Author;
import academy.praxis.community.space.Audience;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.kit.bus.DomainEvent;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** Tells of thanks. Their words leave this service only from where everyone may read them, and nobody's id leaves a safe space. */
final class ThanksEvents {
    private static final String TOPIC = "community.thanks";

    private ThanksEvents() {}

    static DomainEvent given(Thanks thanks, Audience audience) {
        return event("thanks-given", thanks, audience);
    }

    /** Who gave or got them was erased. */
    static DomainEvent changed(Thanks thanks, Audience audience) {
        return event("thanks-changed", thanks, audience);
    }

    static DomainEvent withdrawn(Thanks thanks, Audience audience) {
        return event("thanks-withdrawn", thanks, audience);
    }

    private static DomainEvent event(String name, Thanks thanks, Audience audience) {
        return new DomainEvent(
                TOPIC,
                "academy.praxis.community." + name + ".v1",
                thanks.id(),
                new ThanksState(
                        thanks.id(),
                        thanks.version(),
                        thanks.subject().postId(),
                        thanks.subject().commentId(),
                        thanks.subject().spaceId(),
                        audience.kind(),
                        audience.isEveryone(),
                        thanks.status(),
                        member(thanks.giver()),
                        member(thanks.receiver()),
                        audience.isEveryone() ? thanks.reason() : null,
                        thanks.givenAt()));
    }

    private static UUID member(Author author) {
        return author == null ? null : author.memberId();
    }

    /** The state of thanks on the bus; contracts/events/community promises it. */
    record ThanksState(
            UUID id,
            long version,
            UUID postId,
            UUID commentId,
            UUID spaceId,
            SpaceKind spaceKind,
            boolean forEveryone,
            ThanksStatus status,
            UUID giverId,
            UUID receiverId,
            @JsonProperty("for") String reason,
            Instant givenAt) {}
}
