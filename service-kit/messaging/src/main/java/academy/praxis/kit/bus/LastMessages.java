package academy.praxis.kit.bus;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * An instance that is about to stop takes no more messages, as long as it has its stores: what it has is applied and committed, and the rest
 * is for the next one. The framework would go on reading until after the databases' connections are closed.
 */
@ApplicationScoped
class LastMessages {
    private static final Logger LOG = Logger.getLogger(LastMessages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaClientService clients;

    LastMessages(KafkaClientService clients) {
        this.clients = clients;
    }

    void pause(@Observes ShutdownDelayInitiatedEvent stopping) {
        try {
            Multi.createFrom()
                    .iterable(clients.getConsumerChannels())
                    .onItem()
                    .transformToUniAndMerge(this::pause)
                    .collect()
                    .last()
                    .await()
                    .atMost(PATIENCE);
        } catch (TimeoutException slow) {
            LOG.warn("Not every consumer could be paused before the stop");
        }
    }

    private Uni<?> pause(String channel) {
        return clients.getConsumer(channel)
                .pause()
                .onFailure()
                .invoke(fault -> LOG.warnf("%s could not be paused before the stop: %s", channel, fault))
                .onFailure()
                .recoverWithNull();
    }
}
