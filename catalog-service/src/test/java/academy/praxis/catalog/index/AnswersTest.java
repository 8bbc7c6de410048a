package academy.praxis.catalog.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.item.ItemForm;
import academy.praxis.catalog.meaning.SentenceModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions in plain words to the items of the demo academy: which get an answer, and which are told honestly that there is none. A test of Quarkus only
 * because one class loader of a process can load the model's native code.
 */
@QuarkusTest
class AnswersTest {
    @TempDir
    static Path folder;

    private static final SentenceModel MODEL = new SentenceModel();
    private static final Map<UUID, String> KEYS = new HashMap<>();

    private static Shelf shelf;

    private record Asked(String expected, String question) {}

    private record Found(List<String> items, Optional<String> answer, double strength) {}

    @BeforeAll
    static void theDemoAcademy() throws Exception {
        shelf = Shelf.in(folder);
        Path items = Path.of("..", "local", "src", "main", "resources", "demo", "items.json");
        List<IndexedItem> all = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(items.toFile())) {
            all.add(read(item));
        }
        shelf.put(MODEL::vector, all.toArray(IndexedItem[]::new));
    }

    @AfterAll
    static void close() throws Exception {
        shelf.close();
    }

    /** Ten of them are in Dutch, German or French. */
    @Test
    void plainQuestionsFindTheRightItemFirst() throws Exception {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Asked asked : questions()) {
            if (!asked.expected().equals("none")) {
                all++;
                List<String> found = ask(asked.question()).items();
                if (found.isEmpty() || !found.get(0).equals(asked.expected())) {
                    wrong.add(
                            asked.question() + " -> " + found.stream().limit(3).toList());
                }
            }
        }
        assertTrue(wrong.size() <= all / 7, wrong.size() + " of " + all + ": " + String.join("\n", wrong));
    }

    @Test
    void answersAreRightOrNotGiven() throws Exception {
        int given = 0;
        for (Asked asked : questions()) {
            Found found = ask(asked.question());
            if (found.strength() >= Answer.GOOD) {
                given++;
                assertEquals(Optional.of(asked.expected()), found.answer(), asked.question() + " " + found.strength());
            }
        }
        assertTrue(given >= 26, "only " + given + " questions are answered");
    }

    @Test
    void nonsenseAndWhatTheAcademyDoesNotKnowHasNoGoodAnswer() throws Exception {
        for (Asked asked : questions()) {
            if (asked.expected().equals("none")) {
                double strength = ask(asked.question()).strength();
                assertTrue(strength < Answer.GOOD, asked.question() + " " + strength);
            }
        }
    }

    private static Found ask(String words) throws Exception {
        Question question = Question.of(words, Shelf.ANYONE);
        float[] meaning = MODEL.vector(words);
        List<UUID> ids = shelf.search.rank(question, meaning, Synonyms.NONE).hits().stream()
                .map(Ranking.Hit::item)
                .toList();
        Optional<Answer> answer = shelf.search.answer(question, meaning, Synonyms.NONE, ids);
        return new Found(
                ids.stream().map(KEYS::get).toList(),
                answer.map(passage -> KEYS.get(passage.itemId())),
                answer.map(Answer::strength).orElse(0.0));
    }

    private static List<Asked> questions() throws Exception {
        try (var in = AnswersTest.class.getResourceAsStream("questions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\|"))
                    .map(parts -> new Asked(parts[0], parts[1]))
                    .toList();
        }
    }

    private static IndexedItem read(JsonNode item) {
        UUID id = UUID.nameUUIDFromBytes(item.get("key").asText().getBytes(StandardCharsets.UTF_8));
        KEYS.put(id, item.get("key").asText());
        return new IndexedItem(
                id,
                0,
                item.get("title").asText(),
                item.get("summary").asText(),
                item.path("body").asText(null),
                ItemForm.valueOf(
                        item.get("form").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
                item.get("minutes").asInt(),
                list(item.path("languages")),
                list(item.path("tasks")),
                list(item.path("obstacles")),
                list(item.path("skills")),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                true,
                null,
                null);
    }

    private static List<String> list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
