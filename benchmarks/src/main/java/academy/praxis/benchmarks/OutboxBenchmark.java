package academy.praxis.benchmarks;

import academy.praxis.embedded.KafkaEngine;
import academy.praxis.embedded.PostgresEngine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The kit's outbox and relay against a relay that polls every 50 ms; same writer, same PostgreSQL, same Kafka, in turns. */
// A relay does its work by being open.
@SuppressWarnings("try")
final class OutboxBenchmark {
    private static final int SECONDS = 20;
    private static final int BACKLOG = 200_000;
    private static final int KILLS = 5;
    private static final int FULL_SPEED = 0;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Workbench bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private PostgresEngine postgres;
    private KafkaEngine kafka;
    private EventCounter events;
    private long nextNumber = 1;

    OutboxBenchmark(Workbench bench) {
        this.bench = bench;
    }

    /** Who relays. */
    private enum Relay {
        KIT("kit: woken after a commit, safety poll 250 ms"),
        POLLING("peer: polls every 50 ms");

        final String title;

        Relay(String title) {
            this.title = title;
        }
    }

    private record Written(long committed, long failed, double seconds) {}

    Report run() throws Exception {
        Report report = new Report(bench.checkout(), "outbox", "Outbox relay, against one that polls every 50 ms");
        prepare();
        report.paragraph(
                "A small service with the kit's outbox writes events of 700 bytes, one per transaction, 16 at once. Latency runs from the event's time, taken before"
                        + " its insert, to the consumer: the commit is in it. The peer relays the same rows from a thread with JDBC and `for update skip locked`. PostgreSQL 18 with"
                        + " durable commits, Kafka 4.1, " + SECONDS + " s each.");
        report.header("relay", "load", "committed/s", "p50 ms", "p99 ms", "delivered/s", "lost", "twice");
        for (int rate : new int[] {200, 2000, FULL_SPEED}) {
            for (Relay relay : Relay.values()) {
                load(relay, rate, report);
            }
        }
        report.line("");
        report.header("relay", bench.amount(BACKLOG) + " events waiting, drained in s", "events/s");
        for (Relay relay : Relay.values()) {
            backlog(relay, report);
        }
        report.line("");
        report.header("relay", "idle: CPU ms per s", "idle: transactions per s");
        for (Relay relay : Relay.values()) {
            idle(relay, report);
        }
        report.line("");
        killed(report);
        return report;
    }

    private void prepare() throws Exception {
        postgres = bench.postgres();
        postgres.ensureRole("benchmark", "benchmark");
        postgres.ensureDatabase("benchmark", "benchmark");
        kafka = bench.kafka();
        // Makes tables and topic.
        harness(false).close();
        events = bench.closing(new EventCounter(kafka.bootstrapServers()));
    }

