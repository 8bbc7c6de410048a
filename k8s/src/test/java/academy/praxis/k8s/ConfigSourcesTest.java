package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigSourcesTest {
    @Test
    void interfacesInInterfacesAreFollowed() {
        String source = """
                /** How. {@code braces()}; */
                @ConfigMapping(prefix = "praxis.bus")
                public interface Bus {
                    @WithDefault("true")
                    boolean createTopics();

                    Relay relay();

                    interface Relay {
                        Duration safetyPoll();
                    }

                    default String topic(String name) {
                        return other();
                    }
                }
                """;

        assertEquals(Set.of("praxis.bus.create-topics", "praxis.bus.relay.safety-poll"), ConfigSources.keysOf(source));
    }

    @Test
    void whatTheSourcesReadIsKnownAndNothingElse() {
        var known = Settings.of("catalog-service").variables();

        assertTrue(known.contains("PRAXIS_BUS_CREATE_TOPICS"), known::toString);
        assertFalse(known.contains("PRAXIS_BUS_CREATE_TOPIC"));
        assertFalse(Settings.of("gateway").variables().contains("PRAXIS_BUS_CREATE_TOPICS"));
        assertTrue(Settings.of("gateway").variables().contains("PRAXIS_GATEWAY_HTTP_TRUSTED_PROXIES"));
    }
}
