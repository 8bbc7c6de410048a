package academy.praxis.catalog.collection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Where one item goes in a collection.
 *
 * @param place 0 is the first; at the end, or where it is already, when left out
 * @param note why it is there
 */
record Placing(
        @Min(0) @Max(NewEntries.MOST) Integer place,
        @Size(max = 500) String note) {}
