package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A supplier's machine sends its items through the gateway, and a learner finds them. */
class PushTest {
    private static final String LINES = """
            {"externalId": "olc-1", "title": "Zuclopenthixol depot: what to check beforehand", "summary": "Six checks before a depot injection.", \
            "body": "Allergies, last dose, site, side effects, consent and the date of the next one.", "form": "reference", "minutes": 2}
            {"externalId": "olc-2", "title": "x", "summary": "Too short a title.", "form": "reference", "minutes": 2}
            """;

    private static RunningAcademy academy;
    private static String supplier;

    @BeforeAll
    static void start() {
        academy = RunningAcademy.get();
        RestAssured.baseURI = academy.url();
        supplier = given().auth()
                .oauth2(SignedIn.token(academy, "lotte.devries@praxis.example"))
                .get("/api/suppliers?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == 'Open Care Library' }.id");
    }

    @Test
    void whatASupplierPushesIsFoundWithinSecondsAndGoneWhenItIsDeleted() {
        push(LINES)
                .statusCode(200)
                .body("lines", equalTo(2))
                .body("refused", equalTo(1))
                .body("faults[0].line", equalTo(2))
                .body("faults[0].field", equalTo("title"));
        String learner = SignedIn.token(academy, "sam.murphy@praxis.example");
        awaitFound(learner, true);

        push(LINES).statusCode(200).body("created", equalTo(0)).body("updated", equalTo(0));
        push("{\"externalId\": \"olc-1\", \"deleted\": true}\n").statusCode(200).body("retired", equalTo(1));
        awaitFound(learner, false);
    }

    @Test
    void nobodyElsePushesForIt() {
        push(SignedIn.token(academy, "lotte.devries@praxis.example"), LINES)
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static void awaitFound(String learner, boolean expected) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var titles = given().auth()
                    .oauth2(learner)
                    .queryParam("q", "zuclopenthixol depot")
                    .get("/api/search")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<String>getList("items.item.title");
            assertTrue(expected == titles.contains("Zuclopenthixol depot: what to check beforehand"), titles::toString);
        });
    }

    private static ValidatableResponse push(String lines) {
        String token = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "example-integrator")
                .formParam("client_secret", academy.property("client.example-integrator.secret"))
                .formParam("scope", "catalog:push")
                .post(academy.property("keycloak.url") + "/realms/praxis/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return push(token, lines);
    }

    private static ValidatableResponse push(String token, String lines) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/api/suppliers/" + supplier + "/items")
                .then();
    }
}
