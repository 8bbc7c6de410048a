package academy.praxis.local.academy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Ports, addresses and secrets of this academy, kept in {@code academy.properties} that only its owner can read. Secrets
 * are made once.
 */
public final class Settings {

    private static final int SECRET_BYTES = 24;

    private final Path file;
    private final TreeMap<String, String> values = new TreeMap<>();

    private Settings(Path file) {
        this.file = file;
    }

    /** What the file holds; empty when it is not there yet. */
    public static Settings read(Path file) {
        Settings settings = new Settings(file);
        if (Files.exists(file)) {
            Properties stored = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new PraxisException(
                        "The settings in " + Folders.shown(file) + " cannot be read: " + unreadable.getMessage() + ".",
                        unreadable);
            }
            stored.stringPropertyNames().forEach(name -> settings.values.put(name, stored.getProperty(name)));
        }
        return settings;
    }

    /** A value, if it is known. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A value that a started academy has. */
    public String get(String name) {
        return find(name)
                .orElseThrow(() -> new PraxisException("This academy has not been started yet (there is no " + name
                        + " in " + Folders.shown(file) + "). Start it with: ./praxis start"));
    }

    /** Sets a value; kept by {@link #write()}. */
    public void set(String name, String value) {
        values.put(name, value);
    }

    /** A random secret of that name, made now if there is none. */
    public String secret(String name) {
        return secret(name, Settings::randomSecret);
    }

    /** A secret of that name, made this way if there is none. */
    public String secret(String name, Supplier<String> make) {
        return values.computeIfAbsent(name, missing -> make.get());
    }

    private static String randomSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes the file in one step, readable for its owner only. */
    public void write() {
        StringBuilder text =
                new StringBuilder("# Written by ./praxis start. Secrets of this academy: do not share this file.\n");
        values.forEach((name, value) ->
                text.append(name).append('=').append(escaped(value)).append('\n'));
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(next);
            Files.createFile(next, ownerOnly());
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }

    static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
