package academy.praxis.mentoring.session;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.agenda.AgendaTemplates;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.Partings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Those in a session propose, agree on, move, cancel and mark it; who is not in it is told that there is none. */
@ApplicationScoped
class SessionService {
    private static final int MOST_TO_COME = 30;
    private static final int MOST_PROPOSED_IN_A_DAY = 20;

    private final SessionRepository sessions;
    private final SessionChanges changes;
    private final SessionViews views;
    private final Pairings pairings;
    private final Partings partings;
    private final AgendaTemplates templates;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    SessionService(
            SessionRepository sessions,
            SessionChanges changes,
            SessionViews views,
            Pairings pairings,
            Partings partings,
            AgendaTemplates templates,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.sessions = sessions;
        this.changes = changes;
        this.views = views;
        this.pairings = pairings;
        this.partings = partings;
        this.templates = templates;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What a change is made to. */
    private record Opened(PairingSession session, List<SessionParty> parties, List<SessionTime> times, Instant now) {
        SessionParty of(Caller caller) {
            return parties.stream()
                    .filter(party -> caller.is(party.memberId))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private interface Change {
        Uni<?> apply(Opened opened);
    }

    Uni<SessionView> propose(UUID pairingId, NewSession content, IdempotencyKey key) {
        Instant now = now();
        List<Instant> times = StartTimes.checked(content.startTimes(), now);
        SessionDetails details = new SessionDetails(content.title(), content.place(), content.link(), agenda(content));
        return idempotency.once(
                key,
                "propose-session " + pairingId,
                content,
                SessionView.class,
                () -> pairings.mustHaveJoined(pairingId)
                        .call(pairing -> mustHaveRoom(pairingId, now))
                        .flatMap(pairing -> create(pairing, details, content.minutes(), times, now)));
    }

    Uni<Page<SessionView>> ofPairing(UUID pairingId, SessionStatus status, PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> sessions.page(me, pairingId, status, page)
                // Who left sees what they were in; who never was in it is told that there is none.
                .call(rows -> rows.isEmpty()
                        ? pairings.mustBeParty(pairingId)
                        : Uni.createFrom().voidItem())
                .flatMap(rows -> page(rows, page, row -> Cursor.after(row.createdAt, row.id))));
    }

    Uni<Page<SessionView>> mine(SessionStatus status, PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> sessions.page(me, null, status, page)
                .flatMap(rows -> page(rows, page, row -> Cursor.after(row.createdAt, row.id))));
    }

    Uni<Page<SessionView>> withoutOutcome(PageRequest page) {
        UUID me = caller.memberId();
        return Panache.withSession(() -> sessions.withoutOutcome(me, now(), page)
                .flatMap(rows -> page(rows, page, row -> Cursor.after(row.endsAt, row.id))));
    }

    Uni<SessionView> get(UUID pairingId, UUID id) {
        return Panache.withSession(() -> sessions.findById(id)
                .flatMap(session -> open(pairingId, id, session))
                .flatMap(opened -> view(opened.session())));
    }

    Uni<SessionView> describe(UUID pairingId, UUID id, SessionDetails details, IfMatch ifMatch) {
        return change(pairingId, id, ifMatch, true, opened -> {
            PairingSession session = opened.session();
            mustBeOpen(session);
            mustNotHaveBegun(session, opened.now());
            boolean shown = session.describe(details) && session.status == SessionStatus.SCHEDULED;
            session.updatedAt = opened.now();
            session.sequence += shown ? 1 : 0;
            return shown ? tellAll(opened, SessionChange.DESCRIBED) : sessions.flush();
        });
    }

    Uni<SessionView> offer(UUID pairingId, UUID id, OfferedTimes offered, IfMatch ifMatch) {
        Instant now = now();
        List<Instant> times = StartTimes.checked(offered.startTimes(), now);
        return change(pairingId, id, ifMatch, true, opened -> {
            PairingSession session = opened.session();
            mustBeOpen(session);
            mustNotHaveBegun(session, now);
            UUID me = caller.memberId();
            session.offeredMinutes = offered.minutes() == null ? session.minutes : offered.minutes();
            session.minutes = session.startsAt == null ? session.offeredMinutes : session.minutes;
            session.offeredBy = me;
            session.updatedAt = now;
            opened.parties().forEach(party -> party.declined = false);
            return sessions.dropTimes(id)
                    .flatMap(done -> sessions.add(times.stream()
                            .map(time -> SessionTime.offered(id, time, me))
                            .toArray()))
                    .flatMap(done -> session.status == SessionStatus.PROPOSED
                            ? changes.event("proposed", session, opened.parties())
                            : sessions.flush())
                    .flatMap(done -> changes.tell(
                            session, opened.parties(), SessionChange.OFFERED, others(opened.parties(), me)));
        });
    }

    Uni<SessionView> accept(UUID pairingId, UUID id, ChosenTime chosen) {
        return change(pairingId, id, null, true, opened -> {
            UUID me = caller.memberId();
            SessionTime time = offered(opened, chosen);
            if (time.suits.contains(me)) {
                throw ProblemException.conflict("You have said yes to this time already.");
            }
            time.suits = Stream.concat(time.suits.stream(), Stream.of(me)).toList();
            opened.of(caller).declined = false;
            opened.session().updatedAt = opened.now();
            return SessionRules.agreed(opened.times(), opened.parties(), opened.now())
                    .<Uni<?>>map(start -> agree(opened, start))
                    .orElseGet(sessions::flush);
        });
    }

    Uni<SessionView> decide(UUID pairingId, UUID id, ChosenTime chosen) {
        return change(pairingId, id, null, true, opened -> {
            if (!opened.of(caller).mentor) {
                throw ProblemException.forbidden("The mentor of a circle decides.");
            }
            if (opened.parties().size() <= 2) {
                throw ProblemException.conflict("In a pair both agree on the time.");
            }
            SessionTime time = offered(opened, chosen);
            UUID me = caller.memberId();
            if (!time.suits.contains(me)) {
                time.suits = Stream.concat(time.suits.stream(), Stream.of(me)).toList();
            }
            return agree(opened, time.startsAt);
        });
    }

    Uni<SessionView> decline(UUID pairingId, UUID id) {
        return change(pairingId, id, null, false, opened -> {
            PairingSession session = opened.session();
            mustHaveOffer(session);
            SessionParty mine = opened.of(caller);
            UUID me = mine.memberId;
            mine.declined = true;
            session.updatedAt = opened.now();
            opened.times()
                    .forEach(time -> time.suits = time.suits.stream()
                            .filter(member -> !member.equals(me))
                            .toList());
            if (!me.equals(session.offeredBy) && !SessionRules.hopeless(opened.parties())) {
                return sessions.flush();
            }
            if (session.status == SessionStatus.PROPOSED) {
                return changes.cancel(session, opened.parties(), opened.now());
            }
            // The time that was agreed on before holds.
            session.takeOfferBack(opened.now());
            opened.parties().forEach(party -> party.declined = false);
            return sessions.dropTimes(session.id);
        });
    }

    Uni<SessionView> cancel(UUID pairingId, UUID id, IfMatch ifMatch) {
        return change(pairingId, id, ifMatch, false, opened -> {
            mustBeOpen(opened.session());
            mustNotHaveBegun(opened.session(), opened.now());
            return changes.cancel(opened.session(), opened.parties(), opened.now());
        });
    }

    Uni<SessionView> held(UUID pairingId, UUID id, HeldSession held, IfMatch ifMatch) {
        return mark(pairingId, id, ifMatch, "held", session -> {
            session.status = SessionStatus.HELD;
            session.actualMinutes = held.minutes() == null ? session.minutes : held.minutes();
            session.missedBy = null;
        });
    }

    Uni<SessionView> missed(UUID pairingId, UUID id, MissedSession missed, IfMatch ifMatch) {
        return mark(pairingId, id, ifMatch, "missed", session -> {
            session.status = SessionStatus.MISSED;
            session.actualMinutes = null;
            session.missedBy = missed.by();
        });
    }

    private Uni<SessionView> mark(
            UUID pairingId, UUID id, IfMatch ifMatch, String what, java.util.function.Consumer<PairingSession> how) {
        return change(pairingId, id, ifMatch, false, opened -> {
            PairingSession session = opened.session();
            if (session.startsAt == null || session.status == SessionStatus.CANCELLED) {
                throw ProblemException.conflict("This session was never agreed on, or was cancelled.");
            }
            if (!session.hasBegun(opened.now())) {
                throw ProblemException.conflict("This session has not begun.");
            }
            return mustBeInTime(session, opened.now())
                    .invoke(() -> {
                        how.accept(session);
                        session.said(opened.now());
                    })
                    .flatMap(done -> sessions.dropTimes(session.id))
                    .flatMap(done -> changes.event(what, session, opened.parties()));
        });
    }

    /** What was said is corrected for a week, by those who have not left the pairing. */
    private Uni<Void> mustBeInTime(PairingSession session, Instant now) {
        if (now.isAfter(SessionRules.outcomeUntil(session))) {
            throw ProblemException.conflict(
                    session.outcomeAt == null
                            ? "This session ended more than 30 days ago."
                            : "Whether this session was held was said more than 7 days ago.");
        }
        return session.outcomeAt == null
                ? Uni.createFrom().voidItem()
                : partings.of(session.pairingId)
                        .invoke(parting -> {
                            if (parting.hasLeft(caller.memberId())) {
                                throw ProblemException.conflict(
                                        "Whether this session was held was said before; who left does not correct it.");
                            }
                        })
                        .replaceWithVoid();
    }

    /** Each proposal may be a mail to somebody. */
    private Uni<Void> mustHaveRoom(UUID pairingId, Instant now) {
        return sessions.countToCome(pairingId, now)
                .invoke(toCome -> {
                    if (toCome >= MOST_TO_COME) {
                        throw ProblemException.conflict(
                                "This pairing has " + MOST_TO_COME + " sessions to come already; cancel one first.");
                    }
                })
                .flatMap(toCome -> sessions.countProposed(pairingId, now.minus(Duration.ofDays(1))))
                .invoke(proposed -> {
                    if (proposed >= MOST_PROPOSED_IN_A_DAY) {
                        throw ProblemException.conflict("In this pairing " + MOST_PROPOSED_IN_A_DAY
                                + " sessions were proposed within 24 hours; propose more later.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<SessionView> create(
            PairingCard pairing, SessionDetails details, int minutes, List<Instant> times, Instant now) {
        UUID me = caller.memberId();
        PairingSession session = PairingSession.proposed(pairing, me, details, minutes, now);
        List<SessionParty> parties = pairing.parties().stream()
                .map(member -> SessionParty.of(session.id, member, member.equals(pairing.mentorId())))
                .toList();
        List<Object> rows = new ArrayList<>(parties);
        times.forEach(time -> rows.add(SessionTime.offered(session.id, time, me)));
        return sessions.persistAndFlush(session)
                .flatMap(done -> sessions.add(rows.toArray()))
                .flatMap(done -> changes.event("proposed", session, parties))
                .flatMap(done -> changes.tell(session, parties, SessionChange.OFFERED, others(parties, me)))
                .flatMap(done -> view(session));
    }

    private Uni<?> agree(Opened opened, Instant start) {
        PairingSession session = opened.session();
        List<UUID> yes = opened.times().stream()
                .filter(time -> time.startsAt.equals(start))
                .findFirst()
                .orElseThrow()
                .suits;
        String what = session.status == SessionStatus.SCHEDULED ? "rescheduled" : "scheduled";
        session.agreeOn(start, opened.now());
        opened.parties().forEach(party -> party.accepted = yes.contains(party.memberId));
        return sessions.dropTimes(session.id)
                .flatMap(done -> changes.event(what, session, opened.parties()))
                .flatMap(done -> tellAll(opened, SessionChange.AGREED));
    }

    private Uni<Void> tellAll(Opened opened, SessionChange change) {
        return changes.tell(opened.session(), opened.parties(), change, SessionChanges.everyone(opened.parties()));
    }

    /**
     * Under locks, so that of two changes at the same time one sees what the other did: the pairing's, which then stays active, before
     * the session's, as its end takes them.
     */
    private Uni<SessionView> change(UUID pairingId, UUID id, IfMatch ifMatch, boolean whileActive, Change change) {
        return work.transact(() -> mustBeIn(pairingId, id)
                .flatMap(seen -> whileActive
                        ? pairings.mustHaveJoined(pairingId).replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .flatMap(done -> sessions.locked(id))
                .flatMap(session -> open(pairingId, id, session))
                .invoke(opened -> {
                    if (ifMatch != null) {
                        ifMatch.check(opened.session().version);
                    }
                })
                .call(change::apply)
                .call(sessions::flush)
                .flatMap(opened -> view(opened.session())));
    }

    /** Before any lock is taken; reads no entity, so that the lock reads the present state. */
    private Uni<Void> mustBeIn(UUID pairingId, UUID id) {
        UUID me = caller.memberId();
        return sessions.isIn(pairingId, id, me)
                .invoke(in -> {
                    if (!in) {
                        throw ProblemException.notFound("session", id);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Opened> open(UUID pairingId, UUID id, PairingSession session) {
        if (session == null || !session.pairingId.equals(pairingId)) {
            throw ProblemException.notFound("session", id);
        }
        return sessions.parties(List.of(id)).flatMap(parties -> {
            if (parties.stream().noneMatch(party -> caller.is(party.memberId))) {
                throw ProblemException.notFound("session", id);
            }
            return sessions.times(List.of(id)).map(times -> new Opened(session, parties, times, now()));
        });
    }

    private static SessionTime offered(Opened opened, ChosenTime chosen) {
        mustHaveOffer(opened.session());
        mustNotHaveBegun(opened.session(), opened.now());
        SessionTime time = opened.times().stream()
                .filter(candidate -> candidate.startsAt.equals(chosen.startsAt()))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("startsAt", "is not one of the times on offer"));
        if (!time.startsAt.isAfter(opened.now())) {
            throw ProblemException.conflict("This time is over.");
        }
        return time;
    }

    private static void mustHaveOffer(PairingSession session) {
        if (!session.isOpen() || session.offeredBy == null) {
            throw ProblemException.conflict("No times are on offer.");
        }
    }

    private static void mustBeOpen(PairingSession session) {
        if (!session.isOpen()) {
            throw ProblemException.conflict("This session was cancelled, or is over.");
        }
    }

    private static void mustNotHaveBegun(PairingSession session, Instant now) {
        if (session.hasBegun(now)) {
            throw ProblemException.conflict("This session has begun: say whether it was held or missed.");
        }
    }

    private String agenda(NewSession content) {
        if (content.agendaTemplate() == null) {
            return content.agenda();
        }
        if (content.agenda() != null) {
            throw ProblemException.invalid("agendaTemplate", "cannot be taken together with an agenda of one's own");
        }
        return templates
                .find(content.agendaTemplate(), content.agendaLanguage())
                .orElseThrow(() -> ProblemException.invalid("agendaTemplate", "is not known here"))
                .agenda();
    }

    private Uni<SessionView> view(PairingSession session) {
        UUID me = caller.memberId();
        return views.around(List.of(session)).map(around -> SessionView.of(session, around, me));
    }

    private Uni<Page<SessionView>> page(
            List<PairingSession> rows, PageRequest page, java.util.function.Function<PairingSession, Cursor> cursor) {
        UUID me = caller.memberId();
        return views.around(rows).map(around -> Page.of(rows, page, row -> SessionView.of(row, around, me), cursor));
    }

    private static List<UUID> others(List<SessionParty> parties, UUID me) {
        return SessionChanges.everyone(parties).stream()
                .filter(member -> !member.equals(me))
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
