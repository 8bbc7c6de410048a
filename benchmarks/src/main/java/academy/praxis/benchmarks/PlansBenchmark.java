package academy.praxis.benchmarks;

import academy.praxis.embedded.PostgresEngine;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A week's plans for a large academy, against the same rows written by one connection in sets, on the same PostgreSQL. */
final class PlansBenchmark {
    private static final int MEMBERS = 100_000;
    private static final int IN_A_COHORT = 1_000;
    private static final int BATCH = 500;
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** Members in teams of ten, most with a language or two; items of all sizes; a mentoring session for every fifth; an obstacle for every tenth. */
    private static final String SEED = """
            insert into team select gen_random_uuid(), 1, 'Team ' || n from generate_series(1, %1$d / 10) n;
            insert into member (id, version, display_name, email, team_id, roles, active, job_role, languages, time_zone)
                select gen_random_uuid(), 1, 'Member ' || n, 'member-' || n || '@praxis.example', t.id, '{learner}', true, 'nurse',
                    case n %% 3 when 0 then '{nl}'::text[] when 1 then '{en}' else '{nl,en}' end, 'Europe/Amsterdam'
                from (select id, row_number() over () r from team) t join generate_series(1, %1$d) n on t.r = 1 + (n - 1) / 10;
            insert into known_item (id, version, title, form, minutes, status, tasks, languages)
                select gen_random_uuid(), 1, 'Item ' || n, case n %% 4 when 0 then 'micro' when 1 then 'reference' when 2 then 'event' else 'macro' end,
                    1 + n %% 60, 'published', array['task ' || n %% 50], case n %% 2 when 0 then '{nl}'::text[] else '{en}' end
                from generate_series(1, 2000) n;
            insert into mentoring_session
                select gen_random_uuid(), 1, id, array[lead(id) over (order by id)], now() + (row_number() over (order by id) %% 5) * interval '1 day', 'scheduled'
                from (select id from member order by id limit %1$d / 5) m;
            delete from mentoring_session where mentee_ids[1] is null;
            insert into job (id, version, name, job_role, purpose, created_at, updated_at)
                values ('00000000-0000-7000-8000-000000000001', 0, 'Nurse', 'nurse', 'To see people in time', now(), now());
            insert into task (id, version, job_id, place, name, key, created_at, updated_at)
                select gen_random_uuid(), 0, '00000000-0000-7000-8000-000000000001', n, 'Task ' || n, 'task ' || n, now(), now()
                from generate_series(1, 50) n;
            insert into obstacle (id, version, what, task_id, reporter_id, anonymous, times_per_week, status, answers, cause, overruled,
                    catalog_words, escalation, voices, reported_at, updated_at)
                select gen_random_uuid(), 0, 'I do not know how', t.id, m.id, false, 1, 'ACCEPTED', '[]', 'KNOWLEDGE_SKILL', false, '{}', 'NONE', 1, now(), now()
                from (select id, row_number() over (order by id) n from member order by id limit %1$d / 10) m
                    join (select id, row_number() over () n from task) t on t.n = 1 + m.n %% 50;
            insert into obstacle_voice select id, reporter_id, now() from obstacle;
            analyze;
            """;

    private final Workbench bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private PostgresEngine postgres;
    private TokenIssuer issuer;
    private String manager;

    PlansBenchmark(Workbench bench) {
        this.bench = bench;
    }

    Report run() throws Exception {
        Report report =
                new Report(bench.checkout(), "plans", "A week's plans, as a ratio to their rows written in sets");
        int members = bench.amount(MEMBERS);
        prepare(members);
        bench.say("making plans for " + members + " members");
        double seconds;
        double cpu;
        try (ServiceProcess service = start(true)) {
            Duration before = service.cpuUntilReady();
            awaitPlans(members);
            cpu = service.cpu().minus(before).toNanos() / 1e9;
            seconds = secondsFromFirstToLast() * members / (members - BATCH);
        }
        double peer = inSets();
        report.paragraph(
                "The packaged performance-service (serial GC, 512 MB heap at most) makes the plans of " + members
                        + " active members when a week begins, " + BATCH + " at a time: it asks what each could do ("
                        + members / 2 + " places in cohorts with eight activities, " + members / 5
                        + " mentoring sessions, " + members / 10
                        + " obstacles, 2,000 items), what they put off, what is left of the week before and how many minutes they have, solves the"
                        + " knapsack, and writes the plans. The time is from the first set written to the last, the compiler's warming up included."
                        + " The peer writes the same finished rows into a table alike, " + BATCH
                        + " a statement and a transaction, over one JDBC connection: no asking, no choosing.");
        report.header("plans", "seconds", "plans/s", "CPU of the service, s", "peer rows/s", "**ratio**", "aim");
        report.row(
                String.format(java.util.Locale.ROOT, "%,d", members),
                "**" + Report.number(seconds) + "**",
                Report.number(members / seconds),
                Report.number(cpu),
                Report.number(members / peer),
                "**" + Report.number(peer / seconds) + "**",
                "under 60 s for 100,000");
        lines(report);
        return report;
    }

