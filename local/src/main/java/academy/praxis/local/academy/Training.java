package academy.praxis.local.academy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Prepares the classes of Keycloak, so that its next start is quicker; those of the services are prepared by the build. It
 * runs beside the academy as a process of its own, after the first start on a machine.
 */
public final class Training {

    private final Academy academy;

    /** Of that academy. */
    public Training(Academy academy) {
        this.academy = academy;
    }

    /** Whether there is anything to prepare. */
    public boolean isNeeded() {
        return !academy.isKeycloakTrained();
    }

    /** Starts it in the background, unless it is at work already. */
    public void startInBackground() {
        if (ProcessRecord.read(recordFile()).flatMap(ProcessRecord::process).isPresent()) {
            return;
        }
        Path lib = academy.folders().target("local");
        List<String> command = List.of(
                Processes.java().toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dpraxis.engines.home=" + academy.folders().target("embedded").resolve("engines"),
                "-cp",
                lib.resolve("classes") + java.io.File.pathSeparator + lib.resolve("lib") + "/*",
                "academy.praxis.local.cli.Praxis",
                "prepare-quick-start");
        Map<String, String> environment = Map.of(
                "PRAXIS_CHECKOUT", academy.folders().checkout().toString(),
                "PRAXIS_HOME", academy.folders().home().toString());
        try {
            ProcessHandle process = Processes.startDetached(
                    command,
                    environment,
                    academy.folders().home(),
                    academy.folders().logs().resolve("quick-start.log"));
            ProcessRecord.of(process).write(recordFile());
        } catch (IOException failed) {
            throw new PraxisException("The next start will not be quicker: " + failed.getMessage(), failed);
        }
    }

    /** Does it. */
    public void run() {
        academy.trainKeycloak();
        ProcessRecord.forget(recordFile());
    }

    /** Ends it if it is at work. */
    public void stop() {
        ProcessRecord.read(recordFile())
                .flatMap(ProcessRecord::process)
                .ifPresent(process -> Processes.end(process, Duration.ofSeconds(2)));
        academy.keycloakInTraining().stop();
        ProcessRecord.forget(recordFile());
    }

    private Path recordFile() {
        return academy.folders().run().resolve("quick-start.pid");
    }
}
