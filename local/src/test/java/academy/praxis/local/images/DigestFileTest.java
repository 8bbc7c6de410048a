package academy.praxis.local.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.local.academy.PraxisException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DigestFileTest {

    private static final Path COMPONENT =
            Path.of(System.getProperty("praxis.checkout"), "k8s/components/images/kustomization.yaml");
    private static final RegistryName REGISTRY = RegistryName.parse("registry.example.org/academy", false);
    private static final String FIRST = "sha256:" + "1".repeat(64);
    private static final String SECOND = "sha256:" + "2".repeat(64);

    @Test
    void whatWasPushedIsTakenByDigestAndTheRestStays() throws Exception {
        String before = Files.readString(COMPONENT);

        String after = DigestFile.with(before, REGISTRY, Map.of("gateway", FIRST));

        assertEquals(
                before.replaceAll(
                        "(?<=name: praxis/gateway\n    newName: ).*\n(    digest: .*\n)?",
                        "registry.example.org/academy/praxis/gateway\n    digest: " + FIRST + "\n"),
                after);
        assertTrue(after.contains(FIRST), after);
    }

    @Test
    void aLaterPushReplacesTheDigest() throws Exception {
        String once = DigestFile.with(Files.readString(COMPONENT), REGISTRY, Map.of("gateway", FIRST));

        String twice = DigestFile.with(once, REGISTRY, Map.of("gateway", SECOND));

        assertEquals(once.replace(FIRST, SECOND), twice);
    }

    @Test
    void everyServiceCanBeTaken() throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        ImageRequest.SERVICES.forEach(service -> digests.put(service, FIRST));

        String all = DigestFile.with(Files.readString(COMPONENT), REGISTRY, digests);

        assertEquals(ImageRequest.SERVICES.size(), all.split(FIRST, -1).length - 1, all);
        assertEquals(ImageRequest.SERVICES.size(), all.split("- name:", -1).length - 1, all);
    }

    @Test
    void aListThatSomebodyWroteOtherwiseIsLeftAlone() {
        for (String text : new String[] {"images: []\n", "", "images:\n  - name: praxis/gateway\n    newTag: '1'\n"}) {
            assertThrows(PraxisException.class, () -> DigestFile.with(text, REGISTRY, Map.of("gateway", FIRST)), text);
        }
    }
}
