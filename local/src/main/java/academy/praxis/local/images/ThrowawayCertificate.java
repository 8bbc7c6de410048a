package academy.praxis.local.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for localhost that is good for one build and that nobody trusts. Jib asks for TLS first, on the loopback too. */
final class ThrowawayCertificate {

    private static final String TYPE = "PKCS12";

    private ThrowawayCertificate() {}

    /** TLS with a new key, which is made in that folder by the JDK's keytool. */
    static SSLContext make(Path folder) throws IOException {
        Path store = folder.resolve("loopback.p12");
        String password = UUID.randomUUID().toString();
        try {
            keytool(store, password);
            KeyStore keys = KeyStore.getInstance(TYPE);
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, password.toCharArray());
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password.toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, new SecureRandom());
            return tls;
        } catch (GeneralSecurityException failed) {
            throw new IOException("no certificate for the loopback: " + failed.getMessage(), failed);
        }
    }

    private static void keytool(Path store, String password) throws IOException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "loopback",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        TYPE,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
