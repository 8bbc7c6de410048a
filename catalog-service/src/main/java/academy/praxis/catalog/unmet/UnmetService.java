package academy.praxis.catalog.unmet;

import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.catalog.unmet.CommunityPosts.NewPost;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What members asked in vain: curators see to it, and who asked may put it to the community. */
@ApplicationScoped
class UnmetService {
    private static final int WORDINGS = 5;
    private static final int LONGEST_TITLE = 200;
    private static final int SHORTEST_TITLE = 3;

    private final UnmetRepository needs;
    private final Items items;
    private final Viewers viewers;
    private final Community community;
    private final UnitOfWork work;
    private final Caller caller;

    UnmetService(
            UnmetRepository needs, Items items, Viewers viewers, Community community, UnitOfWork work, Caller caller) {
        this.needs = needs;
        this.items = items;
        this.viewers = viewers;
        this.community = community;
        this.work = work;
        this.caller = caller;
    }

    Uni<Page<UnmetNeedView>> list(UnmetStatus status, PageRequest page) {
        return Panache.withSession(() -> needs.page(status, page)
                .flatMap(rows -> needs.wordings(rows.stream().map(row -> row.id).toList(), WORDINGS)
                        .map(wordings -> Page.of(
                                rows,
                                page,
                                row -> view(row, wordings.getOrDefault(row.id, List.of())),
                                row -> Cursor.after(row.members, row.lastAskedAt, row.id)))));
    }

    Uni<UnmetNeedView> get(UUID id) {
        return Panache.withSession(() -> needs.byId(id).flatMap(this::view));
    }

    Uni<UnmetNeedView> answer(UUID id, UnmetAnswer answer, IfMatch ifMatch) {
        return work.transact(() -> needs.byId(id)
                .invoke(need -> ifMatch.check(need.version))
                .call(need -> viewers.current().flatMap(viewer -> items.mustSee(answer.itemId(), viewer)))
                .invoke(need -> need.answeredBy(answer.itemId()))
                .call(needs::flush)
                .flatMap(this::view));
    }

    Uni<UnmetNeedView> dismiss(UUID id, IfMatch ifMatch) {
        return work.transact(() -> needs.byId(id)
                .invoke(need -> ifMatch.check(need.version))
                .invoke(UnmetNeed::dismiss)
                .call(needs::flush)
                .flatMap(this::view));
    }

    /** No transaction is open while the community is asked: a retry posts under the same key, and so once. */
    Uni<AskedCommunity> ask(UUID id, CommunityQuestion question) {
        return Panache.withSession(() -> mine(id).flatMap(need -> own(need).map(text -> new Asked(need, text))))
                .invoke(asked -> {
                    UnmetNeed need = asked.need();
                    if (need.postId != null) {
                        throw ProblemException.conflict("This was put to the community already.");
                    }
                })
                .flatMap(asked -> community.post(post(asked.text(), question), "unmet-need-" + id))
                .flatMap(post ->
                        work.transact(() -> needs.putToCommunity(id, post)).replaceWith(new AskedCommunity(id, post)));
    }

    /** A need, and the words in which it is put to the community. */
    private record Asked(UnmetNeed need, String text) {}

    /** One's own words: those of others who asked the same are not one's to publish. Curators read all of them anyway. */
    private Uni<String> own(UnmetNeed need) {
        return caller.hasAny(Roles.CURATOR)
                ? Uni.createFrom().item(need.question)
                : needs.askedBy(need.id, caller.memberId());
    }

    /** That of somebody else is none of one's business: whether there is one is not told. */
    private Uni<UnmetNeed> mine(UUID id) {
        return needs.byId(id)
                .call(need -> caller.hasAny(Roles.CURATOR)
                        ? Uni.createFrom().voidItem()
                        : needs.hasAsked(id, caller.memberId()).invoke(asked -> {
                            if (!asked) {
                                throw ProblemException.notFound("unmet need", id);
                            }
                        }));
    }

    private static NewPost post(String asked, CommunityQuestion question) {
        String title = question.title() == null ? shortened(asked) : question.title();
        if (title.length() < SHORTEST_TITLE) {
            throw ProblemException.invalid("title", "is needed, for the question has fewer than three characters");
        }
        return new NewPost(
                question.spaceId(),
                "question",
                title,
                question.body() == null || question.body().isBlank() ? asked : question.body(),
                List.of());
    }

    /** A title has no line breaks, and ends somewhere. */
    private static String shortened(String asked) {
        String line = asked.replaceAll("\\p{Cc}+", " ").strip();
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private Uni<UnmetNeedView> view(UnmetNeed need) {
        return needs.wordings(List.of(need.id), WORDINGS)
                .map(wordings -> view(need, wordings.getOrDefault(need.id, List.of())));
    }

    private static UnmetNeedView view(UnmetNeed need, List<String> wordings) {
        return UnmetNeedView.of(need, UnmetNeeds.others(need, wordings));
    }
}
