package academy.praxis.community.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the inbox does with the academy's secret, a key of its own for each use: ids that nobody can work out who knows a post and a
 * member, subjects that nobody reads who has the store alone (AES-256-GCM, random nonces), and tokens that end mails without signing in.
 * Keys are HMAC-SHA-256 of the use under the secret.
 */
@ApplicationScoped
class InboxKeys {
    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ID = 16;
    private static final UUID NONE = new UUID(0, 0);

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec ids;
    private final SecretKeySpec subjects;
    private final SecretKeySpec tokens;

    InboxKeys(@ConfigProperty(name = "praxis.community.pseudonyms.secret") String secret) {
        byte[] root = secret.getBytes(StandardCharsets.UTF_8);
        ids = key(root, "inbox ids", MAC);
        subjects = key(root, "inbox subjects", "AES");
        tokens = key(root, "inbox unsubscribe", MAC);
    }

    private static SecretKeySpec key(byte[] root, String use, String algorithm) {
        byte[] bytes = mac(new SecretKeySpec(root, MAC), ("praxis community: " + use).getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(bytes, algorithm);
    }

    /** The notification's id: the same each time a member is told of the same thing. */
    UUID id(UUID memberId, NotificationKind kind, UUID occasion) {
        ByteBuffer bytes =
                ByteBuffer.wrap(mac(ids, (memberId + "/" + kind + "/" + occasion).getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Subject and time, sealed for this notification. */
    String seal(UUID id, Subject subject, Instant at) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer plain = ByteBuffer.allocate(3 * ID + Long.BYTES);
        put(plain, subject.spaceId());
        put(plain, subject.postId());
        put(plain, subject.commentId());
        plain.putLong(at.toEpochMilli());
        byte[] sealed;
        try {
            sealed = crypt(Cipher.ENCRYPT_MODE, nonce, id, plain.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** What a seal holds; nothing when it was made for another notification or under another secret. */
    Optional<Opened> open(UUID id, String sealed) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        try {
            ByteBuffer plain = ByteBuffer.wrap(crypt(
                    Cipher.DECRYPT_MODE,
                    Arrays.copyOf(bytes, NONCE),
                    id,
                    Arrays.copyOfRange(bytes, NONCE, bytes.length)));
            Subject subject = new Subject(uuid(plain), uuid(plain), uuid(plain));
            return Optional.of(new Opened(subject, Instant.ofEpochMilli(plain.getLong())));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a seal held. */
    record Opened(Subject subject, Instant at) {}

    /** What a mail carries so that its reader can do without further ones. */
    String unsubscribeToken(UUID memberId) {
        ByteBuffer token = ByteBuffer.allocate(3 * ID);
        put(token, memberId);
        token.put(mac(tokens, Arrays.copyOf(token.array(), ID)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Whose token it is; nothing when it is none of ours. */
    Optional<UUID> unsubscribing(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != 3 * ID) {
            return Optional.empty();
        }
        byte[] expected = mac(tokens, Arrays.copyOf(bytes, ID));
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, ID, bytes.length))
                ? Optional.of(uuid(ByteBuffer.wrap(bytes)))
                : Optional.empty();
    }

    private byte[] crypt(int mode, byte[] nonce, UUID id, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, subjects, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(text);
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ByteBuffer buffer, UUID id) {
        UUID written = id == null ? NONE : id;
        buffer.putLong(written.getMostSignificantBits()).putLong(written.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        return id.equals(NONE) ? null : id;
    }
}
