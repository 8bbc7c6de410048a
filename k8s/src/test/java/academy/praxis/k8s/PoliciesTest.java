package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule, broken once on purpose. */
class PoliciesTest {
    private static final String GOOD = Fixtures.read("good.yaml");

    @Test
    void aGoodServiceBreaksNoRule() {
        assertEquals(List.of(), Policies.breaches(Manifests.parse(GOOD)));
    }

    @Test
    void twoObjectsOfOneNameAreABreach() {
        assertBreach(GOOD + "\n---\n" + GOOD.split("---\n")[0], "ServiceAccount catalog-service is there twice");
    }

    /** {@code ¶} ends a line. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "matchLabels:¶      app.kubernetes.io/name: catalog-service | matchLabels:¶      app.kubernetes.io/name: other | selects its own pods",
                "terminationGracePeriodSeconds: 40 | terminationGracePeriodSeconds: 30 | gives its pods 33 s or more to end",
                "seconds: 5 | seconds: 15 | gives its pods 43 s or more to end",
                "matchLabels:¶            app.kubernetes.io/part-of: praxis | matchLabels:¶            app.kubernetes.io/part-of: other | counts its own pods",
                "spec:¶      automountServiceAccountToken: false | spec:¶      automountServiceAccountToken: true | mounts no ServiceAccount token",
                "enableServiceLinks: false | enableServiceLinks: true | takes no variables",
                "serviceAccountName: catalog-service | serviceAccountName: other | a ServiceAccount that is there",
                "runAsNonRoot: true | runAsNonRoot: false | not root",
                "runAsUser: 10001 | runAsUser: 0 | not root",
                "type: RuntimeDefault | type: Unconfined | seccomp",
                "enableServiceLinks: false | enableServiceLinks: false¶      hostNetwork: true | host's namespaces",
                "emptyDir:¶          sizeLimit: 64Mi | hostPath:¶          path: /var | mounts only empty folders",
                "catalog-service:1.0.0-SNAPSHOT | catalog-service:latest | names the version",
                "catalog-service:1.0.0-SNAPSHOT | catalog-service | names the version",
                "allowPrivilegeEscalation: false | allowPrivilegeEscalation: true | gain privileges",
                "privileged: false | privileged: true | gain privileges",
                "readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | read-only root",
                "drop:¶            - ALL | drop:¶            - NET_RAW | drops all capabilities",
                "drop:¶            - ALL | drop:¶            - ALL¶            add:¶            - NET_ADMIN | drops all capabilities",
                "mountPath: /tmp¶          name: tmp | mountPath: /tmp¶          name: other | volumes that are there",
                "mountPath: /tmp | mountPath: /var/tmp | write to /tmp",
                "path: /q/health/started | path: /q/health/ready | startup probe",
                "path: /q/health/live | path: /q/health | liveness probe",
                "path: /q/health/ready¶            port: management | path: /q/health/ready¶            port: http | readiness probe",
                "cpu: \"2\"¶            memory: 512Mi | cpu: \"2\" | requests and limits",
                "requests:¶            cpu: 250m | requests:¶            cpu: \"3\" | no more cpu",
                "memory: 512Mi¶          requests | memory: 256Mi¶          requests | no more memory",
                "MaxRAMPercentage=45 | MaxRAMPercentage=80 | beside the heap",
                "-XX:MaxRAMPercentage=45 | -Xmx400m | beside the heap",
                "configMapRef:¶            name: catalog-service | configMapRef:¶            name: other | a ConfigMap that is there",
                "configMapRef:¶            name: catalog-service | secretRef:¶            name: catalog-db | Secrets key by key",
                "- name: PRAXIS_DB_USER | - name: PRAXIS_DB_URL | sets PRAXIS_DB_URL once",
                "- name: PRAXIS_DB_USER | - name: PRAXIS_DB_PASSWORD | sets PRAXIS_DB_PASSWORD once",
                "valueFrom:¶            secretKeyRef:¶              key: password¶              name: catalog-db | value: open | takes PRAXIS_DB_PASSWORD from a Secret",
                "PRAXIS_DB_URL: | PRAXIS_DB_PASSWORD: | holds no secret",
                "postgresql://praxis | postgresql://catalog:open@praxis | holds no secret",
                "preStop:¶            sleep:¶              seconds: 5 | postStart:¶            sleep:¶              seconds: 5 | waits before it stops",
                "selector:¶    app.kubernetes.io/name: catalog-service | selector:¶    app.kubernetes.io/name: other | pods of one Deployment",
                "port: 8102¶    targetPort: http | port: 80¶    targetPort: http | leads to a port",
                "targetPort: management | targetPort: metrics | leads to a port",
                "apiVersion: v1¶automountServiceAccountToken: false | apiVersion: v1 | hands out no token",
            })
    void aBrokenRuleIsNamed(String right, String wrong, String rule) {
        String before = right.replace("¶", "\n");
        assertTrue(GOOD.contains(before), "the fixture has " + right);

        assertBreach(GOOD.replace(before, wrong.replace("¶", "\n")), rule);
    }

    private static void assertBreach(String manifests, String expected) {
        var breaches = Policies.breaches(Manifests.parse(manifests));
        assertTrue(breaches.stream().anyMatch(breach -> breach.contains(expected)), breaches::toString);
    }
}
