package academy.praxis.benchmarks;

import academy.praxis.embedded.MongoEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What open streams of live updates cost the community's service, and how soon each hears of a new post. */
final class LiveBenchmark {
    private static final int STREAMS = 2_000;
    private static final int PER_MEMBER = 5;
    private static final int POSTS = 60;
    private static final int WARM_UP = 20;
    private static final long OPENING_MILLIS = 180_000;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Workbench bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private ServiceProcess service;
    private TokenIssuer issuer;
    private String mongo;
    private String space;
    private String author;

    LiveBenchmark(Workbench bench) {
        this.bench = bench;
    }

    Report run() throws Exception {
        Report report = new Report(bench.checkout(), "live", "Live updates over open streams");
        prepare();
        long heapBefore = heapKilobytes();
        long residentBefore = service.residentMegabytes();
        int streams = bench.amount(STREAMS);
        bench.say("opening " + streams + " streams");
        try (OpenStreams open = OpenStreams.to(URI.create(service.url() + "/api/live"), tokens(streams), PER_MEMBER)) {
            open.awaitEach("event:ready", OPENING_MILLIS);
            long heapIdle = heapKilobytes();
            long residentIdle = service.residentMegabytes();
            bench.say("warming up");
            for (int i = 0; i < bench.amount(WARM_UP); i++) {
                publish(open);
            }
            List<Double> delays = new ArrayList<>();
            for (int i = 0; i < bench.amount(POSTS); i++) {
                delays.addAll(publish(open));
            }
            double[] sorted =
                    delays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            long residentAfter = service.residentMegabytes();
            report.paragraph(
                    "The packaged community-service (serial GC, 256 MB heap at most) on real Kafka and MongoDB ("
                            + mongo
                            + "). " + streams + " streams of " + streams / PER_MEMBER
                            + " members stay open; then " + bench.amount(POSTS)
                            + " posts are published one after the other in a space for everyone, and each stream must hear of each: "
                            + delays.size()
                            + " signals. The delay runs from the request that publishes to the arrival at each client, through the outbox, Kafka and the check"
                            + " of who may see it. Heap is what is left after a full collection. Every stream heard everything, or the run would have failed."
                            + " There is no peer: the aim is absolute.");
            report.header("what", "measured", "aim");
            report.row("heap without streams", heapBefore / 1024 + " MB", "–");
            report.row("heap with all open", heapIdle / 1024 + " MB", "–");
            report.row("heap a stream", Report.number((heapIdle - heapBefore) / (double) streams) + " KB", "–");
            report.row("resident without streams", residentBefore + " MB", "–");
            report.row("resident with all open", residentIdle + " MB", "–");
            report.row("resident after the posts", residentAfter + " MB", "–");
            report.row(
                    "**what the streams added, after the posts**",
                    "**" + (residentAfter - residentBefore) + " MB**",
                    "under 300 MB");
            report.row("delay, p50", Report.number(at(sorted, 0.50)) + " ms", "–");
            report.row("delay, p99", Report.number(at(sorted, 0.99)) + " ms", "–");
        }
        return report;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    private void prepare() throws Exception {
        var kafka = bench.kafka();
        var documents = bench.mongo();
        mongo = documents.kind() == MongoEngine.Kind.MONGOD ? "mongod" : "the wire-compatible server on H2";
        issuer = bench.closing(new TokenIssuer());
        bench.say("starting community-service");
        service = bench.closing(bench.service(
                "community-service",
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                Map.of(
                        "PRAXIS_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                        "PRAXIS_MONGO_URI", documents.uri(),
                        "PRAXIS_OIDC_ISSUER", issuer.issuer())));
        // New members write a few posts an hour; a manager writes as many as there are to tell.
        author = issuer.token(UUID.randomUUID(), "learner", "manager");
        space = created("/api/spaces", """
                {"name": "Everyone", "purpose": "To hear of posts", "kind": "open"}
                """);
    }

    private List<String> tokens(int streams) throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < streams / PER_MEMBER; i++) {
            tokens.add(issuer.token(UUID.randomUUID(), "learner"));
        }
        return tokens;
    }

    /** Publishes a post, and gives after how many milliseconds each stream heard of it. */
    private List<Double> publish(OpenStreams open) throws Exception {
        long began = System.nanoTime();
        String post = created("/api/posts", """
                {"spaceId": "%s", "kind": "tip", "title": "Write it down", "body": "Before the next patient comes."}
                """.formatted(space));
        long[] heard = open.awaitEach(post, PATIENCE_MILLIS);
        return Arrays.stream(heard).mapToObj(at -> (at - began) / 1e6).toList();
    }

    private String created(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> made = http.send(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Authorization", "Bearer " + author)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        Matcher id = ID.matcher(made.body());
        if (made.statusCode() != 201 || !id.find()) {
            throw new IOException(path + " answered " + made.statusCode() + ": " + made.body());
        }
        return id.group(1);
    }

    /** What is in use after a full collection. */
    private long heapKilobytes() throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        service.diagnose("GC.run");
        Matcher used = USED.matcher(service.diagnose("GC.heap_info"));
        long kilobytes = 0;
        // New and tenured generation; the lines after them are of the metaspace.
        for (int generation = 0; generation < 2 && used.find(); generation++) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes;
    }
}
