package academy.praxis.kit.bus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How this service stands on the bus. */
@ConfigMapping(prefix = "praxis.bus")
public interface Bus {
    /** What every topic and consumer group starts with, so that two academies, or tests, can share one Kafka. */
    @WithDefault("praxis")
    String namespace();

    /** This service's area in topic names, event types and sources, such as {@code catalog}. */
    String service();

    /** The topics that this service writes or reads, without the namespace; created when they are missing. */
    @WithDefault("")
    java.util.Optional<Set<String>> topics();

    /** Whether this service creates missing topics itself; off where an operator declares them. */
    @WithDefault("true")
    boolean createTopics();

    /** Partitions of a topic that this service creates. */
    @WithDefault("3")
    int partitions();

    /** Copies of a topic that this service creates; 0 asks for the broker's default. */
    @WithDefault("0")
    short replicas();

    /** The outbox relay's settings. */
    Relay relay();

    /** How a failing message is retried before it is parked. */
    Retry retry();

    /** The outbox relay's settings. */
    interface Relay {
        /** Whether this instance relays; off in an instance that only writes. */
        @WithDefault("true")
        boolean enabled();

        /** How often the outbox is looked at when no commit in this process said that there is something. */
        @WithDefault("250ms")
        Duration safetyPoll();

        /** How many events are sent before the broker's acknowledgements are awaited. */
        @WithDefault("500")
        int batch();
    }

    /** How a failing message is retried before it is parked. */
    interface Retry {
        /** Attempts after the first. */
        @WithDefault("5")
        int attempts();

        /** The wait before the second attempt; doubled each time. */
        @WithDefault("200ms")
        Duration firstBackoff();

        /** The longest wait between two attempts. */
        @WithDefault("10s")
        Duration maxBackoff();
    }

    /** The full name of a topic. */
    default String topic(String name) {
        return namespace() + "." + name;
    }

    /** Where this service parks what it cannot apply. */
    default String deadLetters() {
        return topic(service() + ".dead-letters");
    }
}
