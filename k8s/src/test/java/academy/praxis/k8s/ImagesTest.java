package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the poms and properties say of the images, and what the manifests expect of them. Builds none. */
class ImagesTest {
    private static final List<String> SERVICES = List.of(
            "identity", "catalog-service", "mentoring-service", "community-service", "performance-service", "gateway");
    private static final String COMPONENT = "components/images/kustomization.yaml";
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String POM = Fixtures.read(Fixtures.REPOSITORY.resolve("pom.xml"));

    @Test
    void theBaseIsNamedByDigestAndInOnePlace() throws IOException {
        String base = property("quarkus.jib.base-jvm-image");

        assertTrue(base.matches("[^@]+:[^@]+@sha256:[0-9a-f]{64}"), base);
        for (String service : SERVICES) {
            assertFalse(pom(service).contains("base-jvm-image"), service);
            assertEquals(null, Settings.of(service).value("quarkus.jib.base-jvm-image"), service);
        }
    }

    @Test
    void imagesAreForBothProcessors() {
        assertEquals("linux/amd64,linux/arm64", property("quarkus.jib.platforms"));
    }

    @Test
    void imagesDoNotTellWhenTheyWereBuilt() {
        assertEquals("false", property("quarkus.jib.use-current-timestamp"));
        assertEquals("false", property("quarkus.jib.use-current-timestamp-file-modification"));
        assertTrue(POM.contains("<project.build.outputTimestamp>"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyServiceIsBuiltByJibWithABillOfMaterials(String service) {
        assertTrue(pom(service).contains("<artifactId>quarkus-container-image-jib</artifactId>"));
        assertTrue(pom(service).contains("<quarkus.dependency.sbom.skip>false</quarkus.dependency.sbom.skip>"));
        assertEquals("true", property("quarkus.dependency.sbom.skip"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theUserOfTheImageIsTheOneOfThePod(String service) {
        var context = pod(service).getSecurityContext();

        assertEquals(context.getRunAsUser() + ":" + context.getRunAsGroup(), property("quarkus.jib.user"));
        assertTrue(context.getRunAsUser() >= 10_000, "no user of the node has this number");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void thePortsOfTheImageAreTheOnesOfThePod(String service) {
        var settings = Settings.of(service);
        String http = service.equals("gateway") ? "${praxis.gateway.http.port}" : "${quarkus.http.port}";

        assertEquals(http + ",${quarkus.management.port}", settings.value("quarkus.jib.ports"));
        assertEquals(
                List.of(settings.httpPort(), settings.managementPort()),
                container(service).getPorts().stream()
                        .map(port -> port.getContainerPort())
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyImageHasItsLabels(String service) {
        var settings = Settings.of(service);

        for (String label : List.of("title", "version", "vendor")) {
            String key = "quarkus.container-image.labels.\"org.opencontainers.image." + label + "\"";
            assertFalse(settings.value(key) == null || settings.value(key).isBlank(), key);
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void nothingIsMountedOverTheApplication(String service) {
        String folder = property("quarkus.jib.working-directory");

        for (VolumeMount mount : container(service).getVolumeMounts()) {
            String path = mount.getMountPath();
            assertFalse((folder + "/").startsWith(path + "/") || path.startsWith(folder + "/"), path);
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void placesThatAServiceWritesToAreEmptyAndBounded(String service) {
        Set<String> writable = emptyDirs(service);

        assertTrue(writable.contains("/tmp"), writable::toString);
        folders(service)
                .forEach(path -> assertTrue(
                        writable.stream().anyMatch(mount -> path.startsWith(mount + "/")), path + " in " + writable));
        pod(service).getVolumes().stream()
                .filter(volume -> volume.getEmptyDir() != null)
                .forEach(volume -> assertFalse(volume.getEmptyDir().getSizeLimit() == null, volume.getName()));
    }

    @Test
    void theCatalogsIndexIsSuchAPlace() {
        assertEquals(Set.of("/var/lib/praxis/index"), folders("catalog-service"));
        assertEquals(Set.of("/tmp", "/var/lib/praxis"), emptyDirs("catalog-service"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void noFlagOfTheJvmIsSetBothInTheImageAndInThePod(String service) {
        var both = flags(property("quarkus.jib.jvm-additional-arguments"));
        both.retainAll(flags(variable(service, "JAVA_TOOL_OPTIONS")));

        assertEquals(Set.of(), both);
        assertTrue(flags(variable(service, "JAVA_TOOL_OPTIONS")).contains("MaxRAMPercentage"));
    }

    @Test
    void aFlagIsKnownHoweverItIsWritten() {
        assertEquals(
                Set.of("ExitOnOutOfMemoryError", "MaxRAMPercentage", "UseSerialGC"),
                flags("-XX:+ExitOnOutOfMemoryError -XX:MaxRAMPercentage=45 -XX:-UseSerialGC"));
    }

    @Test
    void theScriptThatTriesImagesKnowsEveryPlaceToWriteTo() {
        String script = Fixtures.read(Fixtures.K8S.resolve("images/try"));

        assertTrue(script.contains(
                "PRAXIS_CATALOG_INDEX_FOLDER " + variable("catalog-service", "PRAXIS_CATALOG_INDEX_FOLDER")));
        assertTrue(script.contains("--tmpfs /var/lib/praxis "));
        for (String service : SERVICES) {
            if (!service.equals("catalog-service")) {
                assertEquals(Set.of("/tmp"), emptyDirs(service), service);
            }
        }
    }

    @Test
    void productionTakesDigestsOnceTheyArePinned() throws IOException {
        String pinned = Fixtures.read(Fixtures.K8S.resolve(COMPONENT))
                .replaceAll("(    newName: .*\n)(    digest: .*\n)?", "$1    digest: " + DIGEST + "\n");

        Path copy = Fixtures.K8S.resolve("target/pinned");
        for (String folder : List.of("base", "components", "engines", "overlays")) {
            copy(Fixtures.K8S.resolve(folder), copy.resolve(folder));
        }
        Files.writeString(copy.resolve(COMPONENT), pinned);

        var images = Kustomize.objects("target/pinned/overlays/production").stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(deployment -> SERVICES.contains(deployment.getMetadata().getName()))
                .map(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getImage())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(SERVICES.size(), images.size());
        images.forEach(image -> assertTrue(image.matches("[^@]+/praxis/[a-z-]+@" + DIGEST), image));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private static String property(String name) {
        var property = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(POM);
        assertTrue(property.find(), name);
        String value = property.group(1);
        assertFalse(property.find(), name + " is set once");
        return value;
    }

    private static String pom(String service) {
        return Fixtures.read(Fixtures.REPOSITORY.resolve(service).resolve("pom.xml"));
    }

    private static PodSpec pod(String service) {
        return Kustomize.base().stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(deployment -> deployment.getMetadata().getName().equals(service))
                .map(deployment -> deployment.getSpec().getTemplate().getSpec())
                .findFirst()
                .orElseThrow();
    }

    private static Container container(String service) {
        return pod(service).getContainers().get(0);
    }

    private static Set<String> emptyDirs(String service) {
        var volumes = pod(service).getVolumes().stream()
                .filter(volume -> volume.getEmptyDir() != null)
                .map(Volume::getName)
                .collect(Collectors.toSet());
        return container(service).getVolumeMounts().stream()
                .filter(mount -> volumes.contains(mount.getName()))
                .map(VolumeMount::getMountPath)
                .collect(Collectors.toSet());
    }

    /** Folders that the service is told to keep something in. */
    private static Set<String> folders(String service) {
        return Variables.of(Kustomize.base(), service).entrySet().stream()
                .filter(variable -> variable.getKey().endsWith("_FOLDER"))
                .map(variable -> variable.getValue())
                .collect(Collectors.toSet());
    }

    private static String variable(String service, String name) {
        return Variables.of(Kustomize.base(), service).get(name);
    }

    private static Set<String> flags(String options) {
        return Stream.of(options.strip().split("[\\s,]+"))
                .map(option -> option.replaceFirst("^-XX:[+-]?", "").replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
