package academy.praxis.community.comment;

import academy.praxis.community.space.Audience;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.kit.bus.DomainEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** Tells that there are comments, never what they say; nobody's id leaves a safe space. */
final class CommentEvents {
    private static final String TOPIC = "community.comment";

    private CommentEvents() {}

    static DomainEvent published(Comment comment, Audience audience) {
        return event("comment-published", comment, audience);
    }

    static DomainEvent updated(Comment comment, Audience audience) {
        return event("comment-updated", comment, audience);
    }

    static DomainEvent removed(Comment comment, Audience audience) {
        return event("comment-removed", comment, audience);
    }

    /** Of a comment that went with its post. */
    static DomainEvent removedWithPost(Comment comment, Audience audience) {
        return event("comment-removed", comment, audience, true);
    }

    private static DomainEvent event(String name, Comment comment, Audience audience) {
        return event(name, comment, audience, false);
    }

    private static DomainEvent event(String name, Comment comment, Audience audience, boolean postRemoved) {
        return new DomainEvent(
                TOPIC,
                "academy.praxis.community." + name + ".v1",
                comment.id(),
                new CommentState(
                        comment.id(),
                        comment.version(),
                        comment.postId(),
                        comment.spaceId(),
                        audience.kind(),
                        audience.isEveryone(),
                        comment.parentId(),
                        comment.author() == null ? null : comment.author().memberId(),
                        comment.status(),
                        comment.createdAt(),
                        comment.updatedAt(),
                        postRemoved));
    }

    /** The state of a comment on the bus; contracts/events/community promises it. */
    record CommentState(
            UUID id,
            long version,
            UUID postId,
            UUID spaceId,
            SpaceKind spaceKind,
            boolean forEveryone,
            UUID parentId,
            UUID authorId,
            CommentStatus status,
            Instant createdAt,
            Instant updatedAt,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean postRemoved) {}
}
