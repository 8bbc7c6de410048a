package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.candidate.Pool;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Pins;
import academy.praxis.mentoring.profile.MentoringKind;
import java.util.List;
import java.util.Map;

/** What a round of the service computes, without its store: it solves every mode, draws lots, and explains. */
public final class RoundWork {
    private final RoundSolver solver;

    /** A round with safe defaults: lots decide who is in where not everyone can be. */
    public RoundWork(Pool pool, Candidates candidates) {
        List<String> groups =
                pool.mentees().stream().map(mentee -> mentee.jobRole()).toList();
        FrozenPool people = new FrozenPool(pool, Map.of(), groups, Map.of(), List.of());
        RoundContent content =
                new RoundContent("Benchmark", MentoringKind.MENTOR, null, null, null, null, 1L, null, null);
        solver = new RoundSolver(people, candidates, content, 1, (stage, done, of) -> {}, () -> false);
    }

    /** Every mode with these decisions, as after a manager pinned a pair; says how many the first mode matched. */
    public int solve(Pins pins) {
        if (!solver.conflicts(pins).isEmpty()) {
            throw new IllegalArgumentException("The pins contradict the pool");
        }
        return solver.solve(pins, MatchMode.values()).modes().get(0).matching().matched();
    }
}
