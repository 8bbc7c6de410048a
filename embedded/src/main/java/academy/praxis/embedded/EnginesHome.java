package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder with the engines' own files, and the folder where they are unpacked once for all. */
final class EnginesHome {

    private static final String PROPERTY = "praxis.engines.home";
    private static final String VARIABLE = "PRAXIS_ENGINES_HOME";
    private static final Path IN_CHECKOUT = Path.of("embedded", "target", "engines");

    private EnginesHome() {}

    static Path folder() {
        for (String configured : new String[] {System.getProperty(PROPERTY), System.getenv(VARIABLE)}) {
            if (configured != null && Files.isDirectory(Path.of(configured))) {
                return Path.of(configured).toAbsolutePath();
            }
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(IN_CHECKOUT))) {
                return at.resolve(IN_CHECKOUT);
            }
        }
        throw new EngineException(
                Reason.NOT_INSTALLED,
                "The engines' files were not found.",
                "Build them with `./mvnw -pl embedded package`, or name their folder in " + VARIABLE + ".");
    }

    /** The class path of a JVM engine: every jar of its folder. */
    static String classPath(String engine) {
        List<Path> jars = list(folder().resolve(engine).resolve("lib"), ".jar");
        if (jars.isEmpty()) {
            throw missing(engine);
        }
        return String.join(
                java.io.File.pathSeparator, jars.stream().map(Path::toString).toList());
    }

    /** The newest file of an engine with that suffix. */
    static Path archive(String engine, String infix, String suffix) {
        return list(folder().resolve(engine), suffix).stream()
                .filter(file -> file.getFileName().toString().contains(infix))
                .reduce((first, second) -> second)
                .orElseThrow(() -> missing(engine));
    }

    /** Where prepared engines are kept: {@code PRAXIS_CACHE}, else {@code ~/.cache/praxis/engines}. */
    static Path cache() {
        String configured = System.getenv("PRAXIS_CACHE");
        return configured != null && !configured.isBlank()
                ? Path.of(configured).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".cache", "praxis", "engines");
    }

    private static List<Path> list(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static EngineException missing(String engine) {
        return new EngineException(
                Reason.NOT_INSTALLED,
                "The files of " + engine + " for " + Platform.name() + " are not in " + folder() + ".",
                "Build them with `./mvnw -pl embedded package`.");
    }
}
