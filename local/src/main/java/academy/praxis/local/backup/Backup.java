package academy.praxis.local.backup;

import academy.praxis.local.academy.Academy;
import academy.praxis.local.academy.Folders;
import academy.praxis.local.academy.PraxisException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of what an academy cannot make anew: its databases and its secrets. Written while it runs, MongoDB first, so that PostgreSQL is no
 * older. Kafka is not in it, nor the search index, which is built from the catalog's database.
 */
public final class Backup {
    private static final String POSTGRES = "postgres";
    private static final String MONGO = "mongo";
    private static final String SECRETS = "academy.properties";
    private static final String DEMO = "demo-loaded";
    /** Written last: when it was, and how many documents of MongoDB it has. Without it a backup is not whole. */
    private static final String COMPLETE = "complete";

    private static final String COMMUNITY = "community";

    private final Path folder;
    private final PrintWriter out;

    /** In that folder. */
    public Backup(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Writes it into a new or empty folder that only its owner may look into: the secrets are among it.
     *
     * @throws PraxisException when the databases do not run, or the folder has something in it
     */
    public void write(Academy academy) throws IOException {
        for (String engine : List.of(POSTGRES, MONGO)) {
            if (!academy.part(engine).isReady()) {
                throw new PraxisException(
                        engine + " does not run, and it takes a running one to back it up: ./praxis start");
            }
        }
        if (folder.normalize()
                .startsWith(academy.folders().home().toAbsolutePath().normalize())) {
            throw new PraxisException(
                    "That is inside " + Folders.shown(academy.folders().home())
                            + ", which ./praxis reset deletes with everything in it. Name a folder elsewhere.");
        }
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new PraxisException(Folders.shown(folder) + " is not empty, so nothing was written there.");
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        long documents;
        try (MongoClient client = MongoClients.create(academy.settings().get("mongo.uri"))) {
            documents = MongoDump.write(client.getDatabase(COMMUNITY), folder.resolve(MONGO));
            say(MONGO, documents + " documents");
        }
        academy.backUpPostgres(folder.resolve(POSTGRES));
        say(POSTGRES, "all databases");
        Files.copy(academy.folders().properties(), folder.resolve(SECRETS), StandardCopyOption.COPY_ATTRIBUTES);
        say("secrets", "keep them where nobody else can read them");
        if (Files.exists(academy.folders().demoLoaded())) {
            Files.copy(academy.folders().demoLoaded(), folder.resolve(DEMO));
        }
        Files.writeString(folder.resolve(COMPLETE), Instant.now() + "\n" + documents + "\n");
    }

    /**
     * Brings secrets and PostgreSQL back, before anything runs.
     *
     * @throws PraxisException when the backup is not whole, or there is an academy already
     */
    public void readFiles(Folders folders) throws IOException {
        if (!Files.exists(folder.resolve(COMPLETE))) {
            throw new PraxisException(Folders.shown(folder) + " is no backup, or one that did not come to its end.");
        }
        // Its secrets are the only keys to its data, also where databases are moved away or somebody else runs them.
        if (Files.exists(folders.properties()) || Files.exists(folders.engines()) && !isEmpty(folders.engines())) {
            throw new PraxisException("There is an academy in " + Folders.shown(folders.home())
                    + " already. Move that whole folder away (its " + SECRETS
                    + " has the keys to its data), or delete everything with ./praxis reset; nothing was restored.");
        }
        Files.createDirectories(folders.engine(POSTGRES));
        Files.writeString(folders.restoring(), "");
        Files.copy(folder.resolve(SECRETS), folders.properties(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(folders.properties(), PosixFilePermissions.fromString("rw-------"));
        copy(folder.resolve(POSTGRES), folders.engine(POSTGRES).resolve("data"));
        Files.setPosixFilePermissions(
                folders.engine(POSTGRES).resolve("data"), PosixFilePermissions.fromString("rwx------"));
        say(POSTGRES, "of " + Files.readAllLines(folder.resolve(COMPLETE)).get(0));
        if (Files.exists(folder.resolve(DEMO))) {
            Files.copy(folder.resolve(DEMO), folders.demoLoaded(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Brings MongoDB back, which is started for it and stopped again. With that the restore has come to its end.
     *
     * @throws PraxisException when it is one that somebody else runs, and has a community already
     */
    public void readMongo(Academy academy) throws IOException, InterruptedException {
        var mongo = academy.part(MONGO);
        mongo.start();
        try (MongoClient client = MongoClients.create(academy.settings().get("mongo.uri"))) {
            MongoDatabase community = client.getDatabase(COMMUNITY);
            if (community.listCollectionNames().first() != null) {
                throw new PraxisException("That MongoDB has a database \"" + COMMUNITY
                        + "\" already; drop it yourself if it may go. Then ./praxis reset, and restore again.");
            }
            long documents = MongoDump.read(folder.resolve(MONGO), community);
            String written = Files.readAllLines(folder.resolve(COMPLETE)).get(1);
            if (!written.equals(Long.toString(documents))) {
                throw new PraxisException("The backup was written with " + written + " documents of MongoDB and has "
                        + documents + " now, so it is not whole. ./praxis reset, and restore another one.");
            }
            say(MONGO, documents + " documents");
        } finally {
            mongo.stop();
        }
        Files.delete(academy.folders().restoring());
    }

    private void say(String part, String what) {
        out.printf("  %-20s %s%n", part, what);
        out.flush();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
