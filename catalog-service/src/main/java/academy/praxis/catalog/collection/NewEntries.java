package academy.praxis.catalog.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All items of a collection, in their order. */
record NewEntries(@NotNull @Size(max = MOST) List<@NotNull @Valid NewEntry> entries) {
    /** So many items one collection may have. */
    static final int MOST = 500;
}
