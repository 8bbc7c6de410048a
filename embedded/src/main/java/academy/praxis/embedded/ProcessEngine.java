package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What all engines that run as a process share: adopting, starting, waiting, stopping. */
abstract class ProcessEngine implements Engine {

    private static final long LOG_LIMIT_BYTES = 20L * 1024 * 1024;
    private static final Duration POLL = Duration.ofMillis(40);

    private final String name;
    private final Path folder;
    private final long minimumFreeMegabytes;
    private Map<String, String> endpoints = Map.of();

    ProcessEngine(String name, Path folder, long minimumFreeMegabytes) {
        this.name = name;
        this.folder = folder.toAbsolutePath().normalize();
        this.minimumFreeMegabytes = minimumFreeMegabytes;
    }

    /** A started or starting process: how, and where it will answer. */
    record Launch(List<String> command, Map<String, String> environment, Map<String, String> endpoints) {}

    /** Claims ports, checks the data folder and prepares it where it is empty. */
    abstract Launch prepare() throws IOException, InterruptedException;

    /** Whether it answers its own protocol. */
    abstract boolean answers() throws IOException;

    abstract Duration startDeadline();

    /** The port somebody asked for, 0 when any will do. */
    abstract int wantedPort();

    void askToStop(ProcessHandle process) {
        process.destroy();
    }

    Duration stopDeadline() {
        return Duration.ofSeconds(20);
    }

    /** Whether an end of the process during the start is worth another try, judged by what it printed last. */
    boolean passesByItself(String lastLines) {
        return false;
    }

    @Override
    public final String name() {
        return name;
    }

    final Path folder() {
        return folder;
    }

    @Override
    public final Path log() {
        return folder.resolve(name + ".log");
    }

    @Override
    public synchronized Map<String, String> endpoints() {
        if (endpoints.isEmpty()) {
            runState().ifPresent(state -> endpoints = state.endpoints());
        }
        return Map.copyOf(endpoints);
    }

    final int port() {
        String port = endpoints().get("port");
        if (port == null) {
            throw new IllegalStateException(name + " has not been started.");
        }
        return Integer.parseInt(port);
    }

    @Override
    public boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public Optional<Long> pid() {
        return process().map(ProcessHandle::pid);
    }

    private Optional<ProcessHandle> process() {
        return runState().flatMap(RunState::process);
    }

    private Optional<RunState> runState() {
        return RunState.read(folder);
    }

    @Override
    public synchronized void start() {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lockUntilClosed(channel);
                startLocked();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " could not use " + folder, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notReady("The start of " + name + " was interrupted.");
        }
    }

    private void lockUntilClosed(FileChannel channel) throws IOException {
        try {
            channel.lock();
        } catch (OverlappingFileLockException sameJvm) {
            throw new EngineException(
                    Reason.DATA_IN_USE,
                    name + " is being started from " + folder + " by another thread.",
                    "Start it once.",
                    sameJvm);
        }
    }

    private void startLocked() throws IOException, InterruptedException {
        Optional<RunState> running = runState().filter(state -> state.process().isPresent());
        if (running.isPresent() && adopt(running.get())) {
            return;
        }
        RunState.clear(folder);
        requireRoom();
        rotateLog();
        Instant deadline = Instant.now().plus(startDeadline());
        while (!launch(prepare(), deadline)) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private boolean adopt(RunState running) throws IOException, InterruptedException {
        int actual = Integer.parseInt(running.endpoints().getOrDefault("port", "0"));
        if (wantedPort() != 0 && wantedPort() != actual) {
            throw new EngineException(
                    Reason.DATA_IN_USE,
                    name + " already runs from " + folder + " on port " + actual + ", not on " + wantedPort() + ".",
                    "Stop it first (process " + running.pid() + "), or use that port.");
        }
        endpoints = running.endpoints();
        ProcessHandle process = running.process().orElseThrow();
        return waitUntilItAnswers(process, Instant.now().plus(startDeadline()));
    }

    private boolean launch(Launch launch, Instant deadline) throws IOException, InterruptedException {
        long logged = Files.exists(log()) ? Files.size(log()) : 0;
        endpoints = launch.endpoints();
        List<String> command = new ArrayList<>(Platform.ownSession());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(launch.environment());
        ProcessHandle process = builder.start().toHandle();
        RunState.of(process, endpoints).write(folder);
        if (waitUntilItAnswers(process, deadline)) {
            return true;
        }
        RunState.clear(folder);
        String lastLines = LogTail.of(log(), logged);
        if (Instant.now().isBefore(deadline) && passesByItself(lastLines)) {
            return false;
        }
        throw explain(lastLines);
    }

    /** A clearer error than the general one, where the engine's own words allow it. */
    EngineException explain(String lastLines) {
        return notReady(name + " ended during its start.");
    }

    private boolean waitUntilItAnswers(ProcessHandle process, Instant deadline) throws InterruptedException {
        while (process.isAlive()) {
            if (answersNow()) {
                return process.isAlive();
            }
            if (Instant.now().isAfter(deadline)) {
                endNow(process);
                RunState.clear(folder);
                throw notReady(
                        name + " did not answer within " + startDeadline().toSeconds() + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        return false;
    }

    private boolean answersNow() {
        try {
            return answers();
        } catch (IOException notYet) {
            return false;
        }
    }

    final EngineException notReady(String problem) {
        return new EngineException(
                Reason.NOT_READY, problem, "Its log " + log() + " ends with:\n" + LogTail.of(log(), 0));
    }

    private void requireRoom() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        if (free < minimumFreeMegabytes) {
            throw new EngineException(
                    Reason.DISK_FULL,
                    name + " needs " + minimumFreeMegabytes + " MB free in " + folder + ", there are " + free + " MB.",
                    "Free some space, or put its folder on a larger disk.");
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
            Files.move(log(), log().resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public synchronized void stop() {
        process().ifPresent(process -> {
            beforeStop(process);
            askToStop(process);
            if (!endsWithin(process, stopDeadline())) {
                endNow(process);
            }
        });
        RunState.clear(folder);
        endpoints = Map.of();
    }

    /** A last thing to do while it still runs. */
    void beforeStop(ProcessHandle process) {}

    private static void endNow(ProcessHandle process) {
        process.destroyForcibly();
        endsWithin(process, Duration.ofSeconds(10));
    }

    private static boolean endsWithin(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
            return !process.isAlive();
        }
    }

    static Map<String, String> endpoints(String... namesAndValues) {
        Map<String, String> endpoints = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            endpoints.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return endpoints;
    }
}
