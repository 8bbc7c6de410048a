package academy.praxis.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What holds of a whole cluster with its engines, beside {@link Policies} and {@link NetworkPaths}. Each breach is a sentence. */
final class ClusterPolicies {
    private final List<HasMetadata> objects;
    private final List<String> breaches = new ArrayList<>();

    private ClusterPolicies(List<HasMetadata> objects) {
        this.objects = objects;
    }

    static List<String> breaches(List<HasMetadata> objects) {
        var policies = new ClusterPolicies(objects);
        policies.disruption();
        policies.scaling();
        policies.kafka();
        policies.postgres();
        policies.mongo();
        policies.keycloak();
        policies.routes();
        policies.namespace();
        Secrets.missing(objects)
                .forEach(secret -> policies.breaches.add("The Secret " + secret
                        + " must be made by an operator's object or stand in the README's table"));
        return policies.breaches;
    }

    private void disruption() {
        var selectors = all("PodDisruptionBudget").stream()
                .map(budget -> budget.at("/spec/selector/matchLabels"))
                .toList();
        all("PodDisruptionBudget")
                .forEach(budget ->
                        require(budget.at("/spec/maxUnavailable").asInt() == 1, budget, "lets one pod go at a time"));
        for (JsonNode deployment : all("Deployment")) {
            JsonNode labels = deployment.at("/spec/template/metadata/labels");
            long budgets = selectors.stream()
                    .filter(selector -> !selector.isEmpty() && contains(labels, selector))
                    .count();
            require(budgets == 1, deployment, "is kept by one PodDisruptionBudget");
        }
    }

    private static boolean contains(JsonNode labels, JsonNode selector) {
        return selector.properties().stream().allMatch(entry -> entry.getValue().equals(labels.get(entry.getKey())));
    }

    private void scaling() {
        List<String> scaled = new ArrayList<>();
        all("HorizontalPodAutoscaler").forEach(hpa -> {
            scaled.add(hpa.at("/spec/scaleTargetRef/name").asText());
            require(hpa.at("/spec/minReplicas").asInt() >= 2, hpa, "keeps two pods or more");
        });
        all("ScaledObject").forEach(scaler -> {
            scaled.add(scaler.at("/spec/scaleTargetRef/name").asText());
            require(scaler.at("/spec/minReplicaCount").asInt() >= 2, scaler, "keeps two pods or more");
            require(
                    scaler.at("/spec/maxReplicaCount").asInt() <= 12,
                    scaler,
                    "makes no more pods than a topic has partitions");
        });
        var deployments = all("Deployment").stream().map(Trees::name).collect(Collectors.toSet());
        scaled.stream()
                .filter(name -> !deployments.contains(name))
                .forEach(name -> breaches.add("A scaler of " + name + " must be one of a Deployment that is there"));
        for (JsonNode deployment : all("Deployment")) {
            long scalers =
                    scaled.stream().filter(Trees.name(deployment)::equals).count();
            require(scalers <= 1, deployment, "is scaled by one scaler");
            require(
                    scalers == 0 || !deployment.at("/spec").has("replicas"),
                    deployment,
                    "leaves its number to the scaler");
        }
    }

    private void kafka() {
        int brokers = all("KafkaNodePool").stream()
                .filter(pool -> pool.at("/spec/roles").toString().contains("broker"))
                .mapToInt(pool -> pool.at("/spec/replicas").asInt())
                .sum();
        for (JsonNode kafka : all("Kafka")) {
            kafka.at("/spec/kafka/listeners")
                    .forEach(listener -> require(
                            listener.path("tls").asBoolean() && listener.has("authentication"),
                            kafka,
                            "has TLS and certificates of clients on every listener"));
            require(kafka.at("/spec/kafka/authorization/type").asText().equals("simple"), kafka, "checks ACLs");
            require(
                    !kafka.at("/spec/kafka/config")
                            .path("auto.create.topics.enable")
                            .asBoolean(true),
                    kafka,
                    "makes no topics by itself");
            require(
                    brokers < 3
                            || kafka.at("/spec/kafka/config")
                                            .path("min.insync.replicas")
                                            .asInt()
                                    == 2,
                    kafka,
                    "answers when two replicas have it");
        }
        for (JsonNode topic : all("KafkaTopic")) {
            int replicas = topic.at("/spec/replicas").asInt();
            int least = topic.at("/spec/config").path("min.insync.replicas").asInt();
            require(replicas <= brokers, topic, "has no more replicas than there are brokers");
            require(
                    replicas == 1 || least == 2 && replicas == 3,
                    topic,
                    "is on three brokers, two of which must have what is answered");
        }
    }

