package academy.praxis.benchmarks;

import academy.praxis.embedded.Engines;
import academy.praxis.embedded.KafkaEngine;
import academy.praxis.embedded.KeycloakEngine;
import academy.praxis.embedded.KeycloakSettings;
import academy.praxis.embedded.PostgresEngine;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long a service and Keycloak take until they are ready, as they are usually started and as the academy starts them. */
final class StartBenchmark {
    private static final int ROUNDS = 5;
    private static final int KEYCLOAK_ROUNDS = 3;
    private static final long KEYCLOAK_DEADLINE_SECONDS = 180;

    private final Workbench bench;
    private final Path archive;
    private PostgresEngine postgres;
    private Map<String, String> environment;

    StartBenchmark(Workbench bench) {
        this.bench = bench;
        archive = bench.folder().resolve("catalog.jsa");
    }

    /** A way of starting a JVM. */
    private enum Way {
        PLAIN("`java -jar quarkus-run.jar`"),
        QUICK_COMPILER("C1 only, serial GC"),
        ARCHIVE("CDS archive, C1 only, serial GC");

        final String title;

        Way(String title) {
            this.title = title;
        }
    }

    private record Start(double seconds, double cpuSeconds, double residentMegabytes) {}

    Report run() throws Exception {
        Report report = new Report(bench.checkout(), "start", "Starting one service, and Keycloak");
        postgres = bench.postgres();
        service(report);
        report.line("");
        keycloak(report);
        return report;
    }

