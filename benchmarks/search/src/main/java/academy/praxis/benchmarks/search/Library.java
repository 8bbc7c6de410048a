package academy.praxis.benchmarks.search;

import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.item.ItemForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Items as an academy with many suppliers has them, drawn by a seed: English words whose frequencies follow Zipf's law, some of 300 topics in each
 * item; two of five items have a text of their own (log-normal, median 110 words, at most 1,200), the others are elsewhere and have title and summary.
 * The words are those of the sentence model's vocabulary, which is ordered by how common they are.
 */
final class Library {
    private static final String VOCABULARY = "all-minilm-l6-v2-q-tokenizer.json";
    private static final int TOPICS = 300;
    private static final int WORDS_OF_TOPIC = 120;
    private static final int COMMON = 150;
    private static final List<String> OPENINGS = List.of(
            "how do i", "what is", "when should i", "how to", "what do i do when", "why does", "who can help with", "");

    private final Random random;
    private final List<String> words;
    private final double[] cumulative;
    private final List<List<String>> topics;

    Library(long seed) throws IOException {
        this.random = new Random(seed);
        this.words = vocabulary();
        this.cumulative = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += 1 / (i + 2.7);
            cumulative[i] = sum;
        }
        this.topics = IntStream.range(0, TOPICS)
                .mapToObj(topic ->
                        IntStream.range(0, WORDS_OF_TOPIC).mapToObj(i -> rare()).toList())
                .toList();
    }

    private static List<String> vocabulary() throws IOException {
        try (InputStream in = Library.class.getClassLoader().getResourceAsStream(VOCABULARY)) {
            JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
            List<String> words = new ArrayList<>();
            for (Iterator<String> names = vocabulary.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (name.matches("[a-z]{2,}") || name.equals("a")) {
                    words.add(name);
                }
            }
            return words;
        }
    }

    private String any() {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = java.util.Arrays.binarySearch(cumulative, at);
        return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
    }

    private String rare() {
        return words.get(COMMON + random.nextInt(words.size() - COMMON));
    }

    private String of(List<String> topic) {
        // Within a topic too, some words are far commoner than others.
        return topic.get((int) (topic.size() * Math.pow(random.nextDouble(), 3)));
    }

    private String text(int count, List<List<String>> about) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextDouble() < 0.3 ? of(about.get(random.nextInt(about.size()))) : any())
                .collect(Collectors.joining(" "));
    }

    private String sentences(int count, List<List<String>> about) {
        StringBuilder text = new StringBuilder();
        int left = count;
        int sentence = 0;
        while (left > 0) {
            int length = Math.min(left, 6 + random.nextInt(16));
            String words = text(length, about);
            text.append(Character.toUpperCase(words.charAt(0)))
                    .append(words.substring(1))
                    .append(". ");
            left -= length;
            if (++sentence % 4 == 0) {
                text.append("\n\n");
            }
        }
        return text.toString().strip();
    }

    List<IndexedItem> items(int count) {
        List<IndexedItem> items = new ArrayList<>();
        ItemForm[] forms = ItemForm.values();
        for (int i = 0; i < count; i++) {
            List<List<String>> about = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(n -> topics.get(random.nextInt(TOPICS)))
                    .toList();
            String body = random.nextDouble() < 0.4
                    ? sentences((int) Math.min(1_200, Math.exp(4.7 + 0.8 * random.nextGaussian()) + 5), about)
                    : null;
            items.add(new IndexedItem(
                    new UUID(random.nextLong(), random.nextLong()),
                    0,
                    text(4 + random.nextInt(6), about),
                    sentences(10 + random.nextInt(20), about),
                    body,
                    forms[random.nextInt(forms.length)],
                    1 + random.nextInt(120),
                    List.of("en"),
                    List.of("task-" + random.nextInt(200)),
                    List.of("obstacle-" + random.nextInt(50)),
                    List.of(of(about.get(0))),
                    null,
                    "supplier " + random.nextInt(20),
                    null,
                    null,
                    null,
                    random.nextDouble() < 0.1 ? List.of("team:" + random.nextInt(50)) : List.of(),
                    true,
                    null,
                    null));
        }
        return items;
    }

    /** Questions in plain words and in a few words, three to ten of them. */
    List<String> questions(int count) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<List<String>> about = List.of(topics.get(random.nextInt(TOPICS)));
            String content = IntStream.rangeClosed(0, 1 + random.nextInt(4))
                    .mapToObj(n -> random.nextDouble() < 0.6 ? of(about.get(0)) : any())
                    .collect(Collectors.joining(" "));
            questions.add((OPENINGS.get(random.nextInt(OPENINGS.size())) + " " + content).strip());
        }
        return questions;
    }
}
