package academy.praxis.community.comment;

import academy.praxis.community.post.PostView;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/posts/{postId}/accepted-answer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "comments")
class AnswerResource {
    private final CommentService comments;

    AnswerResource(CommentService comments) {
        this.comments = comments;
    }

    @POST
    @Authenticated
    @Operation(operationId = "acceptAnswer", summary = "Take a comment as the answer: who asked the question")
    public Uni<PostView> accept(@PathParam("postId") UUID postId, @Valid @NotNull AcceptedAnswer answer) {
        return comments.accept(postId, answer);
    }
}
