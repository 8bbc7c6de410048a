package academy.praxis.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives {@code praxis.gateway.session.key} when nothing else does: a random secret that the first start writes into
 * the file named by the environment variable {@code PRAXIS_SESSION_KEY_FILE} (default
 * {@code .praxis/gateway/session-key}). Several replicas need one configured key instead.
 */
public final class SessionKeySource implements ConfigSource {

    static final String NAME = "praxis.gateway.session.key";
    private static final String FILE = "PRAXIS_SESSION_KEY_FILE";
    private static final String DEFAULT_FILE = ".praxis/gateway/session-key";

    private final Map<String, String> environment;
    private String key;

    /** The source as the configuration finds it. */
    public SessionKeySource() {
        this(System.getenv());
    }

    SessionKeySource(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public int getOrdinal() {
        return Integer.MIN_VALUE;
    }

    @Override
    public synchronized String getValue(String name) {
        if (!NAME.equals(name)) {
            return null;
        }
        if (key == null) {
            key = readOrCreate(Path.of(environment.getOrDefault(FILE, DEFAULT_FILE)));
        }
        return key;
    }

    @Override
    public String getName() {
        return "generated session key";
    }

    private static String readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The session key cannot be kept in " + file + "; set " + NAME + " or " + FILE, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
            Files.writeString(file, Base64.getEncoder().encodeToString(secret), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // Another replica on this machine was first; its key is read.
            return;
        }
    }
}
