package academy.praxis.catalog.supplier;

import academy.praxis.kit.problem.ProblemException;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Seals passwords and the like by authenticated encryption (Tink AEAD), bound to the connection that they belong to. Without a key none is
 * kept: there is no plain text to fall back to. A key that cannot be read stops the service at its start.
 */
@ApplicationScoped
class SecretSeal {
    private static final Logger LOG = Logger.getLogger(SecretSeal.class);

    private final Aead aead;

    SecretSeal(SecretSettings settings) {
        this.aead = keyset(settings).map(SecretSeal::aead).orElse(null);
    }

    private static Aead aead(byte[] keyset) {
        try {
            AeadConfig.register();
            return parsed(keyset).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            // Not as the cause: the parser's words may hold parts of the key.
            throw new IllegalStateException("praxis.supplier-secrets.keyset is no Tink keyset for AEAD");
        }
    }

    void start(@Observes StartupEvent event) {
        if (!isReady()) {
            LOG.info(
                    "No key for suppliers' secrets: connections that need one fail until praxis.supplier-secrets.keyset is set");
        }
    }

    boolean isReady() {
        return aead != null;
    }

    /** The secrets, sealed with the primary key. */
    byte[] seal(String secrets, String belongsTo) {
        try {
            return key().encrypt(bytes(secrets), bytes(belongsTo));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A secret could not be sealed", fault);
        }
    }

    /** The secrets; fails when they were sealed with a key that is gone, changed, or belong elsewhere. */
    String open(byte[] sealed, String belongsTo) {
        try {
            return new String(key().decrypt(sealed, bytes(belongsTo)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException fault) {
            LOG.errorf("%s does not open: its key is gone, or it was tampered with", belongsTo);
            throw ProblemException.unavailable("The secrets of this connection cannot be opened now.");
        }
    }

    private Aead key() {
        if (aead == null) {
            throw ProblemException.unavailable("Secrets cannot be kept here: no key for them is set.");
        }
        return aead;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> keyset(SecretSettings settings) {
        return settings.keyset()
                .filter(text -> !text.isBlank())
                .map(SecretSeal::decoded)
                .or(() -> settings.keysetFile().filter(file -> !file.isBlank()).map(SecretSeal::contents));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getMimeDecoder().decode(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException("praxis.supplier-secrets.keyset is not in Base64");
        }
    }

    private static byte[] contents(String file) {
        try {
            byte[] contents = Files.readAllBytes(Path.of(file));
            String text = new String(contents, StandardCharsets.UTF_8).strip();
            return text.matches("[A-Za-z0-9+/=\\s]+") ? decoded(text) : contents;
        } catch (IOException unreadable) {
            throw new IllegalStateException("praxis.supplier-secrets.keyset-file cannot be read: " + file);
        }
    }

    private static KeysetHandle parsed(byte[] keyset) throws GeneralSecurityException {
        String text = new String(keyset, StandardCharsets.UTF_8).strip();
        return text.startsWith("{")
                ? TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                : TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