    private void prepare(int members) throws Exception {
        postgres = bench.postgres();
        postgres.ensureRole("performance", "performance");
        postgres.ensureDatabase("performance", "performance");
        issuer = bench.closing(new TokenIssuer());
        bench.say("starting performance-service, for its tables and cohorts");
        try (ServiceProcess service = start(false);
                Connection connection = postgres.connect("performance");
                Statement seed = connection.createStatement()) {
            seed.execute(SEED.formatted(members));
            UUID me = anyMember(connection);
            seed.execute("update member set roles = '{learner,manager,stakeholder}' where id = '" + me + "'");
            manager = issuer.token(me, "manager");
            String programme = programme(service, me);
            List<UUID> all = half(connection, members / 2);
            for (int from = 0; from < all.size(); from += IN_A_COHORT) {
                launch(service, programme, me, all.subList(from, Math.min(all.size(), from + IN_A_COHORT)));
            }
        }
    }

    private ServiceProcess start(boolean ahead) throws Exception {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PRAXIS_DB_URL", postgres.reactiveUrl("performance"));
        environment.put("PRAXIS_DB_JDBC_URL", postgres.jdbcUrl("performance"));
        environment.put("PRAXIS_OIDC_ISSUER", issuer.issuer());
        environment.put("PRAXIS_BUS_CREATE_TOPICS", "false");
        environment.put("PRAXIS_BUS_RELAY_ENABLED", "false");
        environment.put("PRAXIS_PERFORMANCE_WEEKLY_PLAN_AHEAD", Boolean.toString(ahead));
        environment.put("PRAXIS_CLOCK_EVERY", "1s");
        return bench.service("performance-service", List.of("-Xmx512m", "-XX:+UseSerialGC"), environment);
    }

