package academy.praxis.identity.credential;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A new secret in place of the old one.
 *
 * @param expiresOn the last day (UTC) on which one can sign in with it; at most two years from now
 */
record SecretWish(@NotNull LocalDate expiresOn) {}
