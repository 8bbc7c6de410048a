package academy.praxis.kit.caller;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Callers without a request. */
public final class CallerOf {
    private CallerOf() {}

    /** Whoever has a token with this {@code sub}. */
    public static Caller subject(String subject) {
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(subject))
                .build());
    }

    private record Token(String subject) implements JsonWebToken {
        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("sub") ? (T) subject : null;
        }
    }
}
