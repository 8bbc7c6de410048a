package academy.praxis.catalog.signal;

import academy.praxis.catalog.item.ItemCard;
import java.time.Instant;

/** An item that I saved. */
record SavedItemView(ItemCard item, Instant savedAt) {}
