package academy.praxis.catalog.search;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.reference;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;

/** Questions as members ask them, over HTTP. */
public final class Asking {
    /** On a machine that has other work to do too. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Asking() {}

    public static ValidatableResponse ask(String question) {
        return as("learner").queryParam("q", question).get("/api/search").then();
    }

    public static ValidatableResponse ask(UUID member, String question) {
        return as("learner", member)
                .queryParam("q", question)
                .get("/api/search")
                .then();
    }

    static Map<String, Object> item(String title, String summary) {
        Map<String, Object> content = new HashMap<>(reference(title));
        content.put("summary", summary);
        return content;
    }

    /** Waits until an item is found. */
    static void awaitFound(String question, String id) {
        awaitThat(
                question,
                () -> ask(question)
                        .extract()
                        .<List<String>>path("items.item.id")
                        .contains(id));
    }

    static void awaitGone(String question, String id) {
        awaitThat(
                question,
                () -> !ask(question)
                        .extract()
                        .<List<String>>path("items.item.id")
                        .contains(id));
    }

    static void awaitThat(String what, java.util.function.BooleanSupplier holds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            Assertions.assertTrue(Instant.now().isBefore(end), "not in time: " + what);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** A word that nothing else has. */
    static String word() {
        StringBuilder word = new StringBuilder("q");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(14)
                .forEach(c -> word.append((char) ('a' + Character.digit(c, 16))));
        return word.toString();
    }
}
