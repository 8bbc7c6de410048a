package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Keycloak as a local process, with its data in PostgreSQL. It listens on 127.0.0.1 only. */
public final class KeycloakEngine extends ProcessEngine {

    private final KeycloakSettings settings;
    private boolean training;

    KeycloakEngine(KeycloakSettings settings) {
        super("keycloak", settings.folder(), settings.minimumFreeMegabytes());
        this.settings = settings;
    }

    /** The URL that clients and browsers use, without a slash at the end. */
    public String url() {
        return endpoints().get("url");
    }

    /** The issuer of a realm's tokens. */
    public String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    /**
     * Unpacks and builds the distribution if that has not been done on this machine (about 20 s). {@link #start()} does it
     * too; calling this beforehand lets it run beside other work.
     */
    public void prepareDistribution() {
        try {
            KeycloakDistribution.prepared();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException("Keycloak could not be unpacked", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notReady("The preparation of Keycloak was interrupted.");
        }
    }

    /** Whether {@link #train()} has been done for this machine's Java. */
    public boolean isTrained() {
        try {
            return Files.exists(KeycloakDistribution.prepared().classDataArchive());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Starts and stops it once to record its classes; later starts on this machine need about a third less. It must not run,
     * and its database must be there. Takes the time of a slow start; does nothing when it has been done before.
     */
    public synchronized void train() {
        if (isTrained()) {
            return;
        }
        if (isRunning()) {
            throw new IllegalStateException("Keycloak runs; stop it before it is trained.");
        }
        training = true;
        try {
            start();
            stop();
            keepClassData();
        } finally {
            stop();
            training = false;
        }
    }

    private void keepClassData() {
        try {
            Path archive = KeycloakDistribution.prepared().classDataArchive();
            Files.move(unfinished(), archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException("Keycloak's classes were not recorded", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Beside the archive, so that another process never finds half of one. */
    private Path unfinished() throws IOException, InterruptedException {
        Path archive = KeycloakDistribution.prepared().classDataArchive();
        return archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
    }

    @Override
    int wantedPort() {
        return settings.port();
    }

    @Override
    Duration startDeadline() {
        return Duration.ofSeconds(180);
    }

    @Override
    Duration stopDeadline() {
        return Duration.ofSeconds(training ? 120 : 30);
    }

    @Override
    Launch prepare() throws IOException, InterruptedException {
        int port = Ports.claim("Keycloak", settings.port());
        int managementPort = Ports.claim("Keycloak's management", settings.managementPort());
        requireDatabase();
        KeycloakDistribution distribution = KeycloakDistribution.prepared();
        Path home = instanceHome(distribution.home());
        String url = settings.hostname().orElse("http://localhost:" + port);
        List<String> options = new ArrayList<>(List.of(
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Ports.HOST,
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=" + url,
                "--db-url=" + settings.database().jdbcUrl(),
                "--db-username=" + settings.database().user(),
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--log-level=info"));
        if (!settings.realms().isEmpty()) {
            options.add("--import-realm");
        }
        return new Launch(
                distribution.start(home, classDataOptions(distribution.classDataArchive()), options),
                environment(),
                endpoints(
                        "host",
                        Ports.HOST,
                        "port",
                        Integer.toString(port),
                        "managementPort",
                        Integer.toString(managementPort),
                        "url",
                        url));
    }

    private void requireDatabase() {
        KeycloakSettings.Database database = settings.database();
        Properties login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        try (Connection connection = new org.postgresql.Driver().connect(database.jdbcUrl(), login)) {
            if (connection == null) {
                throw new SQLException("it is not a PostgreSQL URL");
            }
        } catch (SQLException refused) {
            throw new EngineException(
                    Reason.NOT_READY,
                    "Keycloak could not use its database " + database.jdbcUrl() + ": " + refused.getMessage() + ".",
                    "Start PostgreSQL first and make the database and its role.",
                    refused);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("KC_DB_PASSWORD", settings.database().password());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", settings.admin());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        return environment;
    }

    private List<String> classDataOptions(Path archive) throws IOException, InterruptedException {
        if (training) {
            return List.of("-XX:ArchiveClassesAtExit=" + unfinished());
        }
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /** The shared distribution with data, themes and realm files of its own. */
    private Path instanceHome(Path distribution) throws IOException {
        Path home = Files.createDirectories(folder().resolve("home"));
        for (String shared : List.of("lib", "conf", "providers")) {
            link(home.resolve(shared), distribution.resolve(shared));
        }
        link(
                home.resolve("themes"),
                settings.themes().map(Path::toAbsolutePath).orElse(distribution.resolve("themes")));
        Path imports = home.resolve("data/import");
        Archives.delete(imports);
        Files.createDirectories(imports);
        for (Path realm : settings.realms()) {
            if (!Files.isReadable(realm)) {
                throw new EngineException(
                        Reason.BROKEN_DATA, "The realm file " + realm + " cannot be read.", "Check its path.");
            }
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return home;
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }

    @Override
    boolean answers() throws IOException {
        URI ready = URI.create("http://" + Ports.HOST + ":" + endpoints().get("managementPort") + "/health/ready");
        HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection(java.net.Proxy.NO_PROXY);
        connection.setConnectTimeout(1000);
        connection.setReadTimeout(3000);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }
}
