package academy.praxis.community.author;

import java.util.Objects;
import java.util.UUID;

/**
 * Whose a text is: a member's, or in a safe space an alias's, from which nobody gets to the member without the server's secret; or nobody's
 * any more, once who wrote it was erased.
 *
 * @param memberId the member; {@code null} in a safe space, and of a former member
 * @param alias the member's alias in this thread (see {@link Aliases}); {@code null} outside safe spaces
 * @param name the made-up name under which the alias is shown in this thread; {@code null} outside safe spaces, and where none is shown
 * @param sealed the member's id, which only {@link Authors#memberBehind} opens; {@code null} outside safe spaces
 */
public record Author(UUID memberId, String alias, String name, String sealed) {
    private static final String MEMBER = "member:";
    static final String ALIAS = "alias:";
    private static final String FORMER = "former";
    private static final Author NOBODY = new Author(null, null, null, null);

    /** A member under their own name. */
    public static Author named(UUID memberId) {
        return new Author(Objects.requireNonNull(memberId), null, null, null);
    }

    /** Somebody who was erased: nothing tells one of them from another, and nobody is behind it. */
    public static Author former() {
        return NOBODY;
    }

    static Author pseudonymous(String alias, String name, String sealed) {
        return new Author(null, Objects.requireNonNull(alias), name, Objects.requireNonNull(sealed));
    }

    /** The member of a stored {@link #who()}; {@code null} when it is nobody's own name. */
    static UUID memberOf(String who) {
        return who != null && who.startsWith(MEMBER) ? UUID.fromString(who.substring(MEMBER.length())) : null;
    }

    static Author read(String who, String name, String sealed) {
        if (who.equals(FORMER)) {
            return NOBODY;
        }
        return who.startsWith(ALIAS)
                ? pseudonymous(who.substring(ALIAS.length()), name, sealed)
                : named(UUID.fromString(who.substring(MEMBER.length())));
    }

    /** Whether it is a safe space's. */
    public boolean isPseudonymous() {
        return alias != null;
    }

    /** Whether who it was has been erased. */
    public boolean isFormer() {
        return memberId == null && alias == null;
    }

    /**
     * What tells this author from all others of the thread, as it is stored: {@code member:<id>} or {@code alias:<alias>}; of all who were
     * erased {@code former}.
     */
    public String who() {
        if (isFormer()) {
            return FORMER;
        }
        return isPseudonymous() ? ALIAS + alias : MEMBER + memberId;
    }

    /** Whether both are the same author of one thread; their sealed forms differ. Nobody is the same as a former member. */
    public boolean isSameAs(Author other) {
        return !isFormer() && who().equals(other.who());
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Author";
    }
}
