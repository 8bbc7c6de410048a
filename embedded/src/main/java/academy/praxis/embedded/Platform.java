package academy.praxis.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What differs between machines. */
final class Platform {

    private static final String SETSID_IN_PERL = "use POSIX qw(setsid); setsid(); exec @ARGV or exit 127";

    private Platform() {}

    static boolean isMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    }

    /** As in the names of the PostgreSQL binaries: {@code linux-amd64}, {@code darwin-arm64v8}, … */
    static String name() {
        boolean arm = "aarch64".equals(System.getProperty("os.arch"));
        return (isMac() ? "darwin-" : "linux-") + (arm ? "arm64v8" : "amd64");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> folders = new ArrayList<>(List.of(path.split(java.io.File.pathSeparator)));
        folders.addAll(List.of("/usr/sbin", "/usr/bin", "/bin"));
        return folders.stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What makes the following command leave the terminal's process group, so that Ctrl-C there does not reach it. */
    static List<String> ownSession() {
        Optional<Path> setsid = onPath("setsid");
        if (setsid.isPresent()) {
            return List.of(setsid.get().toString());
        }
        return onPath("perl")
                .map(perl -> List.of(perl.toString(), "-e", SETSID_IN_PERL))
                .orElse(List.of());
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void signal(String signal, long pid) {
        succeeds(List.of("sh", "-c", "kill -" + signal + " " + pid));
    }
}
