package academy.praxis.benchmarks.matching;

import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.CandidateGraph;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Matcher;
import academy.praxis.mentoring.matching.Matching;
import academy.praxis.mentoring.matching.Solution;
import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Those who solve the same pools. What they are given is made beforehand and not timed. */
public enum Solver {
    /** Mode {@code optimal}, verified by its certificate. */
    PRAXIS,
    /** {@code solveMaxFlowWithMinCost}: as much flow as possible, and of that the cheapest. */
    ORTOOLS_FLOW,
    /** For as many places as mentees. */
    ORTOOLS_ASSIGNMENT,
    /** For as many places as mentees and every pair. */
    JGRAPHT;

    /**
     * What a solver found; two that are right find the same.
     *
     * @param cost what the pairs lack to perfect scores, in parts of {@link CandidateGraph#SCALE}
     */
    record Found(long matched, long cost) {}

    /** Solves when asked, each time anew unless the peer can do so only once. */
    Supplier<Found> on(CandidateGraph graph) {
        return switch (this) {
            case PRAXIS -> () -> praxis(graph);
            case ORTOOLS_FLOW -> flow(graph);
            case ORTOOLS_ASSIGNMENT -> assignment(graph);
            case JGRAPHT -> jgrapht(graph);
        };
    }

    private static Found praxis(CandidateGraph graph) {
        Matching matching =
                Matcher.solve(graph, MatchMode.OPTIMAL, 0, Cancellation.never()).matching();
        return found(graph, matching);
    }

    private static Found found(CandidateGraph graph, Matching matching) {
        int matched = matching.matched();
        return new Found(matched, (long) matched * CandidateGraph.SCALE - total(graph, matching));
    }

    private static long total(CandidateGraph graph, Matching matching) {
        long total = 0;
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            total += matching.isMatched(mentee) ? graph.score(graph.pairOf(mentee, matching.mentorOf(mentee))) : 0;
        }
        return total;
    }

    /**
     * Our result with its proof.
     *
     * @throws IllegalStateException when the independent checker refutes it
     */
    static Found verified(CandidateGraph graph) {
        Solution solution = Matcher.solve(graph, MatchMode.OPTIMAL, 0, Cancellation.never());
        solution.refute(graph).ifPresent(fault -> {
            throw new IllegalStateException("Refuted: " + fault);
        });
        return found(graph, solution.matching());
    }

    private static Supplier<Found> flow(CandidateGraph graph) {
        Loader.loadNativeLibraries();
        MinCostFlow flow = new MinCostFlow();
        int source = graph.mentees() + graph.mentors();
        int sink = source + 1;
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            flow.addArcWithCapacityAndUnitCost(source, mentee, 1, 0);
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                flow.addArcWithCapacityAndUnitCost(
                        mentee, graph.mentees() + graph.mentor(pair), 1, CandidateGraph.SCALE - graph.score(pair));
            }
        }
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            flow.addArcWithCapacityAndUnitCost(graph.mentees() + mentor, sink, graph.capacity(mentor), 0);
        }
        flow.setNodeSupply(source, graph.mentees());
        flow.setNodeSupply(sink, -graph.mentees());
        return () -> {
            if (flow.solveMaxFlowWithMinCost() != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools found no optimal flow");
            }
            return new Found(flow.getMaximumFlow(), flow.getOptimalCost());
        };
    }

    private static Supplier<Found> assignment(CandidateGraph graph) {
        Loader.loadNativeLibraries();
        LinearSumAssignment assignment = new LinearSumAssignment();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                assignment.addArcWithCost(mentee, graph.mentor(pair), CandidateGraph.SCALE - graph.score(pair));
            }
        }
        return () -> {
            if (assignment.solve() != LinearSumAssignment.Status.OPTIMAL) {
                throw new IllegalStateException("OR-Tools found no optimal assignment");
            }
            return new Found(assignment.getNumNodes(), assignment.getOptimalCost());
        };
    }

    private static Supplier<Found> jgrapht(CandidateGraph graph) {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> pairs = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> mentees = new HashSet<>();
        Map<Integer, Integer> mentors = new HashMap<>();
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            mentors.put(mentor, graph.mentees() + mentor);
            pairs.addVertex(graph.mentees() + mentor);
        }
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            mentees.add(mentee);
            pairs.addVertex(mentee);
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                DefaultWeightedEdge edge = pairs.addEdge(mentee, mentors.get(graph.mentor(pair)));
                pairs.setEdgeWeight(edge, CandidateGraph.SCALE - graph.score(pair));
            }
        }
        return () -> {
            var matching = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(
                            pairs, mentees, new HashSet<>(mentors.values()))
                    .getMatching();
            return new Found(matching.getEdges().size(), Math.round(matching.getWeight()));
        };
    }
}
