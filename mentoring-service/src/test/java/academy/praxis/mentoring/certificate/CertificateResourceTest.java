package academy.praxis.mentoring.certificate;

import static academy.praxis.mentoring.LivePairings.active;
import static academy.praxis.mentoring.LivePairings.sql;
import static academy.praxis.mentoring.LivePairings.text;
import static academy.praxis.mentoring.Requests.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CertificateResourceTest {
    private static final String MINE = "/api/mentor-profiles/me/certificate";

    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Test
    void itCountsTheHoursOfSessionsHeldInThePeriodAndAnybodyCanVerifyIt() throws IOException {
        UUID id = active(mentor, mentee);
        known(mentor, "Zoë Παπαδοπούλου");
        known(mentee, "Secret Mentee");
        session(id, mentor, "HELD", "2026-03-01T00:00:00Z", 60);
        session(id, mentor, "HELD", "2026-03-31T23:59:59Z", 45);
        session(id, mentor, "HELD", "2026-04-01T00:00:00Z", 30);
        session(id, mentor, "HELD", "2026-02-28T23:29:59Z", 30);
        session(id, mentor, "MISSED", "2026-03-10T10:00:00Z", 60);
        session(id, mentor, "SCHEDULED", "2026-03-11T10:00:00Z", 60);

        Response march = as("mentor", mentor).get(MINE + "?from=2026-03-01&to=2026-03-31");
        march.then()
                .statusCode(200)
                .body("name", equalTo("Zoë Παπαδοπούλου"))
                .body("time", equalTo("PT1H45M"))
                .body("sessions", equalTo(2))
                .body("pairings", equalTo(1))
                .body("issuedOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
        Response again = as("mentor", mentor).get(MINE + "?from=2026-03-01&to=2026-03-31");
        assertEquals(march.asString(), again.asString());

        Response pdf = as("mentor", mentor)
                .accept("application/pdf")
                .header("Accept-Language", "nl")
                .get(MINE + "?from=2026-03-01&to=2026-03-31");
        pdf.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("inline"));
        try (var page = Loader.loadPDF(pdf.asByteArray())) {
            String text = new PDFTextStripper().getText(page);
            assertTrue(text.contains("Zoë Παπαδοπούλου") && text.contains("één uur en 45 minuten"), text);
            assertTrue(text.contains(march.path("code")), text);
            assertFalse(text.contains("Secret"));
        }

        String code = march.path("code");
        Response verified = as("learner", UUID.randomUUID()).get("/api/certificates/" + code.toLowerCase());
        verified.then()
                .statusCode(200)
                .body("name", equalTo("Zoë Παπαδοπούλου"))
                .body("time", equalTo("PT1H45M"));
        assertEquals(march.asString(), verified.asString());
        RestAssured.get("/api/certificates/" + code).then().statusCode(401);
        as("learner").get("/api/certificates/0000-0000-0000-0000").then().statusCode(404);
        as("learner").get("/api/certificates/nonsense").then().statusCode(404);

        session(id, mentor, "HELD", "2026-03-20T10:00:00Z", 60);
        Response more = as("mentor", mentor).get(MINE + "?from=2026-03-01&to=2026-03-31");
        more.then().body("time", equalTo("PT2H45M"));
        assertNotEquals(code, more.path("code"));
        as("learner").get("/api/certificates/" + code).then().body("time", equalTo("PT1H45M"));
    }

    @Test
    void noHourIsCertifiedTwiceNorMuchMoreThanWasAgreedOn() {
        UUID id = active(mentor, mentee);
        known(mentor, "Ada");
        session(id, mentor, "HELD", "2026-03-31T23:30:00Z", 60);
        session(id, mentor, "HELD", "2026-04-01T00:00:00Z", 60);
        session(id, mentor, "HELD", "2026-04-01T00:10:00Z", 20);
        session(id, mentor, "HELD", "2026-04-02T10:00:00Z", 60);
        sql("update pairing_session set actual_minutes = 720 where starts_at = '2026-04-02T10:00:00Z' and mentor_id = '"
                + mentor + "'");

        // Half an hour of the first is March's already; an hour that was said to last twelve counts as two.
        as("mentor", mentor)
                .get(MINE + "?from=2026-04-01&to=2026-04-30")
                .then()
                .statusCode(200)
                .body("sessions", equalTo(3))
                .body("time", equalTo("PT2H30M"));
        as("mentor", mentor).get(MINE + "?from=2026-03-01&to=2026-04-30").then().body("time", equalTo("PT3H30M"));
    }

    @Test
    void soManyNewOnesAreGivenInADay() {
        UUID id = active(mentor, mentee);
        known(mentor, "Ada");
        session(id, mentor, "HELD", "2026-03-02T10:00:00Z", 60);
        String first = as("mentor", mentor)
                .get(MINE + "?from=2026-03-01&to=2026-03-31")
                .path("code");
        sql(
                "insert into mentor_certificate select 'TEST' || left(md5(cast(random() as text)), 12), member_id, name, academy, from_day - n, to_day, minutes,"
                        + " sessions, pairings, issued_on from mentor_certificate, generate_series(1, 49) n where code = '"
                        + text("select code from mentor_certificate where member_id = '" + mentor + "'") + "'");

        as("mentor", mentor).get(MINE + "?from=2026-03-01&to=2026-03-31").then().body("code", equalTo(first));
        as("mentor", mentor)
                .get(MINE + "?from=2026-03-02&to=2026-03-31")
                .then()
                .statusCode(429)
                .body("detail", containsString("today"));
        sql("update mentor_certificate set issued_on = issued_on - 1 where member_id = '" + mentor + "'");
        as("mentor", mentor).get(MINE + "?from=2026-03-02&to=2026-03-31").then().statusCode(200);
    }

    @Test
    void ofTwoRequestsAtTheSameTimeBothGetTheSameCode() {
        UUID id = active(mentor, mentee);
        known(mentor, "Ada");
        session(id, mentor, "HELD", "2026-03-02T10:00:00Z", 60);
        var one =
                CompletableFuture.supplyAsync(() -> as("mentor", mentor).get(MINE + "?from=2026-03-01&to=2026-03-31"));
        var other =
                CompletableFuture.supplyAsync(() -> as("mentor", mentor).get(MINE + "?from=2026-03-01&to=2026-03-31"));

        assertEquals(one.join().asString(), other.join().asString());
        one.join().then().statusCode(200);
    }

    @Test
    void thereIsNoneForNoHoursNorForWhomTheDirectoryDoesNotKnow() {
        as("mentor", mentor).get(MINE).then().statusCode(409);
        UUID id = active(mentor, mentee);
        session(id, mentor, "HELD", LocalDate.now(ZoneOffset.UTC) + "T00:00:00Z", 60);

        as("mentor", mentor).get(MINE).then().statusCode(409).body("detail", containsString("name"));
        // The hours are the mentor's.
        known(mentee, "Mentee");
        as("learner", mentee).get(MINE).then().statusCode(409).body("detail", containsString("no session"));
        known(mentor, "王小明");
        as("mentor", mentor).get(MINE).then().statusCode(200).body("time", equalTo("PT1H"));
        as("mentor", mentor).accept("application/pdf").get(MINE).then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-04-01&to=2026-03-01, from",
        "to=2999-01-01, to",
        "from=1999-01-01, from",
        "from=yesterday, from",
        "to=2026-02-30, to"
    })
    void aPeriodThatCannotBeIsRefusedByItsName(String query, String field) {
        as("mentor").get(MINE + "?" + query).then().statusCode(400).body("violations.field", hasItem(field));
        as("mentor").accept("application/pdf").get(MINE + "?" + query).then().statusCode(400);
    }

    private static void known(UUID member, String name) {
        sql("insert into member (id, version, display_name, active) values ('" + member + "', 1, '" + name
                + "', true)");
    }

    private static void session(UUID pairing, UUID mentor, String status, String start, int minutes) {
        sql(
                "insert into pairing_session (id, version, pairing_id, mentor_id, title, minutes, status, starts_at, ends_at, actual_minutes,"
                        + " sequence, created_at, updated_at) values ('" + UUID.randomUUID() + "', 0, '" + pairing
                        + "', '" + mentor
                        + "', 'Session', " + minutes + ", '" + status + "', '" + start + "', timestamptz '" + start
                        + "' + interval '1 hour', "
                        + (status.equals("HELD") ? minutes : "null") + ", 0, now(), now())");
    }
}