    private String programme(ServiceProcess service, UUID owner) throws Exception {
        JsonObject outcome = post(
                service,
                "/api/outcomes",
                "{\"title\":\"Fewer missed appointments\",\"why\":\"People wait.\",\"ownerId\":\"" + owner
                        + "\",\"metric\":{\"name\":\"Missed\",\"kind\":\"other\",\"unit\":\"visits\",\"direction\":\"lower-is-better\","
                        + "\"baseline\":18,\"target\":12,\"decisionRule\":\"We go on if fewer are missed.\"},"
                        + "\"unitOfAnalysis\":\"team\",\"cadence\":\"weekly\"}",
                null);
        JsonArray activities = new JsonArray();
        for (int i = 1; i <= 8; i++) {
            activities.add(new JsonObject()
                    .put("title", "Activity " + i)
                    .put("form", i % 2 == 0 ? "assignment" : "micro")
                    .put("minutes", i % 2 == 0 ? 40 : 4)
                    .put("kind", i % 2 == 0 ? "experience" : "education"));
        }
        JsonObject programme = post(
                service,
                "/api/programmes",
                new JsonObject()
                        .put("title", "A first contact")
                        .put("summary", "Half a year.")
                        .put("outcomeId", outcome.getString("id"))
                        .put(
                                "modules",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("title", "All of it")
                                                .put("activities", activities)))
                        .encode(),
                null);
        post(service, "/api/programmes/" + programme.getString("id") + "/publication", "", programme);
        return programme.getString("id");
    }

    private void launch(ServiceProcess service, String programme, UUID facilitator, List<UUID> members)
            throws Exception {
        LocalDate begins = LocalDate.now(ZoneOffset.UTC).minusWeeks(2);
        JsonArray ids = new JsonArray();
        members.forEach(id -> ids.add(id.toString()));
        JsonObject cohort = post(
                service,
                "/api/cohorts",
                new JsonObject()
                        .put("programmeId", programme)
                        .put("name", "Cohort of " + members.get(0))
                        .put("facilitatorId", facilitator.toString())
                        .put("startsOn", begins.toString())
                        .put("endsOn", begins.plusWeeks(16).toString())
                        .put("capacity", members.size())
                        .put("memberIds", ids)
                        .encode(),
                null);
        post(
                service,
                "/api/cohorts/" + cohort.getString("id") + "/launch",
                "{\"despiteReadiness\":\"A benchmark has no leaders.\"}",
                cohort);
    }

    private JsonObject post(ServiceProcess service, String path, String body, JsonObject before) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + manager)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (before != null) {
            request.header("If-Match", "\"" + before.getLong("version") + "\"");
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " was refused: " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    private static UUID anyMember(Connection connection) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet found = ask.executeQuery("select id from member order by id limit 1")) {
            found.next();
            return found.getObject(1, UUID.class);
        }
    }

    private static List<UUID> half(Connection connection, int many) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement ask = connection.createStatement();
                ResultSet found = ask.executeQuery("select id from member order by id desc limit " + many)) {
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private void awaitPlans(int members) throws Exception {
        long began = System.nanoTime();
        while (number("select count(*) from weekly_plan") < members) {
            if (System.nanoTime() - began > DEADLINE.toNanos()) {
                throw new IOException("The plans were not made within " + DEADLINE.toMinutes() + " minutes.");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private double secondsFromFirstToLast() throws SQLException {
        return number("select extract(epoch from max(made_at) - min(made_at)) from weekly_plan");
    }

    private double number(String sql) throws SQLException {
        try (Connection connection = postgres.connect("performance");
                Statement ask = connection.createStatement();
                ResultSet found = ask.executeQuery(sql)) {
            found.next();
            return found.getDouble(1);
        }
    }

    /** Seconds that it takes to write the same rows. */
    private double inSets() throws SQLException {
        try (Connection connection = postgres.connect("performance");
                Statement prepare = connection.createStatement()) {
            prepare.execute("create table peer_plan (like weekly_plan including all)");
            List<Object[][]> batches = batches(connection);
            connection.setAutoCommit(false);
            try (PreparedStatement write = connection.prepareStatement("""
                    insert into peer_plan (member_id, monday, version, budget, lines, made_at)
                    select n.member_id, ?, 0, n.budget, n.lines, now()
                    from unnest(?::uuid[], ?::int[], ?::text[]) as n (member_id, budget, lines)""")) {
                Date monday = Date.valueOf(LocalDate.of(2026, 1, 5));
                long began = System.nanoTime();
                for (Object[][] batch : batches) {
                    write.setDate(1, monday);
                    write.setArray(2, array(connection, "uuid", batch[0]));
                    write.setArray(3, array(connection, "int4", batch[1]));
                    write.setArray(4, array(connection, "text", batch[2]));
                    write.executeUpdate();
                    connection.commit();
                }
                return (System.nanoTime() - began) / 1e9;
            }
        }
    }

    private static Array array(Connection connection, String type, Object... values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static List<Object[][]> batches(Connection connection) throws SQLException {
        List<Object[][]> batches = new ArrayList<>();
        try (Statement ask = connection.createStatement();
                ResultSet found =
                        ask.executeQuery("select member_id, budget, lines from weekly_plan order by member_id")) {
            List<Object[]> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Object[] {found.getObject(1, UUID.class), found.getInt(2), found.getString(3)});
                if (rows.size() == BATCH) {
                    batches.add(columns(rows));
                    rows.clear();
                }
            }
            if (!rows.isEmpty()) {
                batches.add(columns(rows));
            }
        }
        return batches;
    }

    private static Object[][] columns(List<Object[]> rows) {
        Object[][] columns = new Object[3][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows.get(row)[column];
            }
        }
        return columns;
    }

    /** What is in the plans: nothing of it may be missing, or something cheap was measured. */
    private void lines(Report report) throws SQLException, IOException {
        report.line("");
        report.header("lines in all plans", "number");
        for (String kind : List.of("SESSION_PREPARATION", "COHORT_ACTIVITY", "OBSTACLE", "BITE")) {
            double lines = number("select coalesce(sum((length(lines) - length(replace(lines, '\"kind\":\"" + kind
                    + "\"', ''))) / length('\"kind\":\"" + kind + "\"')), 0) from weekly_plan");
            if (lines == 0) {
                throw new IOException("No plan has a " + kind + ".");
            }
            report.row(
                    kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    String.format(java.util.Locale.ROOT, "%,.0f", lines));
        }
        double over = number("""
                select count(*) from weekly_plan where budget < (select sum((line ->> 'minutes')::int) from jsonb_array_elements(lines::jsonb) line)""");
        report.row("plans over their minutes", String.format(java.util.Locale.ROOT, "%,.0f", over));
    }
}
