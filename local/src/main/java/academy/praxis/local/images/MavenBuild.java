package academy.praxis.local.images;

import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.PraxisException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The build behind every image: Maven, Quarkus and Jib. It writes beside what a running academy uses, never over it. */
final class MavenBuild {

    private static final Pattern WORTH_SHOWING = Pattern.compile("\\[ERROR\\].*|Caused by: .*");
    private static final int LINES = 15;

    private final Path checkout;
    private final ImageRequest request;
    private final RegistryName registry;

    MavenBuild(Path checkout, ImageRequest request, RegistryName registry) {
        this.checkout = checkout;
        this.request = request;
        this.registry = registry;
    }

    BaseImage base() {
        return request.base().map(BaseImage::new).orElseGet(() -> BaseImage.of(checkout));
    }

    /** Builds and pushes all of them; throws with what went wrong. */
    void run() throws IOException, InterruptedException {
        Path log = Files.createDirectories(checkout.resolve("local/target")).resolve("images.log");
        Process maven = new ProcessBuilder(command(Revision.of(checkout)))
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (maven.waitFor() != 0) {
                throw new PraxisException(explanation(Files.readString(log), log));
            }
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
    }

    /** What Maven is called with. */
    List<String> command(Optional<Revision> revision) {
        List<String> command = new ArrayList<>(List.of(
                checkout.resolve("mvnw").toString(),
                "-q",
                "package",
                "-am",
                "-pl",
                String.join(",", request.services()),
                "-Pimages",
                "-Dmaven.test.skip=true",
                "-Dquarkus.package.output-directory=image",
                "-Dquarkus.container-image.push=true",
                "-Dquarkus.container-image.registry=" + registry.host(),
                "-Dquarkus.container-image.group=" + registry.group(),
                "-Dquarkus.container-image.insecure=" + registry.insecure(),
                "-Dquarkus.jib.platforms=" + String.join(",", request.chosenPlatforms())));
        request.base().ifPresent(base -> command.add("-Dquarkus.jib.base-jvm-image=" + base));
        request.tag().ifPresent(tag -> command.add("-Dquarkus.container-image.tag=" + tag));
        revision.ifPresent(commit -> {
            command.add(label("revision", commit.id()));
            command.add(label("created", commit.time()));
        });
        request.source().ifPresent(source -> command.add(label("source", source)));
        base().name().ifPresent(name -> command.add(label("base.name", name)));
        base().digest().ifPresent(digest -> command.add(label("base.digest", digest)));
        return command;
    }

    private static String label(String name, String value) {
        return "-Dquarkus.container-image.labels.\"org.opencontainers.image." + name + "\"=" + value;
    }

    private String explanation(String output, Path log) {
        String all = "All of its output is in " + Folders.shown(log);
        if (output.contains("RegistryUnauthorizedException") || output.contains("401 Unauthorized")) {
            return "A registry did not let us in (" + registry.host() + ", or the one of the base image "
                    + base().reference()
                    + "). Log in with `docker login`, or set QUARKUS_CONTAINER_IMAGE_USERNAME and "
                    + "QUARKUS_CONTAINER_IMAGE_PASSWORD. " + all;
        }
        String host = base().reference().split("/")[0];
        if (output.contains("UnknownHostException: " + host)
                || output.contains("UnknownHostException: " + registry.host())
                || output.contains("ConnectException")) {
            return "A registry could not be reached: " + registry.host() + ", or the one of the base image "
                    + base().reference() + ". With --base you can name one that you have elsewhere, or in a file. "
                    + all;
        }
        return "The build failed.\n"
                + output.lines()
                        .filter(line -> WORTH_SHOWING.matcher(line).matches())
                        .limit(LINES)
                        .collect(Collectors.joining("\n"))
                + "\n" + all;
    }

    /** The digest under which a service's image was pushed. */
    String digest(String service) throws IOException {
        return Files.readString(target(service).resolve("image/jib-image.digest"))
                .strip();
    }

    /** A service's bill of materials (CycloneDX, JSON), the same as in its image. */
    Path billOfMaterials(String service) {
        return target(service).resolve("classes/META-INF/sbom/application.cdx.json");
    }

    private Path target(String service) {
        return checkout.resolve(service).resolve("target");
    }
}
