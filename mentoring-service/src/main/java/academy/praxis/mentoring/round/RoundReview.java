package academy.praxis.mentoring.round;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.candidate.HardRule;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.Rules;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.candidate.Weights;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Matching;
import academy.praxis.mentoring.matching.Pins;
import academy.praxis.mentoring.meaning.Meanings;
import academy.praxis.mentoring.worker.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Looking at a solved round, deciding on pairs, and publishing it. What is shown is about the pool as it was when solving began. */
@ApplicationScoped
class RoundReview {
    private static final int EXAMPLES = 20;

    private final RoundRepository rounds;
    private final RoundStore store;
    private final RoundJson json;
    private final RoundPublication publication;
    private final Meanings meanings;
    private final Workers workers;
    private final UnitOfWork work;

    RoundReview(
            RoundRepository rounds,
            RoundStore store,
            RoundJson json,
            RoundPublication publication,
            Meanings meanings,
            Workers workers,
            UnitOfWork work) {
        this.rounds = rounds;
        this.store = store;
        this.json = json;
        this.publication = publication;
        this.meanings = meanings;
        this.workers = workers;
        this.work = work;
    }

    /** A mode as it stands in a path. */
    static MatchMode mode(String name) {
        try {
            return MatchMode.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.notFound("match mode", name);
        }
    }

    /** A solved round with all that belongs to it. */
    record Solved(
            MatchRound round,
            RoundContent content,
            FrozenPool people,
            Candidates candidates,
            List<RoundStore.Kept> modes,
            List<Decision> decisions) {

        Matching matching(MatchMode mode) {
            return modes.stream()
                    .filter(kept -> kept.mode() == mode)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("solution", mode))
                    .matching();
        }

        RoundSolver solver(Candidates with, Weights weights) {
            RoundContent other = new RoundContent(
                    content.name(),
                    content.kind(),
                    content.filter(),
                    content.rules(),
                    weights,
                    content.lottery(),
                    round.seed,
                    content.groupBy(),
                    content.expiryDays());
            return new RoundSolver(people, with, other, round.seed, (stage, done, of) -> {}, () -> false);
        }

        Pins pins() {
            return pins(decisions);
        }

        Pins pins(List<Decision> some) {
            Map<UUID, Integer> mentees = people.menteeNumbers();
            Map<UUID, Integer> mentors = people.mentorNumbers();
            return new Pins(
                    pairs(some, Decision.Kind.PINNED, mentees, mentors),
                    pairs(some, Decision.Kind.FORBIDDEN, mentees, mentors));
        }

        private static List<Pins.Pair> pairs(
                List<Decision> some, Decision.Kind kind, Map<UUID, Integer> mentees, Map<UUID, Integer> mentors) {
            return some.stream()
                    .filter(decision -> decision.decision() == kind)
                    .map(decision -> new Pins.Pair(mentees.get(decision.requestId()), mentors.get(decision.mentorId())))
                    .toList();
        }

        Decision.Kind decided(UUID requestId, UUID mentorId) {
            return decisions.stream()
                    .filter(decision -> decision.requestId().equals(requestId)
                            && decision.mentorId().equals(mentorId))
                    .map(Decision::decision)
                    .findFirst()
                    .orElse(null);
        }

        PairView pair(int menteeNumber, int mentorNumber) {
            MenteeFacts mentee = people.mentee(menteeNumber);
            MentorFacts mentor = people.mentor(mentorNumber);
            ScoreParts parts = candidates.parts(menteeNumber, mentorNumber);
            return new PairView(
                    mentee.requestId(),
                    PersonView.of(mentee.memberId(), people),
                    PersonView.of(mentor.memberId(), people),
                    parts.total(content.weights()),
                    parts,
                    parts.words(mentee, mentor, content.weights()),
                    decided(mentee.requestId(), mentor.memberId()));
        }

        Rules rules() {
            return new Rules(people.pool().lines(), content.rules());
        }

