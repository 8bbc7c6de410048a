package academy.praxis.community.erasure;

import static org.awaitility.Awaitility.await;

import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.author.Authors;
import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.MongoSettings;
import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks for a member and for words in all that the community keeps: in every collection that there is, whatever is in it, contents of files
 * and sealed authors too; and in what every one of its topics would still hold once it is compacted.
 */
@ApplicationScoped
class Traces {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Store store;
    private final Authors authors;
    private final ReactiveMongoClient client;
    private final MongoSettings settings;
    private final Set<String> topics;

    Traces(
            Store store,
            Authors authors,
            ReactiveMongoClient client,
            MongoSettings settings,
            @ConfigProperty(name = "praxis.bus.topics") Set<String> topics) {
        this.store = store;
        this.authors = authors;
        this.client = client;
        this.settings = settings;
        this.topics = topics;
    }

    /** The collections and topics in which the member is. */
    Set<String> of(UUID memberId) {
        Set<String> found = new TreeSet<>();
        Set<String> aliases = aliases(memberId);
        Set<String> forms = forms(memberId);
        each((collection, document) -> {
            boolean named = strings(document)
                    .anyMatch(text -> containsAny(text, forms)
                            || aliases.contains(text)
                            || aliases.contains(text.replaceFirst("^alias:", "")));
            if (named || isBehindASeal(document, memberId)) {
                found.add(collection);
            }
        });
        newestOnTheBus().forEach((record, topic) -> {
            if (containsAny(
                    record.key()
                            + record.value()
                            + Arrays.toString(record.headers().toArray()),
                    forms)) {
                found.add(topic);
            }
        });
        return found;
    }

    /** The collections and topics in which a word is. */
    Set<String> of(String word) {
        Set<String> found = new TreeSet<>();
        each((collection, document) -> {
            if (strings(document).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word))) {
                found.add(collection);
            }
        });
        newestOnTheBus().forEach((record, topic) -> {
            if (String.valueOf(record.value()).toLowerCase(Locale.ROOT).contains(word)) {
                found.add(topic);
            }
        });
        return found;
    }

    /** As it is written, as bytes, and as a mark of the kinds that others than erasures use. */
    private Set<String> forms(UUID memberId) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(memberId.getMostSignificantBits())
                .putLong(memberId.getLeastSignificantBits())
                .array();
        return new HashSet<>(List.of(
                memberId.toString(),
                memberId.toString().replace("-", ""),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                authors.mark(memberId, "drafts"),
                authors.mark(memberId, "files")));
    }

    private static boolean containsAny(String text, Set<String> forms) {
        return forms.stream().anyMatch(text::contains);
    }

    /** What the member would be called in each thread that there is or was. */
    private Set<String> aliases(UUID memberId) {
        Set<UUID> threads = new HashSet<>();
        for (Document post : all("posts")) {
            threads.add(UUID.fromString(post.getString("_id")));
        }
        Set<String> aliases = new HashSet<>();
        authors.whoIn(threads, memberId).forEach(who -> aliases.add(who.substring("alias:".length())));
        return aliases;
    }

    /** Tries each sealed author with each id in its document. */
    private boolean isBehindASeal(Document document, UUID memberId) {
        List<Document> sealed = new ArrayList<>();
        visit(document, value -> {
            if (value instanceof Document inner && inner.containsKey("who") && inner.getString("sealed") != null) {
                sealed.add(inner);
            }
        });
        if (sealed.isEmpty()) {
            return false;
        }
        Set<UUID> threads = new HashSet<>();
        strings(document)
                .forEach(text ->
                        UUIDS.matcher(text).results().forEach(found -> threads.add(UUID.fromString(found.group()))));
        return sealed.stream().anyMatch(author -> threads.stream().anyMatch(thread -> opens(author, thread, memberId)));
    }

    private boolean opens(Document author, UUID thread, UUID memberId) {
        try {
            return memberId.equals(authors.memberBehind(AuthorDocument.read(author), thread));
        } catch (IllegalStateException notOfThisThread) {
            return false;
        }
    }

    private static Stream<String> strings(Document document) {
        List<String> strings = new ArrayList<>();
        visit(document, value -> {
            if (value instanceof String text) {
                strings.add(text);
            } else if (value instanceof Binary bytes) {
                strings.add(new String(bytes.getData(), StandardCharsets.ISO_8859_1));
            } else if (value instanceof UUID id) {
                strings.add(id.toString());
            }
        });
        return strings.stream();
    }

    private static void visit(Object value, Consumer<Object> visitor) {
        visitor.accept(value);
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                visitor.accept(name);
                visit(inner, visitor);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> visit(inner, visitor));
        }
    }

    private void each(BiConsumer<String, Document> look) {
        collections().forEach(name -> all(name).forEach(document -> look.accept(name, document)));
    }

    private List<String> collections() {
        return client.getDatabase(settings.database())
                .listCollectionNames()
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    private List<Document> all(String collection) {
        return store.collection(collection).find().collect().asList().await().atMost(PATIENCE);
    }

    /** Once all events that wait are on the bus: the last of each key. */
    private Map<ConsumerRecord<String, String>, String> newestOnTheBus() {
        await().atMost(PATIENCE)
                .until(() -> settings.outboxCollections().stream()
                        .allMatch(name -> store.collection(name)
                                        .countDocuments(Filters.exists(DocumentOutbox.FIELD + ".id"))
                                        .await()
                                        .atMost(PATIENCE)
                                == 0));
        Map<String, ConsumerRecord<String, String>> newest = new HashMap<>();
        topics.stream().filter(topic -> topic.startsWith("community.")).forEach(topic -> read(topic, newest));
        Map<ConsumerRecord<String, String>, String> byTopic = new HashMap<>();
        newest.values().forEach(record -> byTopic.put(record, record.topic().replaceFirst(".*community", "community")));
        return byTopic;
    }

    private static void read(String topic, Map<String, ConsumerRecord<String, String>> newest) {
        BusProbe bus = BusProbe.here();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bus.bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(bus.namespace() + "." + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> newest.put(topic + "/" + record.key(), record));
            }
        }
    }
}
