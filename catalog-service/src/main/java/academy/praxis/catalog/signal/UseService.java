package academy.praxis.catalog.signal;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.Members;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a member opened and saved, and all their signals at one place. Nobody else sees whose they are. */
@ApplicationScoped
class UseService {
    /** So many items one member may have saved, those taken away within the last month counted. */
    static final int MOST_SAVED = 1000;

    private final Members members;
    private final UseRepository uses;
    private final Items items;
    private final Viewers viewers;
    private final UnitOfWork work;
    private final Caller caller;

    UseService(UseRepository uses, Items items, Viewers viewers, UnitOfWork work, Caller caller, Members members) {
        this.members = members;
        this.uses = uses;
        this.items = items;
        this.viewers = viewers;
        this.work = work;
        this.caller = caller;
    }

    Uni<Void> open(UUID item, SaidAt said) {
        UUID me = caller.memberId();
        Instant at = said.time();
        return work.transact(
                () -> mustSee(item).flatMap(seen -> members.mustBeHere(me)).flatMap(here -> uses.open(me, item, at)));
    }

    Uni<Void> save(UUID item, SaidAt said) {
        UUID me = caller.memberId();
        Instant at = said.time();
        return work.transact(() -> mustSee(item)
                .flatMap(seen -> members.mustBeHere(me))
                .flatMap(here -> uses.lockAndCountOthers(me, item))
                .invoke(saved -> {
                    if (saved >= MOST_SAVED) {
                        throw ProblemException.conflict("You have saved " + MOST_SAVED + " items already.");
                    }
                })
                .flatMap(saved -> uses.save(me, item, true, at)));
    }

    /** Also of an item that is offered no more. */
    Uni<Void> unsave(UUID item, SaidAt said) {
        UUID me = caller.memberId();
        Instant at = said.time();
        return work.transact(() -> members.mustBeHere(me)
                .flatMap(here -> uses.lockAndCountOthers(me, item))
                .flatMap(saved ->
                        saved >= 2 * MOST_SAVED ? Uni.createFrom().voidItem() : uses.save(me, item, false, at)));
    }

    Uni<Page<SavedItemView>> saved(PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> uses.saved(me, page)
                .flatMap(rows -> offered(
                                rows.stream().map(UseRepository.Saved::itemId).toList())
                        .map(cards -> {
                            Page<UseRepository.Saved> all = Page.of(
                                    rows, page, Function.identity(), row -> Cursor.after(row.at(), row.itemId()));
                            return new Page<>(
                                    all.items().stream()
                                            .filter(row -> cards.containsKey(row.itemId()))
                                            .map(row -> new SavedItemView(cards.get(row.itemId()), row.at()))
                                            .toList(),
                                    all.next());
                        })));
    }

    Uni<Page<SignalView>> signals(SignalKind kind, PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> uses.signals(me, kind, page)
                .flatMap(rows -> offered(rows.stream()
                                .map(UseRepository.SignalRow::itemId)
                                .distinct()
                                .toList())
                        .map(cards -> Page.of(
                                rows,
                                page,
                                row -> SignalView.of(row, title(cards.get(row.itemId()))),
                                row -> Cursor.after(row.at(), row.key())))));
    }

    private Uni<Map<UUID, ItemCard>> offered(Collection<UUID> ids) {
        return viewers.current()
                .flatMap(viewer -> items.visible(ids, viewer))
                .map(cards -> cards.stream().collect(Collectors.toMap(ItemCard::id, Function.identity())));
    }

    private Uni<Void> mustSee(UUID item) {
        return viewers.current().flatMap(viewer -> items.mustSee(item, viewer)).replaceWithVoid();
    }

    private static String title(ItemCard card) {
        return card == null ? null : card.title();
    }
}
