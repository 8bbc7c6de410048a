package academy.praxis.mentoring.note;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, UUID> {
    /**
     * Newest first: one's own of a pairing and, of the session when one is named, those that are shared.
     *
     * @param until what others wrote later is left out; {@code null} when nothing is
     */
    Uni<List<Note>> page(UUID pairing, UUID session, UUID reader, Instant until, PageRequest page) {
        Filter filter = new Filter()
                .and("pairingId = :pairing", "pairing", pairing)
                .and("sessionId = :session", "session", session)
                .and(
                        session == null ? "authorId = :reader" : "(authorId = :reader or audience = SESSION)",
                        "reader",
                        reader);
        filter.and("(authorId = :reader or updatedAt <= :until)", "until", until);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** How many this author has of a session, or of a pairing and of no session. */
    Uni<Long> count(UUID pairing, UUID session, UUID author) {
        return session == null
                ? count("pairingId = ?1 and sessionId is null and authorId = ?2", pairing, author)
                : count("pairingId = ?1 and sessionId = ?2 and authorId = ?3", pairing, session, author);
    }
}
