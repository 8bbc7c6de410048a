package academy.praxis.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to run PostgreSQL.
 *
 * @param folder its folder: data, log and process id
 * @param port the port on 127.0.0.1, 0 for any free one
 * @param superuser the name of the superuser, set when the data folder is made
 * @param password the superuser's password, set when the data folder is made
 * @param durable whether a commit waits for the disk; {@code false} is for tests only
 * @param template a stopped PostgreSQL's data folder that is copied when there is no data yet; empty to begin from nothing
 * @param minimumFreeMegabytes it does not start with less free disk space than this
 */
public record PostgresSettings(
        Path folder,
        int port,
        String superuser,
        String password,
        boolean durable,
        Optional<Path> template,
        long minimumFreeMegabytes) {

    /** Defaults: any free port, superuser {@code postgres} with the password {@code postgres}, durable. */
    public static PostgresSettings in(Path folder) {
        return new PostgresSettings(folder, 0, "postgres", "postgres", true, Optional.empty(), 300);
    }

    /** The same on another port. */
    public PostgresSettings withPort(int newPort) {
        return new PostgresSettings(folder, newPort, superuser, password, durable, template, minimumFreeMegabytes);
    }

    /** The same with another superuser. */
    public PostgresSettings withSuperuser(String newSuperuser, String newPassword) {
        return new PostgresSettings(folder, port, newSuperuser, newPassword, durable, template, minimumFreeMegabytes);
    }

    /** The same with commits that wait for the disk, or not. */
    public PostgresSettings withDurable(boolean newDurable) {
        return new PostgresSettings(folder, port, superuser, password, newDurable, template, minimumFreeMegabytes);
    }

    /** The same, beginning from a copy of a stopped PostgreSQL's data folder; superuser and password are the copy's. */
    public PostgresSettings withTemplate(Path data) {
        return new PostgresSettings(
                folder, port, superuser, password, durable, Optional.of(data), minimumFreeMegabytes);
    }

    /** The same with another limit of free disk space, in MB. */
    public PostgresSettings withMinimumFreeMegabytes(long megabytes) {
        return new PostgresSettings(folder, port, superuser, password, durable, template, megabytes);
    }
}
