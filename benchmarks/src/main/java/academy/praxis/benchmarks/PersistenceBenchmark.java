package academy.praxis.benchmarks;

import academy.praxis.embedded.PostgresEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged catalog service over HTTP against pgbench with the same statements on the same PostgreSQL. */
final class PersistenceBenchmark {
    private static final int CONNECTIONS = 32;
    private static final int MOST_WARM_UPS = 12;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 3;
    private static final int ITEMS = 20_000;
    private static final int DRAFTS_PER_RUN = 200_000;
    private static final Pattern WRK = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) ([0-9.]+) ([0-9.]+)");
    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+)");

    private final Workbench bench;
    private PostgresEngine postgres;
    private ServiceProcess service;
    private String token;
    private int nextDraft;

    PersistenceBenchmark(Workbench bench) {
        this.bench = bench;
    }

    /** One way of using the service, in {@code resources/persistence/<name>.lua} and {@code .sql}. */
    private enum Workload {
        READ("read", "`GET /api/items/{id}`: who asks, and the item", "0.40"),
        LIST("list", "`GET /api/items?limit=20`: who asks, and twenty items", "–"),
        CREATE("create", "`POST /api/items`: an item and its first revision in a transaction", "–"),
        PUBLISH(
                "publish",
                "`POST /api/items/{id}/publication`: who asks, select, update, revision and outbox row in a transaction",
                "0.70");

        final String file;
        final String title;
        final String aim;

        Workload(String file, String title, String aim) {
            this.file = file;
            this.title = title;
            this.aim = aim;
        }
    }

    private record Load(double perSecond, double p50, double p99, double generatorCores, double serviceCores) {}

    Report run() throws Exception {
        Tool.require("wrk", "pgbench");
        Report report = new Report(bench.checkout(), "persistence", "Persistence over HTTP, as a ratio to pgbench");
        prepare();
        report.paragraph("The packaged catalog-service (C2, serial GC, 256 MB heap, pool of 20) driven by wrk over "
                + CONNECTIONS
                + " connections, against `pgbench -M prepared -c " + CONNECTIONS
                + "` with the statements that the service sends, on the same PostgreSQL 18 with durable commits. Every request carries an RS256 token, which the service"
                + " verifies as always; its key comes from a stub of the issuer. The relay is off, because pgbench relays nothing. Median of "
                + ROUNDS + " rounds of " + SECONDS
                + " s each, in turns, after as many to warm up as made it quicker.");
        report.header(
                "request",
                "service req/s",
                "p50 ms",
                "p99 ms",
                "pgbench tx/s",
                "**ratio**",
                "aim",
                "CPUs of the service",
                "CPUs of wrk");
        for (Workload workload : Workload.values()) {
            measure(workload, report);
        }
        return report;
    }

    private void measure(Workload workload, Report report) throws IOException, InterruptedException, SQLException {
        bench.say(workload.file + ": warming up");
        warmUp(workload);
        List<Load> loads = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= bench.amount(ROUNDS); round++) {
            Load load = drive(workload, bench.amount(SECONDS));
            double peer = pgbench(workload, bench.amount(SECONDS));
            bench.say(
                    workload.file + " " + round + ": " + Report.number(load.perSecond) + " to " + Report.number(peer));
            loads.add(load);
            peers.add(peer);
            ratios.add(load.perSecond / peer);
        }
        report.row(
                workload.title,
                Report.number(median(loads, Load::perSecond)),
                Report.number(median(loads, Load::p50)),
                Report.number(median(loads, Load::p99)),
                Report.number(Report.median(peers)),
                "**" + Report.number(Report.median(ratios)) + "**",
                workload.aim,
                Report.number(median(loads, Load::serviceCores)),
                Report.number(median(loads, Load::generatorCores)));
    }

    /** Until the compiler has nothing left that would matter: a round is hardly quicker than the best one before. */
    private void warmUp(Workload workload) throws IOException, InterruptedException, SQLException {
        double best = 0;
        for (int round = 1; round <= bench.amount(MOST_WARM_UPS); round++) {
            double now = drive(workload, bench.amount(SECONDS)).perSecond;
            if (now < best * 1.05) {
                return;
            }
            best = now;
        }
    }

    private static double median(List<Load> loads, java.util.function.ToDoubleFunction<Load> what) {
        return Report.median(loads.stream().map(what::applyAsDouble).toList());
    }

    private void prepare() throws Exception {
        postgres = bench.postgres();
        postgres.ensureRole("catalog", "catalog");
        postgres.ensureDatabase("catalog", "catalog");
        TokenIssuer issuer = bench.closing(new TokenIssuer());
        token = issuer.token(UUID.randomUUID(), "learner", "curator");
        bench.say("starting catalog-service");
        service = bench.closing(bench.service(
                "catalog-service",
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                Map.of(
                        "PRAXIS_DB_URL", postgres.reactiveUrl("catalog"),
                        "PRAXIS_DB_JDBC_URL", postgres.jdbcUrl("catalog"),
                        "PRAXIS_OIDC_ISSUER", issuer.issuer(),
                        "PRAXIS_BUS_CREATE_TOPICS", "false",
                        "PRAXIS_BUS_RELAY_ENABLED", "false")));
        bench.say("seeding " + ITEMS + " items");
        seed(1, ITEMS, "PUBLISHED");
        nextDraft = ITEMS + 1;
    }

    /** Items whose ids are their numbers, so that both sides can name any of them. */
    private void seed(int from, int count, String status) throws SQLException {
        try (Connection connection = postgres.connect("catalog");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into item (id, version, title, summary, body, form, minutes, languages, tasks, obstacles, skills, url, licence,
                        supplier, owner_id, reviewer_id, status, published_at, created_at, updated_at)
                    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
                        'A safety plan, made together ' || n, repeat('What to do when a crisis comes. ', 6), repeat('One step after another. ', 40),
                        'REFERENCE', 15, '{en,nl}', '{make a safety plan,talk about suicide}', '{no time}', '{listening}',
                        'https://example.org/' || n, 'CC BY 4.0', 'WHO', gen_random_uuid(), gen_random_uuid(), '%s', %s, now(), now()
                    from generate_series(%d, %d) n
                    """.formatted(status, status.equals("DRAFT") ? "null" : "now()", from, from + count - 1));
            statement.execute("truncate outbox");
            statement.execute("vacuum analyze item");
            statement.execute("checkpoint");
        }
    }

    /** Every draft can be published once, so every run has its own. */
    private int freshDrafts(Workload workload) throws SQLException {
        if (workload != Workload.PUBLISH) {
            return 0;
        }
        int first = nextDraft;
        seed(first, bench.amount(DRAFTS_PER_RUN), "DRAFT");
        nextDraft += DRAFTS_PER_RUN;
        return first;
    }

    private Load drive(Workload workload, int seconds) throws IOException, InterruptedException, SQLException {
        int first = freshDrafts(workload);
        long cpu = service.cpu().toMillis();
        Tool.Outcome outcome = Tool.run(
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--timeout",
                        "30s",
                        "-s",
                        file(workload.file + ".lua").toString(),
                        service.url()),
                Map.of("TOKEN", token, "ITEMS", Integer.toString(ITEMS), "FIRST", Integer.toString(first)));
        double serviceCores = (service.cpu().toMillis() - cpu) / 1000.0 / seconds;
        Matcher result = WRK.matcher(outcome.output());
        if (!result.find() || !result.group(3).equals("0")) {
            throw new IOException("wrk met errors:\n" + outcome.output());
        }
        double elapsed = Double.parseDouble(result.group(2)) / 1e6;
        return new Load(
                Double.parseDouble(result.group(1)) / elapsed,
                Double.parseDouble(result.group(4)) / 1000,
                Double.parseDouble(result.group(5)) / 1000,
                outcome.cpu().toMillis() / 1000.0 / seconds,
                serviceCores);
    }

    private double pgbench(Workload workload, int seconds) throws IOException, InterruptedException, SQLException {
        int first = freshDrafts(workload);
        Map<String, String> environment = new HashMap<>();
        environment.put("PGPASSWORD", "catalog");
        Tool.Outcome outcome = Tool.run(
                List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(CONNECTIONS),
                        "-j",
                        "1",
                        "-T",
                        Integer.toString(seconds),
                        "-D",
                        "items=" + ITEMS,
                        "-D",
                        "first=" + first,
                        "-D",
                        "share=" + bench.amount(DRAFTS_PER_RUN) / CONNECTIONS,
                        "-D",
                        "i=0",
                        "-f",
                        file(workload.file + ".sql").toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        postgres.endpoints().get("port"),
                        "-U",
                        "catalog",
                        "catalog"),
                environment);
        Matcher tps = PGBENCH.matcher(outcome.output());
        if (!tps.find()) {
            throw new IOException("pgbench said no rate:\n" + outcome.output());
        }
        return Double.parseDouble(tps.group(1));
    }

    private Path file(String name) throws IOException {
        try (InputStream script =
                Objects.requireNonNull(getClass().getResourceAsStream("/persistence/" + name), name)) {
            return Files.writeString(
                    bench.folder().resolve(name), new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
