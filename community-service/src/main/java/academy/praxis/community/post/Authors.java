package academy.praxis.community.post;

import academy.praxis.community.space.Audience;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which name a member writes in a thread. */
@ApplicationScoped
class Authors {
    private static final String OF_ONE_MACHINE = "for-one-machine-only";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Aliases aliases;

    Authors(PseudonymSettings settings) {
        aliases = new Aliases(settings.secret());
    }

    void refusePublicSecret(
            @Observes StartupEvent start,
            PseudonymSettings settings,
            @ConfigProperty(name = "praxis.oidc.issuer") URI issuer) {
        if (settings.secret().startsWith(OF_ONE_MACHINE) && !THIS_MACHINE.contains(issuer.getHost())) {
            throw new IllegalStateException(
                    "Set praxis.community.pseudonyms.secret to a secret of your own: the built-in one is public.");
        }
    }

    /** The author that a member is in this thread. */
    Author of(UUID memberId, UUID threadId, Audience audience) {
        return audience.isPseudonymous() ? Author.pseudonymous(aliases.of(threadId, memberId)) : Author.named(memberId);
    }

    /** Whether the author in this thread is this member. */
    boolean isSame(Author author, UUID memberId, UUID threadId) {
        return author.isPseudonymous()
                ? author.alias().equals(aliases.of(threadId, memberId))
                : author.memberId().equals(memberId);
    }
}
