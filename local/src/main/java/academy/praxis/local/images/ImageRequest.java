package academy.praxis.local.images;

import academy.praxis.local.academy.PraxisException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What shall be built.
 *
 * @param services the modules, such as {@code gateway}; at least one
 * @param platforms such as {@code linux/amd64}; none for what is usual
 * @param base another base image than the pom's
 * @param tag another tag than the version
 * @param source where the sources can be read, for the label of that name
 * @param folder where bills of materials and lists of digests go
 */
public record ImageRequest(
        List<String> services,
        List<String> platforms,
        Optional<String> base,
        Optional<String> tag,
        Optional<String> source,
        Path folder) {

    /** Every module that becomes an image. */
    public static final List<String> SERVICES = List.of(
            "identity", "catalog-service", "mentoring-service", "community-service", "performance-service", "gateway");

    private static final List<String> EVERYWHERE = List.of("linux/amd64", "linux/arm64");

    /** Refuses what cannot be built. */
    public ImageRequest {
        for (String service : services) {
            if (!SERVICES.contains(service)) {
                throw new PraxisException(
                        "\"" + service + "\" is no service. The services are: " + String.join(", ", SERVICES) + ".");
            }
        }
        for (String platform : platforms) {
            if (!EVERYWHERE.contains(platform)) {
                throw new PraxisException("\"" + platform + "\" is no platform that the base image has. It has: "
                        + String.join(", ", EVERYWHERE) + ".");
            }
        }
        tag.filter(name -> !name.matches("\\w[\\w.-]{0,127}")).ifPresent(name -> {
            throw new PraxisException(
                    "\"" + name + "\" is no tag: letters, digits, \"_\", \".\" and \"-\", 128 at most.");
        });
        if (platforms.size() > 1 && new BaseImage(base.orElse("")).isLocal()) {
            throw new PraxisException("The base " + base.get() + " is for one platform only; name that one.");
        }
    }

    /** The platforms asked for; else every one that the base has: of a base that lies on this machine, this machine's. */
    List<String> chosenPlatforms() {
        if (!platforms.isEmpty()) {
            return platforms;
        }
        return new BaseImage(base.orElse("")).isLocal() ? List.of(thisMachine()) : EVERYWHERE;
    }

    /** The platform of containers on this machine; on a Mac and on Windows they run in a Linux of the same processor. */
    public static String thisMachine() {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return processor.equals("aarch64") || processor.equals("arm64") ? "linux/arm64" : "linux/amd64";
    }
}
