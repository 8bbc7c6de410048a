package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes one integrator's client as the academy wants it. Every step looks before it acts, so that an attempt which was cut off anywhere is
 * finished by the next. Blocking: for worker threads.
 */
@ApplicationScoped
class ClientProvisioner {
    private static final int SECRET_BYTES = 32;

    private final KeycloakClients keycloak;
    private final SecureRandom random = new SecureRandom();

    ClientProvisioner(KeycloakClients keycloak) {
        this.keycloak = keycloak;
    }

    /** The secret, when this attempt gave the client a new one; nobody can ask for it again. */
    Optional<String> apply(DesiredClient wanted) {
        Optional<ActualClient> there = keycloak.find(wanted);
        if (wanted.deleted()) {
            there.ifPresent(client -> keycloak.delete(client.id()));
            return Optional.empty();
        }
        Optional<String> secret = there.filter(client -> client.secretSince() >= wanted.secretSince())
                .map(client -> Optional.<String>empty())
                .orElseGet(() -> Optional.of(newSecret()));
        if (there.isEmpty()) {
            keycloak.create(wanted, secret.orElseThrow());
        } else if (secret.isPresent() || !there.get().looksAs(wanted)) {
            keycloak.update(there.get().id(), wanted, secret);
        }
        ActualClient now = keycloak.find(wanted)
                .orElseThrow(() -> new IllegalStateException("The client was made but cannot be found"));
        if (!now.hasOnlyItsRole()) {
            keycloak.leaveOnlyItsRole(now.id());
        }
        return secret;
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
