package academy.praxis.catalog.item;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
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

    @QueryParam("status")
    @Parameter(
            description =
                    "`published` unless said otherwise. Drafts and retired items: curators see all, others their own.")
    ItemStatus status = ItemStatus.PUBLISHED;
}
