package academy.praxis.performance.outcome;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The machine client that pushes values, from the verified access token of the request. */
@RequestScoped
class PushClient {
    static final String SCOPE = "performance:push";

    private final SecurityIdentity identity;

    PushClient(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The client's id.
     *
     * @throws ProblemException 403 when its token lacks the scope {@value #SCOPE}, or is a person's
     */
    String id() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || claim(token, "member_id") != null) {
            throw ProblemException.forbidden("Values are pushed by machine clients.");
        }
        String scopes = claim(token, "scope");
        if (scopes == null || !Arrays.asList(scopes.split(" ")).contains(SCOPE)) {
            throw ProblemException.forbidden("The access token lacks the scope " + SCOPE + ".");
        }
        String client = claim(token, "azp") == null ? claim(token, "client_id") : claim(token, "azp");
        if (client == null) {
            throw ProblemException.forbidden("Values are pushed by machine clients.");
        }
        return client;
    }

    private static String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
