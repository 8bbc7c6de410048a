package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Topics, users, scalers and the realm are what the sources say. */
class GeneratedTest {
    private static final boolean UPDATE = Boolean.getBoolean("praxis.k8s.update");

    static Set<Path> files() {
        return Generated.files().keySet();
    }

    static List<BusUse> uses() {
        return BusUse.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileHoldsWhatTheSourcesSay(Path file) throws IOException {
        String expected = Generated.files().get(file);
        if (UPDATE) {
            Files.writeString(file, expected);
        }
        assertEquals(
                expected,
                Files.exists(file) ? Fixtures.read(file) : "",
                "see its first line for how it is written anew");
    }

    @Test
    void everyServiceWithAKitOfMessagesIsSeen() {
        assertEquals(
                List.of("catalog-service", "community-service", "identity", "mentoring-service", "performance-service"),
                uses().stream().map(BusUse::service).toList());
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aServiceDeclaresExactlyTheTopicsThatItWritesAndReads(BusUse use) {
        var used = new TreeSet<>(use.topics());
        used.addAll(use.sources());

        assertEquals(used, use.declared().stream().map(BusUse::full).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatIsReadIsWrittenBySomebody() {
        var read =
                uses().stream().flatMap(use -> use.sources().stream()).collect(Collectors.toCollection(TreeSet::new));
        read.removeAll(uses().stream().flatMap(use -> use.topics().stream()).collect(Collectors.toSet()));

        assertEquals(Set.of(), read);
    }

    @Test
    void topicsAreThoseThatTheCodeUsesAndNoOthers() {
        var declared = Manifests.parse(Generated.topics(uses())).stream()
                .map(KafkaTopic.class::cast)
                .collect(Collectors.toMap(
                        topic -> topic.getMetadata().getName(),
                        topic -> topic.getSpec().getPartitions()));

        assertEquals(BusUse.partitions(uses()), new TreeMap<>(declared));
        assertTrue(declared.containsKey("praxis.identity.member"));
        assertEquals(1, declared.get("praxis.catalog.dead-letters"));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void aUserMayDoWhatItsServiceDoesAndNothingElse(BusUse use) {
        var acls = acls(use.service());

        use.topics().forEach(topic -> assertTrue(acls.get("topic " + topic).contains("write"), topic));
        use.sources().forEach(topic -> assertTrue(acls.get("topic " + topic).contains("read"), topic));
        assertEquals(Set.of("read", "write"), acls.get("topic " + use.deadLetters()));
        use.read().keySet().forEach(group -> assertEquals(Set.of("read"), acls.get("group " + group), group));
        var expected = new TreeSet<String>();
        use.topics().forEach(topic -> expected.add("topic " + topic));
        use.sources().forEach(topic -> expected.add("topic " + topic));
        expected.add("topic " + use.deadLetters());
        use.read().keySet().forEach(group -> expected.add("group " + group));
        expected.add("group " + use.deadLetters() + ".replay");
        assertEquals(expected, acls.keySet());
    }

    @Test
    void aTopicThatAServiceOnlyOwnsIsNotReadByIt() {
        assertEquals(Set.of("write"), acls("identity").get("topic praxis.identity.member"));
        assertFalse(acls("identity").containsKey("topic praxis.catalog.item"));
    }

    @Test
    void aPlaceholderOfTheRealmThatNoSecretFillsIsSeen() {
        String made = Generated.realm("{\"realm\": \"praxis\", \"displayName\": \"${PRAXIS_UNHEARD_OF:x}\"}");

        assertTrue(made.contains("no-secret-is-named-for"), made);
        assertFalse(Generated.files().values().stream().anyMatch(text -> text.contains("no-secret-is-named-for")));
    }

    private static SortedMap<String, Set<String>> acls(String user) {
        var authorization = Manifests.parse(Generated.users(uses())).stream()
                .map(KafkaUser.class::cast)
                .filter(one -> one.getMetadata().getName().equals(user))
                .map(one -> (KafkaUserAuthorizationSimple) one.getSpec().getAuthorization())
                .findFirst()
                .orElseThrow();
        return new TreeMap<>(authorization.getAcls().stream()
                .collect(Collectors.toMap(
                        rule -> rule.getResource() instanceof AclRuleTopicResource topic
                                ? "topic " + topic.getName()
                                : "group " + ((AclRuleGroupResource) rule.getResource()).getName(),
                        rule -> rule.getOperations().stream()
                                .map(operation -> operation.toValue().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.toSet()))));
    }
}
