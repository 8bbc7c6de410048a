package academy.praxis.local.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.local.academy.PraxisException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBuildTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("praxis.checkout"));
    private static final String LABEL = "-Dquarkus.container-image.labels.\"org.opencontainers.image.";

    @TempDir
    Path folder;

    private ImageRequest request(Optional<String> base, Optional<String> source, String... platforms) {
        return new ImageRequest(
                List.of("identity", "gateway"), List.of(platforms), base, Optional.empty(), source, folder);
    }

    private static List<String> command(ImageRequest request) {
        return new MavenBuild(CHECKOUT, request, RegistryName.parse("registry.example.org/academy", false))
                .command(Optional.of(new Revision("abc", "2026-01-02T03:04:05+01:00")));
    }

    @Test
    void servicesPlatformsAndRegistryAreTheOnesAskedFor() {
        List<String> command = command(request(Optional.empty(), Optional.empty()));

        assertEquals("identity,gateway", command.get(command.indexOf("-pl") + 1));
        assertTrue(command.contains("-Dquarkus.jib.platforms=linux/amd64,linux/arm64"), command::toString);
        assertTrue(command.contains("-Dquarkus.container-image.registry=registry.example.org"), command::toString);
        assertTrue(command.contains("-Dquarkus.container-image.group=academy/praxis"), command::toString);
        assertTrue(command.contains("-Dquarkus.container-image.insecure=false"), command::toString);
    }

    @Test
    void aRunningAcademysJarsAreNotTouched() {
        assertTrue(command(request(Optional.empty(), Optional.empty()))
                .contains("-Dquarkus.package.output-directory=image"));
    }

    @Test
    void labelsSayWhichSourcesAndWhichBase() {
        List<String> command = command(request(Optional.empty(), Optional.of("https://code.example.org/praxis")));

        assertTrue(command.contains(LABEL + "revision\"=abc"), command::toString);
        assertTrue(command.contains(LABEL + "created\"=2026-01-02T03:04:05+01:00"), command::toString);
        assertTrue(command.contains(LABEL + "source\"=https://code.example.org/praxis"), command::toString);
        String base = BaseImage.of(CHECKOUT).reference();
        assertTrue(command.contains(LABEL + "base.name\"=" + base.split("@")[0]), command::toString);
        assertTrue(command.contains(LABEL + "base.digest\"=" + base.split("@")[1]), command::toString);
    }

    @Test
    void thePomIsTheOnlyPlaceThatNamesTheBase() {
        assertTrue(
                BaseImage.of(CHECKOUT).reference().matches("[^@]+:[^@]+@sha256:[0-9a-f]{64}"),
                () -> BaseImage.of(CHECKOUT).reference());
        assertFalse(command(request(Optional.empty(), Optional.empty())).stream()
                .anyMatch(argument -> argument.startsWith("-Dquarkus.jib.base-jvm-image=")));
    }

    @Test
    void aBaseInAFileIsForThisMachineAndHasNoNameElsewhere() {
        List<String> command = command(request(Optional.of("tar:///tmp/base.tar"), Optional.empty()));

        assertTrue(command.contains("-Dquarkus.jib.base-jvm-image=tar:///tmp/base.tar"), command::toString);
        assertTrue(command.contains("-Dquarkus.jib.platforms=" + ImageRequest.thisMachine()), command::toString);
        assertFalse(command.stream().anyMatch(argument -> argument.contains("image.base.")), command::toString);
        assertThrows(
                PraxisException.class,
                () -> request(Optional.of("tar:///tmp/base.tar"), Optional.empty(), "linux/amd64", "linux/arm64"));
    }

    @Test
    void aTagThatNoRegistryTakesIsRefused() {
        assertThrows(
                PraxisException.class,
                () -> new ImageRequest(
                        List.of("gateway"),
                        List.of(),
                        Optional.empty(),
                        Optional.of("1.0 -Dx=y"),
                        Optional.empty(),
                        folder));
    }

    @Test
    void whatWasNotCommittedShowsInTheRevision() throws Exception {
        git("init", "-q");
        Files.writeString(folder.resolve("file"), "one");
        git("add", "file");
        git(
                "-c",
                "user.name=n",
                "-c",
                "user.email=n@example.org",
                "commit",
                "-q",
                "-m",
                "m",
                "--date=2026-01-01T00:00:00Z");

        Revision clean = Revision.of(folder).orElseThrow();
        Files.writeString(folder.resolve("file"), "two");
        Revision changed = Revision.of(folder).orElseThrow();

        assertTrue(clean.id().matches("[0-9a-f]{40}"), clean::id);
        assertEquals(clean.id() + "-dirty", changed.id());
        assertEquals(clean.time(), changed.time());
    }

    @Test
    void withoutGitThereIsNoRevision() {
        assertEquals(Optional.empty(), Revision.of(folder));
    }

    private void git(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertEquals(
                0,
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor());
    }
}
