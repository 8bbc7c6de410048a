package academy.praxis.mentoring.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs that a person decided on beforehand: those pinned are in every result, those forbidden in none. */
public record Pins(List<Pair> pinned, List<Pair> forbidden) {
    /** Nothing is decided. */
    public static final Pins NONE = new Pins(List.of(), List.of());

    /** Decisions; they are copied. */
    public Pins {
        pinned = List.copyOf(pinned);
        forbidden = List.copyOf(forbidden);
    }

    /** A mentee and a mentor, by number. */
    public record Pair(int mentee, int mentor) {}

    /** What makes it impossible to obey all decisions. */
    public enum Contradiction {
        /** One pair was pinned and forbidden. */
        PINNED_AND_FORBIDDEN,
        /** One mentee was pinned to two mentors. */
        TWO_MENTORS,
        /** More mentees were pinned to a mentor than there are places. */
        TOO_FEW_PLACES,
        /** A rule keeps the two from being a pair. */
        NO_CANDIDATES
    }

    /** A decision that cannot be obeyed, and why. */
    public record Conflict(Pair pair, Contradiction why) {}

    /** All that contradicts itself or the graph, in the order of the decisions; nothing when all can be obeyed. */
    public List<Conflict> conflicts(CandidateGraph graph) {
        List<Conflict> conflicts = new ArrayList<>();
        Set<Pair> never = new HashSet<>(forbidden);
        Map<Integer, Integer> mentorOf = new HashMap<>();
        Map<Integer, Integer> taken = new HashMap<>();
        for (Pair pair : new java.util.LinkedHashSet<>(pinned)) {
            if (never.contains(pair)) {
                conflicts.add(new Conflict(pair, Contradiction.PINNED_AND_FORBIDDEN));
            } else if (mentorOf.putIfAbsent(pair.mentee, pair.mentor) != null) {
                conflicts.add(new Conflict(pair, Contradiction.TWO_MENTORS));
            } else if (!graph.has(pair)) {
                conflicts.add(new Conflict(pair, Contradiction.NO_CANDIDATES));
            } else if (taken.merge(pair.mentor, 1, Integer::sum) > graph.capacity(pair.mentor)) {
                conflicts.add(new Conflict(pair, Contradiction.TOO_FEW_PLACES));
            }
        }
        return conflicts;
    }
}