    private void postgres() {
        var databases = all("Database").stream()
                .map(database -> database.at("/spec/name").asText() + " of "
                        + database.at("/spec/owner").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        for (JsonNode cluster : all("Cluster")) {
            var roles = new TreeSet<String>();
            cluster.at("/spec/managed/roles")
                    .forEach(role -> roles.add(role.path("name").asText() + " of "
                            + role.path("name").asText()));
            require(roles.equals(databases), cluster, "has a role and a database of its name for each service");
            require(
                    cluster.at("/spec/postgresql/pg_hba").toString().contains("hostnossl all all all reject"),
                    cluster,
                    "takes nobody without TLS");
            boolean several = cluster.at("/spec/instances").asInt() > 1;
            require(
                    !several
                            || cluster.at("/spec/instances").asInt() >= 3
                                    && cluster.at("/spec/postgresql/synchronous/number")
                                                    .asInt()
                                            >= 1,
                    cluster,
                    "has a synchronous one among two replicas or more");
            require(
                    !several || cluster.at("/spec/plugins").toString().contains("\"isWALArchiver\":true"),
                    cluster,
                    "archives its log");
            require(!several || all("ScheduledBackup").size() == 1, cluster, "is backed up on a schedule");
        }
        all("Cluster").forEach(this::connections);
        String told = all("ConfigMap").stream()
                .map(config -> config.path("data").toString())
                .collect(Collectors.joining());
        for (String database : databases) {
            String name = database.split(" ")[0];
            if (!name.equals("keycloak")
                    && !told.contains("praxis-postgres-rw:5432/" + name + "?sslmode=verify-full")) {
                breaches.add("Database " + name + " must be used by a service that checks the server's certificate");
            }
        }
    }

    /** Every pool at its fullest, with the most pods that a scaler makes and one more while it rolls. */
    private void connections(JsonNode cluster) {
        int sum = all("Keycloak").stream()
                .mapToInt(keycloak -> (keycloak.at("/spec/instances").asInt() + 1)
                        * keycloak.at("/spec/db/poolMaxSize").asInt())
                .sum();
        for (JsonNode role : cluster.at("/spec/managed/roles")) {
            String name = role.path("name").asText();
            for (JsonNode deployment : all("Deployment")) {
                String service = Trees.name(deployment);
                if (service.equals(name) || service.equals(name + "-service")) {
                    var settings = Settings.of(service);
                    int needed = (mostPods(deployment) + 1)
                            * (Integer.parseInt(settings.value("quarkus.datasource.reactive.max-size"))
                                    + Integer.parseInt(settings.value("quarkus.datasource.jdbc.max-size")));
                    sum += needed;
                    require(
                            role.path("connectionLimit").asInt() >= needed,
                            cluster,
                            "allows as many connections as " + service + " may open: " + needed);
                }
            }
        }
        require(
                cluster.at("/spec/postgresql/parameters/max_connections").asInt() >= sum + 20,
                cluster,
                "allows as many connections as all of them may open, and 20 for operators: " + sum);
    }

    private int mostPods(JsonNode deployment) {
        return java.util.stream.Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(kind -> all(kind).stream())
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(Trees.name(deployment)))
                .mapToInt(scaler -> Math.max(
                        scaler.at("/spec/maxReplicas").asInt(),
                        scaler.at("/spec/maxReplicaCount").asInt()))
                .findFirst()
                .orElse(deployment.at("/spec/replicas").asInt());
    }

    private void mongo() {
        for (JsonNode mongo : all("MongoDBCommunity")) {
            require(
                    mongo.at("/spec/security/tls/enabled").asBoolean()
                            && !mongo.at("/spec/security/tls/optional").asBoolean(),
                    mongo,
                    "takes nobody without TLS");
            require(mongo.at("/spec/members").asInt() != 2, mongo, "has an odd number of members");
        }
    }

    private void keycloak() {
        for (JsonNode keycloak : all("Keycloak")) {
            require(
                    keycloak.at("/spec/http").has("tlsSecret")
                            || keycloak.at("/spec/hostname/hostname").asText().startsWith("http://localhost"),
                    keycloak,
                    "speaks TLS unless it is on the browser's own machine");
            String issuer = keycloak.at("/spec/hostname/hostname").asText() + "/realms/praxis";
            require(
                    all("ConfigMap").stream()
                            .filter(config -> config.path("data").has("PRAXIS_OIDC_ISSUER"))
                            .allMatch(config -> config.at("/data/PRAXIS_OIDC_ISSUER")
                                    .asText()
                                    .equals(issuer)),
                    keycloak,
                    "is at the address that services believe tokens of");
        }
    }

    private void routes() {
        Set<String> listeners = all("Gateway").stream()
                .flatMap(gateway -> Trees.each(gateway.at("/spec/listeners"))
                        .map(listener -> Trees.name(gateway) + "/"
                                + listener.path("name").asText()))
                .collect(Collectors.toSet());
        Set<String> backends = all("Service").stream()
                .flatMap(service -> Trees.each(service.at("/spec/ports"))
                        .map(port ->
                                Trees.name(service) + ":" + port.path("port").asInt()))
                .collect(Collectors.toCollection(TreeSet::new));
        // The operator makes this Service.
        all("Keycloak").forEach(keycloak -> backends.add(Trees.name(keycloak) + "-service:8443"));
        for (JsonNode route : all("HTTPRoute")) {
            route.at("/spec/parentRefs")
                    .forEach(parent -> require(
                            listeners.contains(parent.path("name").asText() + "/"
                                    + parent.path("sectionName").asText()),
                            route,
                            "hangs on a listener that is there"));
            route.findValues("backendRefs").stream()
                    .flatMap(Trees::each)
                    .forEach(backend -> require(
                            backends.contains(backend.path("name").asText() + ":"
                                    + backend.path("port").asInt()),
                            route,
                            "leads to a port that is there"));
            require(
                    !route.toString().contains("\"/q") && !route.toString().contains("\"/admin\""),
                    route,
                    "opens neither management nor the administration of Keycloak");
        }
    }

    private void namespace() {
        objects.stream()
                .filter(object -> !object.getKind().equals("Namespace"))
                .filter(object -> !"praxis".equals(object.getMetadata().getNamespace()))
                .forEach(object -> breaches.add(object.getKind() + " "
                        + object.getMetadata().getName() + " must be one that lives in the namespace praxis"));
    }

    private List<JsonNode> all(String kind) {
        return Trees.all(objects, kind);
    }

    private void require(boolean kept, JsonNode object, String rule) {
        if (!kept) {
            breaches.add(object.path("kind").asText() + " " + Trees.name(object) + " must be one that " + rule);
        }
    }
}
