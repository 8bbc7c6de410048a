package academy.praxis.catalog.outbound;

import static academy.praxis.catalog.Requests.as;

import academy.praxis.catalog.Directory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Items in the catalog, as many and as odd as a test needs. */
final class Offers {
    private Offers() {}

    /** So many published items of the academy's own, with titles that start with the word; their ids. */
    static List<UUID> many(int count, String word) {
        Directory.sql("""
                insert into item (id, version, title, summary, form, minutes, languages, tasks, obstacles, skills, owner_id, status,
                    published_at, created_at, updated_at)
                select gen_random_uuid(), 0, '%s ' || n, 'Summary', 'INITIATIVE', 5, '{en}', '{}', '{}', '{}', gen_random_uuid(), 'PUBLISHED',
                    now(), now(), now()
                from generate_series(1, %d) n
                """.formatted(word, count));
        return ids(word);
    }

    static List<UUID> ids(String word) {
        return Directory.column("select id from item where title like '" + word + "%' order by title", UUID.class);
    }

    static void retire(String id) {
        as("curator")
                .header("If-Match", "*")
                .post("/api/items/" + id + "/retirement")
                .then()
                .statusCode(200);
    }

    /** Waits until harvesters are told of what was changed before. */
    static void settle() {
        long until = System.nanoTime() + Duration.ofMillis(1_200).toNanos();
        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> System.nanoTime() > until);
    }

    /** The present state of what harvesters see: {@code null} when it was never for them, else whether it was withdrawn. */
    static Boolean withdrawn(String id) {
        List<Boolean> found =
                Directory.column("select withdrawn from offered_item where item_id = '" + id + "'", Boolean.class);
        return found.isEmpty() ? null : found.get(0);
    }
}
