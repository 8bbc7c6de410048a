package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What {@code kubectl kustomize} makes of a folder. */
final class Kustomize {
    private static final String MISSING =
            "kubectl is not on the PATH, so nothing can be rendered; install it (kubernetes.io/docs/tasks/tools) to run this test";

    private Kustomize() {}

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, List<HasMetadata>> RENDERED = new ConcurrentHashMap<>();

    /** The objects of the base. */
    static List<HasMetadata> base() {
        return objects("base");
    }

    /** The objects of a folder of this module. */
    static List<HasMetadata> objects(String folder) {
        return RENDERED.computeIfAbsent(folder, name -> Manifests.parse(yaml(name)));
    }

    /** The text of a folder of this module. Without kubectl the calling test is skipped and says so; in CI, where kubectl belongs, it fails. */
    static String yaml(String folder) {
        boolean kubectl = onThePath();
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(kubectl, MISSING);
        }
        assumeTrue(kubectl, MISSING);
        return TEXTS.computeIfAbsent(folder, name -> render(Fixtures.K8S.resolve(name)));
    }

    private static boolean onThePath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static String render(Path folder) {
        try {
            Path errors = Files.createTempFile("kustomize", ".txt");
            Process process = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(30, TimeUnit.SECONDS);
            String said = Files.readString(errors);
            Files.delete(errors);
            assertTrue(ended && process.exitValue() == 0 && said.isEmpty(), "kubectl kustomize said: " + said);
            return yaml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
