package academy.praxis.catalog.outbound;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.publish;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static academy.praxis.catalog.Requests.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import academy.praxis.catalog.Directory;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OfferedItemTest {
    @Test
    void aDraftIsNeverToldAndAPublishedItemIs() {
        String id = draft(reference("Goes out once it is published"));
        assertNull(Offers.withdrawn(id));

        publish(id, "\"0\"").statusCode(200);

        assertEquals(false, Offers.withdrawn(id));
    }

    @Test
    void whatIsRetiredIsWithdrawn() {
        String id = published(reference("Goes"));

        Offers.retire(id);

        assertEquals(true, Offers.withdrawn(id));
    }

    @Test
    void whatIsForSomeOnlyNeverGoesOutAndIsWithdrawnWhenItBecomesSo() {
        var forNurses =
                with(reference("For nurses"), "audience", Map.of("teams", List.of(), "jobRoles", List.of("nurse")));
        assertNull(Offers.withdrawn(published(forNurses)));

        String id = published(reference("For all at first"));
        as("curator")
                .header("If-Match", "\"1\"")
                .body(forNurses)
                .put("/api/items/" + id)
                .then()
                .statusCode(200);

        assertEquals(true, Offers.withdrawn(id));
    }

    @Test
    void aDuplicateIsWithdrawnAndComesBackWhenItIsNone() {
        String first = published(reference("The first"));
        String second = published(reference("The second"));

        Directory.sql("update item set same_as = '" + first + "', version = version + 1 where id = '" + second + "'");
        assertEquals(true, Offers.withdrawn(second));
        assertEquals(false, Offers.withdrawn(first));

        Directory.sql("update item set same_as = null, version = version + 1 where id = '" + second + "'");
        assertEquals(false, Offers.withdrawn(second));
    }

    @Test
    void aPostStaysInTheAcademyWhateverItsLicence() {
        String id = published(reference("A post"));

        Directory.sql("update item set source = 'POST', external_id = '" + UUID.randomUUID()
                + "', licence = 'CC0', version = version + 1 where id = '" + id + "'");

        assertEquals(true, Offers.withdrawn(id));
    }

    @Test
    void whatIsOnlyRememberedWithTheRowIsNoChangeForHarvesters() {
        String id = published(reference("Reminded"));
        String changed = "select cast(changed_at as text) from offered_item where item_id = '" + id + "'";
        List<String> before = Directory.column(changed, String.class);

        Directory.sql("update item set reviewer_id = gen_random_uuid() where id = '" + id + "'");

        assertEquals(before, Directory.column(changed, String.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            null                                                | null  | true
            null                                                | Acme  | false
            © Praxis, for our own use only                      | null  | false
            All rights reserved                                 | Acme  | false
            CC BY 4.0                                           | Acme  | true
            cc-by-nc-nd-3.0                                     | Acme  | true
            CC0                                                 | Acme  | true
            https://creativecommons.org/licenses/by-sa/4.0/     | Acme  | true
            http://creativecommons.org/publicdomain/mark/1.0/   | Acme  | true
            Creative Commons Attribution                        | Acme  | true
            public domain                                       | Acme  | true
            acc by appointment                                  | Acme  | false
            https://creativecommons.org/about                   | Acme  | false
            """)
    void othersContentGoesOutUnderAnOpenLicenceOnly(String licence, String supplier, boolean out) {
        String id = published(with(with(reference("Licensed"), "licence", licence), "supplier", supplier));

        assertEquals(out ? false : null, Offers.withdrawn(id));
    }
}
