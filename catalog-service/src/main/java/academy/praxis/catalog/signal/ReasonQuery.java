package academy.praxis.catalog.signal;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** What a list of reasons is narrowed to. */
class ReasonQuery {
    @QueryParam("helped")
    Boolean helped;

    @QueryParam("task")
    @Size(max = 100)
    String task;
}
