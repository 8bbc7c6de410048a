package academy.praxis.community.author;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * Seals a member's id for one thread: AES-256-GCM with a random nonce, so that two seals of one member cannot be told to be that, and
 * with the thread's id as associated data, so that a seal opens nowhere else. The key is derived from the server's secret by HKDF-SHA-256 (RFC 5869).
 */
final class Sealer {
    private static final byte[] USE = "praxis community: sealed authors".getBytes(StandardCharsets.UTF_8);
    private static final int KEY_BYTES = 32;

    private final AesGcmJce cipher;

    Sealer(String secret) {
        try {
            byte[] key = Hkdf.computeHkdf(
                    "HmacSha256", secret.getBytes(StandardCharsets.UTF_8), new byte[0], USE, KEY_BYTES);
            cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(UUID threadId, UUID memberId) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(cipher.encrypt(Aliases.bytes(memberId), Aliases.bytes(threadId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it was sealed for another thread or under another secret */
    UUID open(UUID threadId, String sealed) {
        try {
            ByteBuffer id =
                    ByteBuffer.wrap(cipher.decrypt(Base64.getUrlDecoder().decode(sealed), Aliases.bytes(threadId)));
            return new UUID(id.getLong(), id.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed author cannot be opened: was the secret changed?", e);
        }
    }
}
