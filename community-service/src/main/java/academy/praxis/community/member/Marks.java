package academy.praxis.community.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stays of a member where something has to hold after they were erased: HMAC-SHA-256 (RFC 2104) of their id under a key of its own,
 * from which nobody gets to the member. It is recognised when they come back.
 */
@ApplicationScoped
public class Marks {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    Marks(@ConfigProperty(name = "praxis.community.pseudonyms.secret") String secret) {
        byte[] root = secret.getBytes(StandardCharsets.UTF_8);
        key = new SecretKeySpec(mac(new SecretKeySpec(root, MAC), "praxis community: marks of members"), MAC);
    }

    /** The mark of a member, another one for each use. */
    public String of(UUID memberId, String use) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, use + "/" + memberId));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
