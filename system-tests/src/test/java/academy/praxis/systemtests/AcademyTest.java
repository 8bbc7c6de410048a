package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The running academy, through its gateway only. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AcademyTest {
    private static RunningAcademy academy;

    @BeforeAll
    static void start() {
        academy = RunningAcademy.get();
        RestAssured.baseURI = academy.url();
    }

    @Test
    @Order(1)
    void theDemoAcademyIsThere() {
        assertEquals(
                100,
                as("sam.murphy")
                        .get("/api/items?limit=100")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size());
        as("sam.murphy")
                .get("/api/members?limit=100")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(60));
        as("sam.murphy").get("/api/teams").then().statusCode(200).body("items.size()", equalTo(8));
        as("sam.murphy").get("/api/spaces").then().statusCode(200).body("items.size()", greaterThanOrEqualTo(3));
        as("sam.murphy")
                .get("/api/posts?limit=100")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(20));
        String outcome = as("grace.okafor")
                .get("/api/outcomes")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        as("grace.okafor")
                .get("/api/outcomes/" + outcome + "/observations?limit=100")
                .then()
                .statusCode(200);
        as("jonas.weber").get("/api/cohorts").then().statusCode(200).body("items.size()", greaterThanOrEqualTo(2));
        as("jonas.weber")
                .get("/api/mentor-profiles?limit=100")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(10));
    }

    @Test
    @Order(2)
    void theStoryGoesThroughFromEndToEnd() {
        var outcome = academy.praxis("demo");

        assertEquals(0, outcome.exitCode(), outcome.output());
    }

    @Test
    @Order(3)
    void nobodyGetsInWithoutSigningIn() {
        for (String area : List.of(
                "items", "members", "posts", "outcomes", "mentor-profiles", "operations/catalog/dead-letters")) {
            given().get("/api/" + area)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:praxis:problem:unauthenticated"));
        }
    }

    @Test
    @Order(3)
    void insidesOfTheServicesAreNotReachable() {
        given().redirects().follow(false).get("/q/health").then().statusCode(404);
        given().redirects().follow(false).get("/q/openapi").then().statusCode(404);
    }

    @Test
    @Order(3)
    void theApiDescribesItselfInOneDocument() {
        given().get("/api/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/items"))
                .body("paths", hasKey("/api/members"))
                .body("paths", hasKey("/api/posts"))
                .body("paths", hasKey("/api/outcomes"))
                .body("paths", hasKey("/api/mentor-profiles"));
        given().get("/docs").then().statusCode(200);
    }

    @Test
    @Order(3)
    void theSuiteSaysThatItIsWell() {
        given().get("/health").then().statusCode(200).body("status", equalTo("up"));
    }

    @Test
    @Order(3)
    void theWebAppIsServedWithTheHeadersOfAPage() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    @Order(8)
    void aSecondStartSaysThatItRunsAlready() {
        var outcome = academy.praxis("start");

        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(outcome.output().contains("runs already"), outcome.output());
    }

    @Test
    @Order(9)
    void everythingIsThereAgainAfterAllProcessesWereKilledAtOnce() {
        String title = "Written before the lights went out " + UUID.randomUUID();
        String item = publishedItem(title);
        String post = as("sam.murphy")
                .body(Map.of("spaceId", openSpace(), "kind", "question", "title", title, "body", "Is this kept?"))
                .post("/api/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        academy.killEverything();
        academy.start();

        as("sam.murphy").get("/api/items/" + item).then().statusCode(200).body("title", equalTo(title));
        as("sam.murphy").get("/api/posts/" + post).then().statusCode(200).body("title", equalTo(title));
        as("jonas.weber").get("/api/cohorts").then().statusCode(200).body("items.size()", greaterThanOrEqualTo(2));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> as("jonas.weber")
                        .get("/api/outcomes/known-items/" + item)
                        .then()
                        .statusCode(200)
                        .body("title", equalTo(title)));
    }

    @Test
    @Order(10)
    void stopLeavesNoProcess() {
        assertEquals(0, academy.praxis("stop").exitCode());

        assertEquals(List.of(), academy.processes());
        academy.start();
    }

    private static String publishedItem(String title) {
        String id = as("lotte.devries")
                .body(Map.of(
                        "title",
                        title,
                        "summary",
                        "Kept.",
                        "body",
                        "One line.",
                        "form",
                        "reference",
                        "minutes",
                        2,
                        "languages",
                        List.of("en")))
                .post("/api/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("lotte.devries")
                .header("If-Match", "\"0\"")
                .post("/api/items/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static String openSpace() {
        return as("sam.murphy")
                .get("/api/spaces")
                .then()
                .body("items.kind", hasItem("open"))
                .extract()
                .path("items.find { it.kind == 'open' }.id");
    }

    private static RequestSpecification as(String name) {
        return given().auth()
                .oauth2(SignedIn.token(academy, name + "@praxis.example"))
                .contentType(ContentType.JSON);
    }
}
