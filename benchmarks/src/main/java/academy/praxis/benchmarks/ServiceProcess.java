package academy.praxis.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A packaged service as a process, on free ports of the loopback. */
final class ServiceProcess implements Closing {
    private static final Duration START_DEADLINE = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final Duration untilReady;
    private final Duration cpuUntilReady;

    private ServiceProcess(List<String> command, Map<String, String> environment, Path log, Consumer<Process> started)
            throws IOException, InterruptedException {
        this.log = log;
        port = freePort();
        managementPort = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PRAXIS_PORT", Integer.toString(port));
        builder.environment().put("PRAXIS_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        long start = System.nanoTime();
        process = builder.start();
        started.accept(process);
        awaitReady(start);
        untilReady = Duration.ofNanos(System.nanoTime() - start);
        cpuUntilReady = cpu();
    }

    /**
     * Starts the application in this folder ({@code quarkus-app}) and waits until it is ready.
     *
     * @param flags of the JVM
     * @param started is told of the process before it is ready
     */
    static ServiceProcess start(
            Path application, List<String> flags, Map<String, String> environment, Path log, Consumer<Process> started)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        return new ServiceProcess(command, environment, log, started);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** From the start of the process to its first answer that it is ready. */
    Duration untilReady() {
        return untilReady;
    }

    /** The CPU time that it had taken when it was ready. */
    Duration cpuUntilReady() {
        return cpuUntilReady;
    }

    /** The CPU time that it has taken so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in MB. */
    long residentMegabytes() throws IOException, InterruptedException {
        return Workbench.residentMegabytes(process.pid());
    }

    /** What {@code jcmd} says to this command. */
    String diagnose(String command) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return Tool.run(List.of(jcmd, Long.toString(process.pid()), command)).output();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private void awaitReady(long start) throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > START_DEADLINE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("The service did not become ready:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")
                            .toURL()
                            .openConnection(Proxy.NO_PROXY);
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

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
