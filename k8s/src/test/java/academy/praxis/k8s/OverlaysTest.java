package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the overlays render to, and each rule broken once on purpose in the rendered production. */
class OverlaysTest {
    private static final String PRODUCTION = "overlays/production";
    private static final String KIND = "overlays/kind";

    @ParameterizedTest
    @ValueSource(strings = {KIND, PRODUCTION})
    void noPolicyIsBroken(String overlay) {
        assertEquals(List.of(), Policies.breaches(Kustomize.objects(overlay)));
        assertEquals(List.of(), ClusterPolicies.breaches(Kustomize.objects(overlay)));
    }

    @Test
    void inProductionEveryWayThatIsNeededIsOpenAndNoOther() {
        assertEquals(List.of(), NetworkPaths.breaches(Kustomize.objects(PRODUCTION)));
    }

    @ParameterizedTest
    @ValueSource(strings = {KIND, PRODUCTION})
    void everyVariableIsOneThatItsServiceReads(String overlay) {
        var unknown = new TreeSet<String>();
        services(overlay).forEach(service -> {
            var given = new TreeSet<>(NetworkPaths.Environment.of(service, Kustomize.objects(overlay))
                    .keySet());
            given.remove("JAVA_TOOL_OPTIONS");
            given.removeAll(Settings.of(service.getMetadata().getName()).variables());
            given.forEach(name -> unknown.add(service.getMetadata().getName() + ": " + name));
        });

        assertEquals(Set.of(), unknown);
    }

    @Test
    void theReadmeNamesExactlyTheSecretsThatNobodyMakes() {
        var objects = Kustomize.objects(PRODUCTION);
        var needed = Secrets.needed(objects);
        needed.removeAll(Secrets.made(objects));

        assertEquals(needed, Secrets.declared());
    }

