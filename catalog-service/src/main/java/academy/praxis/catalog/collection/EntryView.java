package academy.praxis.catalog.collection;

import academy.praxis.catalog.item.ItemCard;
import java.util.UUID;

/**
 * An item in a collection.
 *
 * @param gone the item is offered no more; shown to those only who look after the collection, and without the item
 */
record EntryView(UUID itemId, String note, boolean gone, ItemCard item) {}
