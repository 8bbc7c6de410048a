package academy.praxis.community.post;

import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Spaces;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The life of posts, and who may do what with them. Every read and write starts at the space's audience. */
@ApplicationScoped
class PostService {
    /** How often a change is tried when others change the same post; one of those who meet always gets through. */
    private static final int ATTEMPTS = 50;

    private final PostRepository posts;
    private final PostViews views;
    private final Authors authors;
    private final Spaces spaces;
    private final Members members;
    private final Idempotency idempotency;

    PostService(
            PostRepository posts,
            PostViews views,
            Authors authors,
            Spaces spaces,
            Members members,
            Idempotency idempotency) {
        this.posts = posts;
        this.views = views;
        this.authors = authors;
        this.spaces = spaces;
        this.members = members;
        this.idempotency = idempotency;
    }

    Uni<Page<PostView>> list(PostQuery query, PageRequest request) {
        return members.reader()
                .flatMap(reader -> spacesOf(query, reader)
                        .flatMap(spaceIds -> posts.page(spaceIds, query, request))
                        .map(rows -> Page.of(rows, request, Function.<Post>identity(), post -> Cursor.after(post.id())))
                        .flatMap(page -> views.of(page.items(), reader).map(items -> new Page<>(items, page.next()))));
    }

    Uni<PostView> get(UUID id) {
        return members.reader()
                .flatMap(reader ->
                        visible(posts.byId(id), id, reader).flatMap(thread -> views.of(thread.post(), reader)));
    }

    Uni<PostView> create(NewPost wish, IdempotencyKey key) {
        return members.reader().flatMap(reader -> {
            mayWrite(wish.kind(), reader);
            return spaces.audience(wish.spaceId(), reader)
                    .flatMap(audience -> idempotency.once(
                            key, "create-post", wish, id -> insert(id, wish, reader, audience), posts::byId))
                    .onItem()
                    .ifNull()
                    .failWith(() -> ProblemException.notFound("post", "under this Idempotency-Key any more"))
                    .flatMap(post -> views.of(post, reader));
        });
    }

    private Uni<Post> insert(UUID id, NewPost wish, Reader reader, Audience audience) {
        Author author = authors.of(reader.memberId(), id, audience);
        Post post = Post.create(id, wish.spaceId(), wish.kind(), wish.text(), author);
        return posts.insert(post, PostEvents.published(post, audience));
    }

    Uni<PostView> edit(UUID id, PostText text, IfMatch ifMatch) {
        return change(
                id,
                (thread, reader) -> {
                    mustBeAuthor(thread.post(), reader, "A post is changed by its author.");
                    ifMatch.check(thread.post().version());
                    return thread.post().edit(text);
                },
                PostEvents::updated);
    }

    /** The post with the new comment, and the comment's id. */
    Uni<Commented> comment(UUID id, NewComment wish, IdempotencyKey key) {
        return idempotency.once(
                key,
                "comment-on-" + id,
                wish,
                commentId -> change(
                                id,
                                (thread, reader) ->
                                        thread.post().comment(commentId, wish.body(), authorIn(thread, reader)),
                                PostEvents::updated)
                        .map(post -> new Commented(commentId, post)),
                commentId -> get(id).map(post -> new Commented(commentId, post)));
    }

    Uni<PostView> accept(UUID id, AcceptedAnswer answer) {
        return change(
                id,
                (thread, reader) -> {
                    mustBeAuthor(thread.post(), reader, "The answer is accepted by who asked the question.");
                    return thread.post().accept(answer.commentId());
                },
                PostEvents::answerAccepted);
    }

    Uni<PostView> thank(UUID id, NewThanks thanks) {
        return change(
                id,
                (thread, reader) -> thread.post().thank(authorIn(thread, reader), thanks.reason()),
                PostEvents::thanksGiven);
    }

    Uni<Void> remove(UUID id) {
        return members.reader()
                .flatMap(reader -> change(
                        id,
                        reader,
                        thread -> {
                            if (!reader.manager()) {
                                mustBeAuthor(thread.post(), reader, "A post is removed by its author or a manager.");
                            }
                            return thread.post().remove();
                        },
                        PostEvents::removed,
                        ATTEMPTS))
                .replaceWithVoid();
    }

    private Uni<PostView> change(
            UUID id, BiFunction<Conversation, Reader, Post> change, BiFunction<Post, Audience, DomainEvent> event) {
        return members.reader()
                .flatMap(reader -> change(id, reader, thread -> change.apply(thread, reader), event, ATTEMPTS)
                        .flatMap(post -> views.of(post, reader)));
    }

    /** Reads, changes, and writes if nobody else did in between; otherwise again from what they left. */
    private Uni<Post> change(
            UUID id,
            Reader reader,
            Function<Conversation, Post> change,
            BiFunction<Post, Audience, DomainEvent> event,
            int attempts) {
        return visible(posts.forChange(id), id, reader).flatMap(thread -> {
            Post before = thread.post();
            Post after = change.apply(thread);
            if (after == before) {
                return Uni.createFrom().item(before);
            }
            return posts.update(before, after, event.apply(after, thread.audience()))
                    .flatMap(written -> {
                        if (written) {
                            return Uni.createFrom().item(after);
                        }
                        if (attempts == 1) {
                            throw ProblemException.conflict("Too many write to this post at once. Try again.");
                        }
                        return change(id, reader, change, event, attempts - 1);
                    });
        });
    }

    /** Whoever may not see a post is told that there is none. */
    private Uni<Conversation> visible(Uni<Post> read, UUID id, Reader reader) {
        return read.onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("post", id))
                .flatMap(post -> spaces.audience(post.spaceId(), reader)
                        .onFailure(ProblemException.class)
                        .transform(hidden -> ProblemException.notFound("post", id))
                        .map(audience -> new Conversation(post, audience)));
    }

    private Uni<List<UUID>> spacesOf(PostQuery query, Reader reader) {
        return query.spaceId == null
                ? spaces.idsFor(reader)
                : spaces.audience(query.spaceId, reader).replaceWith(List.of(query.spaceId));
    }

    private Author authorIn(Conversation thread, Reader reader) {
        return authors.of(reader.memberId(), thread.post().id(), thread.audience());
    }

    private void mustBeAuthor(Post post, Reader reader, String rule) {
        if (!authors.isSame(post.author(), reader.memberId(), post.id())) {
            throw ProblemException.forbidden(rule);
        }
    }

    private static void mayWrite(PostKind kind, Reader reader) {
        if (kind == PostKind.ANNOUNCEMENT && !reader.manager() && !reader.curator()) {
            throw ProblemException.forbidden("Announcements are a manager's or a curator's.");
        }
    }

    /** A post and who may read it. */
    private record Conversation(Post post, Audience audience) {}

    /** What came of a comment. */
    record Commented(UUID commentId, PostView post) {}
}
