package academy.praxis.local.academy;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are.
 *
 * @param checkout the folder with the root {@code pom.xml}
 * @param home the folder that holds everything this academy keeps: data, logs, secrets
 */
public record Folders(Path checkout, Path home) {

    /** From the variables that the script {@code praxis} sets. */
    public static Folders from(Map<String, String> environment) {
        Path checkout = Path.of(environment.getOrDefault("PRAXIS_CHECKOUT", ""))
                .toAbsolutePath()
                .normalize();
        String home = environment.getOrDefault("PRAXIS_HOME", "");
        return new Folders(
                checkout,
                home.isBlank()
                        ? checkout.resolve(".praxis")
                        : Path.of(home).toAbsolutePath().normalize());
    }

    /** The folder of an engine. */
    public Path engine(String name) {
        return engines().resolve(name);
    }

    /** What all engines keep. */
    public Path engines() {
        return home.resolve("engines");
    }

    /** A file that is there while a restore is under way, and after one that broke off. */
    public Path restoring() {
        return home.resolve("restoring");
    }

    /** Where it is written which process is which part. */
    public Path run() {
        return home.resolve("run");
    }

    /** Where services write what they have to say. */
    public Path logs() {
        return home.resolve("logs");
    }

    /** The file with ports, addresses and secrets. */
    public Path properties() {
        return home.resolve("academy.properties");
    }

    /** There once the demo academy has been loaded completely. */
    public Path demoLoaded() {
        return home.resolve("demo-loaded");
    }

    /** What the build made of a module. */
    public Path target(String module) {
        return checkout.resolve(module).resolve("target");
    }

    /** A path as a newcomer wants to read it: relative to where they are, if it is below. */
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
