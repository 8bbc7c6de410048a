package academy.praxis.catalog.collection;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A collection with its items, as far as who asks may see them.
 *
 * @param editable whether who asks may change it
 * @param totalMinutes of the items that are shown
 */
record CollectionView(
        UUID id,
        long version,
        String title,
        String description,
        String task,
        String theme,
        Visibility visibility,
        UUID ownerId,
        boolean editable,
        int totalMinutes,
        List<EntryView> entries,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static CollectionView of(
            ItemCollection collection, List<NewEntry> entries, Map<UUID, ItemCard> seen, boolean editable) {
        return new CollectionView(
                collection.id,
                collection.version,
                collection.title,
                collection.description,
                collection.task,
                collection.theme,
                collection.visibility,
                collection.ownerId,
                editable,
                entries.stream()
                        .map(entry -> seen.get(entry.itemId()))
                        .filter(Objects::nonNull)
                        .mapToInt(ItemCard::minutes)
                        .sum(),
                entries.stream()
                        .filter(entry -> editable || seen.containsKey(entry.itemId()))
                        .map(entry -> new EntryView(
                                entry.itemId(),
                                entry.note(),
                                !seen.containsKey(entry.itemId()),
                                seen.get(entry.itemId())))
                        .toList(),
                collection.createdAt,
                collection.updatedAt);
    }
}
