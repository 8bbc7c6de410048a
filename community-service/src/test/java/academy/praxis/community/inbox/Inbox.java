package academy.praxis.community.inbox;

import static org.awaitility.Awaitility.await;

import academy.praxis.community.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody's notifications, as they see them. */
record Inbox(Person person) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    List<Map<String, Object>> all() {
        return person.gets("/api/notifications?limit=100")
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Once there is one of this kind about this comment or post. */
    Map<String, Object> awaits(String kind, String about) {
        return await(kind + " about " + about).atMost(PATIENCE).until(() -> find(kind, about), found -> found != null);
    }

    boolean has(String kind, String about) {
        return find(kind, about) != null;
    }

    private Map<String, Object> find(String kind, String about) {
        return all().stream()
                .filter(one -> one.get("kind").equals(kind)
                        && (about.equals(one.get("commentId")) || about.equals(one.get("postId"))))
                .findFirst()
                .orElse(null);
    }

    int unread() {
        return person.gets("/api/notifications/unread")
                .statusCode(200)
                .extract()
                .path("count");
    }
}
