package academy.praxis.mentoring.matching;

import java.util.Arrays;

/**
 * How many mentees can be matched at most, whatever the scores: Hopcroft and Karp, "An n^5/2 algorithm for maximum matchings in bipartite
 * graphs", SIAM Journal on Computing 2(4), 1973, with several places per mentor. O(p √n) for p pairs and n mentees.
 */
final class MaximumCardinality {
    private static final int UNSEEN = -1;

    private final CandidateGraph graph;
    private final Cancellation cancellation;
    private final int[] mentorOf;
    private final int[][] placed;
    private final int[] taken;
    private final int[] layer;
    private final int[] nextPair;
    private final int[] queue;

    private MaximumCardinality(CandidateGraph graph, Cancellation cancellation) {
        this.graph = graph;
        this.cancellation = cancellation;
        int mentees = graph.mentees();
        mentorOf = new int[mentees];
        Arrays.fill(mentorOf, Matching.NOBODY);
        taken = new int[graph.mentors()];
        placed = new int[graph.mentors()][];
        Arrays.setAll(placed, mentor -> new int[Math.min(mentees, graph.capacity(mentor))]);
        layer = new int[mentees];
        nextPair = new int[mentees];
        queue = new int[mentees];
    }

    static Matching of(CandidateGraph graph, Cancellation cancellation) {
        return of(graph, new int[0], cancellation);
    }

    /** From these pairs onwards, by mentee; those that are no candidates are left out. */
    static Matching of(CandidateGraph graph, int[] start, Cancellation cancellation) {
        MaximumCardinality search = new MaximumCardinality(graph, cancellation);
        for (int mentee = 0; mentee < start.length; mentee++) {
            if (start[mentee] != Matching.NOBODY && graph.pairOf(mentee, start[mentee]) >= 0) {
                search.enter(mentee, start[mentee]);
            }
        }
        while (search.layers()) {
            cancellation.check();
            search.augmentAll();
        }
        return new Matching(search.mentorOf);
    }

    private void enter(int mentee, int mentor) {
        placed[mentor][taken[mentor]++] = mentee;
        mentorOf[mentee] = mentor;
    }

    /** Distances in steps from the mentees without a mentor; says whether a free place is within reach. */
    private boolean layers() {
        Arrays.fill(layer, UNSEEN);
        int end = 0;
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            nextPair[mentee] = graph.firstPair(mentee);
            if (mentorOf[mentee] == Matching.NOBODY) {
                layer[mentee] = 0;
                queue[end++] = mentee;
            }
        }
        int nearest = Integer.MAX_VALUE;
        for (int begin = 0; begin < end && layer[queue[begin]] <= nearest; begin++) {
            int mentee = queue[begin];
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                int mentor = graph.mentor(pair);
                if (taken[mentor] < placed[mentor].length) {
                    nearest = layer[mentee];
                }
                for (int place = 0; place < taken[mentor] && layer[mentee] < nearest; place++) {
                    int other = placed[mentor][place];
                    if (layer[other] == UNSEEN) {
                        layer[other] = layer[mentee] + 1;
                        queue[end++] = other;
                    }
                }
            }
        }
        return nearest < Integer.MAX_VALUE;
    }

    private void augmentAll() {
        int[] path = new int[mentorOf.length];
        int[] pathPlace = new int[mentorOf.length];
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (mentorOf[mentee] == Matching.NOBODY && layer[mentee] == 0) {
                augment(mentee, path, pathPlace);
            }
        }
    }

    /** Walks depth first along the layers, each pair once in a phase; without recursion, for paths can be long. */
    private void augment(int source, int[] path, int[] pathPlace) {
        int depth = 0;
        path[0] = source;
        pathPlace[0] = 0;
        while (depth >= 0) {
            int mentee = path[depth];
            if (nextPair[mentee] == graph.firstPair(mentee + 1)) {
                layer[mentee] = UNSEEN;
                depth--;
                continue;
            }
            int mentor = graph.mentor(nextPair[mentee]);
            if (taken[mentor] < placed[mentor].length) {
                turn(path, pathPlace, depth, mentor);
                return;
            }
            if (pathPlace[depth] == taken[mentor]) {
                nextPair[mentee]++;
                pathPlace[depth] = 0;
                continue;
            }
            int other = placed[mentor][pathPlace[depth]++];
            if (layer[other] == layer[mentee] + 1) {
                depth++;
                path[depth] = other;
                pathPlace[depth] = 0;
            }
        }
    }

    /** Everybody on the path moves on by one, the last to the free place. */
    private void turn(int[] path, int[] pathPlace, int depth, int freeMentor) {
        enter(path[depth], freeMentor);
        layer[path[depth]] = UNSEEN;
        for (int step = depth - 1; step >= 0; step--) {
            int mentee = path[step];
            int mentor = graph.mentor(nextPair[mentee]);
            placed[mentor][pathPlace[step] - 1] = mentee;
            mentorOf[mentee] = mentor;
            layer[mentee] = UNSEEN;
        }
    }
}
