package academy.praxis.testing;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An engine that a module's tests may need; it does when the engine's client is on its class path. */
enum EngineKind {
    POSTGRES("io/vertx/pgclient/PgConnection.class"),
    KAFKA("io/smallrye/reactive/messaging/kafka/KafkaConnector.class"),
    MONGO("com/mongodb/reactivestreams/client/MongoClient.class"),
    KEYCLOAK("io/quarkus/oidc/OidcTenantConfig.class");

    private final String client;

    EngineKind(String client) {
        this.client = client;
    }

    static Set<EngineKind> onTheClassPath() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Stream.of(values())
                .filter(kind -> loader.getResource(kind.client) != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EngineKind.class)));
    }
}
