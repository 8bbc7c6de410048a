package academy.praxis.identity.audit;

import academy.praxis.kit.caller.Caller;
import java.util.UUID;

/**
 * Who did something.
 *
 * @param memberId the member; {@code null} for a machine and for the academy itself
 * @param client the subject of a machine's token; {@code null} for people and for the academy itself
 */
public record Actor(UUID memberId, String client) {
    /** The academy itself: what no request asked for. */
    public static final Actor ACADEMY = new Actor(null, null);

    /** Whoever makes the present request. */
    public static Actor of(Caller caller) {
        return caller.member().map(Actor::member).orElseGet(() -> new Actor(null, caller.subject()));
    }

    /** This member. */
    public static Actor member(UUID id) {
        return new Actor(id, null);
    }
}
