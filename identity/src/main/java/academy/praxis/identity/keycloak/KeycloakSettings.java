package academy.praxis.identity.keycloak;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How accounts are kept in step. */
@ConfigMapping(prefix = "praxis.identity.keycloak")
interface KeycloakSettings {
    /** Where the Admin API is; taken from the tokens' issuer unless it is said here, as it must be where the two addresses differ. */
    Optional<String> url();

    /** The realm; taken from the tokens' issuer unless it is said here. */
    Optional<String> realm();

    /** The client that may manage users. */
    @WithDefault("identity-service")
    String clientId();

    /** Its secret. */
    String clientSecret();

    /** The client whose pages an invitation leads to. */
    @WithDefault("praxis-web")
    String invitationClient();

    /** How long to wait for one answer of Keycloak. */
    @WithDefault("10s")
    Duration patience();

    /** How long an invitation holds. */
    @WithDefault("72h")
    Duration invitationLifespan();

    /** How often waiting accounts are looked for when no change in this process said that there are some. */
    @WithDefault("2s")
    Duration safetyPoll();

    /** How long one attempt may take before another instance may try; longer than Keycloak's slowest answer. */
    @WithDefault("60s")
    Duration lease();

    /** The wait after the first failed attempt; doubled each time. */
    @WithDefault("1s")
    Duration firstBackoff();

    /** The longest wait between two attempts. */
    @WithDefault("2m")
    Duration maxBackoff();

    /** How often all accounts are compared with the directory; {@code off} for never. */
    @WithDefault("10m")
    String reconcileEvery();

    /** How long after the start they are compared for the first time. */
    @WithDefault("15s")
    String reconcileFirst();

    /** How often invitations are looked through for those that were accepted; {@code off} for never. */
    @WithDefault("1m")
    String invitationsEvery();
}
