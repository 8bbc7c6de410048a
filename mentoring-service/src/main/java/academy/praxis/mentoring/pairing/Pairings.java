package academy.praxis.mentoring.pairing;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.request.MenteeRequests;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Pairings as other features propose, read and close them, within the present session or transaction. */
@ApplicationScoped
public class Pairings {
    private static final String INSERT = """
            insert into pairing (id, version, round_id, kind, mentor_id, mentor_answer, smallest, status, created_at, expires_at, updated_at)
            select p.id, 0, p.round_id, p.kind, p.mentor_id, 'PENDING', p.smallest, 'PROPOSED', :now, :expires, :now
            from unnest(cast(:ids as uuid[]), cast(:rounds as uuid[]), cast(:kinds as text[]), cast(:mentors as uuid[]),
                cast(:smallest as int[])) p (id, round_id, kind, mentor_id, smallest)
            """;

    private static final int MEMBERS_AT_ONCE = 500;

    private final PairingRepository pairings;
    private final MenteeRequests requests;
    private final Instance<PairingListener> listeners;
    private final UnitOfWork work;
    private final Caller caller;

    Pairings(
            PairingRepository pairings,
            MenteeRequests requests,
            @Any Instance<PairingListener> listeners,
            UnitOfWork work,
            Caller caller) {
        this.pairings = pairings;
        this.requests = requests;
        this.listeners = listeners;
        this.work = work;
        this.caller = caller;
    }

    /**
     * Proposes pairings to those concerned: all of them or, with the transaction, none. Their requests are open no longer.
     *
     * @param expiry how long they have to answer
     * @return the ids of the pairings, in the order given
     */
    public Uni<List<UUID>> propose(List<ProposedPairing> all, Duration expiry) {
        return propose(all, Answer.PENDING, expiry);
    }

    /**
     * Proposes a pairing to a mentor whom the mentees asked themselves: their answer is yes.
     *
     * @param expiry how long the mentor has to answer
     * @return the id of the pairing
     */
    public Uni<UUID> ask(ProposedPairing pairing, Duration expiry) {
        return propose(List.of(pairing), Answer.ACCEPTED, expiry).map(ids -> ids.get(0));
    }

