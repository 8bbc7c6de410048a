package academy.praxis.community.post;

import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.revision.Revisions;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The life of posts, and who may do what with them. Every read and write starts at the space's audience. */
@ApplicationScoped
class PostService {
    private static final int SIMILAR = 5;
    private static final int SIMILAR_WORDS = 8;
    private static final int SIMILAR_FOUND = 50;

    private final PostRepository posts;
    private final PostChanges changes;
    private final PostWriting writing;
    private final PostViews views;
    private final Authors authors;
    private final Spaces spaces;
    private final Members members;
    private final Idempotency idempotency;
    private final Todos todos;
    private final Revisions revisions;
    private final ReviewSettings settings;

    PostService(
            PostRepository posts,
            PostChanges changes,
            PostWriting writing,
            PostViews views,
            Authors authors,
            Spaces spaces,
            Members members,
            Idempotency idempotency,
            Todos todos,
            Revisions revisions,
            ReviewSettings settings) {
        this.posts = posts;
        this.changes = changes;
        this.writing = writing;
        this.views = views;
        this.authors = authors;
        this.spaces = spaces;
        this.members = members;
        this.idempotency = idempotency;
        this.todos = todos;
        this.revisions = revisions;
        this.settings = settings;
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
                .flatMap(reader -> changes.visible(posts.card(id), id, reader)
                        .invoke(thread -> mustBeInSight(thread, reader))
                        .flatMap(thread -> views.of(thread.post(), reader)));
    }

    Uni<PostView> create(NewPost wish, IdempotencyKey key) {
        return members.reader()
                .flatMap(reader -> writing.allowed(wish, reader)
                        .flatMap(audience -> idempotency.once(
                                key, "create-post", wish, id -> writing.write(id, wish, reader, audience), posts::byId))
                        .onItem()
                        .ifNull()
                        .failWith(() -> ProblemException.notFound("post", "under this Idempotency-Key any more"))
                        .flatMap(post -> views.of(post, reader)));
    }

    /** Screened once it is sure that it is the author's: nobody else's attempt may hold a text. */
    Uni<PostView> edit(UUID id, PostText text, IfMatch ifMatch) {
        return members.reader()
                .flatMap(reader -> changes.writable(posts.card(id), id, reader)
                        .invoke(thread -> mayEdit(thread, reader, ifMatch))
                        .flatMap(thread -> writing.screen(text, thread, reader))
                        .flatMap(held -> changes.by(
                                reader,
                                id,
                                thread -> {
                                    mayEdit(thread, reader, ifMatch);
                                    Post edited = thread.post().edit(text);
                                    return held ? edited.hide() : edited;
                                },
                                PostEvents::updated,
                                PostFiles.TIDY_UP))
                        .call(post -> todos.carryOut(PostRepository.POSTS, id))
                        .flatMap(post -> views.of(post, reader)));
    }

    private void mayEdit(Conversation thread, Reader reader, IfMatch ifMatch) {
        mustBeAuthor(thread, reader, "A post is changed by its author.");
        ifMatch.check(thread.post().version());
    }

    Uni<Page<PostRevisionView>> revisions(UUID id, PageRequest request) {
        return members.reader()
                .flatMap(reader ->
                        changes.visible(posts.card(id), id, reader).invoke(thread -> mustBeInSight(thread, reader)))
                .flatMap(thread -> revisions.before(id, thread.post().edition(), request))
                .map(rows -> Page.of(
                        rows,
                        request,
                        PostRevisionView::of,
                        revision -> Cursor.after(revision.getInteger(Revisions.EDITION))));
    }

    /** For who wrote by mistake what nobody should read. */
    Uni<Void> forgetRevisions(UUID id) {
        return members.reader()
                .flatMap(reader -> changes.visible(posts.card(id), id, reader)
                        .invoke(thread -> mustBeAuthor(thread, reader, "What a post said is forgotten by its author.")))
                .flatMap(thread -> revisions.forget(id));
    }

    Uni<PostView> confirm(UUID id, StillCorrect wish) {
        LocalDate by = wish.reviewBy() != null
                ? wish.reviewBy()
                : LocalDate.now(ZoneOffset.UTC).plus(settings.reviewAfter());
        return members.reader()
                .flatMap(reader -> change(reader, id, thread -> {
                    mustLookAfter(thread, reader);
                    return thread.post().confirm(by);
                }));
    }

    Uni<PostView> outdate(UUID id, NewOutdated wish) {
        return members.reader()
                .flatMap(reader -> change(reader, id, thread -> {
                    mustLookAfter(thread, reader);
                    return thread.post().outdate(wish.reason());
                }));
    }

    private Uni<PostView> change(Reader reader, UUID id, Function<Conversation, Post> change) {
        return changes.by(reader, id, change, PostEvents::updated).flatMap(post -> views.of(post, reader));
    }

    /** Posts that share the rare words of a title, the most similar first, at most {@value #SIMILAR}. */
    Uni<List<SimilarPost>> similar(String title) {
        List<String> words = Words.of(title).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(SIMILAR_WORDS)
                .toList();
        return members.reader()
                .flatMap(spaces::idsFor)
                .flatMap(spaceIds -> Multi.createFrom()
                        .iterable(words)
                        .onItem()
                        .transformToUniAndConcatenate(word -> posts.having(word, spaceIds, SIMILAR_FOUND))
                        .collect()
                        .in(() -> new Similarity(SIMILAR_FOUND), Similarity::add)
                        .map(similarity -> similarity.best(SIMILAR)));
    }

    Uni<Void> remove(UUID id) {
        return members.reader()
                .flatMap(reader -> changes.removal(
                        reader,
                        id,
                        thread -> {
                            mustBeAuthor(
                                    thread,
                                    reader,
                                    "A post is removed by its author. Moderators hide it: report it first.");
                            return thread.post().remove();
                        },
                        Posts.REMOVE_THREAD,
                        PostHistoryRemoval.FORGET,
                        Posts.CLEAR,
                        PostFiles.TIDY_UP))
                .invoke(() -> todos.start(PostRepository.POSTS, id))
                .replaceWithVoid();
    }

    private Uni<List<UUID>> spacesOf(PostQuery query, Reader reader) {
        return query.spaceId == null
                ? spaces.idsFor(reader)
                : spaces.audience(query.spaceId, reader).replaceWith(List.of(query.spaceId));
    }

    private void mustBeAuthor(Conversation thread, Reader reader, String rule) {
        mustBeInSight(thread, reader);
        if (!isAuthor(thread.post(), reader)) {
            throw ProblemException.forbidden(rule);
        }
    }

    private void mustBeInSight(Conversation thread, Reader reader) {
        Post post = thread.post();
        if (post.status() != PostStatus.PUBLISHED && !thread.moderator() && !isAuthor(post, reader)) {
            throw ProblemException.notFound("post", post.id());
        }
    }

    private boolean isAuthor(Post post, Reader reader) {
        return authors.isSame(post.author(), reader.memberId(), post.id());
    }

    private void mustLookAfter(Conversation thread, Reader reader) {
        mustBeInSight(thread, reader);
        if (!thread.moderator() && !reader.curator() && !isAuthor(thread.post(), reader)) {
            throw ProblemException.forbidden(
                    "Whether a post still holds is said by its author, a curator or a moderator.");
        }
    }
}