    private ServiceProcess harness(boolean relays) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PRAXIS_DB_URL", postgres.reactiveUrl("benchmark"));
        environment.put("PRAXIS_DB_JDBC_URL", postgres.jdbcUrl("benchmark"));
        environment.put("PRAXIS_KAFKA_BOOTSTRAP", kafka.bootstrapServers());
        environment.put("PRAXIS_BUS_RELAY_ENABLED", Boolean.toString(relays));
        return bench.service("benchmarks", List.of("-Xmx256m", "-XX:+UseSerialGC"), environment);
    }

    private Closing relayOf(Relay relay) throws SQLException {
        return relay == Relay.POLLING ? polling() : () -> {};
    }

    private PollingRelay polling() throws SQLException {
        return new PollingRelay(postgres.connect("benchmark"), kafka.bootstrapServers());
    }

    private void load(Relay relay, int rate, Report report) throws Exception {
        bench.say("load " + rate + ", " + relay);
        try (ServiceProcess writer = harness(relay == Relay.KIT);
                Closing relaying = relayOf(relay)) {
            Written warmUp = write(writer, Math.max(rate, 500), bench.amount(8)).join();
            events.await(warmUp.committed, QUIET);
            long start = System.nanoTime();
            Written written = write(writer, rate, bench.amount(SECONDS)).join();
            events.await(written.committed, QUIET);
            double seconds = (System.nanoTime() - start) / 1e9;
            report.row(
                    relay.title,
                    rate == FULL_SPEED ? "as much as goes" : rate + "/s",
                    Report.number(written.committed / written.seconds),
                    Report.number(events.percentile(0.5)),
                    Report.number(events.percentile(0.99)),
                    Report.number(events.different() / seconds),
                    written.committed - events.different(),
                    events.repeated());
        }
    }

    /** The lead is held from here until all is written. */
    private void backlog(Relay relay, Report report) throws Exception {
        bench.say("backlog, " + relay);
        try (Connection connection = postgres.connect("benchmark");
                Statement sql = connection.createStatement()) {
            sql.execute("select pg_advisory_lock(hashtext('academy.praxis.outbox'))");
            try (ServiceProcess waiting = harness(relay == Relay.KIT)) {
                long first = nextNumber;
                nextNumber += bench.amount(BACKLOG);
                sql.execute("""
                        insert into outbox (id, topic, type, aggregate_id, time, data)
                        select gen_random_uuid(), 'benchmark.event', 'academy.praxis.benchmark.event-written.v1', gen_random_uuid(), now(),
                               '{"n":' || n || ',"state":"' || repeat('What to do when a crisis comes. ', 20) || '"}'
                        from generate_series(%d, %d) n
                        """.formatted(first, first + bench.amount(BACKLOG) - 1));
                sql.execute("vacuum analyze outbox");
                events.startAt(first);
                long start = System.nanoTime();
                sql.execute("select pg_advisory_unlock(hashtext('academy.praxis.outbox'))");
                try (Closing relaying = relayOf(relay)) {
                    events.await(bench.amount(BACKLOG), QUIET);
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                report.row(
                        relay.title,
                        Report.number(seconds) + (events.different() == bench.amount(BACKLOG) ? "" : " (not all came)"),
                        Report.number(events.different() / seconds));
            }
        }
    }

    private void idle(Relay relay, Report report) throws Exception {
        bench.say("idle, " + relay);
        try (ServiceProcess writer = harness(relay == Relay.KIT)) {
            PollingRelay polling = relay == Relay.POLLING ? polling() : null;
            Thread.sleep(bench.amount(10_000));
            Duration cpu = polling == null ? writer.cpu() : polling.cpu();
            long transactions = transactions();
            Thread.sleep(bench.amount(SECONDS) * 1000L);
            Duration spent = (polling == null ? writer.cpu() : polling.cpu()).minus(cpu);
            report.row(
                    relay.title + (polling == null ? " (the whole service)" : " (its thread only)"),
                    Report.number(spent.toMillis() / (double) bench.amount(SECONDS)),
                    Report.number((transactions() - transactions) / (double) bench.amount(SECONDS)));
            if (polling != null) {
                polling.close();
            }
        }
    }

    /** Another instance relays and is killed and started again while the first one writes. */
    private void killed(Report report) throws Exception {
        bench.say("killing the relay " + KILLS + " times");
        try (ServiceProcess writer = harness(false)) {
            CompletableFuture<Written> writing = write(writer, 500, bench.amount(60));
            for (int i = 0; i < bench.amount(KILLS); i++) {
                ServiceProcess relay = harness(true);
                Thread.sleep(1500 + 400L * i);
                relay.kill();
            }
            try (ServiceProcess last = harness(true)) {
                Written written = writing.join();
                events.await(written.committed, QUIET);
                report.paragraph(
                        "Killed: one process writes 500 events/s for 60 s, another relays and is killed with SIGKILL "
                                + KILLS + " times at any point. Of "
                                + written.committed + " committed events " + (written.committed - events.different())
                                + " were lost and " + events.repeated() + " came twice (consumers bear that); "
                                + written.failed + " writes failed.");
            }
        }
    }

    private CompletableFuture<Written> write(ServiceProcess writer, int rate, int seconds) {
        long first = nextNumber;
        nextNumber += 1_000_000;
        events.startAt(first);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(writer.url() + "/write?first=" + first + "&rate=" + rate + "&seconds=" + seconds))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::written);
    }

    private Written written(HttpResponse<String> answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            return new Written(
                    body.get("committed").asLong(),
                    body.get("failed").asLong(),
                    body.get("millis").asLong() / 1000.0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    private long transactions() throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = 'benchmark'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
