package academy.praxis.community.post;

import academy.praxis.community.member.Reader;
import academy.praxis.community.revision.Revisions;
import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.space.Standing;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a post is found and changed: one update writes the change, its event and what is to follow, if nobody else changed it meanwhile. */
@ApplicationScoped
class PostChanges {
    /** How often a change is tried when others change the same post; one of those who meet always gets through. */
    private static final int ATTEMPTS = 50;

    private final PostRepository posts;
    private final Spaces spaces;
    private final Revisions revisions;

    PostChanges(PostRepository posts, Spaces spaces, Revisions revisions) {
        this.posts = posts;
        this.spaces = spaces;
        this.revisions = revisions;
    }

    /** The post and its audience; whoever may not see it is told that there is none. */
    Uni<Conversation> visible(Uni<Post> read, UUID id, Reader reader) {
        return at(read, id, post -> spaces.standing(post.spaceId(), reader));
    }

    /** As {@link #visible}; fails as {@link Spaces#mustWrite} where the reader may not write now. */
    Uni<Conversation> writable(Uni<Post> read, UUID id, Reader reader) {
        return at(read, id, post -> spaces.mustWrite(post.spaceId(), reader));
    }

    private static Uni<Conversation> at(Uni<Post> read, UUID id, Function<Post, Uni<Standing>> standing) {
        return read.onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("post", id))
                .flatMap(post -> standing.apply(post)
                        .onFailure(PostChanges::isHidden)
                        .transform(hidden -> ProblemException.notFound("post", id))
                        .map(place -> new Conversation(post, place.audience(), place.moderator())));
    }

    private static boolean isHidden(Throwable fault) {
        return fault instanceof ProblemException problem && problem.type() == ProblemType.NOT_FOUND;
    }

    /** A change that a reader who may write there makes. @param todo what is to follow; the caller has it done */
    Uni<Post> by(
            Reader reader,
            UUID id,
            Function<Conversation, Post> change,
            BiFunction<Post, Audience, DomainEvent> event,
            String... todo) {
        return attempt(() -> writable(posts.forChange(id), id, reader), change, event, todo, ATTEMPTS);
    }

    /** A removal, which needs no right to write. @param todo what is to follow; the caller has it done */
    Uni<Post> removal(Reader reader, UUID id, Function<Conversation, Post> change, String... todo) {
        return attempt(() -> visible(posts.forChange(id), id, reader), change, PostEvents::removed, todo, ATTEMPTS);
    }

    /** A change that follows from another; {@code null} when the post is gone. */
    Uni<Post> byItself(UUID id, Function<Conversation, Post> change, BiFunction<Post, Audience, DomainEvent> event) {
        Supplier<Uni<Conversation>> present = () -> posts.forChange(id)
                .flatMap(post -> post == null
                        ? Uni.createFrom().nullItem()
                        : spaces.audienceOf(post.spaceId()).map(audience -> new Conversation(post, audience, false)));
        return attempt(present, change, event, new String[0], ATTEMPTS);
    }

    /** Reads, changes, and writes if nobody else did in between; otherwise again from what they left. */
    private Uni<Post> attempt(
            Supplier<Uni<Conversation>> read,
            Function<Conversation, Post> change,
            BiFunction<Post, Audience, DomainEvent> event,
            String[] todo,
            int attempts) {
        return read.get().flatMap(thread -> {
            if (thread == null) {
                return Uni.createFrom().nullItem();
            }
            Post before = thread.post();
            Post after = change.apply(thread);
            if (after == before) {
                return Uni.createFrom().item(before);
            }
            return keep(before, after)
                    .flatMap(kept -> posts.update(before, after, event.apply(after, thread.audience()), todo))
                    .flatMap(written -> {
                        if (written) {
                            return Uni.createFrom().item(after);
                        }
                        if (attempts == 1) {
                            throw ProblemException.conflict("Too many write to this post at once. Try again.");
                        }
                        return forgetIfGone(before, after)
                                .flatMap(done -> attempt(read, change, event, todo, attempts - 1));
                    });
        });
    }

    /** What an edit is about to replace. Of a text that is out of sight nothing is kept: any of its editions may be why. */
    private Uni<Void> keep(Post before, Post after) {
        if (after.edition() == before.edition()) {
            return Uni.createFrom().voidItem();
        }
        return before.status() == PostStatus.PUBLISHED
                ? revisions.keep(before.id(), before.edition(), PostDocument.revision(before))
                : revisions.forget(before.id());
    }

    /** A post that was removed while it was edited leaves no history, also not what this edit kept. */
    private Uni<Void> forgetIfGone(Post before, Post after) {
        return after.edition() == before.edition()
                ? Uni.createFrom().voidItem()
                : posts.card(before.id())
                        .flatMap(post -> post == null
                                ? revisions.forget(before.id())
                                : Uni.createFrom().voidItem());
    }
}
