package academy.praxis.catalog.item;

import academy.praxis.catalog.item.Imported.Outcome;
import academy.praxis.catalog.item.ItemEvents.Change;
import academy.praxis.kit.problem.Violation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Items that a source brings, within the present transaction: a supplier's connector, the push API, the community. Written set by set,
 * with revisions and events. What is brought again unchanged writes nothing, and what a curator retired stays retired.
 */
@ApplicationScoped
public class ImportedItems {
    /** The most items of one call. */
    public static final int MOST = 500;

    private final ItemRepository items;
    private final RevisionRepository revisions;
    private final ItemEvents events;
    private final Validator validator;
    private final Period reviewAfter;

    ImportedItems(
            ItemRepository items,
            RevisionRepository revisions,
            ItemEvents events,
            Validator validator,
            @ConfigProperty(name = "praxis.catalog.review-after") Period reviewAfter) {
        this.items = items;
        this.revisions = revisions;
        this.events = events;
        this.validator = validator;
        this.reviewAfter = reviewAfter;
    }

    /**
     * Creates or changes the items with these external ids of the source. Of two with the same id the later one counts.
     *
     * @param batch at most {@value #MOST}
     * @return what became of each, in the order of the batch; that of a repeated id once for each
     */
    public Uni<List<Imported>> upsert(Origin origin, List<ImportedItem> batch) {
        if (batch.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " items at a time");
        }
        Map<String, Imported> refused = new HashMap<>();
        Map<String, Incoming> incoming = new LinkedHashMap<>();
        for (ImportedItem item : batch) {
            Incoming one = Incoming.of(item);
            List<Violation> wrong = one.violations(validator);
            refused.remove(item.externalId());
            incoming.remove(item.externalId());
            if (wrong.isEmpty()) {
                incoming.put(item.externalId(), one);
            } else {
                refused.put(item.externalId(), new Imported(item.externalId(), null, Outcome.REFUSED, wrong));
            }
        }
        return write(origin, incoming)
                .map(written -> batch.stream()
                        .map(item -> refused.getOrDefault(item.externalId(), written.get(item.externalId())))
                        .toList());
    }

    private Uni<Map<String, Imported>> write(Origin origin, Map<String, Incoming> incoming) {
        LocalDate review = Item.today().plus(reviewAfter);
        return items.lockedOf(origin, incoming.keySet()).flatMap(present -> {
            List<Item> created = new ArrayList<>();
            List<Item> written = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            Map<UUID, UUID> formerAuthors = new HashMap<>();
            Map<String, Imported> outcomes = new HashMap<>();
            incoming.forEach((externalId, brought) -> {
                Item item = present.get(externalId);
                Outcome outcome = item == null
                        ? Outcome.CREATED
                        : item.isChangedBy(brought) ? Outcome.UPDATED : Outcome.UNCHANGED;
                ItemStatus before = item == null ? null : item.status;
                if (outcome == Outcome.CREATED) {
                    item = Item.imported(brought, origin, review);
                    created.add(item);
                } else if (outcome == Outcome.UPDATED) {
                    UUID author = item.authorId;
                    item.bring(brought, origin, review);
                    if (author != null && item.authorId == null) {
                        formerAuthors.put(item.id, author);
                    }
                }
                if (outcome != Outcome.UNCHANGED) {
                    written.add(item);
                    changes.add(new Change(before, item));
                }
                outcomes.put(externalId, new Imported(externalId, item.id, outcome, List.of()));
            });
            return items.persistTogether(created)
                    .call(() -> tell(written, changes, RevisionChange.IMPORTED))
                    .call(() -> forgetAuthors(formerAuthors, origin.ownerId()))
                    .replaceWith(outcomes);
        });
    }

    /**
     * Withdraws what the source took back; it comes again when the source brings it again.
     *
     * @return how many were withdrawn; those that were not offered, or are not known, are not counted
     */
    public Uni<Integer> retire(Origin origin, Collection<String> externalIds) {
        return items.lockedOf(origin, externalIds).flatMap(present -> {
            List<Item> retired = present.values().stream()
                    .filter(item -> item.status != ItemStatus.RETIRED)
                    .toList();
            List<Change> changes =
                    retired.stream().map(item -> new Change(item.status, item)).toList();
            retired.forEach(Item::takeBack);
            return items.persistTogether(List.of())
                    .call(() -> tell(retired, changes, RevisionChange.RETIRED))
                    .replaceWith(retired.size());
        });
    }

    /** Their versions name nobody either. @param formerAuthors by item */
    private Uni<Void> forgetAuthors(Map<UUID, UUID> formerAuthors, UUID owner) {
        return Multi.createFrom()
                .iterable(formerAuthors.entrySet())
                .onItem()
                .transformToUniAndConcatenate(former -> revisions.replace(former.getKey(), former.getValue(), owner))
                .collect()
                .last();
    }

    /**
     * Forgets who wrote what a source still has and does not offer.
     *
     * @return how many there were
     */
    public Uni<Integer> disown(Origin origin, Collection<String> externalIds) {
        return items.lockedOf(origin, externalIds).flatMap(present -> {
            List<Item> authored = present.values().stream()
                    .filter(item -> item.authorId != null)
                    .toList();
            Map<UUID, UUID> formerAuthors = new HashMap<>();
            authored.forEach(item -> formerAuthors.put(item.id, item.authorId));
            // Told again of what was told before, so that the bus forgets it too.
            List<Change> changes = authored.stream()
                    .filter(item -> item.publishedAt != null)
                    .map(item -> new Change(ItemStatus.PUBLISHED, item))
                    .toList();
            authored.forEach(item -> item.disown(origin.ownerId()));
            return items.persistTogether(List.of())
                    .call(() -> tell(authored, changes, RevisionChange.RETIRED))
                    .call(() -> forgetAuthors(formerAuthors, origin.ownerId()))
                    .replaceWith(authored.size());
        });
    }

    /**
     * Withdraws what nobody is to read any more and keeps none of its words, in no version either; the bus is told of it without them.
     *
     * @return how many were known
     */
    public Uni<Integer> forget(Origin origin, Collection<String> externalIds) {
        return items.lockedOf(origin, externalIds).flatMap(present -> {
            List<Item> known = List.copyOf(present.values());
            known.forEach(item -> item.forget(origin.ownerId()));
            List<Change> changes = known.stream()
                    .filter(item -> item.publishedAt != null)
                    .map(item -> new Change(ItemStatus.PUBLISHED, item))
                    .toList();
            return items.persistTogether(List.of())
                    .call(() ->
                            revisions.forget(known.stream().map(item -> item.id).toList()))
                    .call(() -> tell(known, changes, RevisionChange.RETIRED))
                    .replaceWith(known.size());
        });
    }

    private Uni<Void> tell(List<Item> written, List<Change> changes, RevisionChange kind) {
        List<ItemRevision> notes =
                written.stream().map(item -> ItemRevision.of(item, kind, null)).toList();
        return revisions.persistTogether(notes).call(() -> events.changed(changes));
    }

    /** All external ids of a source that are not retired, for finding out what it no longer has. */
    public Uni<List<String>> externalIds(Origin origin) {
        return items.externalIds(origin);
    }

    /**
     * Links a duplicate to the item that stands for it, so that it is shown once; or unlinks it.
     *
     * @param sameAs no duplicate itself; {@code null} unlinks
     * @return 1, or 0 when nothing changed
     */
    public Uni<Integer> linkDuplicate(UUID itemId, UUID sameAs) {
        return items.findById(itemId, LockModeType.PESSIMISTIC_WRITE).flatMap(item -> {
            if (item == null || Objects.equals(item.sameAs, sameAs)) {
                return Uni.createFrom().item(0);
            }
            ItemStatus before = item.status;
            item.standFor(sameAs);
            return items.flush()
                    .call(() -> tell(List.of(item), List.of(new Change(before, item)), RevisionChange.LINKED))
                    .replaceWith(1);
        });
    }
}
