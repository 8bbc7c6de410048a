package academy.praxis.kit.mongo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Where a service keeps its documents. */
@ConfigMapping(prefix = "praxis.mongo")
public interface MongoSettings {
    /** The connection string. */
    String uri();

    /** The service's own database. */
    String database();

    /** The collections whose documents may carry an outbox. */
    List<String> outboxCollections();

    /** How long the relay's lead holds without being renewed. */
    @WithDefault("10s")
    Duration lease();
}
