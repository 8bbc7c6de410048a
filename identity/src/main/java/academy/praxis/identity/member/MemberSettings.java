package academy.praxis.identity.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How people get into the academy. */
@ConfigMapping(prefix = "praxis.identity")
interface MemberSettings {
    /** Whether an admin may give a new member a password; for demos and tests. Elsewhere people are invited. */
    @WithDefault("false")
    boolean initialPasswords();

    /** The first admin. */
    BootstrapAdmin bootstrapAdmin();

    /** Who becomes admin of an academy that has none. */
    interface BootstrapAdmin {
        /** The address; without it nobody is made admin. */
        Optional<String> email();

        /** The name. */
        @WithDefault("Academy Admin")
        String name();

        /** The password; without it an invitation is mailed. */
        Optional<String> password();
    }
}
