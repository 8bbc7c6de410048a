package academy.praxis.mentoring.round;

import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.MatchReport;
import java.util.List;

/**
 * What a round is like in one mode, to be held against the others. Scores are between 0 and 1.
 *
 * @param blockingPairs how many pairs would both rather have one another
 * @param closedCircles the mentors of circles that did not find enough mentees
 * @param undersizedCircles the mentors of circles that stay below their smallest size because somebody was pinned to them
 * @param proven whether it is proven that nothing is better in this mode; only a choice of circles can leave that open
 * @param atMost how many could be matched at most, whatever circles are closed
 * @param verified that an independent checker found the result to be what the mode promises; a result that is not is never kept
 */
record RoundReport(
        MatchMode mode,
        int mentees,
        int matched,
        double matchedShare,
        double totalScore,
        double meanScore,
        double worstScore,
        double gap,
        List<MatchReport.Group> groups,
        int blockingPairs,
        List<String> closedCircles,
        List<String> undersizedCircles,
        boolean proven,
        int atMost,
        boolean verified) {}
