package academy.praxis.mentoring.matching;

import academy.praxis.mentoring.matching.OptimalMatching.Proven;
import java.util.Arrays;

/**
 * The same as {@link OptimalMatching} for pools with fewer places than mentees: shortest augmenting paths that start at the places, because
 * paths are short while there is plenty to choose from on their other end. Places begin as dear as anybody would pay, and become
 * cheaper until somebody takes them or they cost nothing.
 */
final class PlaceFilling {
    private static final int CHECK_EVERY = 256;

    private final CandidateGraph graph;
    private final Cancellation cancellation;
    private final long alone;

    private final int[] first;
    private final int[] mentees;
    private final int[] costs;

    private final int[] mentorOf;
    private final int[] costOf;
    private final long[] price;
    private final int[] taken;

    private final DistanceHeap heap;
    private final long[] distance;
    private final int[] via;
    private final int[] viaCost;
    private final int[] viaMentor;
    private final int[] scanned;

    private PlaceFilling(CandidateGraph graph, Cancellation cancellation) {
        this.graph = graph;
        this.cancellation = cancellation;
        this.alone = OptimalMatching.costAlone(graph);
        int mentors = graph.mentors();
        first = new int[mentors + 1];
        mentees = new int[graph.pairs()];
        costs = new int[graph.pairs()];
        mentorOf = new int[graph.mentees()];
        Arrays.fill(mentorOf, Matching.NOBODY);
        costOf = new int[graph.mentees()];
        price = new long[mentors];
        taken = new int[mentors];
        heap = new DistanceHeap(mentors);
        distance = new long[mentors];
        via = new int[mentors];
        viaCost = new int[mentors];
        viaMentor = new int[mentors];
        scanned = new int[mentors];
        turnAround();
    }

    static Proven of(CandidateGraph graph, Cancellation cancellation) {
        return new PlaceFilling(graph, cancellation).solve();
    }

    /** The pairs by mentor. */
    private void turnAround() {
        for (int pair = 0; pair < graph.pairs(); pair++) {
            first[graph.mentor(pair) + 1]++;
        }
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            first[mentor + 1] += first[mentor];
        }
        int[] next = first.clone();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                int at = next[graph.mentor(pair)]++;
                mentees[at] = mentee;
                costs[at] = OptimalMatching.cost(graph, pair);
            }
        }
    }

    private Proven solve() {
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            for (int at = first[mentor]; at < first[mentor + 1]; at++) {
                price[mentor] = Math.min(price[mentor], costs[at] - alone);
            }
        }
        int steps = 0;
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            while (taken[mentor] < graph.capacity(mentor) && price[mentor] < 0) {
                if (steps++ % CHECK_EVERY == 0) {
                    cancellation.check();
                }
                fill(mentor);
            }
        }
        long[] menteePrice = new long[graph.mentees()];
        Arrays.setAll(menteePrice, this::menteePrice);
        return new Proven(new Matching(mentorOf), new Certificate(menteePrice, price));
    }

    private long menteePrice(int mentee) {
        return mentorOf[mentee] == Matching.NOBODY ? alone : costOf[mentee] - price[mentorOf[mentee]];
    }

    /** Lengthens the shortest path from a place until it ends at a mentee without a mentor, or at a place that may stay free. */
    private void fill(int source) {
        long best = Long.MAX_VALUE;
        int endMentor = source;
        int endMentee = Matching.NOBODY;
        int endCost = 0;
        int scannedCount = 0;
        heap.clear();
        heap.offer(source, 0);
        while (!heap.isEmpty() && heap.least() < best) {
            long length = heap.least();
            int mentor = heap.poll();
            distance[mentor] = length;
            scanned[scannedCount++] = mentor;
            long base = length - price[mentor];
            if (base < best) {
                best = base;
                endMentor = mentor;
                endMentee = Matching.NOBODY;
            }
            for (int at = first[mentor]; at < first[mentor + 1]; at++) {
                int mentee = mentees[at];
                int present = mentorOf[mentee];
                long through = base + costs[at] - menteePrice(mentee);
                if (through >= best || present == mentor) {
                    continue;
                }
                if (present == Matching.NOBODY) {
                    best = through;
                    endMentor = mentor;
                    endMentee = mentee;
                    endCost = costs[at];
                } else if (heap.offer(present, through)) {
                    via[present] = mentee;
                    viaCost[present] = costs[at];
                    viaMentor[present] = mentor;
                }
            }
        }
        for (int i = 0; i < scannedCount; i++) {
            price[scanned[i]] += best - distance[scanned[i]];
        }
        augment(source, endMentor, endMentee, endCost);
    }

    /** Each mentor on the path hands a mentee to the one before, the last one takes somebody new or has a free place. */
    private void augment(int source, int endMentor, int endMentee, int endCost) {
        int mentor = endMentor;
        int mentee = endMentee;
        int cost = endCost;
        while (true) {
            int handed = mentor == source ? Matching.NOBODY : via[mentor];
            int handedCost = viaCost[mentor];
            if (mentee != Matching.NOBODY) {
                mentorOf[mentee] = mentor;
                costOf[mentee] = cost;
                taken[mentor]++;
            }
            if (mentor == source) {
                return;
            }
            taken[mentor]--;
            mentee = handed;
            cost = handedCost;
            mentor = viaMentor[mentor];
        }
    }
}
