package academy.praxis.local.academy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory processes keep resident. */
public final class Memory {

    private Memory() {}

    /**
     * The resident memory of a process and of those that it started, in KB. Where the system tells (Linux), pages that
     * several processes share count in shares, so that sums are right.
     */
    public static long residentKilobytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> ofOne(one.pid()))
                .sum();
    }

    private static long ofOne(long pid) {
        return field(Path.of("/proc", Long.toString(pid), "smaps_rollup"), "Pss:")
                .orElseGet(() -> field(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:")
                        .orElseGet(() -> fromPs(pid)));
    }

    private static OptionalLong field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | RuntimeException unreadable) {
            return OptionalLong.empty();
        }
    }

    private static long fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
