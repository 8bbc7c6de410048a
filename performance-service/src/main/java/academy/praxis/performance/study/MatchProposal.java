package academy.praxis.performance.study;

import academy.praxis.performance.outcome.UnitOfAnalysis;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Units to compare with.
 *
 * @param matches nearest first for each
 * @param without those for whom there is none: too little was measured of them, or nobody is left
 */
record MatchProposal(List<Match> matches, List<UUID> without) {

    /**
     * One of them.
     *
     * @param name of a team; absent for a member
     * @param like the unit that it was like
     * @param distance of level and trend before, in standard deviations among all units; absent of members, whose values could be
     *     reckoned from the distances between them
     * @param near whether that is below 0.25
     */
    record Match(UUID unitId, String name, UUID like, Double distance, boolean near) {}

    private static final double NEAR = 0.25;

    static MatchProposal of(
            MatchQuestion question, UnitOfAnalysis unit, List<Nearest.Match> matches, Map<UUID, String> names) {
        return new MatchProposal(
                matches.stream()
                        .map(match -> new Match(
                                match.unitId(),
                                names.get(match.unitId()),
                                match.like(),
                                unit == UnitOfAnalysis.TEAM ? match.distance() : null,
                                match.distance() < NEAR))
                        .toList(),
                question.treatedUnitIds().stream()
                        .filter(treated ->
                                matches.stream().noneMatch(match -> match.like().equals(treated)))
                        .toList());
    }
}
