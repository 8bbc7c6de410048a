package academy.praxis.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is in {@code resources/demo}; its README says what each file holds. */
final class DemoData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoData() {}

    static List<JsonNode> teams() {
        return list(json("teams.json"));
    }

    static List<JsonNode> members() {
        return list(json("members.json"));
    }

    static List<JsonNode> items() {
        return list(json("items.json"));
    }

    static List<JsonNode> collections() {
        return list(json("collections.json"));
    }

    static List<JsonNode> helped() {
        return list(json("helped.json"));
    }

    static List<JsonNode> suppliers() {
        return list(json("suppliers.json"));
    }

    static List<JsonNode> spaces() {
        return list(json("spaces.json"));
    }

    static List<JsonNode> posts() {
        return list(json("posts.json"));
    }

    static List<JsonNode> swaps() {
        return list(json("swaps.json"));
    }

    static List<JsonNode> outcomes() {
        return list(json("outcome.json"));
    }

    static List<JsonNode> programmes() {
        return list(json("programmes.json"));
    }

    static List<JsonNode> cohorts() {
        return list(json("cohorts.json"));
    }

    static List<JsonNode> studies() {
        return list(json("studies.json"));
    }

    static List<JsonNode> work() {
        return list(json("work.json"));
    }

    static List<JsonNode> obstacles() {
        return list(json("obstacles.json"));
    }

    static List<JsonNode> mentorProfiles() {
        return list(json("mentoring.json").path("profiles"));
    }

    static List<JsonNode> menteeRequests() {
        return list(json("mentoring.json").path("requests"));
    }

    static List<JsonNode> pairings() {
        return list(json("mentoring.json").path("pairings"));
    }

    static String csv(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A copy without the fields that only steer the loading. */
    static ObjectNode content(JsonNode thing, String... steering) {
        ObjectNode copy = thing.deepCopy();
        copy.remove(List.of(steering));
        return copy;
    }

    /** The texts of an array. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> things = new ArrayList<>();
        array.forEach(things::add);
        return things;
    }

    private static JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        InputStream in = DemoData.class.getResourceAsStream("/demo/" + name);
        if (in == null) {
            throw new IllegalArgumentException("There is no demo file " + name);
        }
        return in;
    }
}
