package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files as they are written; needs no kubectl. */
class SourcesTest {
    private static final Set<String> FOLDERS = Set.of("base", "components", "engines", "overlays");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    static List<Path> manifests() throws IOException {
        var data = generated();
        return yaml().filter(file -> !file.endsWith(KUSTOMIZATION) && !data.contains(file))
                // A patch may leave out or empty what its model needs; it is read in what it makes.
                .filter(file -> !file.startsWith(Fixtures.K8S.resolve("overlays")))
                .toList();
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
    void everyManifestHoldsObjectsOfOneKindThatTheirModelKnows(Path file) {
        var kinds = Manifests.parse(Fixtures.read(file)).stream()
                .map(object -> object.getKind())
                .distinct()
                .toList();

        assertEquals(1, kinds.size(), kinds::toString);
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void aKustomizationNamesExactlyTheFilesBesideIt(Path file) throws IOException {
        var kustomization = Manifests.parse(Fixtures.read(file), Kustomization.class);

        var named = new TreeSet<>(kustomization.files());
        try (Stream<Path> beside = Files.list(file.getParent())) {
            var there = beside.flatMap(path -> names(path, named))
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

    /** A folder that is no kustomization of its own counts with the files in it; what lies outside is not beside it. */
    private static Stream<String> names(Path path, Set<String> named) {
        named.removeIf(name -> name.startsWith(".."));
        if (!Files.isDirectory(path) || Files.exists(path.resolve(KUSTOMIZATION))) {
            return Stream.of(path.getFileName().toString());
        }
        return named.stream().filter(name -> name.startsWith(path.getFileName() + "/")).toList().stream();
    }

    /** Files that kustomizations put into ConfigMaps, and that are no manifests. */
    private static Set<Path> generated() throws IOException {
        var files = new HashSet<Path>();
        for (Path file : kustomizations()) {
            Manifests.parse(Fixtures.read(file), Kustomization.class)
                    .data()
                    .forEach(name -> files.add(file.resolveSibling(name)));
        }
        return files;
    }

    private static Stream<Path> yaml() throws IOException {
        try (Stream<Path> files = Files.walk(Fixtures.K8S)) {
            return files
                    .filter(file -> FOLDERS.contains(
                            Fixtures.K8S.relativize(file).getName(0).toString()))
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
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
            List<Replicas> replicas,
            List<Generator> configMapGenerator) {

        /** In a file of its own, or in place: one of the two. */
        record Patch(String path, String patch, Map<String, String> target) {}

        record Labels(Map<String, String> pairs, Boolean includeSelectors, Boolean includeTemplates) {}

        record Image(String name, String newName, String newTag, String digest) {}

        record Replicas(String name, int count) {}

        record Generator(
                String name, String behavior, List<String> literals, List<String> files, Map<String, Object> options) {}

        /** The files that become data of ConfigMaps. */
        List<String> data() {
            return configMapGenerator == null
                    ? List.of()
                    : configMapGenerator.stream()
                            .filter(generator -> generator.files() != null)
                            .flatMap(generator -> generator.files().stream())
                            .map(file -> file.substring(file.indexOf('=') + 1))
                            .toList();
        }

        List<String> files() {
            var patched = patches == null
                    ? Stream.<String>empty()
                    : patches.stream().map(Patch::path).filter(Objects::nonNull);
            return Stream.of(resources == null ? Stream.<String>empty() : resources.stream(), patched, data().stream())
                    .flatMap(names -> names)
                    .toList();
        }
    }
}
