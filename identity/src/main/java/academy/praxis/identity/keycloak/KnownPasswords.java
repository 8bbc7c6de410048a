package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Passwords that stand in the configuration, by e-mail address. */
@ApplicationScoped
class KnownPasswords {
    private final Map<String, String> byEmail = new ConcurrentHashMap<>();

    void put(String email, String password) {
        byEmail.put(email, password);
    }

    Optional<String> of(String email) {
        return Optional.ofNullable(byEmail.get(email));
    }
}
