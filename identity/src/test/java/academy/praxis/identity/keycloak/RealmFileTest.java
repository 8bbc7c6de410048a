package academy.praxis.identity.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of the realm that real people use. */
class RealmFileTest {
    private final JsonNode realm = read("keycloak/realm-praxis.json");

    @Test
    void noClientTakesPasswords() {
        for (JsonNode client : realm.get("clients")) {
            assertFalse(
                    client.get("directAccessGrantsEnabled").asBoolean(),
                    client.get("clientId").asText());
            assertFalse(
                    client.get("implicitFlowEnabled").asBoolean(),
                    client.get("clientId").asText());
        }
    }

    @Test
    void onlyTheOverlayHasTheCommandLine() {
        assertFalse(clientIds(realm).contains("praxis-cli"));
        assertEquals(List.of("praxis-cli"), clientIds(read("keycloak/demo/realm-demo.json")));
    }

    @Test
    void whoeverUsesTheCodeFlowMustUsePkce() {
        for (JsonNode client : realm.get("clients")) {
            if (client.get("standardFlowEnabled").asBoolean()) {
                assertEquals(
                        "S256",
                        client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText(),
                        client.get("clientId").asText());
                client.get("redirectUris")
                        .forEach(uri -> assertFalse(uri.asText().contains("*"), uri.asText()));
            }
        }
    }

    @Test
    void everySecretComesFromTheEnvironment() {
        for (JsonNode client : realm.get("clients")) {
            if (!client.get("publicClient").asBoolean()) {
                assertTrue(
                        client.get("secret").asText().matches("\\$\\{PRAXIS_[A-Z_]+_SECRET:[a-z-]+-local-only}"),
                        client.get("clientId").asText());
            }
        }
    }

    @Test
    void noTokenCarriesMoreThanItsClientNeeds() {
        realm.get("clients")
                .forEach(client -> assertFalse(
                        client.get("fullScopeAllowed").asBoolean(),
                        client.get("clientId").asText()));
    }

    private static List<String> clientIds(JsonNode file) {
        List<String> ids = new ArrayList<>();
        file.get("clients").forEach(client -> ids.add(client.get("clientId").asText()));
        return ids;
    }

    private static JsonNode read(String path) {
        try {
            return new ObjectMapper().readTree(new File(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
