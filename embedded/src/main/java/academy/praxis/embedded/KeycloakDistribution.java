package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Keycloak, unpacked and built once for PostgreSQL. Instances share it and keep only their own data and realm files.
 *
 * @param home the complete distribution
 */
record KeycloakDistribution(Path home) {

    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");
    private static final int BUILD_SECONDS = 240;

    /** What {@code kc.sh} passes to the JVM. */
    private static final List<String> JVM_OPTIONS = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true");

    private static final List<String> SMALL = List.of("-Xmx448m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** The prepared distribution, made now if it is not there yet (about 20 s). */
    static KeycloakDistribution prepared() throws IOException, InterruptedException {
        Path archive = EnginesHome.archive("keycloak", "keycloak-quarkus-dist", ".tar.gz");
        String version = archive.getFileName()
                .toString()
                .replace("keycloak-quarkus-dist-", "")
                .replace(".tar.gz", "");
        Path home = EnginesHome.cache().resolve("keycloak-" + version + "-" + fingerprint());
        return new KeycloakDistribution(Archives.once(home, into -> {
            Archives.untar(() -> new GZIPInputStream(Files.newInputStream(archive)), into, 1);
            new KeycloakDistribution(into).build();
        }));
    }

    /** Options are part of the name, so that another set is built beside this one. */
    private static String fingerprint() {
        CRC32 sum = new CRC32();
        sum.update(String.join(" ", BUILD_OPTIONS).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private void build() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Platform.java().toString()));
        command.addAll(SMALL);
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "build"));
        command.addAll(BUILD_OPTIONS);
        Path log = home.resolve("build.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(BUILD_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new EngineException(
                    Reason.NOT_READY, "Keycloak could not be built.", "It said:\n" + LogTail.of(log, 0));
        }
    }

    /**
     * The command that starts an instance. The class path is written out instead of left to Quarkus' own class loader: only
     * then can a class data archive hold Keycloak's classes.
     */
    List<String> start(Path instanceHome, List<String> archiveOptions, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Platform.java().toString()));
        command.addAll(SMALL);
        command.add("-XX:-UsePerfData");
        command.addAll(archiveOptions);
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + instanceHome,
                "-Djboss.server.config.dir=" + instanceHome.resolve("conf"),
                "-cp",
                classPath(),
                "org.keycloak.quarkus.runtime.KeycloakMain",
                "start",
                "--optimized"));
        command.addAll(options);
        return command;
    }

    private String classPath() {
        Path lib = home.resolve("lib");
        List<String> entries = new ArrayList<>(List.of(
                lib.resolve("quarkus/generated-bytecode.jar").toString(),
                lib.resolve("quarkus/transformed-bytecode.jar").toString(),
                lib.resolve("app/keycloak.jar").toString()));
        for (String folder : List.of("lib/boot", "lib/main")) {
            try (Stream<Path> jars = Files.list(lib.resolve(folder))) {
                jars.sorted(Comparator.naturalOrder()).map(Path::toString).forEach(entries::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /** The class data archive for this JVM; another JVM needs another one. */
    Path classDataArchive() {
        CRC32 sum = new CRC32();
        sum.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
        return home.resolve("classes-" + Long.toHexString(sum.getValue()) + ".jsa");
    }
}
