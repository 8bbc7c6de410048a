package academy.praxis.benchmarks;

import academy.praxis.embedded.Engine;
import academy.praxis.embedded.Engines;
import academy.praxis.embedded.KafkaEngine;
import academy.praxis.embedded.KafkaSettings;
import academy.praxis.embedded.MongoEngine;
import academy.praxis.embedded.MongoSettings;
import academy.praxis.embedded.PostgresEngine;
import academy.praxis.embedded.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A folder of its own with engines and processes in it, all of which end with the benchmark, however that ends. */
final class Workbench implements Closing {
    private final Path checkout;
    private final Path folder;
    private final boolean quick;
    private final Map<String, String> options;
    private final Deque<Closing> open = new ArrayDeque<>();

    private Workbench(Path checkout, Path folder, boolean quick, Map<String, String> options) {
        this.options = options;
        this.quick = quick;
        this.checkout = checkout;
        this.folder = folder;
    }

    static Workbench open(String name, boolean quick, Map<String, String> options) throws IOException {
        Path checkout = Path.of(System.getProperty("praxis.checkout", "")).toAbsolutePath();
        Path folder = Files.createTempDirectory("praxis-benchmark-" + name + "-");
        Engines.endWith(ProcessHandle.current(), folder);
        return new Workbench(checkout, folder, quick, options);
    }

    /** The repository. */
    Path checkout() {
        return checkout;
    }

    /** This many seconds, rounds or rows; a tenth, and at least three, where it is only shown that the benchmark works. */
    int amount(int usual) {
        return quick ? Math.max(3, usual / 10) : usual;
    }

    /** What was given as {@code --name value}. */
    String option(String name, String usual) {
        return options.getOrDefault(name, usual);
    }

    /** Where this run keeps its files; deleted afterwards. */
    Path folder() {
        return folder;
    }

    /** PostgreSQL whose commits wait for the disk. */
    PostgresEngine postgres() {
        return started(Engines.postgres(PostgresSettings.in(folder.resolve("postgres"))));
    }

    KafkaEngine kafka() {
        return started(Engines.kafka(KafkaSettings.in(folder.resolve("kafka"))));
    }

    /** MongoDB as it is found here: a {@code mongod}, or the wire-compatible server. */
    MongoEngine mongo() {
        return mongo(MongoSettings.in(folder.resolve("mongo")));
    }

    /** The same with other settings; data in another folder stays when the run ends. */
    MongoEngine mongo(MongoSettings settings) {
        MongoEngine mongo = started(Engines.mongo(settings));
        mongo.pid().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(this::endsWithTheRun));
        return mongo;
    }

    /** Closes this, too, at the end; the latest first. */
    <T extends Closing> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    /** Starts the application in {@code quarkus-app} of this module and waits until it is ready. */
    ServiceProcess service(String module, List<String> flags, Map<String, String> environment)
            throws IOException, InterruptedException {
        return ServiceProcess.start(
                checkout.resolve(module).resolve("target/quarkus-app"),
                flags,
                environment,
                checkout.resolve("benchmarks/target/" + module + ".log"),
                this::endsWithTheRun);
    }

    /** Has the watcher of the engines end this process, too, should the benchmark be killed; it reads such files. */
    void endsWithTheRun(Process process) {
        endsWithTheRun(process.toHandle());
    }

    private void endsWithTheRun(ProcessHandle process) {
        try {
            Path record = Files.createDirectories(folder.resolve("process-" + process.pid()));
            Path pid = Files.writeString(record.resolve("engine.properties"), "pid=" + process.pid() + "\n");
            // Its number may soon be another process's.
            process.onExit().thenRun(() -> pid.toFile().delete());
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory of a process in MB. */
    static long residentMegabytes(long pid) throws IOException, InterruptedException {
        return Long.parseLong(Tool.run(List.of("ps", "-o", "rss=", "-p", Long.toString(pid)))
                        .output()
                        .trim())
                / 1024;
    }

    private <T extends Engine> T started(T engine) {
        say("starting " + engine.name());
        engine.start();
        open.push(engine::stop);
        return engine;
    }

    void say(String what) {
        System.out.println(java.time.LocalTime.now().withNano(0) + " " + what);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
