package academy.praxis.catalog.signal;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What a comparison of items is narrowed to. */
class ComparisonQuery {
    @QueryParam("task")
    @Size(max = 100)
    String task;

    @QueryParam("supplier")
    UUID supplier;
}
