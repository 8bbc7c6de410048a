package academy.praxis.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A base backup by PostgreSQL's low-level API ("Continuous Archiving and Point-in-Time Recovery" of its manual), because the binaries have no
 * pg_basebackup: the files as they are while it runs, and the log from the backup's beginning to its end, which makes them consistent.
 */
final class PostgresBackup {
    /** Folders whose content is of the running server only; the manual says to leave it out. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label.old");
    private static final Pattern LOG = Pattern.compile("[0-9A-F]{24}|[0-9A-F]{8}\\.history");

    private PostgresBackup() {}

    static void write(Connection connection, Path data, Path into) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // Keeps the log from here on until the connection is closed.
            statement.execute("SELECT pg_create_physical_replication_slot('praxis_backup', true, true)");
            statement.execute("SELECT pg_backup_start('praxis', true)");
            copy(data, into);
            try (ResultSet end = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                end.next();
                Files.writeString(into.resolve("backup_label"), end.getString(1));
            }
            copyLog(data.resolve("pg_wal"), into.resolve("pg_wal"));
        }
    }

    private static void copy(Path data, Path into) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                folder(into.resolve(data.relativize(folder).toString()));
                boolean ofTheServer = folder.getParent().equals(data)
                        && EMPTY.contains(folder.getFileName().toString());
                return ofTheServer || folder.getFileName().toString().startsWith("pgsql_tmp")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    copyIfThere(file, into.resolve(data.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        // Its parent is not copied when it is empty.
        folder(into.resolve("pg_wal"));
        folder(into.resolve("pg_wal/archive_status"));
    }

    private static void copyLog(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (LOG.matcher(file.getFileName().toString()).matches()) {
                    copyIfThere(file, into.resolve(file.getFileName()));
                }
            }
        }
    }

    /** What is dropped meanwhile is dropped again when the log is replayed. */
    private static void copyIfThere(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException dropped) {
            Files.deleteIfExists(to);
        }
    }

    /** PostgreSQL does not start on a folder that others may look into. */
    private static void folder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