    /**
     * Keeps everybody else from giving away places until the transaction ends. Call it before looking at {@link #placesTaken}, so that two
     * proposals at the same time do not both get a mentor's last place.
     */
    public Uni<Void> lockPlaces() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtext('mentoring.places'))")
                        .getSingleResult()
                        .replaceWithVoid());
    }

    /** The mentors who were proposed to a member since this time and did not become theirs. */
    public Uni<Set<UUID>> triedInVain(UUID mentee, Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select distinct p.mentor_id from pairing p join pairing_member m on m.pairing_id = p.id
                        where m.mentee_id = :mentee and p.active_since is null and p.status in ('DECLINED', 'EXPIRED')
                        and p.created_at >= :since
                        """, UUID.class)
                        .setParameter("mentee", mentee)
                        .setParameter("since", since)
                        .getResultList()
                        .map(Set::copyOf));
    }

    private Uni<List<UUID>> propose(List<ProposedPairing> all, Answer ofMentees, Duration expiry) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<UUID> ids = all.stream().map(pairing -> Ids.next()).toList();
        List<UUID> answered = all.stream()
                .flatMap(pairing -> pairing.mentees().stream())
                .map(ProposedMentee::requestId)
                .filter(Objects::nonNull)
                .toList();
        List<PairingMember> members = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (ProposedMentee mentee : all.get(i).mentees()) {
                members.add(member(ids.get(i), mentee, ofMentees));
            }
        }
        return requests.proposed(answered)
                .flatMap(done -> Panache.getSession())
                .call(session -> insert(session, ids, all, now, now.plus(expiry)))
                .call(session -> Multi.createFrom()
                        .iterable(members)
                        .group()
                        .intoLists()
                        .of(MEMBERS_AT_ONCE)
                        .onItem()
                        .transformToUniAndConcatenate(
                                some -> session.persistAll(some.toArray()).call(session::flush))
                        .collect()
                        .last())
                .call(session -> Multi.createFrom()
                        .range(0, ids.size())
                        .onItem()
                        .transformToUniAndConcatenate(i -> work.append(proposed(ids.get(i), all.get(i))))
                        .collect()
                        .last())
                .replaceWith(ids);
    }

    private static academy.praxis.kit.bus.DomainEvent proposed(UUID id, ProposedPairing pairing) {
        return PairingEvents.of(
                "proposed",
                new PairingCard(
                        id,
                        0,
                        pairing.roundId(),
                        pairing.mentorId(),
                        pairing.mentees().stream().map(ProposedMentee::menteeId).toList(),
                        pairing.kind(),
                        PairingStatus.PROPOSED,
                        null));
    }

    private static Uni<Integer> insert(
            Mutiny.Session session, List<UUID> ids, List<ProposedPairing> all, Instant now, Instant expires) {
        return session.createNativeQuery(INSERT)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter(
                        "rounds", all.stream().map(ProposedPairing::roundId).toArray(UUID[]::new))
                .setParameter(
                        "kinds",
                        all.stream().map(pairing -> pairing.kind().name()).toArray(String[]::new))
                .setParameter(
                        "mentors", all.stream().map(ProposedPairing::mentorId).toArray(UUID[]::new))
                .setParameter(
                        "smallest", all.stream().map(ProposedPairing::smallest).toArray(Integer[]::new))
                .executeUpdate();
    }

    private static PairingMember member(UUID pairing, ProposedMentee mentee, Answer answer) {
        PairingMember member = new PairingMember();
        member.id = Ids.next();
        member.pairingId = pairing;
        member.menteeId = mentee.menteeId();
        member.requestId = mentee.requestId();
        member.answer = answer;
        member.score = mentee.score();
        member.reasons = MatchReason.stored(mentee.reasons());
        return member;
    }

    /** With whom each of these members was paired before or is now, proposals left out. */
    public Uni<Map<UUID, Set<UUID>>> previousOf(Collection<UUID> members) {
        return rows("""
                select p.mentor_id, m.mentee_id from pairing p join pairing_member m on m.pairing_id = p.id
                where p.active_since is not null and m.answer in ('ACCEPTED', 'LEFT')
                and (p.mentor_id = any(:members) or m.mentee_id = any(:members))
                """, members).map(rows -> {
            Map<UUID, Set<UUID>> previous = new HashMap<>();
            rows.forEach(row -> {
                previous.computeIfAbsent((UUID) row[0], member -> new HashSet<>())
                        .add((UUID) row[1]);
                previous.computeIfAbsent((UUID) row[1], member -> new HashSet<>())
                        .add((UUID) row[0]);
            });
            return previous;
        });
    }

    /** How many mentees these mentors have or were proposed; mentors without any are left out. */
    public Uni<Map<UUID, Integer>> placesTaken(Collection<UUID> mentors) {
        return rows("""
                select p.mentor_id, cast(count(*) as int) from pairing p join pairing_member m on m.pairing_id = p.id
                where p.status in ('PROPOSED', 'ACTIVE') and m.answer in ('PENDING', 'ACCEPTED') and p.mentor_id = any(:members)
                group by p.mentor_id
                """, mentors).map(rows -> {
            Map<UUID, Integer> taken = new HashMap<>();
            rows.forEach(row -> taken.put((UUID) row[0], ((Number) row[1]).intValue()));
            return taken;
        });
    }

    private static Uni<List<Object[]>> rows(String query, Collection<UUID> members) {
        return members.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(query, Object[].class)
                                .setParameter("members", members.toArray(UUID[]::new))
                                .getResultList());
    }

    /** These pairings; those that do not exist are left out. */
    public Uni<List<PairingCard>> cards(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pairings.list("id in ?1 order by id", List.copyOf(ids))
                        .flatMap(found -> pairings.members(ids)
                                .map(members -> found.stream()
                                        .map(pairing -> PairingCard.of(pairing, of(pairing, members)))
                                        .toList()));
    }

    /**
     * A pairing of the caller.
     *
     * @throws ProblemException 404 when there is none, or the caller is not in it
     */
    public Uni<PairingCard> mustBeParty(UUID id) {
        return cards(List.of(id))
                .map(found -> found.stream()
                        .filter(card -> card.parties().stream().anyMatch(caller::is))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("pairing", id)));
    }

    /**
     * An active pairing to which the caller said yes; it stays active until the transaction ends, and until then nobody else who writes
     * in it goes on: what is counted of it holds. Its mentees are those who said yes as well: who was asked to join a circle and has not
     * answered is not among them.
     *
     * @throws ProblemException 404 when there is none, or the caller is not in it; 409 when it is not active, or the caller was asked to
     *     join it and has not answered
     */
    public Uni<PairingCard> mustHaveJoined(UUID id) {
        return pairings.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("pairing", id))
                .flatMap(pairing -> pairings.members(List.of(id)).map(members -> {
                    boolean asked = caller.is(pairing.mentorId)
                            || members.stream().anyMatch(member -> member.isIn() && caller.is(member.menteeId));
                    if (!asked) {
                        throw ProblemException.notFound("pairing", id);
                    }
                    if (pairing.status != PairingStatus.ACTIVE) {
                        throw ProblemException.conflict("This pairing is not active.");
                    }
                    PairingCard card = PairingCard.of(pairing, members);
                    if (card.parties().stream().noneMatch(caller::is)) {
                        throw ProblemException.conflict("You have not joined this circle yet.");
                    }
                    return card;
                }));
    }

    /**
     * A pairing that is or was active, with every mentee who is or was in it.
     *
     * @throws ProblemException 404 when there is none, or the caller never was in it; 409 when it never was active
     */
    public Uni<PairingCard> mustHaveBeenIn(UUID id) {
        return pairings.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("pairing", id))
                .flatMap(pairing -> pairings.members(List.of(id)).map(members -> {
                    PairingCard card = PairingCard.everyoneOf(pairing, members);
                    if (card.parties().stream().noneMatch(caller::is)) {
                        throw ProblemException.notFound("pairing", id);
                    }
                    if (pairing.activeSince == null) {
                        throw ProblemException.conflict("This pairing is not active.");
                    }
                    return card;
                }));
    }

    /** Closes an active pairing that has come to its good end, and tells the bus. */
    public Uni<PairingCard> complete(UUID id) {
        return pairings.locked(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("pairing", id))
                .invoke(pairing -> {
                    if (pairing.status != PairingStatus.ACTIVE) {
                        throw ProblemException.conflict("This pairing is not active.");
                    }
                    pairing.end(
                            PairingStatus.CLOSED,
                            EndReason.COMPLETED,
                            Instant.now().truncatedTo(ChronoUnit.MICROS));
                })
                .flatMap(pairing -> pairings.members(List.of(id))
                        .call(this::letGoOfThoseWhoDidNotAnswer)
                        .call(pairings::flush)
                        .map(members -> PairingCard.of(pairing, members)))
                .call(card -> work.append(PairingEvents.of("closed", card)))
                .call(card -> Multi.createFrom()
                        .items(listeners.stream())
                        .onItem()
                        .transformToUniAndConcatenate(listener -> listener.completed(card))
                        .collect()
                        .last());
    }

    private Uni<Void> letGoOfThoseWhoDidNotAnswer(List<PairingMember> members) {
        List<PairingMember> silent = members.stream()
                .filter(member -> member.answer == Answer.PENDING)
                .toList();
        silent.forEach(member -> member.answer = Answer.DECLINED);
        return Multi.createFrom()
                .iterable(silent)
                .filter(member -> member.requestId != null)
                .onItem()
                .transformToUniAndConcatenate(member -> requests.reopened(member.requestId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    static List<PairingMember> of(Pairing pairing, List<PairingMember> members) {
        return members.stream()
                .filter(member -> member.pairingId.equals(pairing.id))
                .toList();
    }
}
