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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalog's push API over HTTP against the same rows written by one connection in sets, on the same PostgreSQL. */
final class PushBenchmark {
    private static final int ITEMS = 20_000;
    private static final int ROUNDS = 3;
    private static final int BATCH = 250;
    private static final int WARM_UP = 20_000;
    private static final String CLIENT = "example-integrator";
    private static final Pattern COUNT = Pattern.compile("\"(created|updated|unchanged|refused)\":(\\d+)");
    private static final String[] WORDS =
            ("care plan crisis handover family ward risk sleep voice question answer listen medication lithium review"
                            + " appointment interpreter home visit team lead recovery relapse school court alcohol opioid pain"
                            + " safety trust silence agreement goal session evening morning telephone letter card checklist")
                    .split(" ");

    private final Workbench bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(7);
    private PostgresEngine postgres;
    private ServiceProcess service;
    private String machine;
    private String supplier;

    PushBenchmark(Workbench bench) {
        this.bench = bench;
    }

    Report run() throws Exception {
        Report report =
                new Report(bench.checkout(), "push", "The push API, as a ratio to the same rows written in sets");
        prepare();
        int items = bench.amount(ITEMS);
        bench.say("warming up");
        push(lines("warm-up", bench.amount(WARM_UP), 1));
        List<Double> created = new ArrayList<>();
        List<Double> unchanged = new ArrayList<>();
        List<Double> changed = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            String first = lines("round-" + round, items, 1);
            created.add(rate(items, "created", first));
            unchanged.add(rate(items, "unchanged", first));
            changed.add(rate(items, "updated", lines("round-" + round, items, 2)));
            peers.add(inSets(items, round));
            bench.say("round " + round + ": created " + Report.number(created.get(round - 1)) + "/s, unchanged "
                    + Report.number(unchanged.get(round - 1)) + "/s, changed " + Report.number(changed.get(round - 1))
                    + "/s; in sets " + Report.number(peers.get(round - 1)) + "/s");
        }
        double peer = Report.median(peers);
        report.paragraph("The packaged catalog-service (C2, serial GC, 512 MB heap) takes " + items
                + " items as one stream of NDJSON, some 700 bytes of words each, from one client; every row, revision and event is committed when the"
                + " answer comes. The peer writes the same columns of the same three tables over one JDBC connection, "
                + BATCH
                + " rows a statement and a transaction: no reading, no checks, no JSON. The search index, the finder of duplicates and the relay of"
                + " the service are off, as the peer has none. Median of " + ROUNDS + " rounds, in turns.");
        report.header("lines", "items/s", "peer rows/s", "**ratio**", "aim");
        row(report, "new", created, peer, "over 2,000/s");
        row(report, "sent again, unchanged", unchanged, peer, "–");
        row(report, "changed", changed, peer, "–");
        return report;
    }

    private static void row(Report report, String lines, List<Double> rates, double peer, String aim) {
        double rate = Report.median(rates);
        report.row(lines, Report.number(rate), Report.number(peer), "**" + Report.number(rate / peer) + "**", aim);
    }

    private void prepare() throws Exception {
        postgres = bench.postgres();
        postgres.ensureRole("catalog", "catalog");
        postgres.ensureDatabase("catalog", "catalog");
        TokenIssuer issuer = bench.closing(new TokenIssuer());
        bench.say("starting catalog-service");
        service = bench.closing(bench.service(
                "catalog-service",
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                Map.of(
                        "PRAXIS_DB_URL", postgres.reactiveUrl("catalog"),
                        "PRAXIS_DB_JDBC_URL", postgres.jdbcUrl("catalog"),
                        "PRAXIS_OIDC_ISSUER", issuer.issuer(),
                        "PRAXIS_BUS_CREATE_TOPICS", "false",
                        "PRAXIS_BUS_RELAY_ENABLED", "false",
                        "PRAXIS_DUPLICATES_EVERY", "off",
                        "PRAXIS_PUSH_LINES_PER_DAY", "10000000",
                        "PRAXIS_CATALOG_INDEX_ENABLED", "false")));
        machine = issuer.machineToken(CLIENT, "integrator", "openid catalog:push");
        HttpResponse<String> made = http.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/suppliers"))
                        .header("Authorization", "Bearer " + issuer.token(UUID.randomUUID(), "curator"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                {"name": "The press of the benchmark", "trust": "trusted", "status": "active", "licence": "CC BY 4.0",
                                 "languages": ["en"], "clientId": "%s"}
                                """.formatted(CLIENT)))
                        .build(),
                BodyHandlers.ofString());
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(made.body());
        if (made.statusCode() != 201 || !id.find()) {
            throw new IOException("The supplier was not registered: " + made.body());
        }
        supplier = id.group(1);
    }

    private double rate(int items, String outcome, String lines) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String answer = push(lines);
        double seconds = (System.nanoTime() - began) / 1e9;
        Matcher counts = COUNT.matcher(answer);
        while (counts.find()) {
            long expected = counts.group(1).equals(outcome) ? items : 0;
            if (Long.parseLong(counts.group(2)) != expected) {
                throw new IOException("The push did not do what is measured: " + answer);
            }
        }
        return items / seconds;
    }

    private String push(String lines) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/api/suppliers/" + supplier + "/items"))
                        .header("Authorization", "Bearer " + machine)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The push was refused: " + answer.body());
        }
        return answer.body();
    }

    private String lines(String prefix, int items, int version) {
        StringBuilder lines = new StringBuilder(items * 900);
        for (int i = 0; i < items; i++) {
            lines.append("{\"externalId\":\"")
                    .append(prefix)
                    .append('-')
                    .append(i)
                    .append("\",\"title\":\"")
                    .append(words(6))
                    .append(' ')
                    .append(version)
                    .append("\",\"summary\":\"")
                    .append(words(18))
                    .append("\",\"body\":\"")
                    .append(words(70))
                    .append("\",\"form\":\"reference\",\"minutes\":3,\"languages\":[\"en\"],\"tasks\":[\"")
                    .append(words(1))
                    .append("\"],\"url\":\"https://press.example/")
                    .append(prefix)
                    .append('/')
                    .append(i)
                    .append("\"}\n");
        }
        return lines.toString();
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** The rows of the items of the first push of this round once more, under other ids; what to write is ready beforehand. */
    private double inSets(int items, int round) throws SQLException {
        try (Connection connection = postgres.connect("catalog");
                var prepare = connection.createStatement();
                var write = connection.prepareStatement("""
                        with items as (insert into item select (p.row).* from peer_item p where n > ? and n <= ?),
                        revisions as (insert into item_revision select (p.row).* from peer_revision p where n > ? and n <= ?)
                        insert into outbox (id, topic, type, aggregate_id, time, data)
                        select gen_random_uuid(), topic, type, aggregate_id, now(), data from peer_event where n > ? and n <= ?
                        """)) {
            prepare.execute("""
                    create temp table peer as
                        select row_number() over () n, gen_random_uuid() new_id, i.id, i.version as changed from item i
                        where external_id like 'round-%d-%%';
                    create index on peer (id);
                    create temp table peer_item as
                        select n, (jsonb_populate_record(i, jsonb_build_object('id', new_id, 'external_id', 'peer-' || i.external_id, 'version', 0))) as row
                        from peer join item i using (id);
                    create temp table peer_revision as
                        select n, (jsonb_populate_record(r, jsonb_build_object('item_id', new_id))) as row
                        from peer join item_revision r on r.item_id = peer.id and r.version = 0;
                    create temp table peer_event as
                        select distinct on (n) n, o.topic, o.type, new_id aggregate_id, o.data from peer join outbox o on o.aggregate_id = peer.id;
                    create index on peer_item (n);
                    create index on peer_revision (n);
                    create index on peer_event (n);
                    """.formatted(round));
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (int done = 0; done < items; done += BATCH) {
                for (int parameter = 1; parameter <= 6; parameter++) {
                    write.setInt(parameter, parameter % 2 == 1 ? done : done + BATCH);
                }
                write.executeUpdate();
                connection.commit();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            prepare.execute("truncate outbox");
            connection.commit();
            return items / seconds;
        }
    }
}
