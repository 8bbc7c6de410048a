package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Viewer;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From draft to published, out of date, and retired; and what was changed on the way. */
@ApplicationScoped
class ItemReview {
    private final ItemChanger changer;
    private final RevisionRepository revisions;
    private final Period reviewAfter;

    ItemReview(
            ItemChanger changer,
            RevisionRepository revisions,
            @ConfigProperty(name = "praxis.catalog.review-after") Period reviewAfter) {
        this.changer = changer;
        this.revisions = revisions;
        this.reviewAfter = reviewAfter;
    }

    Uni<ItemView> submit(UUID id, IfMatch ifMatch) {
        return changer.change(id, ifMatch, RevisionChange.SUBMITTED, (item, viewer) -> {
            if (!viewer.curator() && !item.ownerId.equals(viewer.memberId())) {
                throw ProblemException.forbidden("Its owner or a curator hands a draft in.");
            }
            item.submit();
        });
    }

    Uni<ItemView> sendBack(UUID id, ReviewNote note, IfMatch ifMatch) {
        return changer.change(id, ifMatch, RevisionChange.SENT_BACK, (item, viewer) -> item.sendBack(note.reason()));
    }

    Uni<ItemView> publish(UUID id, IfMatch ifMatch) {
        return changer.change(
                id,
                ifMatch,
                RevisionChange.PUBLISHED,
                (item, viewer) -> item.publish(Item.today().plus(reviewAfter)));
    }

    Uni<ItemView> confirm(UUID id, Confirmation confirmation, IfMatch ifMatch) {
        LocalDate next = confirmation.reviewBy() == null ? Item.today().plus(reviewAfter) : confirmation.reviewBy();
        if (!next.isAfter(Item.today()) || next.isAfter(Item.today().plusYears(ItemContent.MOST_YEARS))) {
            throw ProblemException.invalid("reviewBy", "must be a day to come, within twenty years");
        }
        return changer.change(id, ifMatch, RevisionChange.CONFIRMED, (item, viewer) -> {
            mustReview(item, viewer);
            item.confirm(next);
        });
    }

    Uni<ItemView> retire(UUID id, IfMatch ifMatch) {
        return changer.change(id, ifMatch, RevisionChange.RETIRED, (item, viewer) -> item.retire());
    }

    Uni<ItemView> reopen(UUID id, IfMatch ifMatch) {
        return changer.change(id, ifMatch, RevisionChange.REOPENED, (item, viewer) -> item.reopen());
    }

    Uni<Page<RevisionView>> revisions(UUID id, PageRequest page) {
        return Panache.withSession(() -> changer.lookedAfter(id).flatMap(item -> revisions.page(id, page)))
                .map(rows ->
                        Page.of(rows, page, RevisionView::listed, revision -> Cursor.after(revision.key.version())));
    }

    Uni<RevisionView> revision(UUID id, long version) {
        return Panache.withSession(() -> changer.lookedAfter(id).flatMap(item -> revisions.mustFind(id, version)))
                .map(RevisionView::whole);
    }

    private static void mustReview(Item item, Viewer viewer) {
        if (!viewer.curator()
                && (viewer.memberId() == null || !viewer.memberId().equals(item.reviewerId))) {
            throw ProblemException.forbidden("Its reviewer or a curator confirms an item.");
        }
    }
}
