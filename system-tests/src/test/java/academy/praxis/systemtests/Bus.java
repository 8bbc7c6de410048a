package academy.praxis.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The bus of the running academy, as an operator sees it. */
final class Bus {
    private static final String NAMESPACE = "praxis.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrap;

    Bus(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /**
     * Reads a topic on and on until that holds of the last message of each key.
     *
     * @return whether it did within half a minute
     */
    boolean await(String topic, Predicate<Map<String, String>> holds) {
        Map<String, String> last = new HashMap<>();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, List.of(NAMESPACE + topic));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> last.put(event.key(), event.value()));
                boolean readAll = consumer.endOffsets(partitions).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                if (readAll && holds.test(last)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many messages were ever parked because they could not be applied. */
    long deadLetters() {
        try (var consumer = consumer()) {
            List<String> topics = consumer.listTopics().keySet().stream()
                    .filter(name -> name.endsWith(".dead-letters"))
                    .toList();
            return consumer.endOffsets(partitions(consumer, topics)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** What each consumer group that has members has still to commit, by group; empty when all have committed all. */
    Map<String, Long> uncommitted() {
        try (Admin admin = Admin.create(settings());
                var consumer = consumer()) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            Map<String, Long> behind = new TreeMap<>();
            for (ConsumerGroupDescription group :
                    admin.describeConsumerGroups(groups).all().get().values()) {
                List<TopicPartition> read = group.members().stream()
                        .flatMap(member -> member.assignment().topicPartitions().stream())
                        .toList();
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                long messages = consumer.endOffsets(read).entrySet().stream()
                        .mapToLong(end -> end.getValue() - offset(committed.get(end.getKey())))
                        .sum();
                // What listens from now on, such as live updates, commits nothing that came before.
                if (messages > 0 && !group.groupId().contains(".live.")) {
                    behind.put(group.groupId(), messages);
                }
            }
            return behind;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Has a group that nobody is in read a topic from its beginning, as {@code kafka-consumer-groups.sh --reset-offsets} does. */
    void rewind(String group, String topic) {
        try (Admin admin = Admin.create(settings());
                var consumer = consumer()) {
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            consumer.beginningOffsets(partitions(consumer, List.of(NAMESPACE + topic)))
                    .forEach((partition, offset) -> beginning.put(partition, new OffsetAndMetadata(offset)));
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toList());
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer());
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        return settings;
    }
}
