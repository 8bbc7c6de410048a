package academy.praxis.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to run MongoDB.
 *
 * @param folder its folder: data, log and process id
 * @param port the port on 127.0.0.1, 0 for any free one
 * @param uri a MongoDB that somebody else runs; when given, nothing is started
 * @param preferMongod whether {@code mongod} on the PATH is used before the wire-compatible server
 * @param minimumFreeMegabytes it does not start with less free disk space than this
 * @param flags of the JVM that the wire-compatible server runs in
 */
public record MongoSettings(
        Path folder,
        int port,
        Optional<String> uri,
        boolean preferMongod,
        long minimumFreeMegabytes,
        List<String> flags) {

    private static final List<String> OF_A_LAPTOP =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    /** Defaults: any free port; {@code mongod} if it is there, else the wire-compatible server. */
    public static MongoSettings in(Path folder) {
        return new MongoSettings(folder, 0, Optional.empty(), true, 200, OF_A_LAPTOP);
    }

    /** The same on another port. */
    public MongoSettings withPort(int newPort) {
        return new MongoSettings(folder, newPort, uri, preferMongod, minimumFreeMegabytes, flags);
    }

    /** The same with a MongoDB that somebody else runs; empty or blank for none. */
    public MongoSettings withUri(String newUri) {
        Optional<String> given = Optional.ofNullable(newUri).filter(text -> !text.isBlank());
        return new MongoSettings(folder, port, given, preferMongod, minimumFreeMegabytes, flags);
    }

    /** The same, with or without a look for {@code mongod} on the PATH. */
    public MongoSettings withPreferMongod(boolean prefer) {
        return new MongoSettings(folder, port, uri, prefer, minimumFreeMegabytes, flags);
    }

    /** The same with another limit of free disk space, in MB. */
    public MongoSettings withMinimumFreeMegabytes(long megabytes) {
        return new MongoSettings(folder, port, uri, preferMongod, megabytes, flags);
    }

    /** The same in a JVM with these flags, for more data or load than a laptop has. */
    public MongoSettings withFlags(List<String> newFlags) {
        return new MongoSettings(folder, port, uri, preferMongod, minimumFreeMegabytes, List.copyOf(newFlags));
    }
}
