package academy.praxis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against all four engines, in the mode that the switch chooses. */
class EnginesResourceTest {

    private static final EnginesResource ENGINES = new EnginesResource();
    private static Map<String, String> configuration;

    @BeforeAll
    static void start() {
        configuration = ENGINES.start();
    }

    @AfterAll
    static void stop() {
        ENGINES.stop();
    }

    @Test
    void leadsToADatabaseThatTheServiceOwns() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                configuration.get("praxis.db.jdbc-url"),
                configuration.get("praxis.db.user"),
                configuration.get("praxis.db.password"))) {
            connection.createStatement().execute("CREATE TABLE item (id int)");
        }
        assertEquals("jdbc:" + configuration.get("praxis.db.url"), configuration.get("praxis.db.jdbc-url"));
    }

    @Test
    void sharesTheEnginesAndNothingElseWithTheNextStart() {
        EnginesResource next = new EnginesResource();
        Map<String, String> nextConfiguration = next.start();
        next.stop();

        assertEquals(configuration.get("kafka.bootstrap.servers"), nextConfiguration.get("kafka.bootstrap.servers"));
        assertEquals(configuration.get("praxis.mongo.uri"), nextConfiguration.get("praxis.mongo.uri"));
        assertNotEquals(configuration.get("praxis.db.url"), nextConfiguration.get("praxis.db.url"));
        assertNotEquals(configuration.get("praxis.bus.namespace"), nextConfiguration.get("praxis.bus.namespace"));
        assertNotEquals(configuration.get("praxis.mongo.database"), nextConfiguration.get("praxis.mongo.database"));
    }

    @Test
    void givesTokensAsTheAcademyDoes() throws IOException {
        UUID member = UUID.randomUUID();

        JsonNode claims = claims(TestTokens.as(member, "curator", "manager"));

        assertEquals(configuration.get("praxis.oidc.issuer"), claims.path("iss").asText());
        assertTrue(texts(claims.path("aud")).contains("praxis-api"), claims::toString);
        assertTrue(
                texts(claims.path("groups")).containsAll(List.of("curator", "learner", "manager")), claims::toString);
        assertEquals(member.toString(), claims.path("member_id").asText());
        assertSame(TestTokens.as("learner"), TestTokens.as("learner"));
    }

    @Test
    void givesTokensThatAServiceMustRefuse() throws IOException {
        JsonNode expired = claims(TestTokens.expired());
        JsonNode elsewhere = claims(TestTokens.ofAnotherAudience("manager"));

        assertTrue(Instant.ofEpochSecond(expired.path("exp").asLong()).isBefore(Instant.now()));
        assertTrue(texts(expired.path("aud")).contains("praxis-api"), expired::toString);
        assertFalse(texts(elsewhere.path("aud")).contains("praxis-api"), elsewhere::toString);
        assertTrue(texts(elsewhere.path("groups")).contains("manager"), elsewhere::toString);
    }

    @Test
    void givesAMachinesTokenWithoutAMember() throws IOException {
        JsonNode claims = claims(TestTokens.ofMachine("example-integrator"));

        assertEquals(List.of("integrator"), texts(claims.path("groups")));
        assertTrue(claims.path("member_id").isMissingNode(), claims::toString);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> texts(JsonNode oneOrMany) {
        List<String> texts = new ArrayList<>();
        if (oneOrMany.isTextual()) {
            texts.add(oneOrMany.asText());
        }
        oneOrMany.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
