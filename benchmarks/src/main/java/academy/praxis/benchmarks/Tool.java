package academy.praxis.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
final class Tool {
    /** What it printed, and the CPU time that it took until shortly before its end. */
    record Outcome(String output, Duration cpu) {}

    private Tool() {}

    static Outcome run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    static Outcome run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = Files.createTempFile("praxis-tool", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new IOException(command.get(0) + " ended with " + process.exitValue() + ":\n" + text);
        }
        return new Outcome(text, cpu);
    }

    /** Fails with how to get them when one of the programs is missing. */
    static void require(String... programs) {
        for (String program : programs) {
            boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            if (!there) {
                throw new IllegalStateException(
                        program + " is needed on the PATH; on Debian: apt-get install wrk postgresql-contrib;"
                                + " with Homebrew: brew install wrk postgresql");
            }
        }
    }
}
