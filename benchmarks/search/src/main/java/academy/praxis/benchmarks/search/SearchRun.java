package academy.praxis.benchmarks.search;

import academy.praxis.catalog.index.Answer;
import academy.praxis.catalog.index.Asker;
import academy.praxis.catalog.index.ItemEntry;
import academy.praxis.catalog.index.ItemIndex;
import academy.praxis.catalog.index.ItemSearch;
import academy.praxis.catalog.index.ItemSearch.Mode;
import academy.praxis.catalog.index.Question;
import academy.praxis.catalog.index.Ranking;
import academy.praxis.catalog.index.Synonyms;
import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.meaning.SentenceModel;
import academy.praxis.embedded.Engines;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.lucene.util.VectorUtil;

/** Measures the search core and writes the report. */
public final class SearchRun {
    private static final int PAGE = 1_000;
    private static final Asker NURSE = new Asker(List.of("team:7", "job-role:nurse"), false);

    private final Path checkout;
    private final boolean quick;
    private final Optional<Path> collection;
    private final StringBuilder text = new StringBuilder();
    private final SentenceModel model = new SentenceModel();

    private SearchRun(Path checkout, boolean quick, Optional<Path> collection) {
        this.checkout = checkout;
        this.quick = quick;
        this.collection = collection;
    }

