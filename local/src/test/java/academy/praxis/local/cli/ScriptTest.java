package academy.praxis.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code praxis} builds what is older than its sources, and only that. */
class ScriptTest {

    private static final Instant SOURCES = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant BUILT = Instant.parse("2026-01-01T11:00:00Z");
    private static final Instant STAMPED = Instant.parse("2026-01-01T11:01:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path checkout;

    @BeforeEach
    void aCheckoutInWhichEverythingHasBeenBuilt() throws IOException {
        Files.copy(
                Path.of(System.getProperty("praxis.checkout"), "praxis"),
                checkout.resolve("praxis"),
                StandardCopyOption.COPY_ATTRIBUTES);
        write("pom.xml", SOURCES);
        write("service-kit/web/src/main/java/Kit.java", SOURCES);
        write("web/src/App.tsx", SOURCES);
        built("local", "local/target/lib/a.jar");
        built("identity", "identity/target/quarkus-app/quarkus-run.jar");
        built("gateway", "gateway/target/quarkus-app/quarkus-run.jar");
    }

    private void built(String module, String result) throws IOException {
        write(module + "/pom.xml", SOURCES);
        write(module + "/src/main/java/Some.java", SOURCES);
        write(module + "/src/test/java/SomeTest.java", SOURCES);
        write(result, BUILT);
        Files.setLastModifiedTime(checkout.resolve(result).getParent(), FileTime.from(BUILT));
        write(module + "/target/.praxis-built", STAMPED);
    }

    private void write(String path, Instant when) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(when));
    }

    private List<String> stale(String... options) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", checkout.resolve("praxis").toString(), "stale-modules"));
        command.addAll(List.of(options));
        Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, script.waitFor(), output);
        return output.lines().toList();
    }

    @Test
    void nothingIsStaleRightAfterABuild() throws Exception {
        assertEquals(List.of(), stale());
    }

    @Test
    void aChangedSourceMakesItsModuleStale() throws Exception {
        write("identity/src/main/java/Some.java", LATER);
        assertEquals(List.of("identity"), stale());
    }

    @Test
    void aChangeToTheKitMakesEveryServiceStaleWhichUsesIt() throws Exception {
        write("service-kit/web/src/main/java/Kit.java", LATER);
        assertEquals(List.of("identity"), stale());
    }

    @Test
    void aChangeToTheWebAppMakesTheGatewayStale() throws Exception {
        write("web/src/App.tsx", LATER);
        assertEquals(List.of("gateway"), stale());
    }

    @Test
    void aChangedVersionMakesEverythingStale() throws Exception {
        write("pom.xml", LATER);
        assertEquals(List.of("local", "identity", "gateway"), stale());
    }

    @Test
    void whatWasBuiltByHandAfterwardsIsStaleBecauseItIsLaidOutOtherwise() throws Exception {
        write("identity/target/quarkus-app/quarkus-run.jar", LATER);
        assertEquals(List.of("identity"), stale());
    }

    @Test
    void testsAndDownloadedPackagesDoNotMatter() throws Exception {
        write("identity/src/test/java/SomeTest.java", LATER);
        write("web/node_modules/react/index.js", LATER);
        write("web/dist/index.html", LATER);
        assertEquals(List.of(), stale());
    }

    @Test
    void aServiceThatIsLeftOutNeedsNoBuild() throws Exception {
        write("service-kit/web/src/main/java/Kit.java", LATER);
        write("web/src/App.tsx", LATER);
        assertEquals(List.of("identity"), stale("--without", "gateway"));
        assertEquals(List.of("gateway"), stale("--no-demo", "--without=identity"));
        assertEquals(List.of(), stale("--without", "identity", "--without", "gateway"));
    }

    @Test
    void aMissingJarMakesItsModuleStale() throws Exception {
        Files.delete(checkout.resolve("gateway/target/quarkus-app/quarkus-run.jar"));
        assertEquals(List.of("gateway"), stale());
    }
}
