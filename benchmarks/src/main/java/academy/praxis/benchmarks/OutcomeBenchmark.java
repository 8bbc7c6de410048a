package academy.praxis.benchmarks;

import academy.praxis.embedded.PostgresEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An outcome with a million values: how fast they come in, and how fast its page goes out. */
final class OutcomeBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int WEEKS = 200;
    private static final int FILE = 50_000;
    private static final int PUSH = 5_000;
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 3_000;
    private static final int AT_ONCE = 4;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2022, 1, 3);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ACCEPTED = Pattern.compile("\"accepted\":(\\d+)");

    /** What the page asks the store, but for the caller's outcome being looked up. */
    private static final List<String> PAGE = List.of(
            "select * from outcome where id = ?",
            "select * from study where outcome_id = ? and status <> 'DRAFT' order by created_at desc, id desc limit 20",
            "select period_start, period, units, mean, weighted from outcome_period where outcome_id = ? order by period_start",
            """
            select c.id, c.programme_id, c.name, c.starts_on, c.ends_on, c.status, c.enrolled from cohort c
            join programme p on p.id = c.programme_id where p.outcome_id = ? order by c.starts_on, c.id limit 500""");

    private final Workbench bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(11);
    private final UUID owner = UUID.randomUUID();
    private PostgresEngine postgres;
    private ServiceProcess service;
    private String manager;
    private int teams;

    OutcomeBenchmark(Workbench bench) {
        this.bench = bench;
    }

    Report run() throws Exception {
        Report report =
                new Report(bench.checkout(), "outcome", "Values in and an outcome's page out, as ratios to plain SQL");
        prepare();
        String warm = outcome("Warm-up");
        imported(warm, file(0, FILE / WEEKS, 0));
        values(report, outcome("Values in"));
        page(report, outcome("Page"));
        return report;
    }

    private void values(Report report, String outcome) throws Exception {
        int rows = bench.amount(FILE) / WEEKS * WEEKS;
        int units = rows / WEEKS;
        List<Double> files = new ArrayList<>();
        List<Double> corrections = new ArrayList<>();
        List<Double> pushes = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String fresh = outcome("Round " + round);
            String first = file(0, units, 1);
            String other = file(0, units, 2);
            files.add(rate(rows, () -> imported(fresh, first)));
            corrections.add(rate(rows, () -> imported(fresh, other)));
            String pushed = outcome("Pushed " + round);
            List<String> batches = pushes(units);
            pushes.add(rate(rows, () -> {
                for (String batch : batches) {
                    sent(pushed, "/batch", "application/json", batch);
                }
                return rows;
            }));
            peers.add(inSets(UUID.fromString(outcome), units));
            bench.say("round " + (round + 1) + ": file " + Report.number(files.get(round)) + "/s, corrections "
                    + Report.number(corrections.get(round)) + "/s, pushed " + Report.number(pushes.get(round))
                    + "/s; in sets " + Report.number(peers.get(round)) + "/s");
        }
        double peer = Report.median(peers);
        report.paragraph("The packaged performance-service (C2, serial GC, 512 MB heap) takes " + rows
                + " values of one outcome from one client, each line checked and its team looked up by name; all is committed when the answer"
                + " comes, with the figures by period. The peer writes the same rows by one JDBC connection with one statement for "
                + PUSH
                + " rows into the same table: no reading, no checks, no figures. Median of " + ROUNDS
                + " rounds, in turns.");
        report.header("values", "rows/s", "peer rows/s", "**ratio**", "aim");
        row(report, "a CSV file", files, peer, "over 5,000/s");
        row(report, "a CSV file that corrects all", corrections, peer, "over 5,000/s");
        row(report, "JSON, " + PUSH + " at a time", pushes, peer, "over 5,000/s");
        report.line("");
    }

    private static void row(Report report, String what, List<Double> rates, double peer, String aim) {
        double rate = Report.median(rates);
        report.row(what, Report.number(rate), Report.number(peer), "**" + Report.number(rate / peer) + "**", aim);
    }

    private void page(Report report, String outcome) throws Exception {
        int rows = bench.amount(ROWS);
        bench.say("filling an outcome with " + rows + " values");
        int perFile = FILE / WEEKS;
        for (int team = 0; team < rows / WEEKS; team += perFile) {
            imported(outcome, file(team, Math.min(perFile, rows / WEEKS - team), 3));
        }
        int requests = bench.amount(REQUESTS);
        pages(outcome, requests, 1);
        double[] alone = pages(outcome, requests, 1);
        double[] together = pages(outcome, requests, AT_ONCE);
        double[] sql = statements(UUID.fromString(outcome), requests);
        double whole = aggregate(UUID.fromString(outcome));
        report.paragraph("The page of an outcome with " + rows + " values of " + rows / WEEKS + " teams over " + WEEKS
                + " weeks, over HTTP with its token verified. The peer asks the same four questions by one JDBC connection. To add the values up each"
                + " time would take " + Report.number(whole) + " ms.");
        report.header("page", "p50 ms", "p99 ms", "peer p50 ms", "peer p99 ms", "**ratio of p99**", "aim");
        line(report, "one client", alone, sql);
        line(report, AT_ONCE + " clients at once", together, sql);
    }

    private static void line(Report report, String what, double[] times, double[] peer) {
        report.row(
                what,
                Report.number(quantile(times, 0.5)),
                Report.number(quantile(times, 0.99)),
                Report.number(quantile(peer, 0.5)),
                Report.number(quantile(peer, 0.99)),
                "**" + Report.number(quantile(times, 0.99) / quantile(peer, 0.99)) + "**",
                "p99 under 50 ms");
    }

    private static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(share * sorted.length) - 1)];
    }

    private double[] pages(String outcome, int requests, int atOnce) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/api/outcomes/" + outcome + "/page"))
                .header("Authorization", "Bearer " + manager)
                .build();
        ExecutorService clients = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<Double>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                answers.add(clients.submit(() -> {
                    long began = System.nanoTime();
                    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                    if (answer.statusCode() != 200 || !answer.body().contains("\"series\":[{")) {
                        throw new IOException("No page: " + answer.body());
                    }
                    return (System.nanoTime() - began) / 1e6;
                }));
            }
            double[] times = new double[requests];
            for (int i = 0; i < requests; i++) {
                times[i] = answers.get(i).get();
            }
            return times;
        } finally {
            clients.shutdownNow();
        }
    }

    private double[] statements(UUID outcome, int requests) throws SQLException {
        try (Connection connection = postgres.connect("performance")) {
            List<PreparedStatement> asked = new ArrayList<>();
            for (String sql : PAGE) {
                asked.add(connection.prepareStatement(sql));
            }
            double[] times = new double[requests];
            for (int i = 0; i < requests; i++) {
                long began = System.nanoTime();
                for (PreparedStatement statement : asked) {
                    statement.setObject(1, outcome);
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                }
                times[i] = (System.nanoTime() - began) / 1e6;
            }
            return times;
        }
    }

    private double aggregate(UUID outcome) throws SQLException {
        try (Connection connection = postgres.connect("performance");
                var statement = connection.prepareStatement(
                        "select period_start, count(*), avg(value) from observation where outcome_id = ? and superseded_at is null group by 1")) {
            statement.setObject(1, outcome);
            double fastest = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long began = System.nanoTime();
                statement.executeQuery().close();
                fastest = Math.min(fastest, (System.nanoTime() - began) / 1e6);
            }
            return fastest;
        }
    }

    private void prepare() throws Exception {
        postgres = bench.postgres();
        postgres.ensureRole("performance", "performance");
        postgres.ensureDatabase("performance", "performance");
        TokenIssuer issuer = bench.closing(new TokenIssuer());
        bench.say("starting performance-service");
        service = bench.closing(bench.service(
                "performance-service",
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                Map.of(
                        "PRAXIS_DB_URL", postgres.reactiveUrl("performance"),
                        "PRAXIS_DB_JDBC_URL", postgres.jdbcUrl("performance"),
                        "PRAXIS_OIDC_ISSUER", issuer.issuer(),
                        "PRAXIS_BUS_CREATE_TOPICS", "false",
                        "PRAXIS_BUS_RELAY_ENABLED", "false")));
        manager = issuer.token(UUID.randomUUID(), "manager");
        teams = Math.max(FILE / WEEKS, bench.amount(ROWS) / WEEKS);
        try (Connection connection = postgres.connect("performance");
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into team (id, version, name) select gen_random_uuid(), 1, 'Team ' || n from generate_series(0, "
                            + teams + ") n");
            statement.execute("insert into member (id, version, display_name, email, roles, active) values ('" + owner
                    + "', 1, 'Grace', 'grace@praxis.example', '{stakeholder}', true)");
            statement.execute("analyze");
        }
    }

    private String outcome(String title) throws IOException, InterruptedException {
        HttpResponse<String> made = http.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/outcomes"))
                        .header("Authorization", "Bearer " + manager)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                {"title": "%s", "why": "It is measured.", "ownerId": "%s", "unitOfAnalysis": "team", "cadence": "weekly",
                                 "metric": {"name": "Missed", "kind": "error-rate", "unit": "percent", "direction": "lower-is-better",
                                  "target": 12, "decisionRule": "We continue if it is below 12.", "measure": "rate"}}
                                """.formatted(title, owner)))
                        .build(),
                BodyHandlers.ofString());
        Matcher id = ID.matcher(made.body());
        if (made.statusCode() != 201 || !id.find()) {
            throw new IOException("No outcome: " + made.body());
        }
        return id.group(1);
    }

    private String file(int from, int units, int version) {
        StringBuilder lines = new StringBuilder(units * WEEKS * 40).append("unit,period,value,denominator\n");
        for (int team = from; team < from + units; team++) {
            for (int week = 0; week < WEEKS; week++) {
                lines.append("Team ")
                        .append(team)
                        .append(',')
                        .append(FIRST_MONDAY.plusWeeks(week))
                        .append(',')
                        .append(version * 1000 + random.nextInt(1000))
                        .append(",80\n");
            }
        }
        return lines.toString();
    }

    private List<String> pushes(int units) {
        List<String> batches = new ArrayList<>();
        StringBuilder batch = new StringBuilder();
        int count = 0;
        for (int team = 0; team < units; team++) {
            for (int week = 0; week < WEEKS; week++) {
                batch.append(count++ == 0 ? "[" : ",")
                        .append("{\"unit\":\"Team ")
                        .append(team)
                        .append("\",\"period\":\"")
                        .append(FIRST_MONDAY.plusWeeks(week))
                        .append("\",\"value\":")
                        .append(random.nextInt(1000))
                        .append(",\"denominator\":80}");
                if (count == PUSH) {
                    batches.add(batch.append(']').toString());
                    batch.setLength(0);
                    count = 0;
                }
            }
        }
        if (count > 0) {
            batches.add(batch.append(']').toString());
        }
        return batches;
    }

    private int imported(String outcome, String file) throws IOException, InterruptedException {
        return sent(outcome, "/import", "text/csv", file);
    }

    private int sent(String outcome, String how, String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/outcomes/" + outcome + "/observations" + how))
                        .header("Authorization", "Bearer " + manager)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        Matcher accepted = ACCEPTED.matcher(answer.body());
        if (answer.statusCode() != 200 || !accepted.find() || accepted.group(1).equals("0")) {
            throw new IOException("The values were not taken: " + answer.body());
        }
        return Integer.parseInt(accepted.group(1));
    }

    private static double rate(int rows, Callable<Integer> work) throws Exception {
        long began = System.nanoTime();
        int done = work.call();
        if (done != rows) {
            throw new IOException(done + " of " + rows + " values were taken");
        }
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private double inSets(UUID outcome, int units) throws SQLException {
        try (Connection connection = postgres.connect("performance");
                var clear = connection.prepareStatement("delete from observation where outcome_id = ?");
                var write = connection.prepareStatement("""
                        insert into observation (id, outcome_id, unit_id, period, period_start, value, denominator, recorded_by, recorded_at)
                        select gen_random_uuid(), ?, t.id, to_char(d, 'IYYY-"W"IW'), d, random() * 1000, 80, ?, now()
                        from (select id from team order by id offset ? limit ?) t,
                            (select (date '2022-01-03' + 7 * w) as d from generate_series(0, ? - 1) w) weeks
                        """)) {
            clear.setObject(1, outcome);
            clear.executeUpdate();
            int perStatement = PUSH / WEEKS;
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            int written = 0;
            for (int team = 0; team < units; team += perStatement) {
                write.setObject(1, outcome);
                write.setObject(2, owner);
                write.setInt(3, team);
                write.setInt(4, Math.min(perStatement, units - team));
                write.setInt(5, WEEKS);
                written += write.executeUpdate();
                connection.commit();
            }
            return written / ((System.nanoTime() - began) / 1e9);
        }
    }
}
