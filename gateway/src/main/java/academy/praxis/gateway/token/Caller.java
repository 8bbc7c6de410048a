package academy.praxis.gateway.token;

import io.github.bucket4j.Bucket;
import java.util.List;

/**
 * Whoever a verified access token speaks for.
 *
 * @param token the token, as the services get it
 * @param authorization the whole {@code Authorization} header for the services
 * @param keyId key that signed it
 * @param subject account at the identity provider
 * @param sessionId session at the identity provider; null for machines
 * @param memberId member of the directory; null for machines
 * @param name name to show; null for machines
 * @param email mail address; null for machines
 * @param roles roles of the realm
 * @param issuedAt seconds since 1970
 * @param expiresAt milliseconds since 1970
 * @param allowance what the caller may still ask, shared by all tokens of the account
 */
public record Caller(
        String token,
        String authorization,
        String keyId,
        String subject,
        String sessionId,
        String memberId,
        String name,
        String email,
        List<String> roles,
        long issuedAt,
        long expiresAt,
        Bucket allowance) {

    /** Is the token over at this time, in milliseconds since 1970? */
    public boolean expired(long now) {
        return now >= expiresAt;
    }
}
