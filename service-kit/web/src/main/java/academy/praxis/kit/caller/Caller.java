package academy.praxis.kit.caller;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, from the verified access token of the request. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller's id in the academy's directory.
     *
     * @throws ProblemException 403 when the caller is a machine client and not a person
     */
    public UUID memberId() {
        return member().orElseThrow(() -> ProblemException.forbidden("Only a member of the academy can do this."));
    }

    /** The caller's id in the academy's directory; empty for a machine client. */
    public Optional<UUID> member() {
        return member(identity);
    }

    /** As {@link #member()}, for where an identity may still have to be waited for: in filters, before open paths. */
    public static Optional<UUID> member(SecurityIdentity identity) {
        return claim(identity, "member_id").map(UUID::fromString);
    }

    /** What tells this caller from all others: the token's {@code sub}. */
    public String subject() {
        return claim("sub").orElseThrow(() -> ProblemException.forbidden("The access token names nobody."));
    }

    /** The moment from which on the caller's token is no longer good. */
    public Instant tokenExpiry() {
        return claim("exp")
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .orElseThrow(() -> ProblemException.forbidden("The access token has no end."));
    }

    /** Whether the caller has at least one of these roles. */
    public boolean hasAny(String... roles) {
        Set<String> mine = identity.getRoles();
        for (String role : roles) {
            if (mine.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller is this member. */
    public boolean is(UUID memberId) {
        return member().filter(memberId::equals).isPresent();
    }

    /**
     * Holds when the caller is this member or has one of these roles.
     *
     * @throws ProblemException 403 otherwise
     */
    public void mustBe(UUID owner, String... orRoles) {
        if (!is(owner) && !hasAny(orRoles)) {
            throw ProblemException.forbidden("This belongs to somebody else.");
        }
    }

    private Optional<String> claim(String name) {
        return claim(identity, name);
    }

    private static Optional<String> claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object>getClaim(name)).map(Object::toString)
                : Optional.empty();
    }
}
