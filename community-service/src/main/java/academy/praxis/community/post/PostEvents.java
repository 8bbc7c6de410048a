package academy.praxis.community.post;

import academy.praxis.community.space.Audience;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.kit.bus.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
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
        return event("post-published", post, audience);
    }

    static DomainEvent updated(Post post, Audience audience) {
        return event("post-updated", post, audience);
    }

    static DomainEvent removed(Post post, Audience audience) {
        return event("post-removed", post, audience);
    }

    static DomainEvent answerAccepted(Post post, Audience audience) {
        return event("answer-accepted", post, audience);
    }

    private static DomainEvent event(String name, Post post, Audience audience) {
        return new DomainEvent(
                TOPIC, "academy.praxis.community." + name + ".v1", post.id(), PostState.of(post, audience));
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
            List<String> obstacles,
            List<UUID> itemIds,
            UUID authorId,
            int commentCount,
            int thanksCount,
            UUID acceptedCommentId,
            UUID acceptedAuthorId,
            String acceptedAnswer,
            Instant createdAt,
            Instant updatedAt,
            LocalDate reviewBy,
            boolean outdated) {

        static PostState of(Post post, Audience audience) {
            boolean everyone = audience.isEveryone();
            boolean told = everyone && post.status() == PostStatus.PUBLISHED;
            PostText text = post.text();
            Optional<Answer> accepted = Optional.ofNullable(post.answer());
            return new PostState(
                    post.id(),
                    post.version(),
                    post.spaceId(),
                    audience.kind(),
                    everyone,
                    post.kind(),
                    post.status(),
                    told ? text.title() : null,
                    told ? text.body() : null,
                    told ? text.tags() : List.of(),
                    told ? text.tasks() : List.of(),
                    told ? text.obstacles() : List.of(),
                    text.itemIds(),
                    post.author() == null ? null : post.author().memberId(),
                    post.commentCount(),
                    post.thanksCount(),
                    accepted.map(Answer::commentId).orElse(null),
                    accepted.map(answer -> answer.author().memberId()).orElse(null),
                    told ? accepted.map(Answer::body).orElse(null) : null,
                    post.createdAt(),
                    post.updatedAt(),
                    post.reviewBy(),
                    post.outdated() != null);
        }
    }
}