    private void service(Report report) throws Exception {
        KafkaEngine kafka = bench.kafka();
        postgres.ensureRole("catalog", "catalog");
        postgres.ensureDatabase("catalog", "catalog");
        environment = Map.of(
                "PRAXIS_DB_URL", postgres.reactiveUrl("catalog"),
                "PRAXIS_DB_JDBC_URL", postgres.jdbcUrl("catalog"),
                "PRAXIS_KAFKA_BOOTSTRAP", kafka.bootstrapServers());
        bench.say("making the archive");
        start(List.of("-XX:ArchiveClassesAtExit=" + archive, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        Map<Way, List<Start>> starts = new EnumMap<>(Way.class);
        for (int round = 1; round <= bench.amount(ROUNDS); round++) {
            for (Way way : Way.values()) {
                Start start = start(flags(way));
                bench.say("catalog-service, " + way + ": " + Report.number(start.seconds) + " s");
                starts.computeIfAbsent(way, none -> new ArrayList<>()).add(start);
            }
        }
        report.paragraph(
                "catalog-service from the start of its process to its first answer that it is ready, with PostgreSQL and Kafka running and the database migrated. Median of "
                        + ROUNDS + " rounds.");
        report.header("start", "ready s", "ratio to plain", "CPU s", "resident MB");
        double plain =
                Report.median(starts.get(Way.PLAIN).stream().map(Start::seconds).toList());
        starts.forEach((way, all) -> {
            double seconds = Report.median(all.stream().map(Start::seconds).toList());
            report.row(
                    way.title,
                    Report.number(seconds),
                    Report.number(seconds / plain),
                    Report.number(
                            Report.median(all.stream().map(Start::cpuSeconds).toList())),
                    Report.number(Report.median(
                            all.stream().map(Start::residentMegabytes).toList())));
        });
    }

    private List<String> flags(Way way) {
        return switch (way) {
            case PLAIN -> List.of();
            case QUICK_COMPILER -> List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
            case ARCHIVE ->
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:on",
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-XX:SharedArchiveFile=" + archive);
        };
    }

    private Start start(List<String> flags) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(flags);
        all.add("-Xmx192m");
        try (ServiceProcess service = bench.service("catalog-service", all, environment)) {
            return new Start(
                    service.untilReady().toMillis() / 1000.0,
                    service.cpuUntilReady().toMillis() / 1000.0,
                    service.residentMegabytes());
        }
    }

    private void keycloak(Report report) throws Exception {
        report.paragraph(
                "Keycloak with the realm `praxis`, from the start of its process to its first answer that it is ready. Optimized: on PostgreSQL, as `embedded/` starts it."
                        + " Dev mode: `kc.sh start-dev --import-realm` on its own H2, from a distribution of its own. Again: the realm is there already; median of "
                        + KEYCLOAK_ROUNDS
                        + " rounds in turns.");
        Path realm = bench.checkout().resolve("identity/keycloak/realm-praxis.json");
        KeycloakEngine optimized = optimized(realm);
        bench.say("preparing Keycloak");
        optimized.prepareDistribution();
        List<String> devMode = devMode(realm);
        double firstOptimized = seconds(optimized);
        double firstDev = seconds(devMode);
        bench.say("Keycloak, first start: " + Report.number(firstOptimized) + " s, dev mode " + Report.number(firstDev)
                + " s");
        optimized.train();
        List<Double> again = new ArrayList<>();
        List<Double> againDev = new ArrayList<>();
        for (int round = 0; round < bench.amount(KEYCLOAK_ROUNDS); round++) {
            again.add(seconds(optimized));
            againDev.add(seconds(devMode));
        }
        report.header("start", "optimized s", "dev mode s", "ratio");
        row(report, "first, with the import", firstOptimized, firstDev);
        row(report, "again (optimized: with its CDS archive)", Report.median(again), Report.median(againDev));
    }

    private static void row(Report report, String title, double optimized, double dev) {
        report.row(title, Report.number(optimized), Report.number(dev), Report.number(optimized / dev));
    }

    private KeycloakEngine optimized(Path realm) {
        postgres.ensureRole("keycloak", "keycloak");
        postgres.ensureDatabase("keycloak", "keycloak");
        return Engines.keycloak(KeycloakSettings.in(
                        bench.folder().resolve("keycloak"),
                        new KeycloakSettings.Database(postgres.jdbcUrl("keycloak"), "keycloak", "keycloak"))
                .withRealms(List.of(realm), null));
    }

    private static double seconds(KeycloakEngine keycloak) {
        long start = System.nanoTime();
        try {
            keycloak.start();
            return (System.nanoTime() - start) / 1e9;
        } finally {
            keycloak.stop();
        }
    }

    /** A distribution that was never built: dev mode would spoil the optimized one. */
    private List<String> devMode(Path realm) throws IOException, InterruptedException {
        Path home = Files.createDirectories(bench.folder().resolve("keycloak-dev-mode"));
        Tool.run(List.of("tar", "xzf", distribution().toString(), "-C", home.toString(), "--strip-components=1"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, imports.resolve(realm.getFileName()));
        return List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--health-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ServiceProcess.freePort(),
                "--http-management-port=" + ServiceProcess.freePort());
    }

    private Path distribution() throws IOException {
        Path folder = System.getenv("PRAXIS_ENGINES_HOME") == null
                ? bench.checkout().resolve("embedded/target/engines")
                : Path.of(System.getenv("PRAXIS_ENGINES_HOME"));
        try (Stream<Path> files = Files.list(folder.resolve("keycloak"))) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private double seconds(List<String> devMode) throws IOException, InterruptedException {
        String managementPort = devMode.get(devMode.size() - 1).replaceAll("\\D", "");
        URI ready = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
        Path log = bench.checkout().resolve("benchmarks/target/keycloak-dev-mode.log");
        long start = System.nanoTime();
        // The script replaces itself by Java, so ending this process ends Keycloak.
        Process process = new ProcessBuilder(devMode)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        bench.endsWithTheRun(process);
        try {
            while (!answers(ready)) {
                if (!process.isAlive() || System.nanoTime() - start > KEYCLOAK_DEADLINE_SECONDS * 1_000_000_000L) {
                    throw new IOException("Keycloak in dev mode did not become ready:\n" + Files.readString(log));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.descendants().forEach(ProcessHandle::destroy);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static boolean answers(URI ready) {
        try {
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
}
