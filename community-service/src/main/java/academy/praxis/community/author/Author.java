package academy.praxis.community.author;

import java.util.Objects;
import java.util.UUID;

/**
 * Whose a text is: a member's, or in a safe space an alias's, from which nobody gets to the member without the server's secret.
 *
 * @param memberId the member; {@code null} in a safe space
 * @param alias the member's alias in this thread (see {@link Aliases}); {@code null} outside safe spaces
 * @param name the made-up name under which the alias is shown in this thread; {@code null} outside safe spaces, and where none is shown
 * @param sealed the member's id, which only {@link Authors#memberBehind} opens; {@code null} outside safe spaces
 */
public record Author(UUID memberId, String alias, String name, String sealed) {
    private static final String MEMBER = "member:";
    private static final String ALIAS = "alias:";

    /** A member under their own name. */
    public static Author named(UUID memberId) {
        return new Author(Objects.requireNonNull(memberId), null, null, null);
    }

    static Author pseudonymous(String alias, String name, String sealed) {
        return new Author(null, Objects.requireNonNull(alias), name, Objects.requireNonNull(sealed));
    }

    static Author read(String who, String name, String sealed) {
        return who.startsWith(ALIAS)
                ? pseudonymous(who.substring(ALIAS.length()), name, sealed)
                : named(UUID.fromString(who.substring(MEMBER.length())));
    }

    /** Whether it is a safe space's. */
    public boolean isPseudonymous() {
        return alias != null;
    }

    /** What tells this author from all others of the thread, as it is stored: {@code member:<id>} or {@code alias:<alias>}. */
    public String who() {
        return isPseudonymous() ? ALIAS + alias : MEMBER + memberId;
    }

    /** Whether both are the same author of one thread; their sealed forms differ. */
    public boolean isSameAs(Author other) {
        return who().equals(other.who());
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Author";
    }
}
