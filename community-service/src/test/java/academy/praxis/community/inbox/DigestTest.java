package academy.praxis.community.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.testing.BusProbe;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DigestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MockMailbox mailbox;

    @Inject
    DigestSender sender;

    private final Person reader = Person.with();
    private final Person writer = Person.with();
    private final String address = reader.id() + "@praxis.example";

    @BeforeEach
    void theDirectoryKnowsTheReader() {
        BusProbe.here()
                .send(
                        "identity.member",
                        reader.id(),
                        "academy.praxis.identity.member-updated.v1",
                        ("{\"id\":\"%s\",\"version\":1,\"displayName\":\"Sam Murphy\",\"teamId\":null,\"email\":\"%s\",\"languages\":[\"en\"],"
                                        + "\"roles\":[\"learner\"],\"status\":\"ACTIVE\"}")
                                .formatted(reader.id(), address));
    }

    private String titled(String space, String title) {
        return reader.posts(
                        "/api/posts",
                        Map.of("spaceId", space, "kind", "question", "title", title, "body", "I *never* know."))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String answered(String post) {
        String said = writer.posts("/api/posts/" + post + "/comments", Map.of("body", "Secret words."))
                .statusCode(201)
                .extract()
                .path("id");
        new Inbox(reader).awaits("comment", said);
        return said;
    }

    private void mailsGoOut(Instant at) {
        int tried;
        do {
            tried = sender.send(at).await().atMost(PATIENCE);
        } while (tried > 0);
    }

    private List<Mail> mails() {
        return mailbox.getMailsSentTo(address);
    }

    @Test
    void oneMailAWeekTellsWhatIsUnreadWithoutTheWordsOfSpacesThatAreNotForEveryoneAndEndsWithOneClick() {
        String open = titled(reader.opensSpace(), "An open question");
        String hidden = titled(
                reader.setsUp(Map.of(
                        "name", "Just us", "purpose", "Ours", "kind", "private", "memberIds", List.of(writer.id()))),
                "A private question");
        String safe = titled(reader.opensSafeSpace(), "A safe question");
        String read = titled(reader.opensSpace(), "A question that was read");
        for (String post : List.of(open, hidden, safe)) {
            answered(post);
        }
        String known = answered(read);
        String id = (String) new Inbox(reader).awaits("comment", known).get("id");
        reader.asks().put("/api/notifications/" + id + "/read").then().statusCode(204);

        mailsGoOut(Instant.now());
        assertEquals(List.of(), mails(), "it is not Monday yet");
        Instant week = Instant.now().plus(Duration.ofDays(7));
        mailsGoOut(week);
        mailsGoOut(week.plusSeconds(3_600));

        assertEquals(1, mails().size());
        Mail mail = mails().get(0);
        String body = mail.getText();
        assertEquals("What is new for you in Praxis", mail.getSubject());
        assertTrue(body.contains("Somebody commented on a post of yours: An open question"), body);
        assertTrue(body.contains("2 more, in spaces of which mails say nothing"), body);
        for (String secret : List.of(
                "private",
                "safe",
                "that was read",
                "Secret",
                "never",
                writer.id().toString(),
                hidden,
                safe)) {
            assertFalse(body.contains(secret), secret + " in " + body);
        }
        assertEquals(List.of("List-Unsubscribe=One-Click"), mail.getHeaders().get("List-Unsubscribe-Post"));
        String link = mail.getHeaders().get("List-Unsubscribe").get(0);
        String path = URI.create(link.substring(1, link.length() - 1)).getPath();

        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<form method=\"post\">"));
        reader.gets("/api/notification-preferences").body("digest", is("weekly"));
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
        given().post(path).then().statusCode(200);
        reader.gets("/api/notification-preferences").body("digest", is("never"));

        answered(open);
        mailsGoOut(week.plus(Duration.ofDays(14)));
        assertEquals(1, mails().size());
    }

    @Test
    void whoLeftASpaceHearsNothingOfItByMail() {
        String space = writer.setsUp(
                Map.of("name", "Just us", "purpose", "Ours", "kind", "private", "memberIds", List.of(reader.id())));
        answered(titled(space, "A private question"));
        reader.asks().delete("/api/spaces/" + space + "/membership").then().statusCode(204);

        mailsGoOut(Instant.now().plus(Duration.ofDays(7)));

        assertEquals(List.of(), mails());
    }

    @Test
    void anAddressThatNobodyWasGivenEndsNothing() {
        given().get("/api/digest-subscriptions/" + "x".repeat(64)).then().statusCode(404);
        given().post("/api/digest-subscriptions/" + "x".repeat(64)).then().statusCode(404);
        given().post("/api/digest-subscriptions/" + UUID.randomUUID()).then().statusCode(404);
    }
}
