package academy.praxis.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a session into the text of a cookie and back: deflated, then sealed with AES-256-GCM, so that it can neither be
 * read nor changed without the key, and every replica that has the key can open it.
 */
final class SessionSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LARGEST = 64 * 1024;
    private static final byte[] PURPOSE = "praxis-session-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORMAT = 1;
    private static final int NONE = 0;
    private static final int OPAQUE = 1;
    private static final int JWT = 3;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKeySpec> sealing = new ArrayList<>();
    private final List<SecretKeySpec> signing = new ArrayList<>();

    /** Seals with {@code key}; also opens what was sealed with one of {@code previous}. */
    SessionSeal(String key, List<String> previous) {
        add(key);
        previous.forEach(this::add);
    }

    private void add(String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("praxis.gateway.session.key needs at least 32 characters");
        }
        sealing.add(new SecretKeySpec(derive("seal", secret), "AES"));
        signing.add(new SecretKeySpec(derive("csrf", secret), "HmacSHA256"));
    }

    private static byte[] derive(String use, String secret) {
        return hmac(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"), "praxis " + use + " 1");
    }

    /** The text for the cookie. */
    String seal(BrowserSession session) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, sealing.get(0), nonce, 0);
            byte[] sealed = cipher.doFinal(write(session));
            byte[] all = new byte[NONCE + sealed.length];
            System.arraycopy(nonce, 0, all, 0, NONCE);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session in this cookie; empty when it was not sealed here or has been changed. */
    Optional<BrowserSession> open(String cookie) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cookie);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length <= NONCE + TAG_BITS / 8) {
            return Optional.empty();
        }
        for (SecretKeySpec key : sealing) {
            try {
                byte[] plain = cipher(Cipher.DECRYPT_MODE, key, all, 0).doFinal(all, NONCE, all.length - NONCE);
                return Optional.of(read(plain));
            } catch (GeneralSecurityException | IOException e) {
                // Not sealed with this key; the next one may fit.
                continue;
            }
        }
        return Optional.empty();
    }

    /** The CSRF token of a session: bound to its id, so a token of another session is of no use. */
    String csrfToken(String sessionId) {
        return csrfToken(signing.get(0), sessionId);
    }

    /** Is this the CSRF token of the session? Compared in constant time. */
    boolean csrfMatches(String sessionId, String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (SecretKeySpec key : signing) {
            matches |= MessageDigest.isEqual(csrfToken(key, sessionId).getBytes(StandardCharsets.US_ASCII), given);
        }
        return matches;
    }

    /** A new random session id. */
    String newId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static String csrfToken(SecretKeySpec key, String sessionId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, sessionId));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, int offset)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }

    private static byte[] write(BrowserSession session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(FORMAT);
            out.writeUTF(session.id());
            out.writeLong(session.createdAt());
            writeToken(out, session.accessToken());
            writeToken(out, session.refreshToken());
            writeToken(out, session.idToken());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BrowserSession read(byte[] plain) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(plain)))) {
            if (in.readByte() != FORMAT) {
                throw new IOException("unknown format");
            }
            return new BrowserSession(in.readUTF(), in.readLong(), readToken(in), readToken(in), readToken(in));
        }
    }

    /** The parts of a JWT are written decoded: their JSON compresses well, its base64 does not. */
    private static void writeToken(DataOutputStream out, String token) throws IOException {
        if (token == null) {
            out.writeByte(NONE);
            return;
        }
        String[] parts = token.split("\\.", -1);
        boolean exact = parts.length == JWT && token.equals(joined(decoded(parts)));
        out.writeByte(exact ? JWT : OPAQUE);
        for (byte[] part : exact ? decoded(parts) : List.of(token.getBytes(StandardCharsets.UTF_8))) {
            out.writeInt(part.length);
            out.write(part);
        }
    }

    private static String readToken(DataInputStream in) throws IOException {
        switch (in.readByte()) {
            case NONE:
                return null;
            case OPAQUE:
                return new String(readBytes(in), StandardCharsets.UTF_8);
            default:
                return joined(List.of(readBytes(in), readBytes(in), readBytes(in)));
        }
    }

    private static List<byte[]> decoded(String[] parts) {
        List<byte[]> decoded = new ArrayList<>();
        try {
            for (String part : parts) {
                decoded.add(Base64.getUrlDecoder().decode(part));
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static String joined(List<byte[]> parts) {
        return parts.stream()
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .collect(Collectors.joining("."));
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("too long");
        }
        return in.readNBytes(length);
    }
}
