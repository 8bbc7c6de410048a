package academy.praxis.local.images;

import academy.praxis.local.academy.PraxisException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an image stands on: a Java runtime, by its name and digest. The root {@code pom.xml} is the one place that says which. */
record BaseImage(String reference) {

    private static final Pattern PROPERTY =
            Pattern.compile("<quarkus\\.jib\\.base-jvm-image>\\s*(\\S+?)\\s*</quarkus\\.jib\\.base-jvm-image>");

    /** The one that the checkout's root pom names. */
    static BaseImage of(Path checkout) {
        Path pom = checkout.resolve("pom.xml");
        try {
            Matcher property = PROPERTY.matcher(Files.readString(pom));
            if (!property.find()) {
                throw new PraxisException(pom + " does not name a base image (quarkus.jib.base-jvm-image).");
            }
            return new BaseImage(property.group(1));
        } catch (IOException unreadable) {
            throw new PraxisException(pom + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Whether it is for one platform only: a file, what a container engine has. */
    boolean isLocal() {
        return reference.startsWith("tar://") || reference.startsWith("docker://");
    }

    /** The name without a digest, as the label {@code org.opencontainers.image.base.name} has it; none of what is local. */
    Optional<String> name() {
        return isLocal() || reference.equals("scratch")
                ? Optional.empty()
                : Optional.of(reference.split("@")[0]);
    }

    Optional<String> digest() {
        String[] parts = reference.split("@");
        return parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    }
}
