package academy.praxis.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which Secrets objects need, and which come to be by what objects say; each as {@code name/key}. */
final class Secrets {
    /** Fields that name a Secret and a key. */
    private static final Set<String> BOTH =
            Set.of("secretKeyRef", "usernameSecret", "secret", "accessKeyId", "secretAccessKey", "secretTargetRef");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([a-z0-9.`, -]+)` \\|");

    private Secrets() {}

    /** What pods and operators read. */
    static SortedSet<String> needed(List<HasMetadata> objects) {
        var needed = new TreeSet<String>();
        objects.forEach(object -> collect(Trees.of(object), needed));
        return needed;
    }

    private static void collect(JsonNode node, Set<String> needed) {
        node.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (BOTH.contains(name) || name.equals("passwordSecret") && value.has("key")) {
                (value.isArray() ? Trees.each(value) : Stream.of(value))
                        .filter(one -> one.has("name") && one.has("key"))
                        .forEach(one -> needed.add(
                                one.get("name").asText() + "/" + one.get("key").asText()));
            } else if (name.equals("passwordSecret")) {
                needed.add(value.get("name").asText() + "/username");
                needed.add(value.get("name").asText() + "/password");
            } else if (name.equals("passwordSecretRef")) {
                needed.add(value.get("name").asText() + "/password");
            } else if (name.equals("certificateKeySecretRef")
                    || name.equals("tlsSecret")
                    || name.equals("serverTLSSecret")) {
                needed.add((value.isTextual() ? value : value.get("name")).asText() + "/tls.key");
            }
            if (value.has("secretName") && value.has("items")) {
                value.get("items")
                        .forEach(item -> needed.add(value.get("secretName").asText() + "/"
                                + item.get("key").asText()));
            }
        });
        node.forEach(child -> collect(child, needed));
    }

    /** What cert-manager, Strimzi and MongoDB's operator make. */
    static SortedSet<String> made(List<HasMetadata> objects) {
        var made = new TreeSet<String>();
        for (JsonNode certificate : Trees.all(objects, "Certificate")) {
            add(made, certificate.at("/spec/secretName").asText(), "ca.crt", "tls.crt", "tls.key");
        }
        Trees.all(objects, "Kafka").forEach(kafka -> add(made, Trees.name(kafka) + "-cluster-ca-cert", "ca.crt"));
        Trees.all(objects, "KafkaUser").forEach(user -> add(made, Trees.name(user), "ca.crt", "user.crt", "user.key"));
        for (JsonNode mongo : Trees.all(objects, "MongoDBCommunity")) {
            mongo.at("/spec/users")
                    .forEach(user ->
                            add(made, user.get("connectionStringSecretName").asText(), "connectionString.standard"));
        }
        return made;
    }

    private static void add(Set<String> made, String name, String... keys) {
        Stream.of(keys).forEach(key -> made.add(name + "/" + key));
    }

    /** Those that the README tells an operator to make. */
    static SortedSet<String> declared() {
        var declared = new TreeSet<String>();
        ROW.matcher(Fixtures.read(Fixtures.K8S.resolve("README.md")))
                .results()
                .forEach(row ->
                        Stream.of(row.group(2).split("`, `")).forEach(key -> declared.add(row.group(1) + "/" + key)));
        return declared;
    }

    /** What is needed and neither made nor declared. */
    static SortedSet<String> missing(List<HasMetadata> objects) {
        var missing = needed(objects);
        missing.removeAll(made(objects));
        missing.removeAll(declared());
        return missing;
    }
}
