package academy.praxis.mentoring.pairing;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.request.MenteeRequests;
import academy.praxis.mentoring.request.OpenRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those concerned answer for themselves; who is not in a pairing, and no manager, is told that there is none. */
@ApplicationScoped
class PairingService {
    private static final int TOLD_TOGETHER = 5;

    private final PairingRepository pairings;
    private final MenteeRequests requests;
    private final Members members;
    private final Instance<PairingListener> listeners;
    private final UnitOfWork work;
    private final Caller caller;

    PairingService(
            PairingRepository pairings,
            MenteeRequests requests,
            Members members,
            @Any Instance<PairingListener> listeners,
            UnitOfWork work,
            Caller caller) {
        this.pairings = pairings;
        this.requests = requests;
        this.members = members;
        this.listeners = listeners;
        this.work = work;
        this.caller = caller;
    }

    Uni<Page<PairingView>> all(PairingStatus status, UUID roundId, PageRequest page, String languages) {
        return list(null, status, roundId, page, languages);
    }

    Uni<Page<PairingView>> mine(PairingStatus status, PageRequest page, String languages) {
        return list(caller.memberId(), status, null, page, languages);
    }

    Uni<PairingView> get(UUID id, String languages) {
        return Panache.withSession(() -> pairings.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("pairing", id))
                .flatMap(pairing -> pairings.members(List.of(id))
                        .invoke(in -> mustSee(pairing, in))
                        .flatMap(in -> view(pairing, in, languages))));
    }

    /**
     * How often each reason was given, most often first: of every member the first, in complete fives in the order in which they were given, so
     * that no new refusal shows by itself; nothing before there are five.
     */
    Uni<List<RefusalCount>> refusals(UUID roundId) {
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        with first as (
                            select distinct on (r.member_id) r.reason, r.at, r.id
                            from pairing_refusal r join pairing p on p.id = r.pairing_id
                            where cast(:round as uuid) is null or p.round_id = cast(:round as uuid)
                            order by r.member_id, r.at, r.id),
                        numbered as (select reason, row_number() over (order by at, id) as number, count(*) over () as people from first)
                        select reason, count(*) from numbered where number <= people / :together * :together
                        group by reason order by 2 desc, 1
                        """, Object[].class)
                        .setParameter("round", roundId == null ? null : roundId.toString())
                        .setParameter("together", TOLD_TOGETHER)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .map(row -> new RefusalCount(
                                        Refusal.Reason.valueOf((String) row[0]), ((Number) row[1]).longValue()))
                                .toList())));
    }

    Uni<PairingView> accept(UUID id, String languages) {
        return answer(id, languages, (pairing, in) -> {
            if (caller.is(pairing.mentorId)) {
                mustBePending(pairing, pairing.mentorAnswer);
                pairing.mentorAnswer = Answer.ACCEPTED;
            } else {
                PairingMember mine = mine(in);
                mustBePending(pairing, mine.answer);
                mine.answer = Answer.ACCEPTED;
            }
            return accepted(pairing, in);
        });
    }

    /** Says no. Who said yes may take it back until everyone has. */
    Uni<PairingView> decline(UUID id, Refusal refusal, String languages) {
        return answer(id, languages, (pairing, in) -> {
            if (caller.is(pairing.mentorId)) {
                mustNotBeBound(pairing, pairing.mentorAnswer);
                pairing.mentorAnswer = Answer.DECLINED;
                return note(pairing, refusal)
                        .call(() -> end(pairing, in, still(in), PairingStatus.DECLINED, EndReason.MENTOR_DECLINED));
            }
            PairingMember mine = mine(in);
            mustNotBeBound(pairing, mine.answer);
            mine.answer = Answer.DECLINED;
            return note(pairing, refusal)
                    .call(() -> gone(pairing, in, mine, PairingStatus.DECLINED, EndReason.MENTEE_DECLINED));
        });
    }

    Uni<PairingView> leave(UUID id, Refusal refusal, IfMatch ifMatch, String languages) {
        return answer(id, languages, (pairing, in) -> {
            ifMatch.check(pairing.version);
            if (pairing.status != PairingStatus.ACTIVE) {
                throw ProblemException.conflict("This pairing is not active.");
            }
            if (caller.is(pairing.mentorId)) {
                pairing.mentorAnswer = Answer.LEFT;
                return note(pairing, refusal)
                        .call(() -> end(pairing, in, still(in), PairingStatus.CLOSED, EndReason.MENTOR_LEFT));
            }
            PairingMember mine = mine(in);
            if (mine.answer != Answer.ACCEPTED) {
                throw ProblemException.conflict("You are not in this pairing.");
            }
            mine.answer = Answer.LEFT;
            return note(pairing, refusal)
                    .call(() -> gone(pairing, in, mine, PairingStatus.CLOSED, EndReason.MENTEE_LEFT));
        });
    }

    /** Ends proposals, and the open seats of circles, to which nobody answered in time. */
    Uni<Integer> expire(Instant now, int most) {
        return work.transact(() -> pairings.expired(now, most)
                        .call(ids -> each(
                                ids,
                                pairing -> pairings.members(List.of(pairing.id)).call(in -> {
                                    if (pairing.status == PairingStatus.PROPOSED) {
                                        return end(pairing, in, still(in), PairingStatus.EXPIRED, EndReason.NO_ANSWER);
                                    }
                                    List<PairingMember> silent = in.stream()
                                            .filter(member -> member.answer == Answer.PENDING)
                                            .toList();
                                    silent.forEach(member -> member.answer = Answer.DECLINED);
                                    return still(in).isEmpty()
                                            ? end(pairing, in, silent, PairingStatus.CLOSED, EndReason.NO_ANSWER)
                                            : without(pairing, in, silent, EndReason.NO_ANSWER);
                                }))))
                .map(List::size);
    }

    /** Reminds those who have not answered, once. */
    Uni<Integer> remind(Instant now, int most) {
        return work.transact(() -> pairings.dueForReminder(now, most)
                        .call(ids -> each(ids, pairing -> {
                            pairing.remindedAt = now;
                            return pairings.flush()
                                    .flatMap(done -> pairings.members(List.of(pairing.id)))
                                    .call(in -> work.append(PairingEvents.of("reminded", PairingCard.of(pairing, in))));
                        })))
                .map(List::size);
    }

    private Uni<Void> each(List<UUID> ids, java.util.function.Function<Pairing, Uni<?>> what) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> pairings.findById(id)
                        .flatMap(pairing -> what.apply(pairing).replaceWith(pairing)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Those whom it concerns, under a lock: of two answers at the same time, one sees what the other did. */
    private Uni<PairingView> answer(
            UUID id, String languages, BiFunction<Pairing, List<PairingMember>, Uni<?>> change) {
        return work.transact(() -> pairings.locked(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("pairing", id))
                .flatMap(pairing -> pairings.members(List.of(id))
                        .invoke(in -> mustBeParty(pairing, in))
                        .call(in -> change.apply(pairing, in))
                        .call(pairings::flush)
                        .flatMap(in -> view(pairing, in, languages))));
    }

    private Uni<?> accepted(Pairing pairing, List<PairingMember> in) {
        Instant now = now();
        pairing.updatedAt = now;
        List<PairingMember> yes =
                in.stream().filter(member -> member.answer == Answer.ACCEPTED).toList();
        if (pairing.status == PairingStatus.ACTIVE) {
            // Somebody joins a circle that has begun.
            UUID request = mine(in).requestId;
            return (request == null ? Uni.createFrom().voidItem() : requests.matched(request))
                    .call(pairings::flush)
                    .call(() -> work.append(PairingEvents.of("accepted", PairingCard.of(pairing, in))))
                    .call(() -> tellJoined(PairingCard.of(pairing, in), mine(in).menteeId));
        }
        if (pairing.mentorAnswer != Answer.ACCEPTED || yes.size() < pairing.smallest) {
            return Uni.createFrom().voidItem();
        }
        pairing.activate(now);
        return Multi.createFrom()
                .iterable(yes)
                .filter(member -> member.requestId != null)
                .onItem()
                .transformToUniAndConcatenate(member -> requests.matched(member.requestId))
                .collect()
                .last()
                .call(pairings::flush)
                .call(() -> work.append(PairingEvents.of("accepted", PairingCard.of(pairing, in))));
    }

    /** One mentee is out; with too few left, a pairing is over and a circle too. */
    private Uni<?> gone(Pairing pairing, List<PairingMember> in, PairingMember who, PairingStatus end, EndReason why) {
        List<PairingMember> left = still(in);
        boolean over = pairing.status == PairingStatus.ACTIVE ? left.isEmpty() : left.size() < pairing.smallest;
        if (over) {
            return end(pairing, in, Stream.concat(Stream.of(who), left.stream()).toList(), end, why);
        }
        return without(pairing, in, List.of(who), why);
    }

    /** Goes on without some of its mentees. */
    private Uni<?> without(Pairing pairing, List<PairingMember> in, List<PairingMember> gone, EndReason why) {
        pairing.updatedAt = now();
        return reopen(gone)
                .call(pairings::flush)
                .call(() -> work.append(PairingEvents.of("reduced", PairingCard.of(pairing, in))))
                .call(() -> tell(pairing, gone, why));
    }

    private Uni<?> end(
            Pairing pairing, List<PairingMember> in, List<PairingMember> lost, PairingStatus with, EndReason why) {
        pairing.end(with, why, now());
        return reopen(lost)
                .call(pairings::flush)
                .call(() -> work.append(PairingEvents.of(word(with), PairingCard.of(pairing, in))))
                .call(() -> tell(pairing, lost, why));
    }

    private static List<PairingMember> still(List<PairingMember> in) {
        return in.stream().filter(PairingMember::isIn).toList();
    }

    private static String word(PairingStatus end) {
        return end.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Opens their requests again. */
    private Uni<Void> reopen(List<PairingMember> mentees) {
        return Multi.createFrom()
                .iterable(mentees)
                .filter(mentee -> mentee.requestId != null)
                .onItem()
                .transformToUniAndConcatenate(mentee -> requests.reopened(mentee.requestId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(Pairing pairing, List<PairingMember> lost, EndReason why) {
        boolean late = why == EndReason.NO_ANSWER;
        boolean mentorAvailable =
                pairing.mentorAnswer == Answer.ACCEPTED || pairing.mentorAnswer == Answer.PENDING && !late;
        EndedPairing ended = new EndedPairing(
                pairing.id,
                pairing.roundId,
                pairing.mentorId,
                pairing.kind,
                mentorAvailable,
                lost.stream()
                        .filter(member -> member.answer == Answer.ACCEPTED || member.answer == Answer.PENDING && !late)
                        .map(PairingMember::asProposed)
                        .toList(),
                why);
        return Multi.createFrom()
                .items(listeners.stream())
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.ended(ended))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tellJoined(PairingCard pairing, UUID mentee) {
        return Multi.createFrom()
                .items(listeners.stream())
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.joined(pairing, mentee))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> note(Pairing pairing, Refusal refusal) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into pairing_refusal (id, pairing_id, member_id, reason, words, at)
                        values (:id, :pairing, :member, :reason, :words, :at)
                        """)
                        .setParameter("id", Ids.next())
                        .setParameter("pairing", pairing.id)
                        .setParameter("member", caller.memberId())
                        .setParameter("reason", refusal.reason().name())
                        .setParameter("words", refusal.words())
                        .setParameter("at", now())
                        .executeUpdate());
    }

    private static void mustBePending(Pairing pairing, Answer mine) {
        mustBeInTime(pairing);
        if (mine != Answer.PENDING) {
            throw ProblemException.conflict("You have answered before.");
        }
    }

    private static void mustNotBeBound(Pairing pairing, Answer mine) {
        if (mine == Answer.ACCEPTED && pairing.status == PairingStatus.PROPOSED) {
            mustBeInTime(pairing);
        } else {
            mustBePending(pairing, mine);
        }
    }

    private static void mustBeInTime(Pairing pairing) {
        if (pairing.isOver()) {
            throw ProblemException.conflict("This proposal is over.");
        }
        if (!pairing.expiresAt.isAfter(Instant.now())) {
            throw ProblemException.conflict("The time to answer is over.");
        }
    }

    private PairingMember mine(List<PairingMember> in) {
        return in.stream()
                .filter(member -> caller.is(member.menteeId))
                .findFirst()
                .orElseThrow();
    }

    private void mustBeParty(Pairing pairing, List<PairingMember> in) {
        if (!caller.is(pairing.mentorId) && in.stream().noneMatch(member -> caller.is(member.menteeId))) {
            throw ProblemException.notFound("pairing", pairing.id);
        }
    }

    private void mustSee(Pairing pairing, List<PairingMember> in) {
        if (!caller.hasAny(Roles.MANAGER)) {
            mustBeParty(pairing, in);
        }
    }

    private Uni<Page<PairingView>> list(
            UUID member, PairingStatus status, UUID roundId, PageRequest page, String languages) {
        return Panache.withSession(() -> pairings.page(member, status, roundId, page)
                .flatMap(rows -> {
                    List<UUID> ids = rows.stream().map(row -> row.id).toList();
                    return pairings.members(ids)
                            .flatMap(in -> people(rows, in, languages)
                                    .map(people -> Page.of(
                                            rows,
                                            page,
                                            row -> PairingView.of(row, Pairings.of(row, in), people),
                                            row -> Cursor.after(row.createdAt, row.id))));
                }));
    }

    private Uni<PairingView> view(Pairing pairing, List<PairingMember> in, String languages) {
        return people(List.of(pairing), in, languages).map(people -> PairingView.of(pairing, in, people));
    }

    /** Names, and what was asked for by those whose mentor the caller is, or is asked to be, and by the caller. */
    private Uni<PairingView.People> people(List<Pairing> pairings, List<PairingMember> in, String languages) {
        Set<UUID> mentored = pairings.stream()
                .filter(pairing -> caller.is(pairing.mentorId) && !pairing.isOver())
                .map(pairing -> pairing.id)
                .collect(Collectors.toSet());
        List<UUID> shown = in.stream()
                .filter(member -> member.requestId != null)
                .filter(member -> caller.is(member.menteeId) || member.isIn() && mentored.contains(member.pairingId))
                .map(member -> member.requestId)
                .toList();
        List<UUID> named = Stream.concat(
                        pairings.stream().map(pairing -> pairing.mentorId),
                        in.stream().map(member -> member.menteeId))
                .distinct()
                .toList();
        return members.cards(named)
                .flatMap(cards -> requests.of(shown)
                        .map(asked -> new PairingView.People(
                                caller.member().orElse(null),
                                caller.hasAny(Roles.MANAGER),
                                cards,
                                asked.stream().collect(Collectors.toMap(OpenRequest::id, one -> one)),
                                new MatchWords(languages))));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
