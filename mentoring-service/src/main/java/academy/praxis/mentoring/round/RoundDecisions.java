package academy.praxis.mentoring.round;

import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import academy.praxis.kit.worker.Workers;
import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Pins;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Pins and forbids pairs of a solved round, which is then solved again. */
@ApplicationScoped
class RoundDecisions {
    /** Violations are said in English everywhere. */
    private static final MatchWords VIOLATIONS = new MatchWords("en");

    private final RoundRepository rounds;
    private final SolvedRounds solvedRounds;
    private final RoundStore store;
    private final RoundJson json;
    private final PairScores scores;
    private final Workers workers;
    private final UnitOfWork work;

    RoundDecisions(
            RoundRepository rounds,
            SolvedRounds solvedRounds,
            RoundStore store,
            RoundJson json,
            PairScores scores,
            Workers workers,
            UnitOfWork work) {
        this.rounds = rounds;
        this.solvedRounds = solvedRounds;
        this.store = store;
        this.json = json;
        this.scores = scores;
        this.workers = workers;
        this.work = work;
    }

    Uni<Decisions> of(UUID id) {
        return Panache.withSession(() -> rounds.byId(id).flatMap(round -> store.decisions(id)))
                .map(Decisions::new);
    }

    /** Decides anew about all pairs, solves every mode again and keeps both, or neither. */
    Uni<RoundView> decide(UUID id, Decisions wanted, IfMatch ifMatch, String languages) {
        return solvedRounds
                .of(id)
                .invoke(solved -> solved.round().mustBeSolved())
                .invoke(solved -> ifMatch.check(solved.round().version))
                .invoke(solved -> mustBeOfThePool(solved, wanted.decisions()))
                .flatMap(solved -> scores.with(
                                solved, solved.pins(wanted.decisions()).pinned())
                        .flatMap(candidates -> workers.compute(() -> {
                            RoundSolver solver =
                                    solved.solver(candidates, solved.content().weights());
                            Pins pins = solved.pins(wanted.decisions());
                            mustNotConflict(solver.conflicts(pins), wanted.decisions(), solved);
                            RoundSolver.Solved again = solver.solve(pins, MatchMode.values());
                            return new Again(
                                    json.write(again.summary()),
                                    candidates == solved.candidates() ? null : json.candidates(candidates),
                                    json.pool(solved.people()),
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
                        .map(round -> RoundView.of(round, json, languages))));
    }

    /** What solving again gave; candidates are {@code null} when they are the same. */
    private record Again(String summary, byte[] candidates, byte[] pool, List<RoundStore.Kept> modes) {}

    private static void mustBeOfThePool(SolvedRound solved, List<Decision> decisions) {
        Map<UUID, Integer> mentees = solved.people().menteeNumbers();
        Map<UUID, Integer> mentors = solved.people().mentorNumbers();
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

    private static void mustNotConflict(List<Pins.Conflict> conflicts, List<Decision> decisions, SolvedRound solved) {
        if (conflicts.isEmpty()) {
            return;
        }
        throw ProblemException.invalid(conflicts.stream()
                .map(conflict -> {
                    MenteeFacts mentee = solved.people().mentee(conflict.pair().mentee());
                    MentorFacts mentor = solved.people().mentor(conflict.pair().mentor());
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

    private static String words(Pins.Contradiction why, MenteeFacts mentee, MentorFacts mentor, SolvedRound solved) {
        return switch (why) {
            case PINNED_AND_FORBIDDEN -> "pins a pair that is forbidden as well";
            case TWO_MENTORS -> "pins a mentee who is pinned to another mentor as well";
            case TOO_FEW_PLACES -> "pins more mentees to a mentor than there are places: " + mentor.places();
            case NO_CANDIDATES ->
                "pins a pair that a rule forbids: "
                        + String.join(
                                " ",
                                solved.rules().broken(mentee, mentor).stream()
                                        .map(VIOLATIONS::say)
                                        .toList());
        };
    }
}
