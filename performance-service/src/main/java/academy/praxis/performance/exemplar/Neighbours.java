package academy.praxis.performance.exemplar;

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

/** Calls the catalog and the community in the caller's name: with the caller's own token, so that they decide what the caller may. */
@ApplicationScoped
class Neighbours {
    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;

    private final CatalogItems items;
    private final CommunitySwaps swaps;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    Neighbours(
            @RestClient CatalogItems items,
            @RestClient CommunitySwaps swaps,
            SecurityIdentity identity,
            ObjectMapper json) {
        this.items = items;
        this.swaps = swaps;
        this.identity = identity;
        this.json = json;
    }

    /**
     * The id of the draft; the same when it is made again under the same key.
     *
     * @throws ProblemException what the catalog said against it; 503 when it is away
     */
    Uni<UUID> draft(CatalogItems.NewItem item, String idempotencyKey) {
        return answer(items.create(item, bearer(), idempotencyKey).map(CatalogItems.Item::id), "catalog");
    }

    /**
     * The id of the swap that is offered; the same when it is offered again under the same key.
     *
     * @throws ProblemException what the community said against it; 503 when it is away
     */
    Uni<UUID> offer(CommunitySwaps.NewSwap swap, String idempotencyKey) {
        return answer(swaps.offer(swap, bearer(), idempotencyKey).map(CommunitySwaps.Swap::id), "community");
    }

    private Uni<UUID> answer(Uni<UUID> call, String whose) {
        return call.ifNoItem().after(PATIENCE).fail().onFailure().transform(fault -> problem(fault, whose));
    }

    private String bearer() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return "Bearer " + token.getRawToken();
        }
        throw ProblemException.forbidden("Only a member of the academy can do this.");
    }

    private Throwable problem(Throwable fault, String whose) {
        if (fault instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < SERVER_ERROR) {
            return refusal(answer, whose);
        }
        LOG.warnf("The %s did not take a practice: %s", whose, fault.toString());
        return ProblemException.unavailable("The " + whose + " is away at this moment. Try again later.");
    }

    private ProblemException refusal(WebApplicationException answer, String whose) {
        List<Violation> violations = new ArrayList<>();
        String detail = "The " + whose + " did not take it.";
        try {
            JsonNode body = json.readTree(answer.getResponse().readEntity(String.class));
            detail = body.path("detail").asText(detail);
            body.path("violations")
                    .forEach(violation -> violations.add(new Violation(
                            violation.path("field").asText(),
                            violation.path("message").asText())));
        } catch (IOException | IllegalStateException | IllegalArgumentException unreadable) {
            LOG.debugf("The answer of the %s has no problem: %s", whose, unreadable.toString());
        }
        return new ProblemException(ProblemType.ofStatus(answer.getResponse().getStatus()), detail, violations);
    }
}
