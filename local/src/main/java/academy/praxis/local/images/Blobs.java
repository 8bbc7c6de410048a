package academy.praxis.local.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content by its digest, in a folder: layers, configurations and manifests. */
final class Blobs {

    private static final String ALGORITHM = "sha256:";

    private final Path folder;

    Blobs(Path folder) {
        this.folder = folder;
    }

    /** Where that content is or would be; refuses what is no digest. */
    Path path(String digest) {
        if (!digest.matches(ALGORITHM + "[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"" + digest + "\" is no SHA-256 digest");
        }
        return folder.resolve(digest.substring(ALGORITHM.length()));
    }

    boolean has(String digest) {
        return Files.exists(path(digest));
    }

    byte[] read(String digest) throws IOException {
        return Files.readAllBytes(path(digest));
    }

    /** Takes over a file if it has that digest; throws if it has another one. */
    void adopt(Path file, String digest) throws IOException {
        String actual = digest(file);
        if (!actual.equals(digest)) {
            throw new IOException("content of " + digest + " arrived as " + actual);
        }
        Files.move(file, path(digest), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps this content and says its digest. */
    String add(byte[] content) throws IOException {
        String digest = ALGORITHM + HexFormat.of().formatHex(sha256().digest(content));
        Files.write(path(digest), content);
        return digest;
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return ALGORITHM + HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
