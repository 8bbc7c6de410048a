package academy.praxis.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final UUID ID = UUID.fromString("0199a0c4-0000-7000-8000-000000000003");
    private final DesiredAccount wanted = DesiredAccount.of(
            ID, "lotte@praxis.example", "Lotte de Vries", List.of("nl", "en"), "ACTIVE", List.of("learner", "curator"));

    @Test
    void anAccountAsItShouldBeHasNone() {
        Drift drift = Drift.between(wanted, account("lotte@praxis.example", "nl", true, "learner", "curator"));

        assertFalse(drift.isFault());
        assertFalse(drift.touchesUser());
    }

    @Test
    void anotherLanguageIsWrittenButIsNoFault() {
        Drift drift = Drift.between(wanted, account("lotte@praxis.example", "en", true, "learner", "curator"));

        assertFalse(drift.isFault());
        assertTrue(drift.touchesUser());
    }

    @Test
    void anotherAddressIsAFault() {
        assertTrue(Drift.between(wanted, account("other@praxis.example", "nl", true, "learner", "curator"))
                .profile());
    }

    @Test
    void rolesAreGivenAndTakenAway() {
        Drift drift = Drift.between(wanted, account("lotte@praxis.example", "nl", true, "learner", "admin"));

        assertEquals(Set.of("curator"), drift.missingRoles());
        assertEquals(Set.of("admin"), drift.surplusRoles());
        assertTrue(drift.isFault());
        assertFalse(drift.touchesUser());
    }

    @Test
    void whoIsDeactivatedMayNotSignIn() {
        DesiredAccount gone = DesiredAccount.of(
                ID, "lotte@praxis.example", "Lotte de Vries", List.of("nl"), "DEACTIVATED", List.of("learner"));

        assertTrue(Drift.between(gone, account("lotte@praxis.example", "nl", true, "learner"))
                .enabled());
    }

    private static ActualAccount account(String email, String locale, boolean enabled, String... roles) {
        return new ActualAccount(
                "kc", ID.toString(), email, email, new PersonName("Lotte", "de Vries"), locale, enabled, Set.of(roles));
    }
}
