package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.embedded.EngineException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakEngineTest {

    private Path folder;

    private PostgresEngine postgres;
    private KeycloakEngine keycloak;

    @BeforeEach
    void startItsDatabase() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "keycloak-test");
        postgres =
                Engines.postgres(PostgresSettings.in(folder.resolve("postgres")).withDurable(false));
        postgres.start();
        postgres.ensureRole("keycloak", "secret");
        postgres.ensureDatabase("keycloak", "keycloak");
    }

    @AfterEach
    void stopBoth() {
        keycloak.stop();
        postgres.stop();
        Archives.delete(folder);
    }

    @Test
    void importsARealmAndKeepsItWhenItIsKilled() throws Exception {
        Path realm = Files.writeString(
                folder.resolve("realm-tiny.json"),
                "{\"realm\":\"tiny\",\"enabled\":true,\"displayName\":\"${TITLE:none}\"}");
        KeycloakSettings settings = settings("secret");
        keycloak = Engines.keycloak(settings.withRealms(List.of(realm), null).withEnvironment("TITLE", "Tiny academy"));
        keycloak.start();
        assertEquals(
                200,
                get(keycloak.issuer("tiny") + "/.well-known/openid-configuration")
                        .statusCode());

        Processes.kill(keycloak.pid().orElseThrow());
        keycloak = Engines.keycloak(settings);
        keycloak.start();

        HttpResponse<String> configuration = get(keycloak.issuer("tiny") + "/.well-known/openid-configuration");
        assertEquals(200, configuration.statusCode());
        assertTrue(configuration.body().contains("\"issuer\":\"" + keycloak.issuer("tiny") + "\""));
    }

    @Test
    void saysThatItsDatabaseRefusesIt() {
        keycloak = Engines.keycloak(settings("wrong"));

        EngineException failure = assertThrows(EngineException.class, keycloak::start);

        assertEquals(Reason.NOT_READY, failure.reason());
        assertTrue(failure.getMessage().contains("could not use its database"), failure.getMessage());
    }

    private KeycloakSettings settings(String password) {
        return KeycloakSettings.in(
                folder.resolve("keycloak"),
                new KeycloakSettings.Database(postgres.jdbcUrl("keycloak"), "keycloak", password));
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
