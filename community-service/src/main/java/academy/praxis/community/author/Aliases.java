package academy.praxis.community.author;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A member's alias in a thread: HMAC-SHA-256 (RFC 2104) under the server's secret of the thread's id and the member's id. The same
 * each time in one thread; without the secret, aliases of two threads cannot be linked with one another or with a member.
 */
final class Aliases {
    /** The shortest secret that is taken, in characters. */
    static final int MIN_SECRET = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    Aliases(String secret) {
        if (secret.length() < MIN_SECRET) {
            throw new IllegalArgumentException(
                    "The secret of the pseudonyms needs at least " + MIN_SECRET + " characters.");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(UUID threadId, UUID memberId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(bytes(threadId));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(memberId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
