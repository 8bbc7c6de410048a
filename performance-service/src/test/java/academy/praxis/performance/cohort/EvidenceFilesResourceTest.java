package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.cohort.CohortWorld.ASSIGNMENT;
import static academy.praxis.performance.cohort.CohortWorld.READ;
import static academy.praxis.performance.cohort.CohortWorld.enrolment;
import static academy.praxis.performance.cohort.CohortWorld.reviews;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.performance.Academy;
import academy.praxis.testing.SampleFiles;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EvidenceFilesResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private CohortWorld world;
    private UUID sam;
    private String cohort;
    private String enrolment;

    @Inject
    Pool pool;

    @Inject
    EvidenceFileTidying tidying;

    @BeforeEach
    void aMemberOfACohort() {
        world = CohortWorld.open();
        sam = Academy.newMember("Sam", Academy.NORTH);
        cohort = world.launched(5, sam);
        enrolment = enrolment(cohort, sam);
    }

    @Test
    void aFileIsShownToTheFacilitatorWhoSavesItAndCannotRunIt() {
        String file = brings(sam, enrolment, "plan Ä.txt", text("The plan"))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/evidence-files/"))
                .body("name", equalTo("plan Ä.txt"))
                .body("type", equalTo("text/plain"))
                .body("size", equalTo(8))
                .extract()
                .path("id");

        shows(sam, enrolment, "See the file", file)
                .then()
                .statusCode(200)
                .body("evidence[0].files.id", contains(file))
                .body("evidence[0].files.name", contains("plan Ä.txt"));

        as("learner", world.facilitator)
                .get("/api/cohorts/" + cohort + "/reviews")
                .then()
                .body("items[0].evidence.files.id", contains(file));
        byte[] read = gets("learner", world.facilitator, file)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/plain"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''plan%20%C3%84.txt"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"))
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .asByteArray();
        assertArrayEquals(text("The plan"), read);
    }

    /** Who reads a file: its owner always, the facilitator once it was shown, nobody else ever. */
    @Test
    void whoReadsIt() {
        UUID mate = Academy.newMember("Mate", Academy.NORTH);
        CohortWorld.join(cohort, mate).then().statusCode(200);
        UUID lead = Academy.newMember("Lead", null);
        UUID led = Academy.newMember("Led", Academy.newTeam("Led", lead));
        CohortWorld.join(cohort, led).then().statusCode(200);
        String theirs = enrolment(cohort, led);
        UUID otherFacilitator = Academy.newMember("Other", null);
        String file = brought(led, theirs, "mine.txt");

        assertEquals(200, gets("learner", led, file).statusCode());
        assertEquals(404, gets("learner", world.facilitator, file).statusCode(), "not shown yet");
        shows(led, theirs, "Look", file).then().statusCode(200);
        assertEquals(200, gets("learner", led, file).statusCode());
        assertEquals(200, gets("learner", world.facilitator, file).statusCode());
        for (UUID nobody : List.of(mate, lead, otherFacilitator, sam)) {
            problem(gets("learner", nobody, file), 404, "not-found");
        }
        problem(gets("manager", TestTokens.memberId("manager"), file), 404, "not-found");
        as("manager")
                .get("/api/enrolments/" + theirs)
                .then()
                .statusCode(200)
                .body("activities[2].evidence[0].files", nullValue());
        as("learner", lead)
                .get("/api/enrolments/" + theirs)
                .then()
                .statusCode(200)
                .body("activities[2].evidence[0].files", nullValue());
        problem(given().get("/api/evidence-files/" + file), 401, "unauthenticated");
        problem(given().get("/api/evidence-files"), 401, "unauthenticated");
        problem(
                given().auth()
                        .oauth2(TestTokens.ofMachine("example-integrator"))
                        .get("/api/evidence-files"),
                403,
                "forbidden");
        problem(gets("learner", led, UUID.randomUUID().toString()), 404, "not-found");
    }

    /** Who brings, shows and removes a file: members their own, for an assignment that is theirs and open. */
    @Test
    void whoBringsShowsAndRemovesIt() {
        UUID mate = Academy.newMember("Mate", Academy.NORTH);
        CohortWorld.join(cohort, mate).then().statusCode(200);
        String matesEnrolment = enrolment(cohort, mate);
        String file = brought(sam, enrolment, "mine.txt");

        for (UUID stranger : List.of(mate, world.facilitator)) {
            problem(brings(stranger, enrolment, "x.txt", text("x")), 404, "not-found");
            problem(removes(stranger, file), 404, "not-found");
        }
        problem(brings(sam, UUID.randomUUID().toString(), "x.txt", text("x")), 404, "not-found");
        problem(brings(sam, enrolment, READ, "x.txt", text("x")), 409, "conflict");
        problem(brings(sam, enrolment, 9, "x.txt", text("x")), 404, "not-found");
        problem(shows(mate, matesEnrolment, "Not mine", file), 400, "validation")
                .body("violations.field", contains("fileIds"));
        problem(shows(sam, enrolment, "Gone", UUID.randomUUID().toString()), 400, "validation")
                .body("violations.field", contains("fileIds"));
        as("learner", mate).get("/api/enrolments/" + matesEnrolment).then().body("activities[2].evidence", empty());

        // What one assignment has, another does not get.
        String elsewhere = world.launched(5, sam);
        shows(sam, enrolment, "Here", file).then().statusCode(200);
        problem(shows(sam, enrolment(elsewhere, sam), "And here", file), 400, "validation");
    }

    @Test
    void asLongAsItWaitsFilesAreReplacedAndRemoved() {
        String first = brought(sam, enrolment, "first.txt");
        String second = brought(sam, enrolment, "second.txt");
        String third = brought(sam, enrolment, "third.txt");
        shows(sam, enrolment, "Two", second, first).then().body("evidence[0].files.id", contains(second, first));

        shows(sam, enrolment, "Other two", third, second).then().body("evidence[0].files.id", contains(third, second));
        problem(gets("learner", sam, first), 404, "not-found");
        assertEquals(0, parts(first));

        int version = version(world.facilitator);
        removes(sam, third).then().statusCode(204);
        assertEquals(0, parts(third));
        // Who read it before does not accept what is no longer there.
        problem(reviews(world.facilitator, enrolment, version, "accepted", null), 412, "stale-version");
        reviews(world.facilitator, enrolment, version(world.facilitator), "again", "Sharper, please")
                .then()
                .statusCode(200);
        // The round is over, and a picture that should not be there can still go.
        removes(sam, second).then().statusCode(204);
        String only = brought(sam, enrolment, "only.txt");
        shows(sam, enrolment, "", only).then().statusCode(200);
        problem(removes(sam, only), 409, "conflict");
        reviews(world.facilitator, enrolment, version(world.facilitator), "again", "Not this one")
                .then()
                .statusCode(200);
        removes(sam, only).then().statusCode(204);

        String last = brought(sam, enrolment, "last.txt");
        shows(sam, enrolment, "", last)
                .then()
                .statusCode(200)
                .body("evidence[2].text", equalTo(""))
                .body("evidence[2].files.id", contains(last));
        problem(removes(sam, last), 409, "conflict");
        reviews(world.facilitator, enrolment, version(world.facilitator), "accepted", null)
                .then()
                .body("state", equalTo("done"));
        problem(removes(sam, last), 409, "conflict");
        problem(brings(sam, enrolment, "late.txt", text("x")), 409, "conflict");
        assertEquals(200, gets("learner", world.facilitator, last).statusCode());
    }

    @Test
    void whatIsSentHasToShowSomething() {
        problem(shows(sam, enrolment, " "), 400, "validation").body("violations.field", contains("text"));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            many.add(brought(sam, enrolment, i + ".txt"));
        }
        problem(shows(sam, enrolment, "Many", many.toArray(String[]::new)), 400, "validation")
                .body("violations.field", contains("fileIds"));
        shows(sam, enrolment, "Ten", many.subList(0, 10).toArray(String[]::new))
                .then()
                .statusCode(200)
                .body("evidence[0].files", hasSize(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/plain", "text/html", "image/svg+xml", "application/octet-stream"})
    void whatIsNotTakenIsRefusedWhateverItIsCalledAndDeclared(String declared) throws IOException {
        byte[] svg = text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        byte[] page = SampleFiles.join(text("<html><script>alert(1)</script></html>"), SampleFiles.pdf());
        byte[] programme = text("#!/bin/sh\nrm -rf /");
        byte[] archive = SampleFiles.zip(Map.of("readme.txt", text("Hi")));
        for (byte[] content : List.of(svg, page, programme, archive, new byte[0])) {
            Response refused = given().auth()
                    .oauth2(TestTokens.as("learner", sam))
                    .contentType(declared)
                    .queryParam("name", "picture.png")
                    .body(content)
                    .post(path(enrolment, ASSIGNMENT));
            problem(refused, 400, "validation").body("violations.field", hasItem("file"));
        }
        as("learner", sam).get("/api/evidence-files").then().body("items", empty());
    }

    @Test
    void ofAPictureWithSomethingBehindItThePictureAloneIsKept() throws IOException {
        byte[] polyglot = SampleFiles.join(
                SampleFiles.picture("png", 30, 20), text("<script>alert(1)</script>"), SampleFiles.docx());

        String file = brings(sam, enrolment, "../../photo.html", polyglot)
                .then()
                .statusCode(201)
                .body("type", equalTo("image/png"))
                .body("name", equalTo("..-..-photo.html.png"))
                .extract()
                .path("id");

        byte[] kept = gets("learner", sam, file)
                .then()
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''..-..-photo.html.png"))
                .extract()
                .asByteArray();
        String words = new String(kept, StandardCharsets.ISO_8859_1);
        assertEquals(-1, words.indexOf("script"));
        assertEquals(-1, words.indexOf("word/document.xml"));
    }

    @Test
    void documentsAreTakenAndBombsAndMacrosAreNot() throws IOException {
        brings(sam, enrolment, "plan", SampleFiles.docx())
                .then()
                .statusCode(201)
                .body("name", equalTo("plan.docx"));
        brings(sam, enrolment, "plan.odt", SampleFiles.odt()).then().statusCode(201);
        brings(sam, enrolment, "plan.pdf", SampleFiles.pdf())
                .then()
                .statusCode(201)
                .body("type", equalTo("application/pdf"));
        Map<String, byte[]> bomb = new TreeMap<>(SampleFiles.docxParts());
        for (int i = 0; i < 4; i++) {
            bomb.put("word/media/" + i + ".bin", new byte[30 * 1024 * 1024]);
        }
        Map<String, byte[]> macros = new TreeMap<>(SampleFiles.docxParts());
        macros.put("word/vbaProject.bin", new byte[] {1});
        for (byte[] content : List.of(SampleFiles.zip(bomb), SampleFiles.zip(macros))) {
            problem(brings(sam, enrolment, "plan.docx", content), 400, "validation")
                    .body("violations.field", hasItem("file"));
        }
    }

    @Test
    void aNameIsOneLineOfWhatOneSees() {
        for (String name : List.of(" ", "bell\u0007.txt", "gnp\u202etxt.exe", "x".repeat(201))) {
            problem(brings(sam, enrolment, name, text("x")), 400, "validation")
                    .body("violations.field", hasItem("name"));
        }
        brings(sam, enrolment, "run.bat\"; filename=x.exe", text("x"))
                .then()
                .statusCode(201)
                .body("name", equalTo("run.bat\"; filename=x.exe.txt"));
    }

    @Test
    void tenMebibytesAreTakenAsTheyAreAndAByteMoreIsNot() {
        byte[] most = new byte[EvidenceFileService.LARGEST];
        for (int i = 0; i < most.length; i++) {
            most[i] = (byte) ('a' + i / 1000 % 26);
        }
        String file = brings(sam, enrolment, "long.txt", most)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(40, parts(file));
        assertArrayEquals(most, gets("learner", sam, file).asByteArray());
        problem(brings(sam, enrolment, "longer.txt", Arrays.copyOf(most, most.length + 1)), 413, "body-too-large");
        // All else takes no more than before.
        problem(
                as("learner", sam)
                        .body("{\"text\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}")
                        .put("/api/enrolments/" + enrolment + "/activities/" + ASSIGNMENT + "/evidence"),
                413,
                "body-too-large");
    }

    /** The tests' members may keep 22 MB. */
    @Test
    void whatOneKeepsIsBoundedAlsoWhenItComesAtOnce() {
        byte[] large = new byte[9 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> brings(sam, enrolment, i + ".txt", large).statusCode())
                .sorted()
                .toList();

        assertEquals(List.of(201, 201, 409, 409), answers);
        problem(brings(sam, enrolment, "more.txt", large), 409, "conflict").body("violations.field", contains("file"));
        brought(sam, enrolment, "small.txt");
        as("learner", sam).get("/api/evidence-files").then().body("items", hasSize(3));
    }

    @Test
    void whatIsBroughtAndNotShownIsBoundedAlsoWhenItComesAtOnce() {
        List<Integer> answers = IntStream.range(0, EvidenceFileService.MOST_LOOSE + 5)
                .parallel()
                .mapToObj(i -> brings(sam, enrolment, i + ".txt", text("x")).statusCode())
                .sorted()
                .toList();

        assertEquals(
                EvidenceFileService.MOST_LOOSE,
                answers.stream().filter(one -> one == 201).count());
        assertEquals(5, answers.stream().filter(one -> one == 409).count());
    }

    @Test
    void aFileIsShownOnceAlsoWhenItIsShownAndRemovedAtOnce() {
        for (int i = 0; i < 5; i++) {
            String file = brought(sam, enrolment, "once.txt");
            List<Integer> answers = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(n -> n == 0
                            ? shows(sam, enrolment, "It", file).statusCode()
                            : removes(sam, file).statusCode())
                    .toList();
            List<String> shown = as("learner", sam)
                    .get("/api/enrolments/" + enrolment)
                    .path("activities[2].evidence.collectMany { it.files }.id");
            boolean there = gets("learner", sam, file).statusCode() == 200;
            assertEquals(there, shown.contains(file), "answers " + answers);
            assertEquals(there ? 1 : 0, parts(file));
        }
    }

    @Test
    void whatNoEvidenceHasAfterADayIsDeletedAndTheRestIsKept() {
        String left = brought(sam, enrolment, "left.txt");
        String used = brought(sam, enrolment, "used.txt");
        shows(sam, enrolment, "Used", used).then().statusCode(200);

        tick(Duration.ofHours(23));
        assertEquals(200, gets("learner", sam, left).statusCode());
        tick(Duration.ofHours(25));

        problem(gets("learner", sam, left), 404, "not-found");
        assertEquals(0, parts(left));
        assertEquals(200, gets("learner", world.facilitator, used).statusCode());
    }

    @Test
    void filesOfWhoLeftTheirCohortGoAndWhoComesBackKeepsThem() {
        String file = brought(sam, enrolment, "mine.txt");
        shows(sam, enrolment, "Shown", file).then().statusCode(200);
        as("learner", sam)
                .post("/api/enrolments/" + enrolment + "/leave")
                .then()
                .statusCode(200);
        tick(Duration.ofDays(29));
        assertEquals(200, gets("learner", sam, file).statusCode());
        CohortWorld.join(cohort, sam).then().statusCode(200);
        tick(Duration.ofDays(31));
        assertEquals(200, gets("learner", sam, file).statusCode());

        as("learner", sam)
                .post("/api/enrolments/" + enrolment + "/leave")
                .then()
                .statusCode(200);
        tick(Duration.ofDays(31));

        problem(gets("learner", world.facilitator, file), 404, "not-found");
        assertEquals(0, parts(file));
        as("learner", sam)
                .get("/api/enrolments/" + enrolment)
                .then()
                .body("activities[2].evidence[0].text", equalTo("Shown"))
                .body("activities[2].evidence[0].files", empty());
    }

    @Test
    void filesOfWhoLeftTheAcademyGoAlsoWhereWhatHasThemWasAccepted() {
        String file = brought(sam, enrolment, "mine.txt");
        shows(sam, enrolment, "Shown", file).then().statusCode(200);
        reviews(world.facilitator, enrolment, version(world.facilitator), "accepted", null)
                .then()
                .statusCode(200);
        CohortWorld.change(cohort, "completion", CohortWorld.version(cohort))
                .then()
                .statusCode(200);
        Academy.deactivated(sam, "Sam", Academy.NORTH);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from member where id = $1 and not active", sam) == 1);
        problem(brings(sam, enrolment, "late.txt", text("x")), 409, "conflict");
        tick(Duration.ofDays(29));
        assertEquals(1, parts(file));

        tick(Duration.ofDays(31));

        assertEquals(0, parts(file));
    }

    @Test
    void oneSeesWhatOneBroughtAndHasItForgotten() {
        String shown = brought(sam, enrolment, "shown.txt");
        String loose = brought(sam, enrolment, "loose.txt");
        shows(sam, enrolment, "Shown", shown).then().statusCode(200);
        UUID mate = Academy.newMember("Mate", Academy.NORTH);
        CohortWorld.join(cohort, mate).then().statusCode(200);
        String mates = brought(mate, enrolment(cohort, mate), "mates.txt");

        as("learner", sam)
                .get("/api/evidence-files")
                .then()
                .statusCode(200)
                .body("items.id", contains(loose, shown))
                .body("items[0].enrolmentId", nullValue())
                .body("items[1].enrolmentId", equalTo(enrolment))
                .body("items[1].activity", equalTo(ASSIGNMENT));
        String next = as("learner", sam).get("/api/evidence-files?limit=1").path("next");
        as("learner", sam)
                .get("/api/evidence-files?limit=1&after=" + next)
                .then()
                .body("items.id", contains(shown))
                .body("next", nullValue());
        int version = version(world.facilitator);
        reviews(world.facilitator, enrolment, version, "accepted", null).then().statusCode(200);

        as("learner", sam).delete("/api/evidence-files").then().statusCode(204);

        as("learner", sam).get("/api/evidence-files").then().body("items", empty());
        problem(gets("learner", world.facilitator, shown), 404, "not-found");
        assertEquals(0, parts(shown) + parts(loose));
        assertEquals(200, gets("learner", mate, mates).statusCode());
        as("learner", sam)
                .get("/api/enrolments/" + enrolment)
                .then()
                .body("activities[2].state", equalTo("done"))
                .body("activities[2].evidence[0].files", empty());
    }

    @Test
    void whatIsForgottenWhileItWaitsIsNotAcceptedUnseen() {
        shows(sam, enrolment, "Shown", brought(sam, enrolment, "shown.txt"))
                .then()
                .statusCode(200);
        int version = version(world.facilitator);

        as("learner", sam).delete("/api/evidence-files").then().statusCode(204);

        problem(reviews(world.facilitator, enrolment, version, "accepted", null), 412, "stale-version");
        assertEquals(version + 1, version(world.facilitator));
    }

    private static String path(String enrolment, int activity) {
        return "/api/enrolments/" + enrolment + "/activities/" + activity + "/evidence/files";
    }

    private static Response brings(UUID who, String enrolment, String name, byte[] content) {
        return brings(who, enrolment, ASSIGNMENT, name, content);
    }

    private static Response brings(UUID who, String enrolment, int activity, String name, byte[] content) {
        return given().auth()
                .oauth2(TestTokens.as("learner", who))
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post(path(enrolment, activity));
    }

    private static String brought(UUID who, String enrolment, String name) {
        return brings(who, enrolment, name, text("In " + name))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response shows(UUID who, String enrolment, String words, String... files) {
        return as("learner", who)
                .body(Map.of("text", words, "fileIds", List.of(files)))
                .put("/api/enrolments/" + enrolment + "/activities/" + ASSIGNMENT + "/evidence");
    }

    private static Response gets(String role, UUID who, String file) {
        return given().auth().oauth2(TestTokens.as(role, who)).get("/api/evidence-files/" + file);
    }

    private static Response removes(UUID who, String file) {
        return given().auth().oauth2(TestTokens.as("learner", who)).delete("/api/evidence-files/" + file);
    }

    /** The version of what was shown last, as the facilitator reads it. */
    private int version(UUID facilitator) {
        return as("learner", facilitator)
                .get("/api/enrolments/" + enrolment)
                .path("activities[2].evidence[-1].version");
    }

    @Test
    void whatIsShownWhileFilesAreTidiedStays() throws Exception {
        String file = brought(sam, enrolment, "late.txt");
        shows(sam, enrolment, "Something else").then().statusCode(200);
        pool.withTransaction(connection -> connection
                        .preparedQuery("""
                                update evidence_file set evidence_id = (select id from evidence where enrolment_id = $2) where id = $1""")
                        .execute(Tuple.of(UUID.fromString(file), UUID.fromString(enrolment)))
                        .call(() -> {
                            // Waits for the lock on the file, which it saw as loose.
                            var tidied = CompletableFuture.runAsync(() -> tick(Duration.ofHours(25)));
                            return Uni.createFrom()
                                    .item(tidied)
                                    .onItem()
                                    .delayIt()
                                    .by(Duration.ofSeconds(2))
                                    .invoke(waiting -> assertFalse(waiting.isDone(), "the tidying waits"));
                        }))
                .await()
                .atMost(PATIENCE);

        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(1, parts(file)));
    }

    @Test
    void soManyFilesADayAreEnough() {
        brought(sam, enrolment, "one.txt");
        pool.preparedQuery("update member set files_brought = 100 where id = $1")
                .execute(Tuple.of(sam))
                .await()
                .atMost(PATIENCE);
        problem(brings(sam, enrolment, "another.txt", text("x")), 429, "too-many-requests");

        pool.preparedQuery("update member set files_day = files_day - 1 where id = $1")
                .execute(Tuple.of(sam))
                .await()
                .atMost(PATIENCE);
        brings(sam, enrolment, "tomorrow.txt", text("x")).then().statusCode(201);
    }

    private void tick(Duration later) {
        tidying.tick(Instant.now().plus(later), 10_000).await().atMost(PATIENCE);
    }

    private long parts(String file) {
        return count("select count(*) from evidence_file_part where file_id = $1", UUID.fromString(file));
    }

    private long count(String query, UUID id) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
