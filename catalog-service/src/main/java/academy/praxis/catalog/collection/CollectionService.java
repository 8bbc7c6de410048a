package academy.praxis.catalog.collection;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.Members;
import academy.praxis.catalog.member.Viewer;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists of items for a task or theme, and who may see and change them. */
@ApplicationScoped
class CollectionService {
    /** So many collections one member may have. */
    static final int MOST = 200;

    private final Members members;
    private final CollectionRepository collections;
    private final CollectionEvents events;
    private final Items items;
    private final Viewers viewers;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    CollectionService(
            CollectionRepository collections,
            CollectionEvents events,
            Items items,
            Viewers viewers,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller,
            Members members) {
        this.members = members;
        this.collections = collections;
        this.events = events;
        this.items = items;
        this.viewers = viewers;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<CollectionCard>> list(CollectionQuery query, PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> collections.page(me, query, page))
                .map(rows -> Page.of(rows, page, CollectionCard::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<CollectionView> get(UUID id) {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> collections
                        .findById(id)
                        .invoke(found -> mustSee(id, found, viewer))
                        .flatMap(found -> collections.entries(id).flatMap(entries -> view(found, entries, viewer)))));
    }

    Uni<CollectionCard> create(CollectionContent content, IdempotencyKey key) {
        UUID me = caller.memberId();
        return idempotency.once(
                key,
                "create-collection",
                content,
                CollectionCard.class,
                () -> members.mustBeHere(me)
                        .flatMap(here -> viewers.current())
                        .invoke(viewer -> mustBeAllowed(content.visibility(), viewer))
                        .flatMap(viewer -> collections.lockAndCount(me))
                        .invoke(CollectionService::mustHaveRoom)
                        .flatMap(mine -> collections.persistAndFlush(ItemCollection.of(content, me)))
                        .call(made -> made.visibility == Visibility.EVERYONE
                                ? events.changed(made, List.of())
                                : Uni.createFrom().voidItem())
                        .map(CollectionCard::of));
    }

    Uni<CollectionView> edit(UUID id, CollectionContent content, IfMatch ifMatch) {
        return change(id, ifMatch, (collection, entries, viewer) -> {
            if (content.visibility() != collection.visibility) {
                mustBeAllowed(content.visibility(), viewer);
                if (!collection.ownerId.equals(viewer.memberId())) {
                    throw ProblemException.forbidden("Who sees a collection is its owner's to say.");
                }
            }
            collection.write(content);
            return Uni.createFrom().item(entries);
        });
    }

    /** Its items and their order become these. */
    Uni<CollectionView> replace(UUID id, NewEntries wanted, IfMatch ifMatch) {
        return change(
                id,
                ifMatch,
                (collection, entries, viewer) -> mustBeOffered(
                                Entries.of(wanted.entries()).newBeside(entries), "entries", viewer)
                        .replaceWith(wanted.entries()));
    }

    /** Puts one item in, or elsewhere, or writes its note anew. */
    Uni<CollectionView> place(UUID id, UUID item, Placing placing) {
        return change(id, null, (collection, entries, viewer) -> {
            List<NewEntry> placed = Entries.of(entries).place(item, placing.note(), placing.place());
            return mustBeOffered(Entries.of(placed).newBeside(entries), "itemId", viewer)
                    .replaceWith(placed);
        });
    }

    /** Does nothing when it is not in. */
    Uni<CollectionView> remove(UUID id, UUID item) {
        return change(
                id,
                null,
                (collection, entries, viewer) ->
                        Uni.createFrom().item(Entries.of(entries).without(item)));
    }

    Uni<Void> delete(UUID id, IfMatch ifMatch) {
        return work.transact(() -> mine(id, ifMatch)
                .flatMap(owned -> collections
                        .deleteEntries(id)
                        .flatMap(deleted -> collections.delete("id", id))
                        .flatMap(deleted -> owned.collection.visibility == Visibility.EVERYONE
                                ? events.withdrawn(owned.collection.id, owned.collection.version + 1)
                                : Uni.createFrom().voidItem())));
    }

    private Uni<CollectionView> change(UUID id, IfMatch ifMatch, Change change) {
        return work.transact(() -> mine(id, ifMatch).flatMap(owned -> {
            boolean wasOffered = owned.collection.visibility == Visibility.EVERYONE;
            long version = owned.collection.version;
            return collections
                    .entries(id)
                    .flatMap(before -> change.of(owned.collection, before, owned.viewer)
                            .flatMap(after -> keep(owned.collection, before, after)
                                    .flatMap(kept -> owned.collection.version == version
                                            ? Uni.createFrom().voidItem()
                                            : tell(owned.collection, after, wasOffered))
                                    .flatMap(told -> view(owned.collection, after, owned.viewer))));
        }));
    }

    private Uni<Void> keep(ItemCollection collection, List<NewEntry> before, List<NewEntry> after) {
        if (after.equals(before)) {
            return collections.flush();
        }
        collection.touch();
        return collections.flush().flatMap(flushed -> collections.replaceEntries(collection.id, after));
    }

    private Uni<Void> tell(ItemCollection collection, List<NewEntry> entries, boolean wasOffered) {
        if (collection.visibility == Visibility.EVERYONE) {
            return events.changed(collection, entries);
        }
        return wasOffered
                ? events.withdrawn(collection.id, collection.version)
                : Uni.createFrom().voidItem();
    }

    /** Locked, so that of two changes at the same moment the second builds on the first. */
    private Uni<Owned> mine(UUID id, IfMatch ifMatch) {
        return viewers.current()
                .flatMap(viewer -> collections
                        .findById(id, LockModeType.PESSIMISTIC_WRITE)
                        .invoke(found -> mustSee(id, found, viewer))
                        .invoke(found -> {
                            if (!mayEdit(found, viewer)) {
                                throw ProblemException.forbidden(
                                        "A collection is changed by its owner, one for everyone by curators.");
                            }
                            if (ifMatch != null) {
                                ifMatch.check(found.version);
                            }
                        })
                        .map(found -> new Owned(found, viewer)));
    }

    private Uni<CollectionView> view(ItemCollection collection, List<NewEntry> entries, Viewer viewer) {
        return items.visible(entries.stream().map(NewEntry::itemId).toList(), viewer)
                .map(cards -> CollectionView.of(
                        collection,
                        entries,
                        cards.stream().collect(Collectors.toMap(ItemCard::id, Function.identity())),
                        mayEdit(collection, viewer)));
    }

    /** What is in already may stay, though it is offered no more. */
    private Uni<Void> mustBeOffered(List<UUID> added, String field, Viewer viewer) {
        return items.visible(added, viewer)
                .invoke(cards -> {
                    List<UUID> missing = new ArrayList<>(added);
                    missing.removeAll(cards.stream().map(ItemCard::id).toList());
                    if (!missing.isEmpty()) {
                        throw ProblemException.invalid(field, "there is no learning item " + missing.get(0));
                    }
                })
                .replaceWithVoid();
    }

    private static void mustSee(UUID id, ItemCollection found, Viewer viewer) {
        boolean sees = found != null
                && viewer.memberId() != null
                && (found.visibility != Visibility.PRIVATE || found.ownerId.equals(viewer.memberId()));
        if (!sees) {
            throw ProblemException.notFound("collection", id);
        }
    }

    private static boolean mayEdit(ItemCollection collection, Viewer viewer) {
        return collection.visibility == Visibility.EVERYONE
                ? viewer.curator()
                : collection.ownerId.equals(viewer.memberId());
    }

    private static void mustBeAllowed(Visibility visibility, Viewer viewer) {
        if (visibility == Visibility.EVERYONE && !viewer.curator()) {
            throw ProblemException.forbidden("Collections for everyone are made by curators.");
        }
    }

    private static void mustHaveRoom(long mine) {
        if (mine >= MOST) {
            throw ProblemException.conflict("You have " + MOST + " collections already.");
        }
    }

    /** A collection that the viewer may change. */
    private record Owned(ItemCollection collection, Viewer viewer) {}

    private interface Change {
        Uni<List<NewEntry>> of(ItemCollection collection, List<NewEntry> entries, Viewer viewer);
    }
}
