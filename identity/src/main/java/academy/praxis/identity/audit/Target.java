package academy.praxis.identity.audit;

import java.util.UUID;

/**
 * To whom or what something was done.
 *
 * @param id {@code null} where it has none, as a file
 * @param name what it was called then
 */
public record Target(Kind kind, UUID id, String name) {
    /** What it is. */
    public enum Kind {
        MEMBER,
        TEAM,
        CREDENTIAL,
        FILE
    }

    /** A member. */
    public static Target member(UUID id, String name) {
        return new Target(Kind.MEMBER, id, name);
    }

    /** A team. */
    public static Target team(UUID id, String name) {
        return new Target(Kind.TEAM, id, name);
    }

    /** An integrator's credential. */
    public static Target credential(UUID id, String name) {
        return new Target(Kind.CREDENTIAL, id, name);
    }

    /** A file that was read and not kept. */
    public static Target file() {
        return new Target(Kind.FILE, null, null);
    }
}
