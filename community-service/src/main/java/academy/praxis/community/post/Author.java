package academy.praxis.community.post;

import java.util.Objects;
import java.util.UUID;

/**
 * Whose a text is: a member's, or in a safe space an alias's, from which nobody gets to the member without the server's secret.
 *
 * @param memberId the member; {@code null} in a safe space
 * @param alias the member's alias in this thread (see {@link Aliases}); {@code null} outside safe spaces
 */
record Author(UUID memberId, String alias) {
    private static final String MEMBER = "member:";
    private static final String ALIAS = "alias:";

    static Author named(UUID memberId) {
        return new Author(Objects.requireNonNull(memberId), null);
    }

    static Author pseudonymous(String alias) {
        return new Author(null, Objects.requireNonNull(alias));
    }

    boolean isPseudonymous() {
        return alias != null;
    }

    String stored() {
        return isPseudonymous() ? ALIAS + alias : MEMBER + memberId;
    }

    static Author read(String stored) {
        return stored.startsWith(ALIAS)
                ? pseudonymous(stored.substring(ALIAS.length()))
                : named(UUID.fromString(stored.substring(MEMBER.length())));
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Author";
    }
}
