package academy.praxis.community.swap;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What swaps are to be about. */
class OfferQuery {
    @QueryParam("taskId")
    @Size(max = 100)
    @Parameter(description = "Only about this task of the work.")
    String taskId;

    @QueryParam("tag")
    @Size(max = 50)
    @Parameter(description = "Only about this tag.")
    String tag;

    static OfferQuery of(String taskId, String tag) {
        OfferQuery query = new OfferQuery();
        query.taskId = taskId;
        query.tag = tag;
        return query;
    }
}
