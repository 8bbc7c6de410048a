package academy.praxis.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.gateway.testing.StubAcademy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one reads without signing in, because the address is the secret. */
@QuarkusTest
@WithTestResource(StubAcademy.class)
class OpenPathTest {

    @Inject
    DoorServer door;

    private RequestSpecification anybody() {
        return given().spec(new RequestSpecBuilder()
                .setBaseUri("http://localhost:" + door.port())
                .build());
    }

    @Test
    void anybodyReadsThere() {
        anybody()
                .get("/api/calendar-feeds/secret.ics")
                .then()
                .statusCode(200)
                .body("uri", is("/api/calendar-feeds/secret.ics"))
                .body("headers.authorization", nullValue());
    }

    @Test
    void whoIsSignedInIsNobodyThere() {
        anybody()
                .header("Authorization", "Bearer " + StubAcademy.provider().accessToken())
                .cookie("praxis-session", "a-session-that-is-over")
                .get("/api/calendar-feeds/secret.ics")
                .then()
                .statusCode(200)
                .body("headers.authorization", nullValue())
                .body("headers.cookie", nullValue());
    }

    @Test
    void nobodyWritesThereWithoutSigningIn() {
        anybody().post("/api/calendar-feeds/secret.ics").then().statusCode(401);
        anybody().delete("/api/calendar-feeds/secret.ics").then().statusCode(401);
    }

    @Test
    void aMailProgramEndsMailsWithOneClickAndIsNobodyThere() {
        // The community's service is away in these tests; that it was asked is all there is to see.
        anybody().get("/api/digest-subscriptions/secret").then().statusCode(503);
        anybody()
                .cookie("praxis-session", "a-session-that-is-over")
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/api/digest-subscriptions/secret")
                .then()
                .statusCode(503);
        anybody().put("/api/digest-subscriptions/secret").then().statusCode(401);
        anybody().delete("/api/digest-subscriptions/secret").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/calendar-feeds",
                "/api/calendar-feeds/secret.ics/more",
                "/api/calendar-feed",
                "/api/pairings/mine",
                "/api/sessions/mine"
            })
    void whatLiesBesideItStaysShut(String path) {
        anybody().get(path).then().statusCode(401);
    }

    @Test
    void aFaultThereIsLoggedWithoutTheSecret() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            anybody().get("/api/calendar-feeds/hang-up").then().statusCode(503);
        } finally {
            root.removeHandler(listener);
        }

        assertTrue(logged.stream().anyMatch(line -> line.contains("/api/calendar-feeds/*")), logged::toString);
        assertFalse(logged.stream().anyMatch(line -> line.contains("calendar-feeds/hang-up")), logged::toString);
    }
}
