package academy.praxis.local.cli;

import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.images.ContainerEngine;
import academy.praxis.local.images.ImageRequest;
import academy.praxis.local.images.Images;
import academy.praxis.local.images.RegistryName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "images",
        description = {
            "Builds a container image of each service. Needs no Docker, no Dockerfile",
            "and no running academy; one that runs is left alone. Say where the images",
            "shall go: into a registry, into files, or into this machine's Docker."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./praxis images --tar target/images",
            "  ./praxis images --push registry.example.org/academy --pin",
            "  ./praxis images --daemon --service gateway",
            "",
            "The images are praxis/<service>:<version>, for Intel and ARM, with a list of",
            "what is in them beside them (<service>.cdx.json, CycloneDX). A registry that",
            "asks who you are: `docker login` before, or set the variables",
            "QUARKUS_CONTAINER_IMAGE_USERNAME and QUARKUS_CONTAINER_IMAGE_PASSWORD.",
            "How a cluster takes them: k8s/README.md."
        })
final class ImagesCommand implements Callable<Integer> {

    @ParentCommand
    private Praxis praxis;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Destination destination;

    /** One of three. */
    static final class Destination {

        @Option(names = "--push", paramLabel = "<registry>", description = "Push them to a registry.")
        private String push;

        @Option(
                names = "--tar",
                paramLabel = "<folder>",
                description = "Write a file for each into this folder (an OCI layout that docker load reads as well).")
        private Path tar;

        @Option(
                names = "--daemon",
                description = "Load them into Docker or Podman on this machine, for this machine's processor.")
        private boolean daemon;
    }

    @Option(
            names = "--pin",
            description = "With --push: have the overlay production take exactly these, by digest (writes the file "
                    + "k8s/components/images/kustomization.yaml).")
    private boolean pin;

    @Option(
            names = "--service",
            paramLabel = "<service>",
            description = "Only this service. May be given more than once.")
    private List<String> services = new ArrayList<>();

    @Option(
            names = "--platform",
            paramLabel = "<platform>",
            description = "Only for this platform: linux/amd64 or linux/arm64. May be given more than once.")
    private List<String> platforms = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "<tag>", description = "Another tag than the version.")
    private Optional<String> tag = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "<image>",
            description = "Another base image with a Java runtime on its PATH: a name, or a file of docker save "
                    + "(tar:///path).")
    private Optional<String> base = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "<url>",
            description = "Where the sources can be read; becomes a label of the images.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--lists",
            paramLabel = "<folder>",
            description =
                    "Where the lists of what is in the images go (default: the folder of --tar, else k8s/target/images).")
    private Optional<Path> lists = Optional.empty();

    @Option(
            names = "--insecure",
            description = "The registry speaks plain HTTP, or has a certificate that this machine does not know.")
    private boolean insecure;

    @Override
    public Integer call() throws Exception {
        Instant began = Instant.now();
        PrintWriter out = spec.commandLine().getOut();
        if (destination.push == null && (pin || insecure)) {
            throw new PraxisException("--pin and --insecure are about a registry; they go with --push.");
        }
        if (destination.push != null) {
            push(RegistryName.parse(destination.push, insecure), out);
        } else if (destination.tar != null) {
            save(out);
        } else {
            load(ContainerEngine.find(System.getenv()), out);
        }
        out.println("done after " + Table.seconds(Duration.between(began, Instant.now())));
        out.flush();
        return 0;
    }

    private void push(RegistryName registry, PrintWriter out) throws InterruptedException {
        Images images = images(lists.orElse(usualFolder()), platforms);
        announce(images, out);
        Map<String, String> digests = images.push(registry);
        digests.forEach((service, digest) -> out.printf("  %-20s %s%n", service, digest));
        out.println();
        if (pin) {
            images.pin(registry, digests);
            out.println("The overlay production takes exactly these now: " + Folders.shown(images.component()));
        } else {
            out.println("To have the overlay production take exactly these, add --pin (k8s/README.md).");
        }
    }

    private void save(PrintWriter out) throws InterruptedException {
        Path folder = destination.tar.toAbsolutePath().normalize();
        if (lists.isPresent()) {
            throw new PraxisException("With --tar, the lists lie beside the images; leave --lists out.");
        }
        Images images = images(folder, platforms);
        announce(images, out);
        images.save().forEach((file, digest) -> out.printf("  %s%n    %s%n", Folders.shown(file), digest));
        out.println();
        out.println("Load one with: docker load -i <file>, podman load -i <file> or kind load image-archive <file>;");
        out.println(
                "copy it to a registry with: skopeo copy --all --preserve-digests oci-archive:<file> docker://<name>");
    }

    private void load(ContainerEngine engine, PrintWriter out) throws InterruptedException, IOException {
        if (!platforms.isEmpty()) {
            throw new PraxisException("--daemon takes the platform of this machine; leave --platform out.");
        }
        Path folder = lists.orElse(usualFolder());
        Images images = images(folder, List.of(ImageRequest.thisMachine()));
        announce(images, out);
        for (Path file : images.save().keySet()) {
            engine.load(file);
            Files.delete(file);
            out.println("  " + file.getFileName().toString().replaceFirst("\\.tar$", "") + " loaded into "
                    + engine.command());
            out.flush();
        }
    }

    private Images images(Path folder, List<String> forPlatforms) {
        ImageRequest request = new ImageRequest(
                services.isEmpty()
                        ? ImageRequest.SERVICES
                        : services.stream().distinct().toList(),
                forPlatforms.stream().distinct().toList(),
                base,
                tag,
                source,
                folder.toAbsolutePath().normalize());
        return new Images(praxis.folders().checkout(), request);
    }

    private Path usualFolder() {
        return praxis.folders().checkout().resolve("k8s/target/images");
    }

    private void announce(Images images, PrintWriter out) {
        out.println("Building images for " + String.join(" and ", images.platforms()) + " on " + images.base());
        out.println(
                "(a minute or more for each that has not been built; what Maven says is in local/target/images.log) ...");
        out.flush();
    }
}
