package academy.praxis.mentoring.matching;

import java.util.Optional;

/** Verifies that a matching keeps to the graph: only candidates are matched, and no mentor has more mentees than places. */
public final class FeasibilityChecker {
    private FeasibilityChecker() {}

    /** What is wrong; nothing when the matching is feasible. */
    public static Optional<String> refute(CandidateGraph graph, Matching matching) {
        if (matching.mentees() != graph.mentees()) {
            return Optional.of("The matching is not about these people");
        }
        int[] taken = new int[graph.mentors()];
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            int mentor = matching.mentorOf(mentee);
            if (mentor == Matching.NOBODY) {
                continue;
            }
            if (mentor < 0 || mentor >= graph.mentors() || graph.pairOf(mentee, mentor) < 0) {
                return Optional.of("Mentee " + mentee + " and mentor " + mentor + " are no candidates");
            }
            if (++taken[mentor] > graph.capacity(mentor)) {
                return Optional.of("Mentor " + mentor + " has more mentees than places");
            }
        }
        return Optional.empty();
    }
}
