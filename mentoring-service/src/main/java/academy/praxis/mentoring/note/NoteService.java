package academy.praxis.mentoring.note;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.Partings;
import academy.praxis.mentoring.session.SessionCard;
import academy.praxis.mentoring.session.Sessions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Those in a session read its shared notes, and everyone their own; a role opens none. No event tells of notes, and nothing but the
 * sealed column holds what they say: not the answers that are kept for retries either.
 */
@ApplicationScoped
class NoteService {
    private static final int MOST = 200;

    private final NoteRepository notes;
    private final NoteSeal seal;
    private final Sessions sessions;
    private final Pairings pairings;
    private final Partings partings;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    NoteService(
            NoteRepository notes,
            NoteSeal seal,
            Sessions sessions,
            Pairings pairings,
            Partings partings,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.notes = notes;
        this.seal = seal;
        this.sessions = sessions;
        this.pairings = pairings;
        this.partings = partings;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** All that is kept for a retry. */
    record Written(UUID id) {}

    /** All of a command that a retry is compared by: its words would be kept as a fingerprint that can be guessed. */
    record Place(UUID pairingId, UUID sessionId, Audience audience) {}

    Uni<NoteView> write(UUID pairingId, NewNote content, IdempotencyKey key) {
        if (content.audience() == Audience.SESSION && content.sessionId() == null) {
            throw ProblemException.invalid("sessionId", "is needed in a note for those in a session");
        }
        UUID me = caller.memberId();
        Place place = new Place(pairingId, content.sessionId(), content.audience());
        return idempotency
                .once(
                        key,
                        "write-note",
                        place,
                        Written.class,
                        () -> mayWrite(pairingId, content)
                                .flatMap(allowed -> {
                                    Note note = Note.written(pairingId, me, content, now());
                                    note.sealed = seal.seal(content.text(), note.belongsTo());
                                    return notes.persistAndFlush(note);
                                })
                                .map(note -> new Written(note.id)))
                .flatMap(written -> get(pairingId, written.id()));
    }

    Uni<Page<NoteView>> list(UUID pairingId, UUID sessionId, PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> (sessionId == null
                                ? Uni.createFrom().voidItem()
                                : sessions.mustBeIn(pairingId, sessionId).replaceWithVoid())
                        .flatMap(allowed -> sessionId == null
                                ? notes.page(pairingId, null, me, null, page)
                                : partings.of(pairingId)
                                        .flatMap(parting -> notes.page(
                                                pairingId,
                                                sessionId,
                                                me,
                                                parting.left().get(me),
                                                page)))
                        .call(rows -> rows.isEmpty() && sessionId == null
                                ? pairings.mustBeParty(pairingId)
                                : Uni.createFrom().voidItem()))
                .map(rows -> Page.of(rows, page, this::view, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<NoteView> get(UUID pairingId, UUID id) {
        return Panache.withSession(() -> readable(pairingId, id)).map(this::view);
    }

    Uni<NoteView> rewrite(UUID pairingId, UUID id, NoteText text, IfMatch ifMatch) {
        return work.transact(() -> readable(pairingId, id)
                .invoke(this::mustBeMine)
                .invoke(note -> ifMatch.check(note.version))
                .call(note -> note.audience == Audience.SESSION
                        ? sessions.cards(List.of(note.sessionId)).call(found -> mayShare(found.get(0)))
                        : Uni.createFrom().voidItem())
                .invoke(note -> {
                    note.sealed = seal.seal(text.text(), note.belongsTo());
                    note.updatedAt = now();
                })
                .call(notes::flush)
                .map(this::view));
    }

    Uni<Void> delete(UUID pairingId, UUID id, IfMatch ifMatch) {
        return work.transact(() -> readable(pairingId, id)
                .invoke(this::mustBeMine)
                .invoke(note -> ifMatch.check(note.version))
                .flatMap(note -> notes.delete("id = ?1 and version = ?2", note.id, note.version))
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw new ProblemException(
                                ProblemType.STALE_VERSION, "Somebody changed this at the same time.", List.of());
                    }
                })
                .replaceWithVoid());
    }

    private Uni<Void> mayWrite(UUID pairingId, NewNote content) {
        // Of a session that is over, or a pairing that ended, one may still write down for oneself what was said.
        Uni<?> allowed = content.sessionId() == null
                ? pairings.mustHaveJoined(pairingId)
                : sessions.mustBeIn(pairingId, content.sessionId())
                        .call(session -> content.audience() == Audience.SESSION
                                ? mayShare(session)
                                : Uni.createFrom().voidItem());
        return allowed.flatMap(in -> notes.count(pairingId, content.sessionId(), caller.memberId()))
                .invoke(written -> {
                    if (written >= MOST) {
                        throw ProblemException.conflict(
                                "You have " + MOST + " notes of this session or pairing already; delete one first.");
                    }
                })
                .replaceWithVoid();
    }

    /** A shared note is a message to the others: not from whom left, nor to those who did, nor long after the end. */
    private Uni<Void> mayShare(SessionCard session) {
        UUID me = caller.memberId();
        List<UUID> others = session.memberIds().stream()
                .filter(member -> !member.equals(me))
                .toList();
        return partings.of(session.pairingId())
                .invoke(parting -> parting.mustReach(me, others, now()))
                .replaceWithVoid();
    }

    /** Whoever may not read it is told that there is none. */
    private Uni<Note> readable(UUID pairingId, UUID id) {
        return notes.findById(id)
                .invoke(note -> {
                    if (note == null || !note.pairingId.equals(pairingId)) {
                        throw ProblemException.notFound("note", id);
                    }
                })
                .call(note -> {
                    if (caller.is(note.authorId)) {
                        return Uni.createFrom().voidItem();
                    }
                    if (note.audience == Audience.ME) {
                        throw ProblemException.notFound("note", id);
                    }
                    return sessions.mustBeIn(pairingId, note.sessionId)
                            .flatMap(session -> partings.of(pairingId))
                            .invoke(parting -> {
                                Instant left = parting.left().get(caller.memberId());
                                if (left != null && note.updatedAt.isAfter(left)) {
                                    throw ProblemException.notFound("note", id);
                                }
                            })
                            .onFailure(ProblemException.class)
                            .transform(hidden -> ProblemException.notFound("note", id));
                });
    }

    private void mustBeMine(Note note) {
        if (!caller.is(note.authorId)) {
            throw ProblemException.forbidden("Only who wrote a note changes it.");
        }
    }

    private NoteView view(Note note) {
        return NoteView.of(note, seal.open(note.sealed, note.belongsTo()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
