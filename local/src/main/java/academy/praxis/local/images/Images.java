package academy.praxis.local.images;

import academy.praxis.local.academy.PraxisException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the images that were asked for and brings them where they belong. */
public final class Images {

    private final Path checkout;
    private final ImageRequest request;

    /** Of the services of this checkout. */
    public Images(Path checkout, ImageRequest request) {
        this.checkout = checkout;
        this.request = request;
    }

    /** What the images stand on. */
    public String base() {
        return request.base().orElseGet(() -> BaseImage.of(checkout).reference());
    }

    /** For which platforms images are built. */
    public List<String> platforms() {
        return request.chosenPlatforms();
    }

    /** The kustomize component that {@link #pin} writes. */
    public Path component() {
        return checkout.resolve("k8s/components/images/kustomization.yaml");
    }

    /** Pushes them. Gives the digests by service. */
    public Map<String, String> push(RegistryName registry) throws InterruptedException {
        try {
            MavenBuild build = new MavenBuild(checkout, request, registry);
            build.run();
            Map<String, String> digests = new LinkedHashMap<>();
            for (String service : request.services()) {
                digests.put(service, build.digest(service));
            }
            copyBillsOfMaterials(build);
            return digests;
        } catch (IOException failed) {
            throw new PraxisException("The images were not pushed: " + failed.getMessage(), failed);
        }
    }

    /** Has production take exactly these. */
    public void pin(RegistryName registry, Map<String, String> digests) {
        try {
            Files.writeString(component(), DigestFile.with(Files.readString(component()), registry, digests));
        } catch (IOException failed) {
            throw new PraxisException("The digests were not written: " + failed.getMessage(), failed);
        }
    }

    /** Writes each as a file {@code <service>-<tag>.tar} into the request's folder. Gives the digests by file. */
    public Map<Path, String> save() throws InterruptedException {
        try {
            Files.createDirectories(request.folder());
            // Beside where the files go: there is room, and moving costs nothing.
            Path scratch = Files.createTempDirectory(request.folder(), ".building");
            try (LoopbackRegistry registry = new LoopbackRegistry(scratch)) {
                MavenBuild build = new MavenBuild(checkout, request, new RegistryName(registry.address(), "", true));
                build.run();
                copyBillsOfMaterials(build);
                return write(registry);
            } finally {
                delete(scratch);
            }
        } catch (IOException failed) {
            throw new PraxisException("The images were not written: " + failed.getMessage(), failed);
        }
    }

    private Map<Path, String> write(LoopbackRegistry registry) throws IOException {
        Map<Path, String> digests = new LinkedHashMap<>();
        ImageArchive archive = new ImageArchive(registry.blobs());
        for (Map.Entry<String, Manifest> image : registry.tagged().entrySet()) {
            String file = image.getKey()
                            .substring(image.getKey().lastIndexOf('/') + 1)
                            .replace(':', '-') + ".tar";
            Path path = request.folder().resolve(file);
            archive.write(image.getKey(), image.getValue(), ImageRequest.thisMachine(), path);
            digests.put(path, image.getValue().digest());
        }
        return digests;
    }

    private void copyBillsOfMaterials(MavenBuild build) throws IOException {
        Files.createDirectories(request.folder());
        for (String service : request.services()) {
            Files.copy(
                    build.billOfMaterials(service),
                    request.folder().resolve(service + ".cdx.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
