package academy.praxis.catalog.item;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of items is narrowed to. */
class ItemQuery {
    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Words that title or summary must have; the last may be unfinished.")
    String words;

    @QueryParam("form")
    ItemForm form;

    @QueryParam("language")
    @Size(max = 35)
    String language;

    @QueryParam("task")
    @Size(max = 100)
    String task;

    @QueryParam("supplier")
    @Parameter(description = "The id of a supplier.")
    UUID supplier;

    @QueryParam("source")
    ItemSource source;

    @QueryParam("owner")
    @Parameter(description = "The id of the member who looks after it.")
    UUID owner;

    @QueryParam("outOfDate")
    @Parameter(description = "Only what somebody was to look at by a day that has passed.")
    boolean outOfDate;

    @QueryParam("status")
    @Parameter(description = "`published` unless said otherwise. Other states: curators see all, others their own.")
    ItemStatus status = ItemStatus.PUBLISHED;
}
