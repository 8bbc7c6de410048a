package academy.praxis.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class IssuerTest {
    @Test
    void anIssuerNamesServerAndRealm() {
        assertEquals(
                new Issuer("https://id.example/auth", "praxis"), Issuer.of("https://id.example/auth/realms/praxis"));
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        assertEquals(new Issuer("http://localhost:8180", "x"), Issuer.of("http://localhost:8180/realms/x/"));
    }

    @Test
    void anAddressWithoutARealmIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Issuer.of("http://localhost:8180"));
    }
}
