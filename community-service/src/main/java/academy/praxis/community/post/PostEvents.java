package academy.praxis.community.post;

import academy.praxis.community.space.Audience;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.kit.bus.DomainEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the other services of posts. Words leave this service only from where everyone in the academy may read them, those of
 * comments only when they are the accepted answer, and nobody's id leaves it from a safe space.
 */
final class PostEvents {
    private static final String TOPIC = "community.post";

    private PostEvents() {}

    static DomainEvent published(Post post, Audience audience) {
        return event("post-published", post, audience, null);
    }

    static DomainEvent updated(Post post, Audience audience) {
        return event("post-updated", post, audience, null);
    }

    static DomainEvent removed(Post post, Audience audience) {
        return event("post-removed", post, audience, null);
    }

    static DomainEvent answerAccepted(Post post, Audience audience) {
        return event("answer-accepted", post, audience, null);
    }

    static DomainEvent thanksGiven(Post post, Audience audience) {
        Thanks last = post.thanks().get(post.thanks().size() - 1);
        var thanks = new ThanksState(
                audience.isEveryone() ? last.reason() : null, last.giver().memberId(), last.givenAt());
        return event("thanks-given", post, audience, thanks);
    }

    private static DomainEvent event(String name, Post post, Audience audience, ThanksState thanks) {
        return new DomainEvent(
                TOPIC, "academy.praxis.community." + name + ".v1", post.id(), PostState.of(post, audience, thanks));
    }

    /** The state of a post on the bus; contracts/events/community promises it. */
    record PostState(
            UUID id,
            long version,
            UUID spaceId,
            SpaceKind spaceKind,
            boolean forEveryone,
            PostKind kind,
            PostStatus status,
            String title,
            String body,
            List<String> tags,
            List<String> tasks,
            List<UUID> itemIds,
            UUID authorId,
            int commentCount,
            int thanksCount,
            UUID acceptedCommentId,
            UUID acceptedAuthorId,
            String acceptedAnswer,
            Instant createdAt,
            Instant updatedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) ThanksState thanks) {

        static PostState of(Post post, Audience audience, ThanksState thanks) {
            boolean everyone = audience.isEveryone();
            Optional<Comment> accepted = post.find(post.acceptedCommentId());
            return new PostState(
                    post.id(),
                    post.version(),
                    post.spaceId(),
                    audience.kind(),
                    everyone,
                    post.kind(),
                    post.status(),
                    everyone ? post.title() : null,
                    everyone ? post.body() : null,
                    everyone ? post.tags() : List.of(),
                    post.tasks(),
                    post.itemIds(),
                    post.author() == null ? null : post.author().memberId(),
                    post.commentCount(),
                    post.thanksCount(),
                    post.acceptedCommentId(),
                    accepted.map(answer -> answer.author().memberId()).orElse(null),
                    everyone ? accepted.map(Comment::body).orElse(null) : null,
                    post.createdAt(),
                    post.updatedAt(),
                    thanks);
        }
    }

    /** The thanks that were given just now. */
    record ThanksState(@JsonProperty("for") String reason, UUID giverId, Instant givenAt) {}
}
