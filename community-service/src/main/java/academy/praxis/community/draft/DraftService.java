package academy.praxis.community.draft;

import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.NewPost;
import academy.praxis.community.post.PostView;
import academy.praxis.community.post.Posts;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

/** One's own drafts, from scratch or from a chat, until they are published. */
@ApplicationScoped
class DraftService {
    /** The most drafts of one member. */
    static final int MOST = 100;

    private final DraftRepository drafts;
    private final Posts posts;
    private final Authors authors;
    private final Spaces spaces;
    private final Members members;
    private final Idempotency idempotency;
    private final Todos todos;

    DraftService(
            DraftRepository drafts,
            Posts posts,
            Authors authors,
            Spaces spaces,
            Members members,
            Idempotency idempotency,
            Todos todos) {
        this.drafts = drafts;
        this.posts = posts;
        this.authors = authors;
        this.spaces = spaces;
        this.members = members;
        this.idempotency = idempotency;
        this.todos = todos;
    }

    Uni<Page<Draft>> page(PageRequest request) {
        return members.reader()
                .flatMap(reader -> drafts.page(owner(reader), request))
                .map(rows -> Page.of(rows, request, Function.identity(), draft -> Cursor.after(draft.id())));
    }

    Uni<Draft> get(UUID id) {
        return members.reader().flatMap(reader -> mine(owner(reader), id));
    }

    Uni<Draft> create(NewPost post, IdempotencyKey key) {
        post.text();
        return members.reader().flatMap(reader -> {
            String owner = owner(reader);
            Instant now = now();
            return spaces.mustWrite(post.spaceId(), reader)
                    .flatMap(allowed -> mustHaveRoom(owner))
                    .flatMap(room -> idempotency.once(
                            key,
                            "create-draft",
                            post,
                            id -> drafts.insert(owner, new Draft(id, 1, post, now, now)),
                            id -> mine(owner, id)));
        });
    }

    /** A draft that another feature makes for this reader; fails as one that they make themselves. */
    Uni<Draft> add(NewPost post, Reader reader) {
        post.text();
        String owner = owner(reader);
        Instant now = now();
        return spaces.mustWrite(post.spaceId(), reader)
                .flatMap(allowed -> mustHaveRoom(owner))
                .flatMap(room -> drafts.insert(owner, new Draft(Ids.next(), 1, post, now, now)));
    }

    private Uni<Void> mustHaveRoom(String owner) {
        return drafts.count(owner)
                .invoke(count -> {
                    if (count >= MOST) {
                        throw ProblemException.conflict("You have " + MOST + " drafts. Publish some, or remove some.");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Draft> edit(UUID id, NewPost post, IfMatch ifMatch) {
        post.text();
        return members.reader().flatMap(reader -> {
            String owner = owner(reader);
            return spaces.audience(post.spaceId(), reader)
                    .flatMap(visible -> mine(owner, id))
                    .flatMap(draft -> {
                        ifMatch.check(draft);
                        Draft edited = new Draft(id, draft.version() + 1, post, draft.createdAt(), now());
                        return drafts.update(owner, draft, edited)
                                .flatMap(written -> written
                                        ? Uni.createFrom().item(edited)
                                        // Somebody was quicker: with the version that they left, this one is stale.
                                        : edit(id, post, ifMatch));
                    });
        });
    }

    Uni<Void> remove(UUID id) {
        return members.reader()
                .flatMap(reader -> drafts.delete(owner(reader), id))
                .invoke(removed -> {
                    if (!removed) {
                        throw ProblemException.notFound("draft", id);
                    }
                })
                .replaceWithVoid();
    }

    /** The draft becomes a post, once: the id is reserved first, and the draft goes last. */
    Uni<PostView> publish(UUID id, IfMatch ifMatch) {
        return members.reader().flatMap(reader -> {
            String owner = owner(reader);
            return mine(owner, id)
                    .invoke(ifMatch::check)
                    .flatMap(draft -> drafts.reserve(owner, draft, Ids.next())
                            .onItem()
                            .ifNull()
                            .failWith(() -> ProblemException.conflict(
                                    "The draft was changed or published at this moment. Look at it again."))
                            .flatMap(postId -> posts.publish(postId, draft.post(), reader)))
                    .call(post -> todos.carryOut(DraftRepository.DRAFTS, id));
        });
    }

    private Uni<Draft> mine(String owner, UUID id) {
        return drafts.find(owner, id).onItem().ifNull().failWith(() -> ProblemException.notFound("draft", id));
    }

    private String owner(Reader reader) {
        return DraftRepository.owner(authors, reader.memberId());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
