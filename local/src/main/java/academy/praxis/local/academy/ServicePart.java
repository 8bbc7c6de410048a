package academy.praxis.local.academy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One of the academy's services, as a JVM of its own. */
final class ServicePart implements Part {

    private static final String JAR = "quarkus-run.jar";
    /** The classes as the build prepared them (JEP 350); valid only for a JVM that is started in the jar's folder. */
    private static final String CLASS_ARCHIVE = "app-cds.jsa";

    private static final Duration START_DEADLINE = Duration.ofSeconds(180);
    /** Three seconds of quarkus.shutdown.delay, ten of its timeout for what is under way, and a few for the rest. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private static final long POLL_MILLIS = 100;
    private static final long LOG_LIMIT_BYTES = 20L * 1024 * 1024;

    private final ServiceSpec spec;
    private final Folders folders;
    private final List<PortUse> ports;
    private final Set<String> after;
    private final Map<String, String> environment;

    ServicePart(
            ServiceSpec spec,
            Folders folders,
            List<PortUse> ports,
            Set<String> after,
            Map<String, String> environment) {
        this.spec = spec;
        this.folders = folders;
        this.ports = ports;
        this.after = after;
        this.environment = environment;
    }

    ServiceSpec spec() {
        return spec;
    }

    /** What the service reads from its environment. */
    Map<String, String> environment() {
        return environment;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public boolean isService() {
        return true;
    }

    @Override
    public List<PortUse> ports() {
        return ports;
    }

    @Override
    public Set<String> after() {
        return after;
    }

    @Override
    public Optional<String> missing() {
        return Files.exists(jar())
                ? Optional.empty()
                : Optional.of("it has not been built (" + Folders.shown(jar()) + " is not there)");
    }

    private Path application() {
        return folders.target(spec.name()).resolve("quarkus-app");
    }

    private Path jar() {
        return application().resolve(JAR);
    }

    private Path recordFile() {
        return folders.run().resolve(spec.name() + ".pid");
    }

    @Override
    public Path log() {
        return folders.logs().resolve(spec.name() + ".log");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return ProcessRecord.read(recordFile()).flatMap(ProcessRecord::process);
    }

    @Override
    public void start() throws InterruptedException {
        ProcessHandle process = process().orElseGet(this::launch);
        Instant deadline = Instant.now().plus(START_DEADLINE);
        while (!isReady()) {
            if (!process.isAlive()) {
                ProcessRecord.forget(recordFile());
                throw new PraxisException(name() + " ended during its start. Its log " + Folders.shown(log())
                        + " ends with:\n" + LogFile.lastWords(log(), 12));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new PraxisException(name() + " was not ready within " + START_DEADLINE.toSeconds()
                        + " s. Its log " + Folders.shown(log()) + " ends with:\n" + LogFile.lastWords(log(), 12));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private ProcessHandle launch() {
        try {
            rotateLog();
            ProcessHandle process = Processes.startDetached(command(), environment, application(), log());
            ProcessRecord.of(process).write(recordFile());
            return process;
        } catch (IOException failed) {
            throw new PraxisException(name() + " could not be started: " + failed.getMessage(), failed);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Processes.java().toString(),
                "-Xmx" + spec.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpraxis.part=" + spec.name()));
        if (Files.exists(application().resolve(CLASS_ARCHIVE))) {
            // The JVM itself checks that the archive fits it and the jars, and goes without one that does not.
            command.addAll(List.of("-XX:SharedArchiveFile=" + CLASS_ARCHIVE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        command.addAll(List.of("-jar", JAR));
        return command;
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
            Files.move(log(), log().resolveSibling(name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public boolean isReady() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + ports.get(1).number() + "/q/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(3000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> Processes.end(process, STOP_PATIENCE));
        ProcessRecord.forget(recordFile());
    }
}
