package academy.praxis.catalog.outbound;

import academy.praxis.catalog.item.ItemForm;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** What a feed is narrowed to. */
class FeedQuery {
    @QueryParam("form")
    ItemForm form;

    @QueryParam("language")
    @Size(max = 35)
    String language;

    @QueryParam("task")
    @Size(max = 100)
    String task;
}
