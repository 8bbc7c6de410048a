package academy.praxis.community.post;

import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Reader;
import academy.praxis.community.mention.Mentions;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Posts, for what hangs on them. */
@ApplicationScoped
public class Posts {
    /** The collection of the posts, for chores that follow from them (see {@link academy.praxis.community.todo.Chore}). */
    public static final String COLLECTION = PostRepository.POSTS;

    /** The chore that the accepted answer's copy asks for: whether it still is what the comment says. */
    public static final String CHECK_ANSWER = "answer";

    /** The chore that follows the removal of a post: what was said to it goes too. */
    public static final String REMOVE_THREAD = "thread";

    /** The chore that follows the removal of a post: reactions and thanks for it, and for what was said to it, go too. */
    public static final String CLEAR = "reactions";

    /** The chore that follows when the author of a post was erased, and the post stays. */
    public static final String DISOWNED = "disowned";

    /** The chores that follow the removal of a post. */
    static final String[] REMOVAL = {REMOVE_THREAD, PostHistoryRemoval.FORGET, CLEAR, PostFiles.TIDY_UP};

    private final PostRepository posts;
    private final PostChanges changes;
    private final PostViews views;
    private final Authors authors;
    private final Spaces spaces;
    private final Todos todos;
    private final PostWriting writing;

    Posts(
            PostRepository posts,
            PostChanges changes,
            PostViews views,
            Authors authors,
            Spaces spaces,
            Todos todos,
            PostWriting writing) {
        this.posts = posts;
        this.changes = changes;
        this.views = views;
        this.authors = authors;
        this.spaces = spaces;
        this.todos = todos;
        this.writing = writing;
    }

    /** A published post that this reader may see; fails with 404 when there is none. */
    public Uni<PostThread> thread(UUID id, Reader reader) {
        return published(changes.visible(posts.card(id), id, reader), id);
    }

    /** As {@link #thread}, for a reader who wants to write there; fails as {@link Spaces#mustWrite} where they may not now. */
    public Uni<PostThread> threadToWrite(UUID id, Reader reader) {
        return published(changes.writable(posts.card(id), id, reader), id);
    }

    private static Uni<PostThread> published(Uni<Conversation> read, UUID id) {
        return read.invoke(thread -> {
                    if (thread.post().status() != PostStatus.PUBLISHED) {
                        throw ProblemException.notFound("post", id);
                    }
                })
                .map(PostThread::of);
    }

    /** A post in whatever state, for nobody's eyes; {@code null} when there is none or it was removed. */
    public Uni<PostThread> threadOf(UUID id) {
        return posts.card(id)
                .flatMap(post -> post == null
                        ? Uni.createFrom().nullItem()
                        : spaces.audienceOf(post.spaceId())
                                .map(audience -> PostThread.of(new Conversation(post, audience, false))));
    }

    /** Whose a post is, in safe spaces too: for notifications, never for an answer. {@code null} when there is none or it was removed, and when nobody is behind it any more. */
    public Uni<UUID> writerOf(UUID id) {
        return posts.card(id).map(post -> post == null ? null : authors.memberBehind(post.author(), id));
    }

    /**
     * Publishes a post under an id that was reserved for it, once, however often it is asked for; fails as if it was written by the reader
     * now.
     */
    public Uni<PostView> publish(UUID id, NewPost wish, Reader reader) {
        return writing.allowed(wish, reader)
                .flatMap(audience -> writing.write(id, wish, reader, audience))
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> posts.card(id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("post", id))
                .flatMap(post -> views.of(post, reader));
    }

    /** Whether there is a post with this id, or was one. */
    public Uni<Boolean> exists(UUID id) {
        return posts.exists(id);
    }

    /** Whom a post names; none when it is gone. For notifications. */
    public Uni<Set<UUID>> mentionedIn(UUID id) {
        return posts.card(id)
                .map(post ->
                        post == null ? Set.<UUID>of() : Mentions.in(post.text().body()));
    }

    /** Those of these posts that are published and that the reader may see, in the order of their ids here. At most 100 at once. */
    public Uni<List<PostView>> cards(Collection<UUID> ids, Reader reader) {
        return spaces.idsFor(reader)
                .flatMap(spaceIds -> posts.cards(ids, spaceIds))
                .flatMap(found -> views.of(found, reader))
                .map(found -> {
                    Map<UUID, PostView> byId =
                            found.stream().collect(Collectors.toMap(PostView::id, Function.identity()));
                    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
                });
    }

    /** A question that this reader asked; fails with 404 when the reader may not see it, and with 403 when it is somebody else's. */
    public Uni<PostThread> mustHaveAsked(UUID id, Reader reader) {
        return changes.writable(posts.card(id), id, reader)
                .invoke(thread -> mustBeTheAskers(thread.post(), reader))
                .map(PostThread::of);
    }

    /**
     * Who asked takes this answer.
     *
     * @throws ProblemException 403 when it is somebody else's question, 409 when it is no question
     */
    public Uni<PostView> accept(UUID id, Answer answer, Reader reader) {
        return changes.by(
                        reader,
                        id,
                        thread -> {
                            mustBeTheAskers(thread.post(), reader);
                            return thread.post().accept(answer);
                        },
                        PostEvents::answerAccepted,
                        CHECK_ANSWER)
                .flatMap(accepted -> todos.carryOut(COLLECTION, id))
                .flatMap(done -> posts.card(id))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("post", id))
                .flatMap(post -> views.of(post, reader));
    }

    /** Fails with 403 unless the reader asked this question, and with 404 when it is out of sight. */
    private void mustBeTheAskers(Post post, Reader reader) {
        if (post.status() != PostStatus.PUBLISHED) {
            throw ProblemException.notFound("post", post.id());
        }
        if (!authors.isSame(post.author(), reader.memberId(), post.id())) {
            throw ProblemException.forbidden("The answer is accepted by who asked the question.");
        }
    }

    /** Brings the accepted answer's copy in step with its comment. @param now the comment as it is; {@code null} when it is out of sight */
    public Uni<Void> follow(UUID id, UUID commentId, Answer now) {
        return changes.byItself(
                        id,
                        thread -> {
                            Post post = thread.post();
                            boolean accepted = post.answer() != null
                                    && post.answer().commentId().equals(commentId);
                            if (!accepted) {
                                return post;
                            }
                            return now == null ? post.unaccept() : post.accept(now);
                        },
                        PostEvents::updated)
                .replaceWithVoid();
    }

    /** All posts that there are or were in a space, by their ids, so many after one. @param after {@code null} for the first */
    public Uni<List<UUID>> inSpace(UUID spaceId, UUID after, int most) {
        return posts.inSpace(spaceId, after, most);
    }

    /** Takes a post out of sight, for moderators who may. Nothing happens where it is so already, or where it is gone. */
    public Uni<Void> hide(UUID id) {
        return changes.byItself(id, thread -> thread.post().hide(), PostEvents::updated)
                .replaceWithVoid();
    }

    /** Gives a hidden post back to its readers. */
    public Uni<Void> unhide(UUID id) {
        return changes.byItself(id, thread -> thread.post().unhide(), PostEvents::updated)
                .replaceWithVoid();
    }

    /** A post's title and text, for the moderators of its space, whatever its state; {@code null} when it is gone. */
    public Uni<String> wordsOf(UUID id) {
        return posts.card(id)
                .map(post -> post == null
                        ? null
                        : post.text().title() + "\n\n" + post.text().body());
    }
}
