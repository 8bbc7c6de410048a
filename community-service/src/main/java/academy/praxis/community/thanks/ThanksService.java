package academy.praxis.community.thanks;

import academy.praxis.community.author.Authors;
import academy.praxis.community.comment.Comments;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.PostThread;
import academy.praxis.community.post.Posts;
import academy.praxis.community.screening.Screening;
import academy.praxis.community.screening.Writing;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.thanks.Thanks.Subject;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Giving thanks, taking them back, and who may read them. */
@ApplicationScoped
class ThanksService {
    private final ThanksRepository repository;
    private final ThanksViews views;
    private final Posts posts;
    private final Comments comments;
    private final Authors authors;
    private final Spaces spaces;
    private final Members members;
    private final Screening screening;
    private final Todos todos;

    ThanksService(
            ThanksRepository repository,
            ThanksViews views,
            Posts posts,
            Comments comments,
            Authors authors,
            Spaces spaces,
            Members members,
            Screening screening,
            Todos todos) {
        this.repository = repository;
        this.views = views;
        this.posts = posts;
        this.comments = comments;
        this.authors = authors;
        this.spaces = spaces;
        this.members = members;
        this.screening = screening;
        this.todos = todos;
    }

    /** For a post, or for a comment to it. @param commentId {@code null} for the post */
    Uni<ThanksView> give(UUID postId, UUID commentId, NewThanks wish) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader)
                        .call(thread -> spaces.mustWrite(thread.spaceId(), reader))
                        .call(thread ->
                                screening.screenOrRefuse(Writing.comment(reader).text("for", wish.reason())))
                        .flatMap(thread ->
                                wanted(thread, commentId, reader, wish).flatMap(thanks -> write(thanks, thread)))
                        .call(given -> todos.carryOut(ThanksRepository.THANKS, given.id()))
                        .flatMap(given -> views.of(List.of(given), reader))
                        .map(shown -> shown.get(0)));
    }

    private Uni<Thanks> wanted(PostThread thread, UUID commentId, Reader reader, NewThanks wish) {
        if (wish.forLead() && thread.audience().isPseudonymous()) {
            throw ProblemException.invalid("forLead", "cannot be in a safe space: it would tell whose the words are");
        }
        return (commentId == null ? Uni.createFrom().item(thread.author()) : comments.writerOf(thread.id(), commentId))
                .invoke(receiver -> {
                    if (authors.isSame(receiver, reader.memberId(), thread.id())) {
                        throw ProblemException.forbidden("One does not thank oneself.");
                    }
                })
                .flatMap(receiver -> authors.writer(reader.memberId(), thread.id(), thread.audience())
                        .map(giver -> Thanks.of(
                                new Subject(thread.id(), commentId, thread.spaceId()), giver, receiver, wish)));
    }

    private Uni<Thanks> write(Thanks thanks, PostThread thread) {
        return repository
                .insert(thanks, ThanksEvents.given(thanks, thread.audience()), ThanksCount.NAME)
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> again(thanks, thread));
    }

    /** In the place of those that were taken back. */
    private Uni<Thanks> again(Thanks thanks, PostThread thread) {
        return repository.byId(thanks.id()).flatMap(before -> {
            if (before.status() == ThanksStatus.GIVEN) {
                throw ProblemException.conflict("You have thanked for this already.");
            }
            Thanks after = before.replaceBy(thanks);
            return repository
                    .update(before, after, ThanksEvents.given(after, thread.audience()), ThanksCount.NAME)
                    .invoke(written -> {
                        if (!written) {
                            throw ProblemException.conflict("You have thanked for this already.");
                        }
                    })
                    .replaceWith(after);
        });
    }

    /** Takes one's own back; nothing happens where there are none. */
    Uni<Void> withdraw(UUID postId, UUID commentId) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader).flatMap(thread -> {
                    Subject subject = new Subject(postId, commentId, thread.spaceId());
                    UUID id = Thanks.id(subject, authors.of(reader.memberId(), postId, thread.audience()));
                    return repository.byId(id).flatMap(thanks -> withdraw(thanks, thread));
                }));
    }

    /** Whoever was thanked need not have the words stand there. */
    Uni<Void> decline(UUID id) {
        return members.reader()
                .flatMap(reader -> repository.byId(id).flatMap(thanks -> {
                    if (thanks == null
                            || thanks.status() == ThanksStatus.WITHDRAWN
                            || !authors.isSame(
                                    thanks.receiver(),
                                    reader.memberId(),
                                    thanks.subject().postId())) {
                        throw ProblemException.notFound("thanks", id);
                    }
                    return posts.thread(thanks.subject().postId(), reader).flatMap(thread -> withdraw(thanks, thread));
                }));
    }

    private Uni<Void> withdraw(Thanks thanks, PostThread thread) {
        if (thanks == null || thanks.status() == ThanksStatus.WITHDRAWN) {
            return Uni.createFrom().voidItem();
        }
        Thanks gone = thanks.withdraw();
        return repository
                .update(thanks, gone, ThanksEvents.withdrawn(gone, thread.audience()), ThanksCount.NAME)
                .flatMap(done -> todos.carryOut(ThanksRepository.THANKS, thanks.id()));
    }

    Uni<Page<ThanksView>> of(UUID postId, UUID commentId, PageRequest page) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader)
                        .call(thread -> commentId == null
                                ? Uni.createFrom().voidItem()
                                : comments.writerOf(postId, commentId).replaceWithVoid())
                        .flatMap(thread -> repository.of(commentId == null ? postId : commentId, page))
                        .flatMap(rows -> page(rows, page, shown -> views.of(shown, reader))));
    }

    Uni<Page<ThanksView>> given(PageRequest page) {
        return members.reader()
                .flatMap(reader -> spaces.idsFor(reader)
                        .flatMap(readable -> repository.given(reader.memberId(), readable, page))
                        .flatMap(rows -> page(rows, page, shown -> views.of(shown, reader))));
    }

    Uni<Page<ThanksView>> received(PageRequest page) {
        return members.reader()
                .flatMap(reader -> spaces.idsFor(reader)
                        .flatMap(readable -> repository.received(reader.memberId(), readable, page))
                        .flatMap(rows -> page(rows, page, shown -> views.of(shown, reader))));
    }

    /** To those who report to the reader. */
    Uni<Page<TeamThanksView>> ofTeam(PageRequest page) {
        return members.reader()
                .flatMap(reader -> members.reportsOf(reader.memberId()))
                .flatMap(reports -> repository.forLeadOf(reports, page))
                .flatMap(rows -> page(rows, page, views::forLead));
    }

    private static <V> Uni<Page<V>> page(
            List<Thanks> rows, PageRequest request, Function<List<Thanks>, Uni<List<V>>> views) {
        Page<Thanks> page =
                Page.of(rows, request, Function.identity(), thanks -> Cursor.after(thanks.givenAt(), thanks.id()));
        return views.apply(page.items()).map(items -> new Page<>(items, page.next()));
    }
}
