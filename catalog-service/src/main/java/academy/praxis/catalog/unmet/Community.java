package academy.praxis.catalog.unmet;

import academy.praxis.catalog.unmet.CommunityPosts.NewPost;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Posts to the community in the caller's name: with the caller's own token, so that the community decides what they may. */
@ApplicationScoped
class Community {
    private static final Logger LOG = Logger.getLogger(Community.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;

    private final CommunityPosts posts;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    Community(@RestClient CommunityPosts posts, SecurityIdentity identity, ObjectMapper json) {
        this.posts = posts;
        this.identity = identity;
        this.json = json;
    }

    /**
     * The id of the post; the same when it is posted again under the same key.
     *
     * @throws ProblemException what the community said against it; 503 when it is away
     */
    Uni<UUID> post(NewPost post, String idempotencyKey) {
        return posts.create(post, "Bearer " + token(), idempotencyKey)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(CommunityPosts.Post::id)
                .onFailure()
                .transform(this::problem);
    }

    private String token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token.getRawToken();
        }
        throw ProblemException.forbidden("Only a member of the academy can do this.");
    }

    private Throwable problem(Throwable fault) {
        if (fault instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < SERVER_ERROR) {
            return refusal(answer);
        }
        LOG.warnf("The community did not take a question: %s", fault.toString());
        return ProblemException.unavailable(
                "The community is away at this moment. The question is kept; try again later.");
    }

    private ProblemException refusal(WebApplicationException answer) {
        int status = answer.getResponse().getStatus();
        List<Violation> violations = new ArrayList<>();
        String detail = "The community did not take the question.";
        try {
            JsonNode body = json.readTree(answer.getResponse().readEntity(String.class));
            detail = body.path("detail").asText(detail);
            body.path("violations")
                    .forEach(violation -> violations.add(new Violation(
                            violation.path("field").asText(),
                            violation.path("message").asText())));
        } catch (IOException | IllegalStateException | IllegalArgumentException unreadable) {
            LOG.debugf("The community's answer has no problem: %s", unreadable.toString());
        }
        return new ProblemException(ProblemType.ofStatus(status), detail, violations);
    }
}
