package academy.praxis.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A result in Markdown, with what one must know of the machine to read it. */
final class Report {
    private final StringBuilder text = new StringBuilder();
    private final Path checkout;
    private final String name;

    Report(Path checkout, String name, String title) throws IOException, InterruptedException {
        this.checkout = checkout;
        this.name = name;
        line("# " + title);
        line("");
        line(Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", commit " + commit() + ". " + machine());
        line("Load average at the start: " + loadAverage()
                + ". Ratios were taken in turns in one run; compare them, not absolutes.");
        line("");
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    void paragraph(String paragraph) {
        line(paragraph);
        line("");
    }

    void header(String... columns) {
        row((Object[]) columns);
        line("|" + " --- |".repeat(columns.length));
    }

    void row(Object... cells) {
        text.append('|');
        for (Object cell : cells) {
            text.append(' ').append(cell).append(" |");
        }
        text.append('\n');
    }

    /** Writes {@code benchmarks/results/<date>-<name>.md} and gives its path. */
    Path write() throws IOException {
        line("");
        line("Load average at the end: " + loadAverage() + ".");
        Path file = checkout.resolve("benchmarks/results").resolve(LocalDate.now(ZoneOffset.UTC) + "-" + name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.toString());
        return checkout.relativize(file);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String machine() throws IOException {
        Path cpuInfo = Path.of("/proc/cpuinfo");
        String model = Files.exists(cpuInfo)
                ? Files.readAllLines(cpuInfo).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).trim())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"))
                : System.getProperty("os.arch");
        return Runtime.getRuntime().availableProcessors() + " CPUs (" + model + "), " + System.getProperty("os.name")
                + ", Java " + System.getProperty("java.version")
                + "; load generator, service and engines on this one machine.";
    }

    private static String loadAverage() {
        return number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private String commit() throws IOException, InterruptedException {
        return Tool.run(List.of("git", "-C", checkout.toString(), "rev-parse", "--short", "HEAD"))
                .output()
                .trim();
    }
}
