package academy.praxis.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PersonNameTest {
    @Test
    void aNameIsCutAtItsFirstSpace() {
        assertEquals(new PersonName("Lotte", "de Vries"), PersonName.of("Lotte de Vries"));
    }

    @Test
    void aSingleNameHasNoLastPart() {
        assertEquals(new PersonName("Madonna", ""), PersonName.of("Madonna"));
    }

    @Test
    void surplusSpaceIsNoPartOfAName() {
        assertEquals(new PersonName("Sam", "Murphy"), PersonName.of("  Sam   Murphy "));
    }
}
