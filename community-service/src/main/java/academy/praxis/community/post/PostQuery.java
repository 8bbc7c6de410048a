package academy.praxis.community.post;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of posts is narrowed to. */
class PostQuery {
    @QueryParam("spaceId")
    @Parameter(description = "Posts of this space only.")
    UUID spaceId;

    @QueryParam("kind")
    PostKind kind;

    @QueryParam("tag")
    @Size(max = 50)
    String tag;

    @QueryParam("task")
    @Size(max = 100)
    @Parameter(description = "Posts about this task of the work.")
    String task;

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Posts that have all these words; the last may be unfinished.")
    String q;
}
