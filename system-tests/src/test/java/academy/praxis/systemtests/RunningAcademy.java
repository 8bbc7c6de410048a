package academy.praxis.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An academy of the tests' own, brought up by the command that people use, from what this build has packaged: on free ports, with its
 * data in {@code target/}. Started once and stopped when the tests' JVM ends.
 */
final class RunningAcademy {
    private static final List<String> PARTS = List.of(
            "GATEWAY",
            "IDENTITY",
            "CATALOG",
            "MENTORING",
            "COMMUNITY",
            "PERFORMANCE",
            "KEYCLOAK",
            "POSTGRES",
            "KAFKA",
            "MONGO");
    private static final int MINUTES = 15;

    private static RunningAcademy running;

    private final Path checkout = Path.of(System.getProperty("praxis.checkout")).toAbsolutePath();
    private final Path home = Path.of("target/academy").toAbsolutePath();
    private final Map<String, String> environment = new TreeMap<>();

    private RunningAcademy() {
        environment.put("PRAXIS_CHECKOUT", checkout.toString());
        environment.put("PRAXIS_HOME", home.toString());
    }

    /** The academy, started with its demo content if nobody asked for it before. */
    static synchronized RunningAcademy get() {
        if (running == null) {
            RunningAcademy academy = new RunningAcademy();
            academy.stopWhatAnEarlierRunLeft();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> academy.praxis("stop")));
            academy.start();
            running = academy;
        }
        return running;
    }

    /** The folder with everything that it keeps. */
    Path home() {
        return home;
    }

    /** The address that people open. */
    String url() {
        return property("gateway.url");
    }

    /** A value of the file that the start has written. */
    String property(String name) {
        try (var reader = Files.newBufferedReader(home.resolve("academy.properties"))) {
            var properties = new java.util.Properties();
            properties.load(reader);
            String value = properties.getProperty(name);
            if (value == null) {
                throw new IllegalStateException("There is no " + name + " among " + properties.stringPropertyNames());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what does not run; fails when that does. */
    void start() {
        Outcome outcome = praxis("start");
        if (outcome.exitCode() != 0 || !outcome.output().contains("ready")) {
            throw new IllegalStateException("The academy did not start:\n" + outcome.output());
        }
    }

    /** Runs a command of {@code ./praxis}, without building. */
    Outcome praxis(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dpraxis.engines.home=" + System.getProperty("praxis.engines.home"),
                "-cp",
                checkout.resolve("local/target/classes") + java.io.File.pathSeparator
                        + checkout.resolve("local/target/lib") + "/*",
                "academy.praxis.local.cli.Praxis"));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(home.getParent());
            Path output = Files.createTempFile(home.getParent(), "praxis-" + arguments[0], ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            if (!Files.exists(home.resolve("academy.properties"))) {
                PARTS.forEach(part -> builder.environment().put("PRAXIS_PORT_" + part, String.valueOf(freePort())));
            }
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("praxis " + List.of(arguments) + " took longer than " + MINUTES
                        + " minutes:\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills every process of the academy at once (SIGKILL) and waits until they are gone. */
    void killEverything() {
        List<ProcessHandle> all = processes();
        if (all.size() < PARTS.size()) {
            throw new IllegalStateException("Only " + all.size() + " processes of the academy were found: " + all);
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    /** The process of a service. */
    ProcessHandle service(String name) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(home.resolve("run/" + name + ".pid")).get(0));
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service has said since the academy was made. */
    String log(String name) {
        try {
            return Files.readString(home.resolve("logs/" + name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every living process that has this academy's folder, or a child of one. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> commandLine(process).contains(home.toString()))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException notLinuxOrGone) {
            return process.info().commandLine().orElse("");
        }
    }

    private void stopWhatAnEarlierRunLeft() {
        if (Files.exists(home)) {
            praxis("stop");
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a command did.
     *
     * @param exitCode 0 when it did what it should
     * @param output everything it printed
     */
    record Outcome(int exitCode, String output) {}
}
