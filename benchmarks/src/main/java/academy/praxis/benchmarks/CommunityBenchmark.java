package academy.praxis.benchmarks;

import academy.praxis.embedded.MongoEngine;
import academy.praxis.embedded.MongoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.bson.Document;

/** Feeds and threads of a large community, beside the same questions asked by the database's driver alone. */
final class CommunityBenchmark {
    private static final String DATABASE = "community";
    private static final int RATE = 500;
    private static final int SECONDS = 20;
    private static final int LEAD_SECONDS = 10;
    private static final int WARM_UP_SECONDS = 20;
    private static final int MOST_WARM_UPS = 12;
    private static final double STILL_FALLING = 0.95;
    private static final int[] RATES = {125, 250, 375, 500, 750, 1_000, 1_500, 2_000};
    private static final int RATES_SECONDS = 10;
    private static final double AIM_MILLIS = 25;
    private static final int DRIVER_THREADS = 32;
    private static final int ROUNDS = 60;
    private static final int OFFSET_ROUNDS = 7;

    /** The smallest heap of the stand-in for MongoDB at which its reading of a large file does not suffer, and the compiler of a server. */
    private static final List<String> STAND_IN = List.of("-Xmx1g", "-XX:+UseParallelGC", "-XX:-UsePerfData");

    private final Workbench bench;
    private final Random random = new Random(7);
    private final double scale;
    private MongoEngine mongo;
    private CommunityStore store;
    private ServiceProcess service;
    private Pages pages;
    private Document facts;
    private List<String> readers;
    private Map<String, String> tokens;

    CommunityBenchmark(Workbench bench) {
        this.bench = bench;
        this.scale = Double.parseDouble(bench.option("scale", bench.amount(10) == 10 ? "0.1" : "0.01"));
    }

    Report run() throws Exception {
        prepare();
        Report report = new Report(bench.checkout(), "community", "Feeds and threads of a large community");
        describe(report);
        report.header(
                "at " + RATE + " requests/s",
                "service p50",
                "p99",
                "driver p50",
                "p99",
                "p50 service / driver",
                "CPU a page: service + MongoDB",
                "aim: p99");
        List<String> threads = threads();
        IntFunction<CompletionStage<?>> feed = i -> pages.ask("/api/feed?limit=20", tokenOf(i));
        IntFunction<CompletionStage<?>> thread =
                i -> pages.ask(comments(threads.get(i % threads.size())) + 20, tokenOf(i));
        ExecutorService driver = Executors.newFixedThreadPool(DRIVER_THREADS);
        bench.closing(driver::shutdownNow);
        IntFunction<CompletionStage<?>> feedByDriver = by(driver, i -> store.feed(readerOf(i)));
        IntFunction<CompletionStage<?>> threadByDriver =
                by(driver, i -> store.thread(readerOf(i), threads.get(i % threads.size())));
        bench.say("warming up");
        warmUp(List.of(feed, thread, feedByDriver, threadByDriver));
        pair(report, "feed page", feed, feedByDriver);
        pair(report, "thread page", thread, threadByDriver);
        report.line("");
        report.header("at other rates", "requests/s", "service p50", "p99", "driver p50", "p99");
        rates(report, "feed page", feed, feedByDriver);
        rates(report, "thread page", thread, threadByDriver);
        report.line("");
        depth(report);
        sizes(report);
        return report;
    }

    private void prepare() throws Exception {
        String uri = bench.option("mongo", null);
        String kept = bench.option("data", null);
        Path folder = kept == null
                ? bench.folder()
                : Files.createDirectories(Path.of(kept).toAbsolutePath());
        mongo = bench.mongo(
                MongoSettings.in(folder.resolve("mongo")).withUri(uri).withFlags(STAND_IN));
        Map<String, String> environment = new LinkedHashMap<>();
        TokenIssuer issuer = bench.closing(new TokenIssuer());
        environment.put("PRAXIS_KAFKA_BOOTSTRAP", bench.kafka().bootstrapServers());
        environment.put("PRAXIS_MONGO_URI", mongo.uri());
        environment.put("PRAXIS_OIDC_ISSUER", issuer.issuer());
        store = bench.closing(new CommunityStore(mongo.uri(), DATABASE));
        if (store.facts() == null || store.facts().getDouble("scale") != scale) {
            bench.say("starting community-service, for its indexes");
            start(environment).close();
            generate();
        }
        facts = store.facts();
        readers = facts.getList("readers", String.class);
        tokens = new TreeMap<>();
        for (String reader : readers) {
            tokens.put(reader, issuer.token(UUID.fromString(reader), "learner"));
        }
        bench.say("starting community-service");
        service = bench.closing(start(environment));
        pages = bench.closing(new Pages(service.url()));
        new SameDocuments(store, service.url(), tokens.get(readers.get(1)), tokens.get(readers.get(2))).check();
    }

