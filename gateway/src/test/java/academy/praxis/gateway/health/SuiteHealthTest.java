package academy.praxis.gateway.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.gateway.door.DoorServer;
import academy.praxis.gateway.testing.Browser;
import academy.praxis.gateway.testing.StubAcademy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubAcademy.class)
class SuiteHealthTest {

    @Inject
    DoorServer door;

    @Test
    void anybodyLearnsThatSomethingIsAwayButNotWhat() {
        Browser anybody = new Browser(door.port());

        HttpResponse<String> response = anybody.send(anybody.to("/health"));

        assertEquals(503, response.statusCode());
        assertEquals(new JsonObject().put("status", "degraded"), new JsonObject(response.body()));
    }

    @Test
    void anAdministratorLearnsWhatIsAway() {
        Browser administrator = new Browser(door.port()).signIn();

        HttpResponse<String> response = administrator.send(administrator.to("/health"));

        JsonObject parts = new JsonObject(response.body()).getJsonObject("parts");
        assertEquals("down", parts.getString("community"));
        assertEquals("up", parts.getString("catalog"));
        assertEquals("up", parts.getString("keycloak"));
    }
}
