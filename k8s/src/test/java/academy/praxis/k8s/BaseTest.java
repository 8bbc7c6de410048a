package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the base renders to. */
class BaseTest {
    private static final List<String> SERVICES = List.of(
            "catalog-service", "community-service", "gateway", "identity", "mentoring-service", "performance-service");

    private static List<HasMetadata> objects;

    @BeforeAll
    static void renderTheBase() {
        objects = Kustomize.base();
    }

    @Test
    void everyServiceHasItsDeploymentServiceAndAccount() {
        for (var kind : List.of(Deployment.class, Service.class, ServiceAccount.class)) {
            assertEquals(
                    SERVICES,
                    all(kind).map(o -> o.getMetadata().getName()).sorted().toList());
        }
    }

    @Test
    void noPolicyIsBroken() {
        assertEquals(List.of(), Policies.breaches(objects));
    }

    @Test
    void theNamespaceAdmitsRestrictedPodsOnlyAndHoldsEverything() {
        Namespace namespace = all(Namespace.class).findFirst().orElseThrow();

        assertEquals("restricted", namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce"));
        objects.stream()
                .filter(o -> o != namespace)
                .forEach(o -> assertEquals(
                        namespace.getMetadata().getName(),
                        o.getMetadata().getNamespace(),
                        o.getMetadata().getName()));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theImageIsTheOneThatThisBuildMakes(String service) {
        assertEquals(
                "praxis/" + service + ":" + System.getProperty("praxis.version"),
                container(service).getImage());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void portsAreTheOnesThatTheServiceListensAt(String service) {
        var ports = container(service).getPorts().stream()
                .collect(Collectors.toMap(port -> port.getName(), port -> port.getContainerPort()));

        var settings = Settings.of(service);
        assertEquals(Map.of("http", settings.httpPort(), "management", settings.managementPort()), ports);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyVariableIsOneThatTheServiceReads(String service) {
        var given = new TreeSet<>(Variables.of(objects, service).keySet());
        given.remove("JAVA_TOOL_OPTIONS");
        assertTrue(given.contains("PRAXIS_OIDC_ISSUER"), given::toString);

        given.removeAll(Settings.of(service).variables());

        assertEquals(Set.of(), given);
    }

    @Test
    void theGatewayFindsEveryServiceWhereItIs() {
        var urls = Variables.of(objects, "gateway");
        for (String service : SERVICES) {
            if (!service.equals("gateway")) {
                String area = service.replace("-service", "").toUpperCase(java.util.Locale.ROOT);
                var settings = Settings.of(service);
                assertEquals("http://" + service + ":" + settings.httpPort(), urls.get("PRAXIS_" + area + "_URL"));
                assertEquals(
                        "http://" + service + ":" + settings.managementPort(),
                        urls.get("PRAXIS_" + area + "_MANAGEMENT_URL"));
            }
        }
    }

    private static Container container(String service) {
        return all(Deployment.class)
                .filter(d -> d.getMetadata().getName().equals(service))
                .flatMap(d -> d.getSpec().getTemplate().getSpec().getContainers().stream())
                .findFirst()
                .orElseThrow();
    }

    private static <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }
}