    private ServiceProcess start(Map<String, String> environment) throws IOException, InterruptedException {
        return bench.service("community-service", List.of("-Xmx512m", "-XX:+UseSerialGC"), environment);
    }

    private void generate() throws IOException, InterruptedException {
        Path module = bench.checkout().resolve("benchmarks/community/target");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-cp",
                        module.resolve("classes") + ":" + module.resolve("lib") + "/*",
                        "academy.praxis.benchmarks.community.Generated",
                        mongo.uri(),
                        DATABASE,
                        Double.toString(scale))
                .inheritIO()
                .start();
        bench.endsWithTheRun(generator);
        if (generator.waitFor() != 0) {
            throw new IOException("The data could not be generated.");
        }
    }

    private void describe(Report report) {
        String engine =
                switch (mongo.kind()) {
                    case CONFIGURED -> "a configured MongoDB";
                    case MONGOD -> "a mongod";
                    case WIRE_COMPATIBLE ->
                        "the wire-compatible server on H2 with ordered indexes (" + String.join(" ", STAND_IN) + ")";
                };
        report.paragraph("The packaged community-service (serial GC, 512 MB heap at most) on " + engine
                + " and real Kafka. Scale "
                + facts.getDouble("scale") + ": " + number(facts, "posts") + " posts, " + number(facts, "comments")
                + " comments, "
                + number(facts, "reactions") + " reactions, " + number(facts, "members") + " members, "
                + number(facts, "spaces")
                + " spaces; Zipf's law over spaces, authors, threads, tags and words; one thread of "
                + number(facts, "hotComments")
                + " comments. Generated in " + facts.get("seconds") + " s, indexes included.");
        report.paragraph("Requests start at fixed moments and are timed from these (open loop). " + readers.size()
                + " members ask for the first page of their feed, or for the first page of a thread: every tenth time of the one that"
                + " everyone talks in, else of one of the "
                + facts.getList("threads", String.class).size()
                + " with the most comments. A page has 20 entries. The driver asks for the same documents from "
                + DRIVER_THREADS
                + " threads, without tokens, JSON or checks. All milliseconds.");
    }

    private static String number(Document facts, String field) {
        return String.format(java.util.Locale.ROOT, "%,d", ((Number) facts.get(field)).longValue());
    }

    private List<String> threads() {
        List<String> some = facts.getList("threads", String.class);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            asked.add(i % 10 == 0 ? facts.getString("hotThread") : some.get(random.nextInt(some.size())));
        }
        return asked;
    }

    private String readerOf(int request) {
        return readers.get(request * 7 % readers.size());
    }

    private String tokenOf(int request) {
        return tokens.get(readerOf(request));
    }

    private static String comments(String post) {
        return "/api/posts/" + post + "/comments?limit=";
    }

    private static IntFunction<CompletionStage<?>> by(ExecutorService threads, IntFunction<Integer> question) {
        return i -> CompletableFuture.runAsync(() -> question.apply(i), threads);
    }

    /** As a service is that runs for days: until its compilers have done their work, which here they have two busy CPUs for. */
    private void warmUp(List<IntFunction<CompletionStage<?>>> all) throws InterruptedException {
        double before = Double.MAX_VALUE;
        for (int round = 0; round < bench.amount(MOST_WARM_UPS); round++) {
            Duration cpu = service.cpu().plus(mongoCpu());
            for (IntFunction<CompletionStage<?>> ask : all) {
                OpenLoop.run(RATE / 2, bench.amount(WARM_UP_SECONDS) / 2, ask);
            }
            double now = service.cpu().plus(mongoCpu()).minus(cpu).toNanos();
            if (now > STILL_FALLING * before) {
                return;
            }
            before = now;
        }
    }

    private void pair(
            Report report, String what, IntFunction<CompletionStage<?>> asked, IntFunction<CompletionStage<?>> peer)
            throws InterruptedException {
        bench.say(what + " at " + RATE + "/s");
        OpenLoop.run(RATE, bench.amount(5), peer);
        OpenLoop.run(RATE, bench.amount(LEAD_SECONDS), asked);
        Duration serviceCpu = service.cpu();
        Duration mongoCpu = mongoCpu();
        OpenLoop ours = OpenLoop.run(RATE, bench.amount(SECONDS), asked);
        double requests = RATE * bench.amount(SECONDS);
        double perPage = service.cpu().minus(serviceCpu).toNanos() / 1e6 / requests;
        double perPageInMongo = mongoCpu().minus(mongoCpu).toNanos() / 1e6 / requests;
        OpenLoop theirs = OpenLoop.run(RATE, bench.amount(SECONDS), peer);
        report.row(
                what,
                Report.number(ours.at(0.5)),
                "**" + Report.number(ours.at(0.99)) + "**" + withFailures(ours),
                Report.number(theirs.at(0.5)),
                Report.number(theirs.at(0.99)) + withFailures(theirs),
                Report.number(ours.at(0.5) / theirs.at(0.5)),
                Report.number(perPage) + " + " + Report.number(perPageInMongo),
                "under " + AIM_MILLIS);
    }

    private Duration mongoCpu() {
        return mongo.pid()
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** What did not come at all is said beside the times of what did. */
    private static String withFailures(OpenLoop run) {
        return run.failed() == 0 ? "" : " (" + run.failed() + " without an answer)";
    }

    /** What each bears: from few requests on, until the service's answers no longer come as fast as they are asked for. */
    private void rates(
            Report report, String what, IntFunction<CompletionStage<?>> asked, IntFunction<CompletionStage<?>> peer)
            throws InterruptedException {
        for (int rate : RATES) {
            bench.say(what + " at " + rate + "/s");
            OpenLoop ours = OpenLoop.run(rate, bench.amount(RATES_SECONDS), asked);
            OpenLoop theirs = OpenLoop.run(rate, bench.amount(RATES_SECONDS), peer);
            report.row(
                    what,
                    Integer.toString(rate),
                    Report.number(ours.at(0.5)),
                    Report.number(ours.at(0.99)) + withFailures(ours),
                    Report.number(theirs.at(0.5)),
                    Report.number(theirs.at(0.99)) + withFailures(theirs));
            if (ours.rate() < 0.9 * rate || ours.failed() > 0) {
                report.row(what, "more than it bears: " + Report.number(ours.rate()) + " came", "", "", "", "");
                return;
            }
        }
    }

    private void depth(Report report) throws Exception {
        bench.say("pages further down");
        String reader = readers.get(0);
        String hot = facts.getString("hotThread");
        int last = facts.getInteger("hotComments") / 20;
        Map<Integer, String> feed = walk("/api/feed?limit=", reader, List.of(1, 101, 1_001));
        Map<Integer, String> thread = walk(comments(hot), reader, List.of(1, 101, last));
        CommunityStore.Ways ways = store.ways(store.byId("members", reader));
        report.header(
                "one request at a time, median",
                "page",
                "service, by keyset",
                "beside page 1",
                "driver, by offset (`skip`)",
                "beside page 1");
        rows(report, "feed", feed, reader, skip -> store.posts(ways, null, skip).size());
        rows(
                report,
                "thread of " + number(facts, "hotComments"),
                thread,
                reader,
                skip -> store.comments(hot, skip).size());
        report.line("");
    }

    /** The addresses of these pages of 20, or of the last one before them; got to by pages of 100. */
    private Map<Integer, String> walk(String list, String reader, List<Integer> wanted) throws Exception {
        Map<Integer, String> found = new TreeMap<>();
        String after = "";
        int page = 1;
        for (int goal : wanted) {
            while (page + 5 <= goal && after != null) {
                String next = pages.get(list + 100 + after, tokens.get(reader)).getString("next");
                after = next == null ? null : "&after=" + next;
                page += after == null ? 0 : 5;
            }
            if (after == null) {
                break;
            }
            found.put(page, list + 20 + after);
        }
        return found;
    }

    private void rows(
            Report report, String what, Map<Integer, String> addresses, String reader, IntFunction<Integer> offset)
            throws Exception {
        double firstPage = 0;
        double firstOffset = 0;
        for (Map.Entry<Integer, String> each : addresses.entrySet()) {
            int skip = (each.getKey() - 1) * CommunityStore.PAGE;
            double page = median(ROUNDS, () -> pages.get(each.getValue(), tokens.get(reader)));
            double skipped = median(OFFSET_ROUNDS, () -> offset.apply(skip));
            firstPage = firstPage == 0 ? page : firstPage;
            firstOffset = firstOffset == 0 ? skipped : firstOffset;
            report.row(
                    what,
                    each.getKey(),
                    Report.number(page),
                    Report.number(page / firstPage),
                    Report.number(skipped),
                    Report.number(skipped / firstOffset));
        }
    }

    private static double median(int rounds, Callable<?> work) throws Exception {
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            work.call();
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis[rounds / 2];
    }

    private void sizes(Report report) throws Exception {
        TimeUnit.SECONDS.sleep(1);
        report.header("size", "measured");
        report.row("largest post", number(facts, "largestPost") + " bytes");
        report.row(
                "post of the thread of " + number(facts, "hotComments"),
                store.size("posts", facts.getString("hotThread")) + " bytes");
        report.row("largest comment", number(facts, "largestComment") + " bytes");
        report.row("community-service, resident", service.residentMegabytes() + " MB");
        if (mongo.pid().isPresent()) {
            report.row(
                    "MongoDB, resident", Workbench.residentMegabytes(mongo.pid().orElseThrow()) + " MB");
        }
    }
}
