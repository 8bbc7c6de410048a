package academy.praxis.catalog.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An item of a collection.
 *
 * @param note why it is there, for whoever reads the collection
 */
record NewEntry(@NotNull UUID itemId, @Size(max = 500) String note) {}
