package academy.praxis.kit.bus;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Creates the topics that this service needs and that are not there, before anything reads or writes them. */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final Bus bus;
    private final Map<String, Object> kafka;

    /** The settings of every client of this service, so that TLS and certificates hold here, too. */
    Topics(Bus bus, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.bus = bus;
        this.kafka = kafka;
    }

    void create(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (!bus.createTopics()) {
            return;
        }
        Map<String, Object> settings = new HashMap<>(kafka);
        // The application's name, which only consumers know.
        settings.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(settings)) {
            var missing = Stream.concat(
                            bus.topics().orElse(Set.of()).stream().map(this::state), Stream.of(deadLetters()))
                    .toList();
            admin.createTopics(missing).values().forEach(this::await);
        }
    }

    /** Carries the whole state of its aggregates, so the last event of each is kept for ever. */
    private NewTopic state(String name) {
        return topic(bus.topic(name), bus.partitions())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    private NewTopic deadLetters() {
        return topic(bus.deadLetters(), 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private NewTopic topic(String name, int partitions) {
        short replicas = bus.replicas();
        return new NewTopic(name, Optional.of(partitions), replicas == 0 ? Optional.empty() : Optional.of(replicas));
    }

    private void await(String topic, org.apache.kafka.common.KafkaFuture<Void> creation) {
        try {
            creation.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.warnf(
                        "Could not create the topic %s: %s", topic, e.getCause().getMessage());
            }
        } catch (TimeoutException e) {
            LOG.warnf("Could not create the topic %s in time", topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
