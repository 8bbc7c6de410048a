package academy.praxis.benchmarks.search;

import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.item.ItemForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Documents, questions, and which documents people found relevant.
 *
 * @param judgements by question: by document, its grade; those below 1 are not relevant
 */
record Collection(
        List<IndexedItem> documents, Map<String, String> questions, Map<String, Map<UUID, Integer>> judgements) {

    static Collection in(Path folder) throws IOException {
        Map<String, String> questions = new TreeMap<>();
        for (String line : Files.readAllLines(file(folder, "queries"))) {
            String[] parts = line.split("\t");
            questions.put(parts[0], parts[1]);
        }
        Map<String, Map<UUID, Integer>> judgements = new HashMap<>();
        for (String line : Files.readAllLines(file(folder, "judgements"))) {
            String[] parts = line.split("\t");
            judgements
                    .computeIfAbsent(parts[0], question -> new HashMap<>())
                    .put(id(parts[1]), Integer.parseInt(parts[2].strip()));
        }
        return new Collection(documents(folder.resolve("documents.txt")), questions, judgements);
    }

    private static Path file(Path folder, String begins) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begins))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IOException("There is no " + begins + "*.tsv in " + folder));
        }
    }

    private static List<IndexedItem> documents(Path file) throws IOException {
        List<IndexedItem> documents = new ArrayList<>();
        String id = null;
        char field = ' ';
        Map<Character, StringBuilder> texts = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(".I ")) {
                add(documents, id, texts);
                id = line.substring(3).strip();
                texts.clear();
            } else if (line.matches("\\.[A-Z]\\s*")) {
                field = line.charAt(1);
            } else {
                texts.computeIfAbsent(field, none -> new StringBuilder())
                        .append(line)
                        .append(' ');
            }
        }
        add(documents, id, texts);
        return documents;
    }

    private static void add(List<IndexedItem> documents, String id, Map<Character, StringBuilder> texts) {
        if (id == null) {
            return;
        }
        String title = texts.getOrDefault('T', new StringBuilder()).toString().strip();
        String text = texts.getOrDefault('W', new StringBuilder()).toString().strip();
        String body = text.startsWith(title) ? text.substring(title.length()).strip() : text;
        documents.add(item(id(id), title, "", body));
    }

    static IndexedItem item(UUID id, String title, String summary, String body) {
        return new IndexedItem(
                id,
                0,
                title,
                summary,
                body,
                ItemForm.REFERENCE,
                5,
                List.of("en"),
                List.of(),
                List.of(),
                List.of(),
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

    private static UUID id(String number) {
        return new UUID(0, Long.parseLong(number.strip()));
    }
}
