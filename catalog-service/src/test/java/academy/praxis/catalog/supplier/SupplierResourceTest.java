package academy.praxis.catalog.supplier;

import static academy.praxis.catalog.Requests.as;
import static academy.praxis.catalog.Requests.with;
import static academy.praxis.catalog.supplier.Registry.registered;
import static academy.praxis.catalog.supplier.Registry.supplier;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SupplierResourceTest {
    private final String name = "Évidence Press " + UUID.randomUUID();

    @Test
    void aCuratorRegistersASupplierOnceHoweverOftenTheyAsk() {
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(as("curator")
                    .header("Idempotency-Key", key)
                    .body(supplier(name))
                    .post("/api/suppliers")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"0\"")
                    .body("name", equalTo(name))
                    .body("trust", equalTo("trusted"))
                    .body("ownerId", equalTo(TestTokens.memberId("curator").toString()))
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void aNameIsThatOfOneSupplierWhateverItsCaseAndAccents() {
        registered(supplier(name));

        as("curator")
                .body(supplier(name.toUpperCase(java.util.Locale.ROOT).replace('É', 'E')))
                .post("/api/suppliers")
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    void onlyCuratorsSeeOrChangeSuppliers() {
        String id = registered(supplier(name));
        for (String role : List.of("learner", "mentor", "manager", "stakeholder", "integrator", "admin")) {
            as(role).get("/api/suppliers").then().statusCode(403);
            as(role).get("/api/suppliers/" + id).then().statusCode(403);
            as(role).get("/api/suppliers/connectors").then().statusCode(403);
            as(role).get("/api/suppliers/" + id + "/connections").then().statusCode(403);
            as(role).body(supplier("x" + name)).post("/api/suppliers").then().statusCode(403);
            as(role).post("/api/suppliers/" + id + "/withdrawals").then().statusCode(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name,x",
        "name,''",
        "homepage,javascript:alert(1)",
        "homepage,https://user:pw@supplier.example/",
        "clientId,two words",
        "clientId,''"
    })
    void anInvalidValueIsNamed(String field, String value) {
        as("curator")
                .body(with(supplier(name), field, value))
                .post("/api/suppliers")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void aSupplierIsChangedInTheVersionThatOneKnows() {
        String id = registered(supplier(name));
        var changed = with(supplier(name), "trust", "reviewed");

        as("curator").body(changed).put("/api/suppliers/" + id).then().statusCode(428);
        as("curator")
                .header("If-Match", "\"7\"")
                .body(changed)
                .put("/api/suppliers/" + id)
                .then()
                .statusCode(412);
        as("curator")
                .header("If-Match", "\"0\"")
                .body(changed)
                .put("/api/suppliers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("trust", equalTo("reviewed"));
        as("curator").get("/api/suppliers/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void listsAreNarrowedAndPaged() {
        List<String> ids = new ArrayList<>();
        for (String trust : List.of("trusted", "reviewed", "reviewed")) {
            ids.add(registered(with(supplier(name + " " + trust + ids.size()), "trust", trust)));
        }
        String words = name.toUpperCase(java.util.Locale.ROOT).replace('É', 'E');

        as("curator")
                .queryParam("name", words)
                .queryParam("trust", "reviewed")
                .get("/api/suppliers")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2), ids.get(1)));
        String next = as("curator")
                .queryParam("name", words)
                .queryParam("limit", 2)
                .get("/api/suppliers")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as("curator")
                .queryParam("name", words)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get("/api/suppliers")
                .then()
                .body("items.id", contains(ids.get(0)));
        as("curator").queryParam("after", "abc").get("/api/suppliers").then().statusCode(400);
    }

    @Test
    void allThatABlockedSupplierBroughtIsWithdrawnInOneCall() {
        String script = "withdrawn " + UUID.randomUUID();
        ScriptedConnector.play(script, (source, sink) -> {
            for (int i = 0; i < 5; i++) {
                sink.record(ScriptedConnector.record("r" + i, script + " " + i));
            }
            sink.complete(true);
        });
        String id = registered(supplier(name));
        String connection = Registry.connected(id, Registry.scripted(script));
        Registry.run(connection, java.util.Map.of());
        as("curator").post("/api/suppliers/" + id + "/withdrawals").then().statusCode(409);

        as("curator")
                .header("If-Match", "\"0\"")
                .body(with(supplier(name), "trust", "blocked"))
                .put("/api/suppliers/" + id)
                .then()
                .statusCode(200);
        String run = as("curator")
                .post("/api/suppliers/" + id + "/withdrawals")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        var ended = Registry.ended("/api/suppliers/" + id + "/withdrawals/" + run);
        assertEquals(Arrays.asList("succeeded", 5), Arrays.asList(ended.getString("state"), ended.getInt("retired")));
        as("curator").body("{}").post(connection + "/runs").then().statusCode(409);
    }
}