        int mentee(UUID requestId) {
            Integer number = people.menteeNumbers().get(requestId);
            if (number == null) {
                throw ProblemException.invalid("requestId", "is not of this round's pool");
            }
            return number;
        }
    }

    Uni<List<RoundReport>> reports(UUID id) {
        return Panache.withSession(() ->
                        rounds.byId(id).invoke(RoundReview::mustHaveResult).flatMap(round -> store.solutions(id)))
                .map(kept -> kept.stream()
                        .map(one -> json.read(one.report(), RoundReport.class))
                        .toList());
    }

    Uni<Page<PairView>> pairs(UUID id, MatchMode mode, PageRequest page) {
        return computed(id, solved -> {
            Matching matching = solved.matching(mode);
            List<Integer> rows = IntStream.range(start(page), matching.mentees())
                    .filter(matching::isMatched)
                    .limit(page.limit() + 1L)
                    .boxed()
                    .toList();
            return Page.of(rows, page, mentee -> solved.pair(mentee, matching.mentorOf(mentee)), Cursor::after);
        });
    }

    Uni<Page<UnmatchedView>> unmatched(UUID id, MatchMode mode, PageRequest page) {
        return computed(id, solved -> {
            Matching matching = solved.matching(mode);
            Unmatched reasons = new Unmatched(solved, matching);
            List<Integer> rows = IntStream.range(start(page), matching.mentees())
                    .filter(mentee -> !matching.isMatched(mentee))
                    .limit(page.limit() + 1L)
                    .boxed()
                    .toList();
            return Page.of(rows, page, reasons::of, Cursor::after);
        });
    }

    private static int start(PageRequest page) {
        Cursor after = page.after();
        if (after.isStart()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(after.text(0)) + 1);
        } catch (NumberFormatException foreign) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
    }

    Uni<List<PairView>> candidates(UUID id, UUID requestId) {
        return computed(id, solved -> {
            int mentee = solved.mentee(requestId);
            return IntStream.of(solved.candidates.mentorsOf(mentee))
                    .mapToObj(mentor -> solved.pair(mentee, mentor))
                    .sorted(Comparator.comparingDouble(PairView::score).reversed())
                    .limit(PageRequest.MAX_LIMIT)
                    .toList();
        });
    }

    Uni<ExplanationView> explain(UUID id, UUID requestId, UUID mentorId) {
        return computed(id, solved -> {
            int mentee = solved.mentee(requestId);
            Integer mentor = solved.people.mentorNumbers().get(mentorId);
            if (mentor == null) {
                throw ProblemException.invalid("mentorId", "is not of this round's pool");
            }
            MenteeFacts asking = solved.people.mentee(mentee);
            MentorFacts offering = solved.people.mentor(mentor);
            Set<HardRule> broken = solved.rules().broken(asking, offering);
            ScoreParts known = solved.candidates.parts(mentee, mentor);
            ScoreParts parts = broken.isEmpty() && known == null ? ScoreParts.of(asking, offering) : known;
            Weights weights = solved.content.weights();
            return new ExplanationView(
                    PersonView.of(asking.memberId(), solved.people),
                    PersonView.of(mentorId, solved.people),
                    broken.isEmpty(),
                    List.copyOf(broken),
                    parts == null ? null : parts.total(weights),
                    parts,
                    parts == null
                            ? broken.stream().map(HardRule::words).toList()
                            : parts.words(asking, offering, weights));
        });
    }

    Uni<WeightsPreview> preview(UUID id, Weights weights) {
        try {
            weights.sum();
        } catch (IllegalArgumentException none) {
            throw ProblemException.invalid("weights", "must not all be 0");
        }
        return computed(id, solved -> {
            RoundSolver.Solved other =
                    solved.solver(solved.candidates, weights).solve(solved.pins(), MatchMode.values());
            Matching before = solved.matching(MatchMode.OPTIMAL);
            Matching after = other.modes().stream()
                    .filter(mode -> mode.mode() == MatchMode.OPTIMAL)
                    .findFirst()
                    .orElseThrow()
                    .matching();
            int[] changed = IntStream.range(0, before.mentees())
                    .filter(mentee -> before.mentorOf(mentee) != after.mentorOf(mentee))
                    .toArray();
            return new WeightsPreview(
                    solved.modes.stream()
                            .map(kept -> json.read(kept.report(), RoundReport.class))
                            .toList(),
                    other.modes().stream().map(RoundSolver.InMode::report).toList(),
                    changed.length,
                    IntStream.of(changed)
                            .limit(EXAMPLES)
                            .mapToObj(mentee -> new WeightsPreview.Change(
                                    PersonView.of(solved.people.mentee(mentee).memberId(), solved.people),
                                    mentor(solved.people, before.mentorOf(mentee)),
                                    mentor(solved.people, after.mentorOf(mentee))))
                            .toList());
        });
    }

    private static PersonView mentor(FrozenPool people, int mentor) {
        return mentor == Matching.NOBODY
                ? null
                : PersonView.of(people.mentor(mentor).memberId(), people);
    }

    Uni<Decisions> decisions(UUID id) {
        return Panache.withSession(() -> rounds.byId(id).flatMap(round -> store.decisions(id)))
                .map(Decisions::new);
    }

    /** Decides anew about all pairs, solves every mode again and keeps both, or neither. */
    Uni<RoundView> decide(UUID id, Decisions wanted, IfMatch ifMatch) {
        return solved(id)
                .invoke(solved -> solved.round.mustBeSolved())
                .invoke(solved -> ifMatch.check(solved.round.version))
                .invoke(solved -> mustBeOfThePool(solved, wanted.decisions()))
                .flatMap(solved -> withPinnedPairs(solved, wanted.decisions())
                        .flatMap(candidates -> workers.compute(() -> {
                            RoundSolver solver = solved.solver(candidates, solved.content.weights());
                            Pins pins = solved.pins(wanted.decisions());
                            mustNotConflict(solver.conflicts(pins), wanted.decisions(), solved);
                            RoundSolver.Solved again = solver.solve(pins, MatchMode.values());
                            return new Again(
                                    json.write(again.summary()),
                                    candidates == solved.candidates ? null : json.candidates(candidates),
                                    json.pool(solved.people),
                                    again.modes().stream()
                                            .map(mode -> new RoundStore.Kept(
                                                    mode.mode(), mode.matching(), json.write(mode.report())))
                                            .toList());
                        })))
                .flatMap(again -> work.transact(() -> rounds.locked(id)
                        .invoke(round -> ifMatch.check(round.version))
                        .invoke(MatchRound::mustBeSolved)
                        .invoke(round -> round.solved(again.summary))
                        .call(() -> store.keep(id, again.modes))
                        .call(() -> again.candidates == null
                                ? Uni.createFrom().voidItem()
                                : store.keep(id, again.pool, again.candidates))
                        .call(() -> store.decide(id, wanted.decisions()))
                        .call(rounds::flush)
                        .map(round -> RoundView.of(round, json))));
    }

    /** What solving again gave; candidates are {@code null} when they are the same. */
    private record Again(String summary, byte[] candidates, byte[] pool, List<RoundStore.Kept> modes) {}

    /** A pair that the index did not propose may be pinned all the same, when no rule forbids it. */
    private Uni<Candidates> withPinnedPairs(Solved solved, List<Decision> decisions) {
        List<Pins.Pair> missing = solved.pins(decisions).pinned().stream()
                .filter(pair -> solved.candidates.parts(pair.mentee(), pair.mentor()) == null)
                .filter(pair ->
                        solved.rules().allow(solved.people.mentee(pair.mentee()), solved.people.mentor(pair.mentor())))
                .toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(solved.candidates);
        }
        Set<String> words = new HashSet<>();
        missing.forEach(pair -> {
            words.add(solved.people
                    .words()
                    .get(solved.people.mentee(pair.mentee()).requestId()));
            words.add(solved.people
                    .words()
                    .get(solved.people.mentor(pair.mentor()).memberId()));
        });
        return meanings.of(words).map(vectors -> {
            FrozenPool understood = solved.people.with(vectors);
            Candidates candidates = solved.candidates;
            for (Pins.Pair pair : missing) {
                candidates = candidates.with(
                        pair.mentee(),
                        pair.mentor(),
                        ScoreParts.of(understood.mentee(pair.mentee()), understood.mentor(pair.mentor())));
            }
            return candidates;
        });
    }

    private static void mustBeOfThePool(Solved solved, List<Decision> decisions) {
        Map<UUID, Integer> mentees = solved.people.menteeNumbers();
        Map<UUID, Integer> mentors = solved.people.mentorNumbers();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (!mentees.containsKey(decisions.get(i).requestId())) {
                violations.add(new Violation("decisions[" + i + "].requestId", "is not of this round's pool"));
            }
            if (!mentors.containsKey(decisions.get(i).mentorId())) {
                violations.add(new Violation("decisions[" + i + "].mentorId", "is not of this round's pool"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void mustNotConflict(List<Pins.Conflict> conflicts, List<Decision> decisions, Solved solved) {
        if (conflicts.isEmpty()) {
            return;
        }
        throw ProblemException.invalid(conflicts.stream()
                .map(conflict -> {
                    MenteeFacts mentee = solved.people.mentee(conflict.pair().mentee());
                    MentorFacts mentor = solved.people.mentor(conflict.pair().mentor());
                    int at = IntStream.range(0, decisions.size())
                            .filter(i -> decisions.get(i).decision() == Decision.Kind.PINNED
                                    && decisions.get(i).requestId().equals(mentee.requestId())
                                    && decisions.get(i).mentorId().equals(mentor.memberId()))
                            .findFirst()
                            .orElse(0);
                    return new Violation("decisions[" + at + "]", words(conflict.why(), mentee, mentor, solved));
                })
                .toList());
    }

    private static String words(Pins.Contradiction why, MenteeFacts mentee, MentorFacts mentor, Solved solved) {
        return switch (why) {
            case PINNED_AND_FORBIDDEN -> "pins a pair that is forbidden as well";
            case TWO_MENTORS -> "pins a mentee who is pinned to another mentor as well";
            case TOO_FEW_PLACES -> "pins more mentees to a mentor than there are places: " + mentor.places();
            case NO_CANDIDATES ->
                "pins a pair that a rule forbids: "
                        + String.join(
                                " ",
                                solved.rules().broken(mentee, mentor).stream()
                                        .map(HardRule::words)
                                        .toList());
        };
    }

    Uni<RoundView> publish(UUID id, Publication wanted, IfMatch ifMatch) {
        return solved(id)
                .invoke(solved -> solved.round.mustBeSolved())
                .invoke(solved -> ifMatch.check(solved.round.version))
                .flatMap(solved -> Panache.withSession(() -> publication.talksLeft(solved, wanted))
                        .flatMap(left -> workers.compute(() -> publication.prepare(solved, wanted, left))))
                .flatMap(prepared -> work.transact(() -> rounds.locked(id)
                        .invoke(round -> ifMatch.check(round.version))
                        .invoke(MatchRound::mustBeSolved)
                        .call(round -> publication.publish(round, prepared))
                        .invoke(round -> round.publish(wanted.mode()))
                        .call(rounds::flush)
                        .map(round -> RoundView.of(round, json))));
    }

    Uni<List<WaitingView>> waiting(UUID id) {
        return Panache.withSession(() -> rounds.byId(id)
                .flatMap(round -> Panache.getSession())
                .flatMap(session -> session.createNativeQuery("""
                                select w.request_id, w.mentee_id, m.display_name, w.number, w.propensity, w.called_at
                                from round_waiting w left join member m on m.id = w.mentee_id
                                where w.round_id = :round order by w.number, w.request_id limit 10000
                                """, Object[].class)
                        .setParameter("round", id)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WaitingView(
                                (UUID) row[0],
                                (UUID) row[1],
                                (String) row[2],
                                ((Number) row[3]).intValue(),
                                ((Number) row[4]).doubleValue(),
                                row[5] == null ? null : ((OffsetDateTime) row[5]).toInstant()))
                        .toList()));
    }

    Uni<Page<LotView>> lots(UUID id, PageRequest page) {
        return Panache.withSession(() ->
                        rounds.byId(id).flatMap(round -> store.lots(id, start(page), page.limit() + 1)))
                .map(rows -> Page.of(rows, page, lot -> lot, lot -> Cursor.after(lot.number())));
    }

    private <T> Uni<T> computed(UUID id, Function<Solved, T> what) {
        return solved(id).flatMap(solved -> workers.compute(() -> what.apply(solved)));
    }

    private Uni<Solved> solved(UUID id) {
        return Panache.withSession(() -> rounds.byId(id)
                        .invoke(RoundReview::mustHaveResult)
                        .flatMap(round -> store.snapshot(id)
                                .flatMap(snapshot -> store.solutions(id)
                                        .flatMap(modes -> store.decisions(id)
                                                .map(decisions -> new Stored(round, snapshot, modes, decisions))))))
                .flatMap(stored -> workers.compute(() -> new Solved(
                        stored.round,
                        json.content(stored.round),
                        json.pool(stored.snapshot.pool()),
                        json.candidates(stored.snapshot.candidates()),
                        stored.modes,
                        stored.decisions)));
    }

    private record Stored(
            MatchRound round, RoundStore.Snapshot snapshot, List<RoundStore.Kept> modes, List<Decision> decisions) {}

    private static void mustHaveResult(MatchRound round) {
        if (round.status != RoundStatus.SOLVED && round.status != RoundStatus.PUBLISHED) {
            throw ProblemException.conflict("This round is not solved yet.");
        }
    }
}