    @Test
    void externalSecretsFetchesEachOfThem() {
        var fetched = Trees.all(Kustomize.objects(PRODUCTION), "ExternalSecret").stream()
                .map(secret -> secret.at("/spec/target/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Secrets.declared().stream()
                        .map(secret -> secret.split("/")[0])
                        .collect(Collectors.toCollection(TreeSet::new)),
                fetched);
    }

    @Test
    void productionHasThreeOfEachEngineAndKindHasOne() {
        assertEquals(List.of(3, 3, 3, 3), sizes(PRODUCTION));
        assertEquals(List.of(1, 1, 1, 1), sizes(KIND));
    }

    @Test
    void keycloakIsTheVersionThatRunsLocally() {
        String pom = Fixtures.read(Fixtures.REPOSITORY.resolve("pom.xml"));
        String image = Trees.all(Kustomize.objects(PRODUCTION), "Keycloak")
                .get(0)
                .at("/spec/image")
                .asText();
        String version = image.substring(image.lastIndexOf(':') + 1);

        assertTrue(pom.contains("<keycloak.version>" + version + "</keycloak.version>"), version);
        String built = Fixtures.read(Fixtures.K8S.resolve("images/keycloak/Containerfile"));
        assertEquals(2, built.split("FROM quay.io/keycloak/keycloak:" + version, -1).length - 1);
    }

    @Test
    void imagesOfProductionComeFromOneRegistry() {
        services(PRODUCTION)
                .forEach(service -> assertTrue(
                        service.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .get(0)
                                .getImage()
                                .startsWith("registry.praxis.example/praxis/"),
                        service.getMetadata()::getName));
    }

    /** {@code ¶} ends a line. */
    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "NetworkPolicy catalog-service | port: 5432 | port: 5433 | catalog-service -> postgres:5432 is needed and not allowed",
                "NetworkPolicy catalog-service | port: 5432 | port: 5433 | serves nothing",
                "NetworkPolicy postgres | port: 9187 | port: 9188 | monitoring -> postgres:9187 is needed and not allowed",
                "NetworkPolicy identity | app.kubernetes.io/name: gateway | part: praxis | gateway -> identity:8101 is needed and not allowed",
                "NetworkPolicy catalog-service | - 10.0.0.0/8 | - 11.0.0.0/8 | catalog-service -> inside:443 is allowed and not needed",
                "NetworkPolicy default-deny | - Ingress | - Egress | stranger -> ",
                "NetworkPolicy dns | port: 53 | port: 54 | identity -> dns:53 is needed and not allowed",
                "PodDisruptionBudget gateway | maxUnavailable: 1 | maxUnavailable: 2 | lets one pod go",
                "PodDisruptionBudget gateway | app.kubernetes.io/name: gateway¶      | app.kubernetes.io/name: other¶      | kept by one PodDisruptionBudget",
                "HorizontalPodAutoscaler gateway | minReplicas: 3 | minReplicas: 1 | keeps two pods",
                "HorizontalPodAutoscaler gateway | kind: Deployment¶    name: gateway | kind: Deployment¶    name: other | a Deployment that is there",
                "HorizontalPodAutoscaler gateway | kind: Deployment¶    name: gateway | kind: Deployment¶    name: catalog-service | scaled by one scaler",
                "ScaledObject catalog-service | minReplicaCount: 3 | minReplicaCount: 1 | keeps two pods",
                "ScaledObject catalog-service | maxReplicaCount: 10 | maxReplicaCount: 20 | no more pods than",
                "Deployment gateway | spec:¶  revisionHistoryLimit | spec:¶  replicas: 2¶  revisionHistoryLimit | leaves its number",
                "Kafka praxis | tls: true | tls: false | TLS and certificates",
                "Kafka praxis | type: simple | type: opa | checks ACLs",
                "Kafka praxis | auto.create.topics.enable: false | auto.create.topics.enable: true | no topics by itself",
                "Kafka praxis | min.insync.replicas: 2 | min.insync.replicas: 1 | two replicas have it",
                "KafkaTopic praxis.catalog.item | replicas: 3 | replicas: 5 | no more replicas than",
                "KafkaTopic praxis.catalog.item | min.insync.replicas: 2 | min.insync.replicas: 1 | two of which",
                "Cluster praxis-postgres | - hostnossl all all all reject | - host all all all md5 | nobody without TLS",
                "Cluster praxis-postgres | name: mentoring¶ | name: mentor¶ | a role and a database",
                "Cluster praxis-postgres | instances: 3 | instances: 2 | a synchronous one",
                "Cluster praxis-postgres | isWALArchiver: true | isWALArchiver: false | archives its log",
                "Cluster praxis-postgres | connectionLimit: 250 | connectionLimit: 50 | as many connections as catalog-service",
                "Cluster praxis-postgres | max_connections: \"1000\" | max_connections: \"100\" | as many connections as all of them",
                "Database catalog | name: catalog¶  owner | name: other¶  owner | must be used by a service",
                "MongoDBCommunity praxis-mongo | enabled: true | enabled: false | nobody without TLS",
                "MongoDBCommunity praxis-mongo | members: 3 | members: 2 | odd number",
                "Keycloak praxis-keycloak | tlsSecret: praxis-keycloak-server | httpEnabled: true | speaks TLS",
                "Keycloak praxis-keycloak | hostname: https://id | hostname: https://ids | services believe",
                "HTTPRoute academy | sectionName: academy | sectionName: other | a listener that is there",
                "HTTPRoute academy | port: 8080 | port: 8081 | leads to a port",
                "HTTPRoute identity | value: /admin/realms/praxis | value: /admin | neither management nor",
                "Certificate praxis-postgres-server | secretName: praxis-postgres-server | secretName: other | praxis-postgres-server/ca.crt must be made",
                "KafkaUser catalog-service | name: catalog-service¶ | name: other¶ | catalog-service/user.key must be made",
                "Deployment catalog-service | name: catalog-db | name: nobodys-db | nobodys-db/username must be made",
                "Deployment catalog-service | - key: ca.crt | - key: tls.key | certificates of authorities",
                "CronJob praxis-mongo-backup | runAsNonRoot: true | runAsNonRoot: false | not root",
                "CronJob praxis-mongo-backup | readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | read-only root",
                "CronJob praxis-mongo-backup | image: mongo:8.0.12 | image: mongo:latest | names the version",
                "ConfigMap praxis-postgres-queries | name: praxis-postgres-queries | name: other | is used",
                "KafkaTopic praxis.catalog.item | namespace: praxis | namespace: default | lives in the namespace",
            })
    void aBrokenRuleIsNamed(String object, String right, String wrong, String rule) {
        var place = find(object);
        var objects = new ArrayList<>(Kustomize.objects(PRODUCTION));
        objects.set(place, Manifests.parse(changed(place, right, wrong)).get(0));
        var breaches = new ArrayList<String>();
        if (object.startsWith("NetworkPolicy")) {
            breaches.addAll(NetworkPaths.breaches(objects));
        } else {
            breaches.addAll(ClusterPolicies.breaches(objects));
            breaches.addAll(Policies.breaches(objects));
        }

        assertTrue(breaches.stream().anyMatch(breach -> breach.contains(rule)), breaches::toString);
    }

    @ParameterizedTest(name = "{0}: {2} is refused")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Cluster praxis-postgres | instances: 3 | instnces: 3",
                "Cluster praxis-postgres | instances: 3 | instances: three",
                "Cluster praxis-postgres | dataDurability: required | dataDurability: always",
                "ObjectStore praxis-postgres | retentionPolicy: 30d | retentionPolicy: 30 days",
                "MongoDBCommunity praxis-mongo | members: 3 | replicas: 3",
                "Keycloak praxis-keycloak | tlsSecret: praxis-keycloak-server | tlsSecrets: praxis-keycloak-server",
                "KeycloakRealmImport praxis | keycloakCRName: praxis-keycloak | keycloak: praxis-keycloak",
                "ScaledObject catalog-service | maxReplicaCount: 10 | maxReplicas: 10",
                "Certificate praxis-postgres-server | duration: 2160h | duration: 90d",
                "ExternalSecret gateway-session | creationPolicy: Owner | creationPolicy: Mine",
                "Kafka praxis | metadataVersion: 4.1-IV1 | metadataversion: 4.1-IV1",
                "KafkaTopic praxis.catalog.item | partitions: 12 | partitons: 12",
                "KafkaUser catalog-service | type: simple | type: simple¶    acl: []",
                "HTTPRoute academy | request: 310s | requests: 310s",
                "Gateway praxis | gatewayClassName: eg | gatewayClass: eg",
                "PodMonitor praxis-services | path: /q/metrics | paths: /q/metrics",
                "PrometheusRule praxis | for: 5m | since: 5m",
                "NetworkPolicy gateway | policyTypes: | policyType:",
                "HorizontalPodAutoscaler gateway | averageUtilization: 200 | averageUtilisation: 200",
                "PodDisruptionBudget gateway | maxUnavailable: 1 | maxUnavailble: 1",
                "CronJob praxis-mongo-backup | concurrencyPolicy: Forbid | concurrency: Forbid",
            })
    void aFieldThatTheApiDoesNotKnowIsRefused(String object, String right, String wrong) {
        String text = changed(find(object), right, wrong);

        assertThrows(IllegalArgumentException.class, () -> Manifests.parse(text));
    }

    /** Where an object, by kind and name, stands among the rendered ones. */
    private static int find(String object) {
        var names = Kustomize.objects(PRODUCTION).stream()
                .map(one -> one.getKind() + " " + one.getMetadata().getName().replaceFirst("-[a-z0-9]{10}$", ""))
                .toList();
        assertTrue(names.contains(object), object + " is there");
        return names.indexOf(object);
    }

    /** The text of one rendered object, changed. */
    private static String changed(int place, String right, String wrong) {
        String text = Kustomize.yaml(PRODUCTION).split("(?m)^---\n")[place];
        String before = right.replace("¶", "\n");
        assertTrue(text.contains(before), () -> "There is " + before + " in " + text);
        return text.replace(before, wrong.replace("¶", "\n"));
    }

    private static List<Integer> sizes(String overlay) {
        List<HasMetadata> objects = Kustomize.objects(overlay);
        return List.of(
                Trees.all(objects, "Cluster").get(0).at("/spec/instances").asInt(),
                Trees.all(objects, "KafkaNodePool").get(0).at("/spec/replicas").asInt(),
                Trees.all(objects, "KafkaNodePool").get(1).at("/spec/replicas").asInt(),
                Trees.all(objects, "MongoDBCommunity")
                        .get(0)
                        .at("/spec/members")
                        .asInt());
    }

    private static List<Deployment> services(String overlay) {
        return Kustomize.objects(overlay).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(d -> !d.getMetadata().getName().equals("otel-collector"))
                .toList();
    }
}
