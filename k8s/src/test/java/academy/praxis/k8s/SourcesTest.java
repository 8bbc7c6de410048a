package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files as they are written; needs no kubectl. */
class SourcesTest {
    private static final String KUSTOMIZATION = "kustomization.yaml";

    static List<Path> manifests() throws IOException {
        return yaml().filter(file -> !file.endsWith(KUSTOMIZATION)).toList();
    }

    static List<Path> kustomizations() throws IOException {
        return yaml().filter(file -> file.endsWith(KUSTOMIZATION)).toList();
    }

    @Test
    void thereAreManifestsForEveryService() throws IOException {
        assertTrue(manifests().size() >= 6 * 3, () -> "18 or more files are expected");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyManifestIsOneObjectThatItsModelKnows(Path file) {
        assertEquals(1, Manifests.parse(Fixtures.read(file)).size());
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void aKustomizationNamesExactlyTheFilesBesideIt(Path file) throws IOException {
        var kustomization = Manifests.parse(Fixtures.read(file), Kustomization.class);

        var named = new TreeSet<>(kustomization.files());
        try (Stream<Path> beside = Files.list(file.getParent())) {
            var there = beside.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(KUSTOMIZATION))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, named);
        }
    }

    @Test
    void aKustomizationWithAFieldThatNobodyKnowsIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Manifests.parse("kind: Kustomization\nresurces: []", Kustomization.class));
    }

    private static Stream<Path> yaml() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Fixtures.K8S.resolve("base")), Files.walk(Fixtures.K8S.resolve("components")))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    /** The fields of a kustomization that are used here; another one is first added here on purpose. */
    record Kustomization(
            String apiVersion,
            String kind,
            String namespace,
            List<String> resources,
            List<String> components,
            List<Patch> patches,
            List<Labels> labels,
            List<Image> images,
            List<Generator> configMapGenerator) {

        /** In a file of its own, or in place: one of the two. */
        record Patch(String path, String patch, Map<String, String> target) {}

        record Labels(Map<String, String> pairs, Boolean includeSelectors, Boolean includeTemplates) {}

        record Image(String name, String newTag) {}

        record Generator(String name, List<String> literals) {}

        List<String> files() {
            var patched = patches == null
                    ? Stream.<String>empty()
                    : patches.stream().map(Patch::path).filter(Objects::nonNull);
            return Stream.concat(resources == null ? Stream.empty() : resources.stream(), patched)
                    .toList();
        }
    }
}
