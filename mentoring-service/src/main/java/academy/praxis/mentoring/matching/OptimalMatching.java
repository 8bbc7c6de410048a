package academy.praxis.mentoring.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * As many mentees matched as possible and, among all such matchings, one of the greatest total score. Exact.
 *
 * <p>Both aims are one: a pair costs what it lacks to a perfect score, and to stay without a mentor costs more than all pairs together
 * can. Mentees are taken in one after the other by a shortest augmenting path with reduced costs (Jonker and Volgenant, "A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems", Computing 38, 1987), with places of a mentor kept together
 * instead of one node for each. Where places are fewer than mentees, paths start at the places ({@link PlaceFilling}). O(n (p + m log m)) for n mentees, m mentors and p pairs at worst, far less where candidates are few.
 */
final class OptimalMatching {
    private static final int CHECK_EVERY = 256;

    private final CandidateGraph graph;
    private final Cancellation cancellation;
    private final long alone;

    private final int[] mentorOf;
    private final int[] costOf;
    private final long[] price;
    private final int[] firstPlace;
    private final int[] places;
    private final int[] placeOf;
    private final int[] taken;

    private final DistanceHeap heap;
    private final long[] distance;
    private final int[] via;
    private final int[] scanned;

    private OptimalMatching(CandidateGraph graph, Cancellation cancellation) {
        this.graph = graph;
        this.cancellation = cancellation;
        this.alone = costAlone(graph);
        int mentees = graph.mentees();
        int mentors = graph.mentors();
        mentorOf = new int[mentees];
        Arrays.fill(mentorOf, Matching.NOBODY);
        costOf = new int[mentees];
        placeOf = new int[mentees];
        price = new long[mentors];
        taken = new int[mentors];
        firstPlace = new int[mentors + 1];
        for (int mentor = 0; mentor < mentors; mentor++) {
            // Nobody can have more mentees than there are.
            firstPlace[mentor + 1] = Math.addExact(firstPlace[mentor], Math.min(mentees, graph.capacity(mentor)));
            if (graph.capacity(mentor) == 0) {
                // So dear that nobody would go there; it never changes.
                price[mentor] = -alone;
            }
        }
        places = new int[firstPlace[mentors]];
        heap = new DistanceHeap(mentors);
        distance = new long[mentors];
        via = new int[mentors];
        scanned = new int[mentors];
    }

    /** A matching with the prices that prove it. */
    record Proven(Matching matching, Certificate certificate) {}

    static Proven of(CandidateGraph graph, Cancellation cancellation) {
        return places(graph) < graph.mentees()
                ? PlaceFilling.of(graph, cancellation)
                : new OptimalMatching(graph, cancellation).solve();
    }

    private static long places(CandidateGraph graph) {
        return IntStream.range(0, graph.mentors()).mapToLong(graph::capacity).sum();
    }

    /** What a pair costs: what it lacks to a perfect score, in parts of {@link CandidateGraph#SCALE}. */
    static int cost(CandidateGraph graph, int pair) {
        return CandidateGraph.SCALE - graph.score(pair);
    }

    /** What it costs that a mentee has no mentor: more than all pairs of a matching together. */
    static long costAlone(CandidateGraph graph) {
        return (long) graph.mentees() * CandidateGraph.SCALE + 1;
    }

    private Proven solve() {
        long[] menteePrice = new long[graph.mentees()];
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            if (mentee % CHECK_EVERY == 0) {
                cancellation.check();
            }
            take(mentee);
        }
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            menteePrice[mentee] = menteePrice(mentee);
        }
        return new Proven(new Matching(mentorOf), new Certificate(menteePrice, price));
    }

    private long menteePrice(int mentee) {
        return mentorOf[mentee] == Matching.NOBODY ? alone : costOf[mentee] - price[mentorOf[mentee]];
    }

    /** Lengthens the shortest path from the mentee until it ends at a free place or at somebody who rather stays alone. */
    private void take(int source) {
        long best = alone;
        int endMentee = source;
        int endMentor = Matching.NOBODY;
        int scannedCount = 0;
        heap.clear();
        int mentee = source;
        long base = 0;
        int mentor = Matching.NOBODY;
        int place = 0;
        while (true) {
            for (int pair = graph.firstPair(mentee); pair < graph.firstPair(mentee + 1); pair++) {
                int next = graph.mentor(pair);
                long length = base + cost(graph, pair) - price[next];
                if (length >= best || next == mentor) {
                    continue;
                }
                if (taken[next] < capacity(next)) {
                    best = length;
                    endMentor = next;
                    via[next] = mentee;
                } else if (capacity(next) > 0 && heap.offer(next, length)) {
                    via[next] = mentee;
                }
            }
            // The next mentee: another one of the same mentor, or of the nearest mentor not looked at yet.
            if (mentor == Matching.NOBODY || ++place == taken[mentor]) {
                if (heap.isEmpty() || heap.least() >= best) {
                    break;
                }
                long length = heap.least();
                mentor = heap.poll();
                distance[mentor] = length;
                scanned[scannedCount++] = mentor;
                place = 0;
            }
            mentee = places[firstPlace[mentor] + place];
            base = distance[mentor] - menteePrice(mentee);
            if (base + alone < best) {
                best = base + alone;
                endMentee = mentee;
                endMentor = Matching.NOBODY;
            }
        }
        for (int i = 0; i < scannedCount; i++) {
            price[scanned[i]] += distance[scanned[i]] - best;
        }
        augment(source, endMentee, endMentor);
    }

    private void augment(int source, int endMentee, int endMentor) {
        int mentor = endMentor;
        if (mentor == Matching.NOBODY) {
            if (endMentee == source) {
                return;
            }
            // The last one on the path gives their place up and stays alone.
            mentor = mentorOf[endMentee];
            leave(endMentee);
            mentorOf[endMentee] = Matching.NOBODY;
        }
        int mentee = via[mentor];
        while (mentee != source) {
            int before = mentorOf[mentee];
            leave(mentee);
            enter(mentee, mentor);
            mentor = before;
            mentee = via[mentor];
        }
        enter(source, mentor);
    }

    private void enter(int mentee, int mentor) {
        int place = firstPlace[mentor] + taken[mentor]++;
        places[place] = mentee;
        placeOf[mentee] = place;
        mentorOf[mentee] = mentor;
        costOf[mentee] = cost(graph, graph.pairOf(mentee, mentor));
    }

    private void leave(int mentee) {
        int mentor = mentorOf[mentee];
        int last = places[firstPlace[mentor] + --taken[mentor]];
        places[placeOf[mentee]] = last;
        placeOf[last] = placeOf[mentee];
    }

    private int capacity(int mentor) {
        return firstPlace[mentor + 1] - firstPlace[mentor];
    }
}
