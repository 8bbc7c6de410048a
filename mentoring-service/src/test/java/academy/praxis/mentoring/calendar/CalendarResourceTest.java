package academy.praxis.mentoring.calendar;

import static academy.praxis.mentoring.Meetings.agreed;
import static academy.praxis.mentoring.Meetings.in;
import static academy.praxis.mentoring.Meetings.move;
import static academy.praxis.mentoring.Meetings.path;
import static academy.praxis.mentoring.Meetings.proposed;
import static academy.praxis.mentoring.Meetings.rows;
import static academy.praxis.mentoring.Requests.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.LivePairings;
import academy.praxis.testing.BusProbe;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarResourceTest {
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();

    @Inject
    MockMailbox mailbox;

    @Inject
    MailSender sender;

    @Test
    void anInvitationIsForThoseInTheSession() throws Exception {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = proposed(pairing, mentor, in(24));
        invitation(mentee, pairing, session).then().statusCode(409);
        academy.praxis.mentoring.Meetings.accept(pairing, session, mentee, in(24));

        Response got = invitation(mentee, pairing, session);

        got.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .header("Content-Type", containsString("method=REQUEST"));
        Calendar calendar = CalendarTextTest.parsed(got.asString());
        assertEquals("How to lead a safety plan", CalendarTextTest.of(CalendarTextTest.event(calendar), "SUMMARY"));
        assertFalse(got.asString().contains("front door"), "an agenda is private");
        invitation(UUID.randomUUID(), pairing, session).then().statusCode(404);
        as("manager").get(path(pairing, session) + "/invitation").then().statusCode(404);
        as("learner", mentee).header("If-Match", "*").post(path(pairing, session) + "/cancellation");
        assertTrue(invitation(mentor, pairing, session).asString().contains("METHOD:CANCEL\r\n"));
    }

    @Test
    void aFeedIsReadByWhoeverHasItsAddressUntilThereIsANewOne() throws Exception {
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));
        UUID old = agreed(pairing, mentor, mentee, in(48));
        move(old, Instant.now().minus(Duration.ofDays(100)));
        as("learner", mentee).get("/api/calendar-feed").then().statusCode(404);

        String first = make();
        Response read = given().get(first);

        read.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"))
                .header("Cache-Control", startsWith("private"))
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""));
        Calendar calendar = CalendarTextTest.parsed(read.asString());
        assertEquals(1, calendar.getComponents("VEVENT").size());
        assertEquals(CalendarText.uid(session), CalendarTextTest.of(CalendarTextTest.event(calendar), "UID"));
        for (String secret : List.of("front door", "meet.example", mentor.toString())) {
            assertFalse(read.asString().contains(secret), secret);
        }
        given().header("If-None-Match", read.header("ETag")).get(first).then().statusCode(304);
        given().header("If-None-Match", "\"another\"").get(first).then().statusCode(200);
        String second = make();
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        as("learner", mentee).delete("/api/calendar-feed").then().statusCode(204);
        given().get(second).then().statusCode(404);
    }

    @Test
    void anAddressThatNobodyMadeIsNone() {
        given().get("/api/calendar-feeds/" + "A".repeat(43) + ".ics").then().statusCode(404);
        given().get("/api/calendar-feeds/short.ics").then().statusCode(404);
        given().post("/api/calendar-feed").then().statusCode(401);
        given().delete("/api/calendar-feed").then().statusCode(401);
    }

    @Test
    void onlyTheHashOfAnAddressIsKept() {
        String token = make().replaceAll(".*/|\\.ics", "");

        assertEquals(43, token.length());
        assertEquals(
                List.of(),
                rows("select cast(t.* as text) from calendar_feed t where cast(t.* as text) like '%" + token + "%'"));
        assertEquals(
                List.of(mentee),
                rows("select member_id from calendar_feed where token_hash = sha256('" + token + "')"));
    }

    @Test
    void whoLeftTheAcademyHasNoFeed() {
        String feed = make();
        given().get(feed).then().statusCode(200);

        directoryTold(mentee, 2, "Sam Murphy", null, "deactivated");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(feed).then().statusCode(404));
    }

    @Test
    void invitationsGoOutByMailOnceAndSayNothingInTheSubject() throws Throwable {
        String noor = mentor + "@praxis.example";
        String sam = mentee + "@praxis.example";
        known(noor, sam);
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = proposed(pairing, mentor, in(24));
        sendAll();
        assertEquals(List.of(), mailbox.getMailsSentTo(noor), "whoever offers times knows them");
        assertEquals(1, mailbox.getMailsSentTo(sam).size());

        academy.praxis.mentoring.Meetings.accept(pairing, session, mentee, in(24));
        sendAll();
        sendAll();

        Mail invitation = mailbox.getMailsSentTo(noor).get(0);
        assertEquals(1, mailbox.getMailsSentTo(noor).size());
        assertEquals(2, mailbox.getMailsSentTo(sam).size());
        assertFalse(invitation.getSubject().contains("safety plan"), invitation.getSubject());
        assertFalse(invitation.getText().contains("front door"), "an agenda is private");
        assertTrue(invitation.getText().contains("Sam Murphy"), invitation.getText());
        var attached = invitation.getAttachments().get(0);
        assertTrue(attached.getContentType().contains("method=REQUEST"), attached.getContentType());
        // Both changed before the next round: they hear of the last state only.
        as("learner", mentee)
                .header("If-Match", "*")
                .body(Map.of("title", "Another title"))
                .put(path(pairing, session))
                .then()
                .statusCode(200);
        LivePairings.leave(pairing, mentee);
        sendAll();
        assertEquals(2, mailbox.getMailsSentTo(noor).size());
        Mail cancelled = mailbox.getMailsSentTo(noor).get(1);
        assertTrue(cancelled.getSubject().startsWith("Cancelled: "), cancelled.getSubject());
        assertTrue(cancelled.getAttachments().get(0).getContentType().contains("method=CANCEL"));
        assertEquals(
                List.of(),
                rows("select id from session_mail where session_id = '" + session + "' and sent_at is null"));
    }

    @Test
    void mailThatWasBeingSentWhenAProcessDiedIsSentAgain() throws Throwable {
        String sam = mentee + "@praxis.example";
        known(mentor + "@praxis.example", sam);
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = proposed(pairing, mentor, in(24));
        // As far as a process comes that dies before the mail server answers.
        rows(
                "with claimed as (update session_mail set attempts = 1, due_at = now() + interval '1 minute' where session_id = '"
                        + session + "' returning id) select id from claimed");

        sendAll();
        assertEquals(0, mailbox.getMailsSentTo(sam).size());
        VertxContextSupport.subscribeAndAwait(() -> sender.send(Instant.now().plus(Duration.ofMinutes(2))));

        assertEquals(1, mailbox.getMailsSentTo(sam).size());
    }

    @Test
    void howeverOftenTimesAreOfferedOneHearsOfItOnceAnHour() throws Throwable {
        String sam = mentee + "@praxis.example";
        known(mentor + "@praxis.example", sam);
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = proposed(pairing, mentor, in(24));
        sendAll();
        for (int i = 0; i < 3; i++) {
            as("learner", mentor)
                    .header("If-Match", "*")
                    .body(Map.of("startTimes", List.of(in(30 + i).toString())))
                    .put(path(pairing, session) + "/offer")
                    .then()
                    .statusCode(200);
            sendAll();
        }
        assertEquals(1, mailbox.getMailsSentTo(sam).size());

        LivePairings.sql(
                "update session_mail set sent_at = sent_at - interval '1 hour', due_at = due_at - interval '1 hour'"
                        + " where session_id = '" + session + "'");
        sendAll();
        assertEquals(2, mailbox.getMailsSentTo(sam).size());
    }

    @Test
    void fewAreClaimedAtATime() throws Throwable {
        known(mentor + "@praxis.example", mentee + "@praxis.example");
        UUID pairing = LivePairings.active(mentor, mentee);
        for (int i = 0; i < 6; i++) {
            proposed(pairing, mentor, in(24 + i));
        }

        assertEquals(5, VertxContextSupport.subscribeAndAwait(() -> sender.send(Instant.now())));
        sendAll();
    }

    @Test
    void whoHasNoAddressGetsNoMailAndTheOthersDo() throws Throwable {
        String sam = mentee + "@praxis.example";
        known(null, sam);
        UUID pairing = LivePairings.active(mentor, mentee);
        UUID session = agreed(pairing, mentor, mentee, in(24));

        sendAll();

        assertTrue(mailbox.getMailsSentTo(sam).size() >= 1);
        assertEquals(
                List.of(),
                rows("select id from session_mail where session_id = '" + session + "' and sent_at is null"));
    }

    private void known(String noor, String sam) {
        directoryTold(mentor, 1, "Noor Bakker", noor, "active");
        directoryTold(mentee, 1, "Sam Murphy", sam, "active");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows("select id from member where id in ('" + mentor + "', '" + mentee + "')")
                                .size()
                        == 2);
    }

    private static void directoryTold(UUID member, int version, String name, String email, String status) {
        BusProbe.here()
                .send(
                        "identity.member",
                        member,
                        "academy.praxis.identity.member-updated.v1",
                        "{\"id\":\"%s\",\"version\":%d,\"displayName\":\"%s\",\"status\":\"%s\"%s}"
                                .formatted(
                                        member,
                                        version,
                                        name,
                                        status,
                                        email == null ? "" : ",\"email\":\"" + email + "\""));
    }

    private void sendAll() throws Throwable {
        while (VertxContextSupport.subscribeAndAwait(() -> sender.send(Instant.now())) > 0) {
            // Other tests left mail as well.
        }
    }

    private String make() {
        return as("learner", mentee)
                .post("/api/calendar-feed")
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .path("path");
    }

    private static Response invitation(UUID by, UUID pairing, UUID session) {
        return as("learner", by).get(path(pairing, session) + "/invitation");
    }
}
