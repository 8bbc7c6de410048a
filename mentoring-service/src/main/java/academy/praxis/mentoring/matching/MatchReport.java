package academy.praxis.mentoring.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a matching is like. Scores are between 0 and 1.
 *
 * @param mentees how many there were
 * @param matched how many have a mentor
 * @param totalScore the sum over all pairs
 * @param meanScore of the pairs; 0 without any
 * @param worstScore of the pairs; 0 without any
 * @param groups by group, in the order of their names
 * @param gap the greatest mean score of a group less the smallest, among groups with a matched mentee; 0 with fewer than two groups
 * @param blocking the pairs that would both rather have one another, pinned mentees left out
 */
public record MatchReport(
        int mentees,
        int matched,
        double totalScore,
        double meanScore,
        double worstScore,
        List<Group> groups,
        double gap,
        List<BlockingPairs.Pair> blocking) {

    /**
     * A group of mentees.
     *
     * @param meanScore of their pairs; 0 without any
     */
    public record Group(String name, int mentees, int matched, double meanScore) {}

    /** Copies the lists. */
    public MatchReport {
        groups = List.copyOf(groups);
        blocking = List.copyOf(blocking);
    }

    /**
     * Describes a result.
     *
     * @param groupOf the group of each mentee, such as their team or job role
     */
    public static MatchReport of(CandidateGraph graph, MatchResult result, List<String> groupOf) {
        if (groupOf.size() != graph.mentees()) {
            throw new IllegalArgumentException(
                    "There are " + graph.mentees() + " mentees and " + groupOf.size() + " groups");
        }
        Matching matching = result.matching();
        int matched = matching.matched();
        double total = (double) matching.totalScore(graph) / CandidateGraph.SCALE;
        List<Group> groups = groups(graph, matching, groupOf);
        return new MatchReport(
                graph.mentees(),
                matched,
                total,
                matched == 0 ? 0 : total / matched,
                matched == 0 ? 0 : (double) matching.worstScore(graph) / CandidateGraph.SCALE,
                groups,
                gap(groups),
                BlockingPairs.of(result.rest(), result.proof().matching()));
    }

    /** Matched mentees of all, 0 to 1; 1 for an empty pool. */
    public double matchedShare() {
        return mentees == 0 ? 1 : (double) matched / mentees;
    }

    private static List<Group> groups(CandidateGraph graph, Matching matching, List<String> groupOf) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            members.computeIfAbsent(groupOf.get(mentee), name -> new ArrayList<>())
                    .add(mentee);
        }
        List<Group> groups = new ArrayList<>();
        members.forEach((name, mentees) -> {
            List<Integer> matched = mentees.stream().filter(matching::isMatched).toList();
            double mean = matched.stream()
                            .mapToInt(mentee -> graph.score(graph.pairOf(mentee, matching.mentorOf(mentee))))
                            .average()
                            .orElse(0)
                    / CandidateGraph.SCALE;
            groups.add(new Group(name, mentees.size(), matched.size(), mean));
        });
        return groups;
    }

    private static double gap(List<Group> groups) {
        var means = groups.stream()
                .filter(group -> group.matched > 0)
                .mapToDouble(Group::meanScore)
                .summaryStatistics();
        return means.getCount() < 2 ? 0 : means.getMax() - means.getMin();
    }
}
