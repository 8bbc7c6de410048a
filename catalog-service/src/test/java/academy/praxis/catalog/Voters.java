package academy.praxis.catalog;

import static academy.praxis.catalog.Requests.as;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Members who say what helped them; always the same, so that their accounts are made once. */
public final class Voters {
    private Voters() {}

    /** The voter of this number. */
    public static UUID voter(int number) {
        return UUID.nameUUIDFromBytes(("voter " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The voters of these numbers, from and up to, say the same of an item. */
    public static void say(int from, int to, String item, String task, boolean helped) {
        for (int number = from; number <= to; number++) {
            say(voter(number), item, task, helped, null, null).then().statusCode(200);
        }
    }

    /** One says something; reason and time may be {@code null}. */
    public static Response say(UUID member, String item, String task, Boolean helped, String why, Object at) {
        Map<String, Object> vote = new HashMap<>();
        vote.put("helped", helped);
        vote.put("why", why);
        vote.put("at", at == null ? null : at.toString());
        return as("learner", member).body(vote).put("/api/items/{id}/helpfulness/{task}", item, task);
    }
}