    /** Takes {@code --quick}, which only shows that it works and writes nothing, and {@code --collection} with a folder in Cranfield's format. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int at = given.indexOf("--collection");
        Optional<Path> collection = at < 0 ? Optional.empty() : Optional.of(Path.of(given.get(at + 1)));
        new SearchRun(
                        Path.of(System.getProperty("praxis.checkout", "")).toAbsolutePath(),
                        given.contains("--quick"),
                        collection)
                .run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("praxis-benchmark-search-");
        Engines.endWith(ProcessHandle.current(), folder);
        line("# Search: relevance, speed and building anew");
        line("");
        line(Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", commit " + commit() + ". " + machine());
        line("Load average at the start: " + load() + ". Ratios were taken in one run; compare them, not absolutes.");
        line("");
        if (collection.isPresent()) {
            relevance(folder, Collection.in(collection.get()));
        }
        speed(folder);
        line("Load average at the end: " + load() + ".");
        System.out.println(text);
        if (!quick) {
            Path results = Files.createDirectories(checkout.resolve("benchmarks/results"));
            String name = LocalDate.now(ZoneOffset.UTC) + "-search.md";
            Files.writeString(results.resolve(name), text.toString());
            System.out.println("Written: benchmarks/results/" + name);
        }
    }

    private void relevance(Path folder, Collection cranfield) throws IOException {
        Relevance relevance = new Relevance(cranfield);
        line("## Relevance");
        line("");
        line("The collection in `" + collection.orElseThrow().getFileName() + "`: "
                + number(cranfield.documents().size())
                + " documents, " + cranfield.questions().size()
                + " questions. nDCG@10 with every relevant document alike, and with the grades of the file as gains; recall@100. The usual values are used, though others were tried on it:"
                + " BM25 with Lucene's k1 and b, fusion with the paper's k, feedback with the textbook's weights.");
        line("");
        line("| ranking | nDCG@10, relevant or not | nDCG@10, graded | recall@100 |");
        line("| --- | --- | --- | --- |");
        say("all-MiniLM-L6-v2 on the collection");
        Relevance.Score hybrid = rows(relevance, folder.resolve("minilm"), "all-MiniLM-L6-v2-q", model::vector);
        if (!quick) {
            say("bge-small-en-v1.5 on the collection");
            EmbeddingModel bge = new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);
            rows(relevance, folder.resolve("bge"), "bge-small-en-v1.5-q", asked -> unit(bge, asked));
        }
        line("");
        line(
                "The reference, plain fusion of BM25 and bge-small on all of Cranfield's questions, has 0.436 and 0.843; the service ranks with "
                        + String.format(Locale.ROOT, "%.3f and %.3f", hybrid.binary(), hybrid.recall()) + " on these.");
        line("");
    }

    private Relevance.Score rows(Relevance relevance, Path folder, String name, Function<String, float[]> vector)
            throws IOException {
        Map<String, float[]> known = new HashMap<>();
        Map<String, Relevance.Score> scores = new HashMap<>();
        relevance
                .rank(folder, name, asked -> known.computeIfAbsent(asked, vector))
                .forEach((way, run) -> {
                    Relevance.Score score = relevance.score(run);
                    scores.put(way, score);
                    line(String.format(
                            Locale.ROOT,
                            "| %s | %.4f | %.4f | %.4f |",
                            way.startsWith("BM25") ? way : way + ", " + name,
                            score.binary(),
                            score.graded(),
                            score.recall()));
                });
        return scores.get("hybrid, as the service ranks");
    }

    private static float[] unit(EmbeddingModel embeddings, String asked) {
        return VectorUtil.l2normalize(embeddings
                .embed(asked.length() < 2 ? "empty" : asked)
                .content()
                .vector()
                .clone());
    }

    private void speed(Path folder) throws Exception {
        int count = quick ? 5_000 : 100_000;
        Library library = new Library(7);
        List<IndexedItem> items = library.items(count);
        List<String> questions = library.questions(quick ? 100 : 2_000);
        long passages = items.stream()
                .mapToLong(item -> ItemEntry.of(item).meanings().size())
                .sum();
        double words = items.stream()
                .mapToLong(
                        item -> (item.title() + " " + item.summary() + " " + (item.body() == null ? "" : item.body()))
                                .split("\\s+")
                                .length)
                .average()
                .orElse(0);
        line("## " + number(count) + " items");
        line("");
        line("Drawn by a seed (`Library`): words by Zipf's law, topics, " + number(words)
                + " words each on average, two of five with a text of their own; " + number(passages)
                + " passages with a vector each. One in ten is for one team only; who asks is in one of 50.");
        line("");
        say("some real vectors");
        List<float[]> real = items.stream()
                .limit(quick ? 50 : 500)
                .map(item -> model.vector(item.title() + ". " + item.summary()))
                .toList();
        Vectors vectors = new Vectors(real);
        try (Postgres postgres = new Postgres(folder)) {
            rebuild(folder, items, vectors, postgres);
            try (ItemIndex index = ItemIndex.open(folder.resolve("with-vectors"), SentenceModel.NAME)) {
                say("PostgreSQL reads the items");
                postgres.put(items);
                questions(index, questions, postgres);
            }
        }
    }

    private void rebuild(Path folder, List<IndexedItem> items, Vectors vectors, Postgres postgres) throws Exception {
        say("vectors into the store");
        postgres.keep(items, model::key, vectors::of);
        line("### Building anew");
        line("");
        line(
                "From items in memory to the index committed on disk, on two threads as the service does, warmed up with a tenth. With kept vectors: read from PostgreSQL"
                        + " by the hash of their text, 1,000 items at a time.");
        line("");
        line("| what | items/s | aim | met |");
        line("| --- | --- | --- | --- |");
        List<IndexedItem> some = items.subList(0, items.size() / 10);
        build(folder.resolve("warm"), some, null);
        say("building without vectors");
        rate("words only", items.size() / build(folder.resolve("without-vectors"), items, null), 10_000);
        build(folder.resolve("warm-vectors"), some, postgres);
        say("building with kept vectors");
        rate("words and kept vectors", items.size() / build(folder.resolve("with-vectors"), items, postgres), 1_500);
        line("");
    }

    private void rate(String what, double rate, double aim) {
        line("| " + what + " | " + number(rate) + " | " + number(aim) + " | " + (rate >= aim ? "yes" : "**no**")
                + " |");
    }

    /** Seconds. */
    private double build(Path folder, List<IndexedItem> items, Postgres postgres) throws IOException, SQLException {
        long start = System.nanoTime();
        try (ItemIndex index = ItemIndex.create(folder, SentenceModel.NAME, UUID.randomUUID())) {
            for (int from = 0; from < items.size(); from += PAGE) {
                List<ItemEntry> page = items.subList(from, Math.min(items.size(), from + PAGE)).stream()
                        .map(ItemEntry::of)
                        .toList();
                Map<String, float[]> known = postgres == null
                        ? Map.of()
                        : postgres.kept(
                                page.stream()
                                        .flatMap(entry -> entry.meanings().stream())
                                        .toList(),
                                model::key);
                int half = page.size() / 2;
                CompletableFuture<Void> other =
                        CompletableFuture.runAsync(() -> put(index, page.subList(half, page.size()), known));
                put(index, page.subList(0, half), known);
                other.join();
            }
            index.commit();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void put(ItemIndex index, List<ItemEntry> page, Map<String, float[]> known) {
        try {
            index.put(page, known::get);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void questions(ItemIndex index, List<String> questions, Postgres postgres) throws Exception {
        ItemSearch search = new ItemSearch(index, Duration.ofMinutes(1));
        line("### Asking");
        line("");
        line(number(questions.size())
                + " questions of 2 to 10 words, one after the other, after as many to warm up; milliseconds. The whole answer is ranking with facets, the passage that"
                + " answers, and ten items with highlights.");
        line("");
        line("| what | p50 | p95 | p99 | most | aim, p99 | met |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        say("asking");
        Times bm25 = times(questions, asked -> search.rank(question(asked), null, Synonyms.NONE, Mode.WORDS));
        row("BM25 with facets", bm25, 10);
        Map<String, float[]> known = new HashMap<>();
        questions.forEach(asked -> known.put(asked, model.vector(asked)));
        row(
                "hybrid, the question's vector known",
                times(questions, asked -> search.rank(question(asked), known.get(asked), Synonyms.NONE)),
                40);
        row(
                "hybrid with the question's vector",
                times(questions, asked -> search.rank(question(asked), model.vector(asked), Synonyms.NONE)),
                40);
        row("the whole answer, with the question's vector", times(questions, asked -> whole(search, asked)), 40);
        row("the question's vector alone", times(questions, model::vector), Double.NaN);
        Times theirs = times(questions.subList(0, Math.min(300, questions.size())), postgres::ask);
        row("PostgreSQL, `ts_rank` of any of the words, ten items, no facets", theirs, Double.NaN);
        line("");
        line("BM25 with facets is quicker than PostgreSQL by " + number(theirs.at(0.5) / bm25.at(0.5)) + " (p50) and "
                + number(theirs.at(0.99) / bm25.at(0.99)) + " (p99).");
        line("");
    }

    private void row(String what, Times times, double aim) {
        line("| " + what + " | " + times.cells() + " | "
                + (Double.isNaN(aim) ? "– | –" : number(aim) + " | " + (times.at(0.99) <= aim ? "yes" : "**no**"))
                + " |");
    }

    private static Question question(String asked) {
        return Question.of(asked, NURSE);
    }

    private Object whole(ItemSearch search, String asked) throws IOException {
        Question question = question(asked);
        float[] meaning = model.vector(asked);
        List<UUID> ids = search.rank(question, meaning, Synonyms.NONE).hits().stream()
                .map(Ranking.Hit::item)
                .toList();
        Optional<Answer> answer = search.answer(question, meaning, Synonyms.NONE, ids);
        return List.of(answer, search.show(question, Synonyms.NONE, ids.subList(0, Math.min(10, ids.size()))));
    }

    /** Does something with a question. */
    @FunctionalInterface
    private interface Work {
        Object with(String question) throws IOException, SQLException;
    }

    private static Times times(List<String> questions, Work work) throws IOException, SQLException {
        for (String question : questions) {
            work.with(question);
        }
        long[] times = new long[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.with(questions.get(i));
            times[i] = System.nanoTime() - start;
        }
        return new Times(times);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().withNano(0) + " " + what);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String load() {
        return number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String kind = Files.exists(cpus)
                ? Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse("")
                : System.getProperty("os.arch");
        return Runtime.getRuntime().availableProcessors() + " CPUs (" + kind + "), " + System.getProperty("os.name")
                + ", Java " + System.getProperty("java.version") + ".";
    }

    private String commit() throws IOException {
        Process git = new ProcessBuilder("git", "-C", checkout.toString(), "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }
}
