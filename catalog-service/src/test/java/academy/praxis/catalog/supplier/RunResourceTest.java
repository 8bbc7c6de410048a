package academy.praxis.catalog.supplier;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.supplier.Registry.connected;
import static academy.praxis.catalog.supplier.Registry.ended;
import static academy.praxis.catalog.supplier.Registry.registered;
import static academy.praxis.catalog.supplier.Registry.run;
import static academy.praxis.catalog.supplier.Registry.scripted;
import static academy.praxis.catalog.supplier.Registry.started;
import static academy.praxis.catalog.supplier.ScriptedConnector.record;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.InTransaction;
import academy.praxis.catalog.fetch.FetchState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunResourceTest {
    private static final Map<String, Object> REAL = Map.of();
    private static final Map<String, Object> DRY = Map.of("dryRun", true);

    @Inject
    RunJob job;

    private final String script = "script " + UUID.randomUUID();
    private String supplier;
    private String connection;

    @BeforeEach
    void aConnection() {
        supplier = registered();
        connection = connected(supplier, scripted(script));
    }

    @Test
    void goodRecordsAreInAndBadOnesAreToldWithPlaceAndReason() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(record("a", script));
            sink.refused("line 2", "The title is missing.");
            sink.record(record("short", "x"));
            sink.record(record("b", script));
            sink.complete(true);
        });

        JsonPath run = run(connection, REAL);

        assertCounts(run, "succeeded", 2, 2, 0, 0, 0, 2);
        assertEquals(2, items().size());
        as("curator")
                .get(connection + "/runs/" + run.getString("id") + "/errors")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].at", equalTo("line 2"))
                .body("items[0].reason", equalTo("The title is missing."))
                .body("items[1].at", equalTo("short"))
                .body("items[1].reason", containsString("title"));
    }

    @Test
    void aSecondUnchangedRunWritesNothing() {
        ScriptedConnector.play(script, (source, sink) -> {
            for (int i = 0; i < 300; i++) {
                sink.record(record("r" + i, script));
            }
            sink.complete(true);
        });
        assertCounts(run(connection, REAL), "succeeded", 300, 300, 0, 0, 0, 0);
        List<String> before = items();
        long changes = changes();

        assertCounts(run(connection, REAL), "succeeded", 300, 0, 0, 300, 0, 0);

        assertEquals(before, items(), "no new version");
        assertEquals(changes, changes(), "no change, and so no event");
    }

    @Test
    void whatAWholeListingNoLongerHasIsRetiredAndComesAgain() {
        AtomicReference<List<String>> present = new AtomicReference<>(List.of("a", "b", "c"));
        ScriptedConnector.play(script, (source, sink) -> {
            present.get().forEach(id -> sink.record(record(id, script)));
            sink.complete(true);
        });
        run(connection, REAL);

        present.set(List.of("a"));
        assertCounts(run(connection, REAL), "succeeded", 1, 0, 0, 1, 2, 0);
        assertEquals(List.of("a PUBLISHED", "b RETIRED", "c RETIRED"), states());

        present.set(List.of("a", "b"));
        assertCounts(run(connection, REAL), "succeeded", 2, 0, 1, 1, 0, 0);
        assertEquals(List.of("a PUBLISHED", "b PUBLISHED", "c RETIRED"), states());
    }

    @Test
    void aRecordThatTurnedBadIsNotGone() {
        AtomicInteger times = new AtomicInteger();
        ScriptedConnector.play(script, (source, sink) -> {
            boolean first = times.getAndIncrement() == 0;
            sink.record(record("a", first ? script : "x"));
            if (first) {
                sink.record(record("b", script));
            } else {
                sink.refused("b", "Its date makes no sense.");
            }
            sink.complete(true);
        });
        run(connection, REAL);

        assertCounts(run(connection, REAL), "succeeded", 0, 0, 0, 0, 0, 2);
        assertEquals(List.of("a PUBLISHED", "b PUBLISHED"), states());
    }

    @Test
    void whatTheSupplierSaysIsDeletedIsRetiredThoughTheListingIsNotWhole() {
        AtomicInteger times = new AtomicInteger();
        ScriptedConnector.play(script, (source, sink) -> {
            if (times.getAndIncrement() == 0) {
                sink.record(record("a", script));
                sink.record(record("b", script));
            } else {
                sink.deleted("b");
                sink.deleted("never-there");
            }
            sink.complete(false);
        });
        run(connection, REAL);

        assertCounts(run(connection, REAL), "succeeded", 0, 0, 0, 0, 1, 0);
        assertEquals(List.of("a PUBLISHED", "b RETIRED"), states());
    }

    @Test
    void anEmptiedFeedDoesNotEmptyTheCatalogUntilACuratorSaysSo() {
        AtomicInteger present = new AtomicInteger(21);
        ScriptedConnector.play(script, (source, sink) -> {
            for (int i = 0; i < present.get(); i++) {
                sink.record(record("r" + i, script));
            }
            sink.fetched("https://supplier.example/feed", new FetchState("\"x\"", null));
            sink.complete(true);
        });
        run(connection, REAL);

        present.set(10);
        JsonPath stopped = run(connection, REAL);
        assertEquals("failed", stopped.getString("state"));
        assertTrue(stopped.getBoolean("needsConfirmation"));
        assertTrue(stopped.getString("failure").contains("11 of 21"));
        assertEquals(
                21,
                states().stream().filter(state -> state.endsWith("PUBLISHED")).count());

        JsonPath confirmed = run(connection, Map.of("retiringConfirmed", true));
        assertCounts(confirmed, "succeeded", 10, 0, 0, 10, 11, 0);
        assertEquals(
                10,
                states().stream().filter(state -> state.endsWith("PUBLISHED")).count());
    }

    @Test
    void anotherConnectionsRecordsAreNotGone() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(record("mine", script));
            sink.record(record("both", script));
            sink.complete(true);
        });
        String second = "second " + script;
        AtomicInteger times = new AtomicInteger();
        ScriptedConnector.play(second, (source, sink) -> {
            if (times.getAndIncrement() == 0) {
                sink.record(record("both", script));
                sink.record(record("other", script));
            }
            sink.complete(true);
        });
        String other = connected(supplier, scripted(second));
        run(connection, REAL);
        run(other, REAL);

        assertCounts(run(other, REAL), "succeeded", 0, 0, 0, 0, 1, 0);
        assertEquals(List.of("both PUBLISHED", "mine PUBLISHED", "other RETIRED"), states());
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndWritesNothing() {
        AtomicReference<List<String>> present = new AtomicReference<>(List.of("a", "b"));
        ScriptedConnector.play(script, (source, sink) -> {
            present.get().forEach(id -> sink.record(record(id, script)));
            sink.record(record("bad", "x"));
            sink.fetched("https://supplier.example/feed", new FetchState("\"dry\"", null));
            sink.remember("dry");
            sink.complete(true);
        });
        long changes = changes();
        assertCounts(run(connection, DRY), "succeeded", 2, 2, 0, 0, 0, 1);
        assertEquals(List.of(), items());
        assertEquals(changes, changes());

        AtomicReference<String> learned = new AtomicReference<>();
        ScriptedConnector.play(script, (source, sink) -> {
            learned.set(source.known() + " " + source.bookmark());
            present.get().forEach(id -> sink.record(record(id, script)));
            sink.complete(true);
        });
        run(connection, REAL);
        assertEquals("{} Optional.empty", learned.get(), "a dry run leaves nothing behind");
        present.set(List.of("b", "c"));
        List<String> before = items();

        JsonPath dry = run(connection, DRY);

        assertCounts(dry, "succeeded", 2, 1, 0, 1, 1, 0);
        assertEquals(1, dry.getInt("wouldRetire"));
        assertEquals(before, items());
    }

    @Test
    void aSourceThatBreaksOffEndsTheRunWithAClearReasonAndWhatCameBeforeIsIn() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(record("a", script));
            throw new IOException("The server closed the connection after 12 bytes.");
        });

        JsonPath run = run(connection, REAL);

        assertCounts(run, "failed", 1, 1, 0, 0, 0, 0);
        assertEquals("The server closed the connection after 12 bytes.", run.getString("failure"));
        assertEquals(List.of("a PUBLISHED"), states());
    }

    @Test
    void aFaultOfOursSaysNothingOfOurInsides() {
        ScriptedConnector.play(script, (source, sink) -> {
            throw new IllegalStateException("secret detail");
        });

        JsonPath run = run(connection, REAL);

        assertEquals("failed", run.getString("state"));
        assertFalse(run.getString("failure").contains("secret detail"));
    }

    @Test
    void aConnectorThatEndsWithoutSayingSoHasNotListedEverything() {
        ScriptedConnector.play(script, (source, sink) -> sink.record(record("a", script)));

        assertEquals("failed", run(connection, REAL).getString("state"));
    }

    @Test
    void theNextRunIsToldWhatTheLastOneLearnedUnlessItIsToReadAnew() {
        List<Optional<String>> bookmarks = new ArrayList<>();
        List<Map<String, FetchState>> known = new ArrayList<>();
        ScriptedConnector.play(script, (source, sink) -> {
            bookmarks.add(source.bookmark());
            known.add(source.known());
            sink.fetched("https://supplier.example/feed", new FetchState("\"v1\"", "Tue, 03 Nov 2026 00:00:00 GMT"));
            sink.remember("2026-11-03");
            if (known.size() == 2) {
                sink.notModified();
            } else {
                sink.complete(true);
            }
        });
        run(connection, REAL);
        JsonPath second = run(connection, REAL);
        run(connection, Map.of("fresh", true));
        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(
                        scripted(script),
                        "settings",
                        Map.of("script", script, "address", "https://supplier.example/feed", "pages", "2")))
                .put(connection)
                .then()
                .statusCode(200);
        run(connection, REAL);

        Map<String, FetchState> one =
                Map.of("https://supplier.example/feed", new FetchState("\"v1\"", "Tue, 03 Nov 2026 00:00:00 GMT"));
        assertEquals(List.of(Map.of(), one, Map.of(), Map.of()), known);
        assertEquals(
                List.of(Optional.empty(), Optional.of("2026-11-03"), Optional.empty(), Optional.empty()), bookmarks);
        assertTrue(second.getBoolean("notModified"));
    }

    @Test
    void aRunGoesOnOneAtATimeShowsItsProgressAndIsCancelled() throws InterruptedException {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ScriptedConnector.play(script, (source, sink) -> {
            for (int i = 0; i < 130; i++) {
                sink.record(record("r" + i, script));
            }
            sink.resumePoint("130");
            halfway.countDown();
            while (!sink.isCancelled()) {
                pause();
            }
            sink.record(record("late", script));
            over.countDown();
        });
        String run = started(connection, REAL);
        assertTrue(halfway.await(20, TimeUnit.SECONDS));

        as("curator").get(run).then().body("state", equalTo("running")).body("created", equalTo(130));
        as("curator").body(REAL).post(connection + "/runs").then().statusCode(409);
        as("curator").header("If-Match", "\"0\"").delete(connection).then().statusCode(409);
        as("curator").post(run + "/cancellation").then().statusCode(200).body("state", equalTo("cancelled"));

        assertTrue(over.await(20, TimeUnit.SECONDS), "the worker hears of it");
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(() -> items().size() == 130);
        as("curator").post(run + "/cancellation").then().statusCode(409);
    }

    @Test
    void aRunWhoseOwnerDiedGoesOnFromItsResumePointAndCountsNothingTwice() {
        AtomicInteger times = new AtomicInteger();
        List<Optional<String>> resumed = new ArrayList<>();
        CountDownLatch dying = new CountDownLatch(1);
        ScriptedConnector.play(script, (source, sink) -> {
            resumed.add(source.resumeFrom());
            int from = source.resumeFrom().map(Integer::parseInt).orElse(0);
            boolean first = times.getAndIncrement() == 0;
            for (int i = from; i < 400; i++) {
                sink.record(record("r" + i, script));
                if (i % 10 == 0) {
                    sink.refused("line " + i, "It is bad.");
                }
                if (i % 100 == 99) {
                    sink.resumePoint(String.valueOf(i + 1));
                }
                if (first && i == 350) {
                    dying.countDown();
                    while (!sink.isCancelled()) {
                        pause();
                    }
                    return;
                }
            }
            sink.complete(true);
        });
        String run = started(connection, REAL);
        await().until(() -> dying.getCount() == 0);

        // As a process that was killed leaves it: named as the owner, and seen no more.
        sql(
                "update supplier_run set worker = gen_random_uuid(), heartbeat = now() - interval '2 minutes' where connection_id = :id");
        job.wake();

        JsonPath ended = ended(run);
        assertCounts(ended, "succeeded", 400, 400, 0, 0, 0, 40);
        assertEquals(2, resumed.size());
        assertTrue(Integer.parseInt(resumed.get(1).orElseThrow()) >= 100, "not from the beginning: " + resumed);
        assertEquals(400, items().size());
        List<String> errors =
                as("curator").get(run + "/errors?limit=100").then().extract().path("items.at");
        assertEquals(40, errors.size());
        assertEquals(40, errors.stream().distinct().count(), "no error is told twice");
    }

    @Test
    void aRunThatTakesItsOwnerDownEachTimeIsGivenUp() {
        ScriptedConnector.play(script, (source, sink) -> {
            while (!sink.isCancelled()) {
                pause();
            }
        });
        String run = started(connection, REAL);
        for (int i = 0; i < 3; i++) {
            int attempt = i + 1;
            await().until(() -> as("curator").get(run).then().extract().<Integer>path("attempts") == attempt);
            sql(
                    "update supplier_run set worker = gen_random_uuid(), heartbeat = now() - interval '2 minutes' where connection_id = :id");
            job.wake();
        }

        JsonPath ended = ended(run);
        assertEquals("failed", ended.getString("state"));
        assertTrue(ended.getString("failure").contains("interrupted"));
    }

    @Test
    void aScheduledConnectionIsReadWhenItIsDueAndNotBefore() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(record("a", script));
            sink.complete(true);
        });
        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(scripted(script), "schedule", "PT15M"))
                .put(connection)
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> runs().size() == 1);
        ended(connection + "/runs/" + runs().get(0));

        InTransaction.call(
                () -> job.queueDue(Instant.now().plus(Duration.ofMinutes(14))).replaceWithVoid());
        assertEquals(1, runs().size());
        as("curator")
                .header("If-Match", "\"1\"")
                .body(with(with(scripted(script), "schedule", "PT15M"), "enabled", false))
                .put(connection)
                .then()
                .statusCode(200);
        InTransaction.call(
                () -> job.queueDue(Instant.now().plus(Duration.ofDays(14))).replaceWithVoid());
        assertEquals(1, runs().size());
    }

    @Test
    void whatAReviewedSupplierBringsWaitsForACuratorAndABlockedOneBringsNothing() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(record("a", script));
            sink.complete(true);
        });
        trust("reviewed", "\"0\"");
        run(connection, REAL);
        assertEquals(List.of("a IN_REVIEW"), states());

        trust("blocked", "\"1\"");
        as("curator").body(REAL).post(connection + "/runs").then().statusCode(409);
    }

    @Test
    void blockingASupplierStopsWhatGoesOn() throws InterruptedException {
        CountDownLatch going = new CountDownLatch(1);
        ScriptedConnector.play(script, (source, sink) -> {
            going.countDown();
            while (!sink.isCancelled()) {
                pause();
            }
        });
        String run = started(connection, REAL);
        assertTrue(going.await(20, TimeUnit.SECONDS));

        trust("blocked", "\"0\"");

        assertEquals("cancelled", ended(run).getString("state"));
    }

    @Test
    void otherSettingsEndARunThatGoesOnByTheOldOnesAndNothingIsKeptOfIt() throws InterruptedException {
        FetchState old = new FetchState("\"old\"", null);
        List<Map<String, FetchState>> known = new ArrayList<>();
        CountDownLatch going = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ScriptedConnector.play(script, (source, sink) -> {
            known.add(source.known());
            if (known.size() == 1) {
                sink.fetched("https://supplier.example/feed", old);
                going.countDown();
                while (!sink.isCancelled()) {
                    pause();
                }
                over.countDown();
            }
            sink.complete(true);
        });
        String run = started(connection, REAL);
        assertTrue(going.await(20, TimeUnit.SECONDS));

        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(scripted(script), "name", "Renamed"))
                .put(connection)
                .then()
                .statusCode(200);
        as("curator").get(run).then().body("state", equalTo("running"));
        as("curator")
                .header("If-Match", "\"1\"")
                .body(with(
                        scripted(script),
                        "settings",
                        Map.of("script", script, "address", "https://supplier.example/feed", "pages", "2")))
                .put(connection)
                .then()
                .statusCode(200);

        assertEquals("cancelled", ended(run).getString("state"));
        assertTrue(over.await(20, TimeUnit.SECONDS));
        run(connection, REAL);
        assertEquals(List.of(Map.of(), Map.of()), known);
    }

    @Test
    void anotherLicenceOfTheSupplierEndsARunThatGoesOn() throws InterruptedException {
        CountDownLatch going = new CountDownLatch(1);
        ScriptedConnector.play(script, (source, sink) -> {
            going.countDown();
            while (!sink.isCancelled()) {
                pause();
            }
        });
        String run = started(connection, REAL);
        assertTrue(going.await(20, TimeUnit.SECONDS));

        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(Registry.supplier("Licence " + UUID.randomUUID()), "licence", "CC0"))
                .put("/api/suppliers/" + supplier)
                .then()
                .statusCode(200);

        assertEquals("cancelled", ended(run).getString("state"));
    }

    @Test
    void ofAPageThatIsGoneNothingIsKnownWhenItComesBack() {
        String page = "https://supplier.example/page";
        String late = "https://supplier.example/" + "x".repeat(600);
        String lateId = late.substring(0, 428) + "#sha256:" + sha256(late);
        List<Map<String, FetchState>> known = new ArrayList<>();
        ScriptedConnector.play(script, (source, sink) -> {
            known.add(source.known());
            if (known.size() == 1) {
                sink.record(record(page, script));
                sink.record(record(lateId, "Late " + script));
                sink.record(record("stays", "Other " + script));
                for (String url : List.of(page, late, "stays")) {
                    sink.fetched(url, new FetchState("\"1\"", null));
                }
            } else {
                sink.deleted(page);
                sink.unchanged("stays");
            }
            sink.complete(true);
        });
        run(connection, REAL);
        assertCounts(run(connection, REAL), "succeeded", 1, 0, 0, 1, 2, 0);
        run(connection, REAL);

        assertEquals(3, known.get(1).size());
        assertEquals(Map.of("stays", new FetchState("\"1\"", null)), known.get(2));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPausedSupplierBringsNothingThoughItsRunWasNotCancelled() throws InterruptedException {
        CountDownLatch going = new CountDownLatch(1);
        CountDownLatch paused = new CountDownLatch(1);
        ScriptedConnector.play(script, (source, sink) -> {
            going.countDown();
            try {
                paused.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            sink.record(record("a", script));
            sink.complete(true);
        });
        String run = started(connection, REAL);
        assertTrue(going.await(20, TimeUnit.SECONDS));

        // As for a run that began just before.
        sql(
                "update supplier set status = 'PAUSED' where id = (select supplier_id from supplier_connection where id = :id)");
        paused.countDown();

        JsonPath ended = ended(run);
        assertEquals("failed", ended.getString("state"));
        assertTrue(ended.getString("failure").contains("paused"));
        assertEquals(List.of(), items());
    }

    @Test
    void aReasonWithoutEndIsCutOff() {
        ScriptedConnector.play(script, (source, sink) -> {
            throw new IOException("x\0".repeat(5_000));
        });

        assertEquals("x".repeat(999) + "…", run(connection, REAL).getString("failure"));
    }

    @Test
    void aWithdrawalEndsWhenTheSupplierDeliversAgain() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(record("a", script));
            sink.complete(true);
        });
        run(connection, REAL);

        // As when the supplier was taken up again before a worker came to it.
        UUID withdrawal = withdrawal("QUEUED", null);
        job.wake();

        JsonPath ended = ended("/api/suppliers/" + supplier + "/withdrawals/" + withdrawal);
        assertEquals("failed", ended.getString("state"));
        assertEquals("The supplier delivers again; the rest was not withdrawn.", ended.getString("failure"));
        assertEquals(List.of("a PUBLISHED"), states());
    }

    @Test
    void aWithdrawalIsCancelled() {
        UUID withdrawal = withdrawal("RUNNING", UUID.randomUUID());
        String path = "/api/suppliers/" + supplier + "/withdrawals/" + withdrawal + "/cancellation";

        as("learner").post(path).then().statusCode(403);
        as("curator").post(path.replace(supplier, registered())).then().statusCode(404);
        as("curator").post(path).then().statusCode(200).body("state", equalTo("cancelled"));
        as("curator").post(path).then().statusCode(409);
    }

    private UUID withdrawal(String state, UUID worker) {
        UUID id = UUID.randomUUID();
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into supplier_run (id, supplier_id, reason, dry_run, fresh, retiring_confirmed, state, worker, heartbeat, created_at)
                        values (:id, :supplier, 'WITHDRAWAL', false, false, true, :state, cast(:worker as uuid), now(), now())
                        """)
                        .setParameter("id", id)
                        .setParameter("supplier", UUID.fromString(supplier))
                        .setParameter("state", state)
                        .setParameter("worker", worker)
                        .executeUpdate()));
        return id;
    }

    @Test
    void aSuppliersLicenceIsThatOfItemsThatDoNotSayTheirs() {
        ScriptedConnector.play(script, (source, sink) -> {
            sink.record(record("a", script));
            sink.complete(true);
        });
        run(connection, REAL);

        assertEquals(
                List.of("CC BY 4.0"),
                InTransaction.call(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(
                                        "select licence from item where supplier_id = :id", String.class)
                                .setParameter("id", UUID.fromString(supplier))
                                .getResultList())));
        assertNull(run(connection, REAL).getString("failure"));
    }

    private void trust(String level, String version) {
        var content = Registry.supplier("Trust " + UUID.randomUUID());
        content.put("trust", level);
        as("curator")
                .header("If-Match", version)
                .body(content)
                .put("/api/suppliers/" + supplier)
                .then()
                .statusCode(200);
    }

    private List<String> runs() {
        return as("curator")
                .get(connection + "/runs")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static void assertCounts(
            JsonPath run, String state, int seen, int created, int updated, int unchanged, int retired, int refused) {
        assertEquals(
                state + " seen " + seen + " created " + created + " updated " + updated + " unchanged " + unchanged
                        + " retired " + retired + " refused " + refused,
                run.getString("state") + " seen " + run.getInt("seen") + " created " + run.getInt("created")
                        + " updated " + run.getInt("updated") + " unchanged " + run.getInt("unchanged") + " retired "
                        + run.getInt("retired") + " refused " + run.getInt("refused"),
                () -> run.prettify());
    }

    private List<String> items() {
        return rows("select external_id || ' ' || version from item where supplier_id = :id order by external_id");
    }

    private List<String> states() {
        return rows("select external_id || ' ' || status from item where supplier_id = :id order by external_id");
    }

    private List<String> rows(String query) {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, String.class)
                        .setParameter("id", UUID.fromString(supplier))
                        .getResultList()));
    }

    /** How many changes of items there were, each of which has its event; events themselves go away when they are told. */
    private static long changes() {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select count(*) from item_revision", Long.class)
                        .getSingleResult()));
    }

    private void sql(String statement) {
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement)
                        .setParameter("id", UUID.fromString(connection.replaceAll(".*/", "")))
                        .executeUpdate()));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
