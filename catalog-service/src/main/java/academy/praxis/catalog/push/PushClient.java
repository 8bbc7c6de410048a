package academy.praxis.catalog.push;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The machine client that pushes, from the verified access token of the request. */
@RequestScoped
class PushClient {
    static final String SCOPE = "catalog:push";

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
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw ProblemException.forbidden("Items are pushed by machine clients.");
        }
        String scopes = claim(token, "scope");
        if (scopes == null || !Arrays.asList(scopes.split(" ")).contains(SCOPE)) {
            throw ProblemException.forbidden("The access token lacks the scope " + SCOPE + ".");
        }
        String client = claim(token, "azp");
        if (client == null) {
            client = claim(token, "client_id");
        }
        // A person who holds the role may not push through whatever app they use.
        if (client == null || claim(token, "member_id") != null) {
            throw ProblemException.forbidden("Items are pushed by machine clients.");
        }
        return client;
    }

    private static String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
