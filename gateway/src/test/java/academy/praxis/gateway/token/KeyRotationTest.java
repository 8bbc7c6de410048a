package academy.praxis.gateway.token;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.gateway.door.DoorServer;
import academy.praxis.gateway.testing.Browser;
import academy.praxis.gateway.testing.StubAcademy;
import academy.praxis.gateway.testing.StubIdentityProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubAcademy.class)
class KeyRotationTest {

    @Inject
    DoorServer door;

    private final StubIdentityProvider provider = StubAcademy.provider();

    private int status(String token) {
        Browser client = new Browser(door.port());
        return client.send(client.to("/api/items").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aNewKeyIsTakenAndAWithdrawnOneNoLongerAlsoForTokensThatWereVerifiedBefore() throws Exception {
        String old = provider.accessToken();
        assertEquals(200, status(old));

        provider.rotate();
        String fresh = provider.accessToken();
        await("the new key is known").atMost(Duration.ofSeconds(5)).until(() -> status(fresh) == 200);
        assertEquals(200, status(old), "the old key is still published");

        provider.withdrawOldKeys();
        await("the old key is forgotten").atMost(Duration.ofSeconds(5)).until(() -> status(old) == 401);
        assertEquals(200, status(fresh));
    }
}
