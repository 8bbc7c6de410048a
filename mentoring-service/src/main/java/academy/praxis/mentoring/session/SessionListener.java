package academy.praxis.mentoring.session;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Told, within the same transaction, what those in a session should hear of. */
public interface SessionListener {
    /**
     * The session changed.
     *
     * @param whom members who should hear of it
     */
    Uni<Void> changed(SessionCard session, SessionChange change, Collection<UUID> whom);
}
