package academy.praxis.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The manifests that follow from the sources alone. */
final class Generated {
    private static final String HEADER = """
            # Written from the sources by ./mvnw verify -pl k8s -Dtest=GeneratedTest -Dpraxis.k8s.update=true
            # A test compares them; edit the sources.
            """;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(PRAXIS_[A-Z_]+)(?::([^}]*))?}");
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    /** Which key of which Secret fills a placeholder of the realm. */
    private static final Map<String, String> PLACEHOLDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("PRAXIS_WEB_CLIENT_SECRET", "keycloak-client-web/secret"),
            Map.entry("PRAXIS_IDENTITY_SERVICE_SECRET", "keycloak-client-identity/secret"),
            Map.entry("PRAXIS_CATALOG_SERVICE_SECRET", "keycloak-clients/catalog"),
            Map.entry("PRAXIS_MENTORING_SERVICE_SECRET", "keycloak-clients/mentoring"),
            Map.entry("PRAXIS_COMMUNITY_SERVICE_SECRET", "keycloak-clients/community"),
            Map.entry("PRAXIS_PERFORMANCE_SERVICE_SECRET", "keycloak-clients/performance"),
            Map.entry("PRAXIS_EXAMPLE_INTEGRATOR_SECRET", "keycloak-clients/example-integrator"),
            Map.entry("PRAXIS_PUBLIC_URL", "keycloak-realm/public-url"),
            Map.entry("PRAXIS_GATEWAY_URL", "keycloak-realm/gateway-url"),
            Map.entry("PRAXIS_SMTP_HOST", "keycloak-realm/smtp-host"),
            Map.entry("PRAXIS_SMTP_PORT", "keycloak-realm/smtp-port"),
            Map.entry("PRAXIS_SMTP_FROM", "keycloak-realm/smtp-from"),
            Map.entry("PRAXIS_SMTP_AUTH", "keycloak-realm/smtp-auth"),
            Map.entry("PRAXIS_SMTP_USER", "keycloak-realm/smtp-user"),
            Map.entry("PRAXIS_SMTP_PASSWORD", "keycloak-realm/smtp-password"),
            Map.entry("PRAXIS_SMTP_STARTTLS", "keycloak-realm/smtp-starttls"),
            Map.entry("PRAXIS_SMTP_SSL", "keycloak-realm/smtp-ssl")));

    private Generated() {}

    /** Every generated file and what it should hold. */
    static Map<Path, String> files() {
        var uses = BusUse.all();
        return Map.of(
                Fixtures.K8S.resolve("engines/kafka/topics.yaml"), topics(uses),
                Fixtures.K8S.resolve("engines/kafka/users.yaml"), users(uses),
                Fixtures.K8S.resolve("components/autoscaling-on-lag/scaled-objects.yaml"), scaledObjects(uses),
                Fixtures.K8S.resolve("engines/keycloak/realm.yaml"),
                        realm(Fixtures.read(Fixtures.REPOSITORY.resolve("identity/keycloak/realm-praxis.json"))));
    }

    static String topics(List<BusUse> uses) {
        return HEADER
                + BusUse.partitions(uses).entrySet().stream()
                        .map(topic -> topic(topic.getKey(), topic.getValue()))
                        .collect(Collectors.joining("---\n"));
    }

    /** The settings that a service gives to a topic that it makes itself: see {@code Topics} in the kit. */
    private static String topic(String name, int partitions) {
        String kept = name.endsWith(".dead-letters") ? "retention.ms: -1" : "cleanup.policy: compact";
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaTopic
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: praxis
                spec:
                  partitions: %d
                  replicas: 3
                  config:
                    %s
                    min.insync.replicas: 2
                """.formatted(name, partitions, kept);
    }

    static String users(List<BusUse> uses) {
        return HEADER
                + uses.stream().map(use -> user(use.service(), acls(use))).collect(Collectors.joining("---\n"))
                + "---\n"
                + user(
                        "keda",
                        acl("topic", NAMESPACE_PREFIX, "prefix", "Describe")
                                + acl("group", NAMESPACE_PREFIX, "prefix", "Describe"));
    }

    private static final String NAMESPACE_PREFIX = BusUse.NAMESPACE + ".";

    private static String user(String name, String acls) {
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaUser
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: praxis
                spec:
                  authentication:
                    type: tls
                  authorization:
                    type: simple
                    acls:
                %s""".formatted(name, acls);
    }

    /** Read and Write imply Describe. What is read may be written, too: an operator's replay puts parked messages back where they came from. */
    private static String acls(BusUse use) {
        var topics = new TreeMap<String, List<String>>();
        use.topics()
                .forEach(topic ->
                        topics.computeIfAbsent(topic, any -> new ArrayList<>()).add("Write"));
        use.sources().forEach(topic -> {
            topics.computeIfAbsent(topic, any -> new ArrayList<>()).add("Read");
            if (!topics.get(topic).contains("Write")) {
                topics.get(topic).add("Write");
            }
        });
        topics.put(use.deadLetters(), List.of("Read", "Write"));
        var text = new StringBuilder();
        topics.forEach((topic, operations) -> text.append(
                acl("topic", topic, "literal", operations.stream().sorted().toArray(String[]::new))));
        use.read()
                .keySet()
                .forEach(group -> text.append(acl("group", group, group.endsWith(".") ? "prefix" : "literal", "Read")));
        return text.append(acl("group", use.deadLetters() + ".replay", "literal", "Read"))
                .toString();
    }

    private static String acl(String type, String name, String pattern, String... operations) {
        return """
                      - resource:
                          type: %s
                          name: %s
                          patternType: %s
                        operations: [%s]
                """.formatted(type, name, pattern, String.join(", ", operations)).indent(0);
    }

    static String scaledObjects(List<BusUse> uses) {
        return HEADER
                + uses.stream()
                        .filter(use -> use.read().keySet().stream()
                                .anyMatch(group -> !use.local().contains(group)))
                        .map(Generated::scaledObject)
                        .collect(Collectors.joining("---\n"));
    }

    private static String scaledObject(BusUse use) {
        var text = new StringBuilder(
                """
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata:
                  name: %s
                spec:
                  scaleTargetRef:
                    name: %s
                  minReplicaCount: 3
                  maxReplicaCount: %d
                  cooldownPeriod: 600
                  triggers:
                    # Of what is requested, not of the limit.
                    - type: cpu
                      metricType: Utilization
                      metadata:
                        value: "200"
                """.formatted(use.service(), use.service(), use.service().equals("catalog-service") ? 10 : 6));
        use.read().forEach((group, topics) -> {
            if (!use.local().contains(group)) {
                topics.forEach(topic -> text.append("""
                            - type: kafka
                              metadata:
                                bootstrapServers: praxis-kafka-bootstrap.praxis.svc:9093
                                consumerGroup: %s
                                topic: %s
                                lagThreshold: "500"
                                offsetResetPolicy: earliest
                                tls: enable
                              authenticationRef:
                                name: kafka
                        """.formatted(group, topic)));
            }
        });
        return text.toString();
    }

    /** The realm as it stands beside identity, its placeholders filled from Secrets. */
    static String realm(String json) {
        try {
            JsonNode realm =
                    YAML.copyWith(new com.fasterxml.jackson.core.JsonFactory()).readTree(json);
            ObjectNode spec = YAML.createObjectNode();
            spec.put("keycloakCRName", "praxis-keycloak");
            ObjectNode placeholders = spec.putObject("placeholders");
            PLACEHOLDER
                    .matcher(json)
                    .results()
                    .map(match -> match.group(1))
                    .sorted()
                    .distinct()
                    .forEach(name -> {
                        String[] secret = PLACEHOLDERS
                                .getOrDefault(name, "no-secret-is-named-for/" + name)
                                .split("/");
                        placeholders
                                .putObject(name)
                                .putObject("secret")
                                .put("name", secret[0])
                                .put("key", secret[1]);
                    });
            spec.set("realm", realm);
            ObjectNode all = YAML.createObjectNode();
            all.put("apiVersion", "k8s.keycloak.org/v2beta1").put("kind", "KeycloakRealmImport");
            all.putObject("metadata").put("name", "praxis");
            all.set("spec", spec);
            return HEADER + YAML.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
