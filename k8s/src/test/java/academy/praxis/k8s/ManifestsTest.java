package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {
    private static final String GOOD = Fixtures.read("good.yaml");

    @Test
    void everyObjectOfAStreamIsReadIntoItsModel() {
        var kinds = Manifests.parse(GOOD).stream().map(o -> o.getKind()).toList();

        assertEquals(List.of("ServiceAccount", "ConfigMap", "Service", "Deployment"), kinds);
    }

    @Test
    void valuesArriveInTheModel() {
        Service service = (Service) Manifests.parse(GOOD).get(2);

        assertEquals(8102, service.getSpec().getPorts().get(0).getPort());
    }

    @ParameterizedTest(name = "{0} instead of {1} is refused: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "replica: 2       | replicas: 2                   | replica",
                "runAsNonroot: true | runAsNonRoot: true          | runAsNonroot",
                "httpget:         | httpGet:                      | httpget",
                "kind: Deploymnet | kind: Deployment              | Deploymnet",
                "apiVersion: apps/v1beta1 | apiVersion: apps/v1   | apps/v1beta1",
                "port: \"eight\"  | port: 8102                    | eight",
                "replicas: two    | replicas: 2                   | two",
                "enableServiceLinks: 7 | enableServiceLinks: false | Boolean",
            })
    void whatTheModelsDoNotKnowIsRefused(String wrong, String right, String named) {
        assertTrue(GOOD.contains(right), "the fixture has " + right);

        var refusal =
                assertThrows(IllegalArgumentException.class, () -> Manifests.parse(GOOD.replaceFirst(right, wrong)));

        assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        String twice = GOOD.replaceFirst("  replicas: 2\n", "  replicas: 2\n  replicas: 3\n");

        var refusal = assertThrows(IllegalArgumentException.class, () -> Manifests.parse(twice));

        assertTrue(refusal.getMessage().contains("Duplicate"), refusal.getMessage());
    }
}
