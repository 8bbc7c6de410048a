package academy.praxis.mentoring.matching;

/**
 * Fills a free place that costs something, by a shortest augmenting path from the place: it becomes cheaper until somebody takes it, or until
 * it, or one that becomes free instead, costs nothing.
 */
final class PlacePaths {
    private final PricedMatching matching;
    private final int[] first;
    private final int[] mentees;
    private final int[] costs;
    private final DistanceHeap heap;
    private final long[] distance;
    private final int[] via;
    private final int[] viaMentor;
    private final int[] scanned;

    PlacePaths(CandidateGraph graph, PricedMatching matching) {
        this.matching = matching;
        first = new int[graph.mentors() + 1];
        mentees = new int[graph.pairs()];
        costs = new int[graph.pairs()];
        turnAround(graph);
        heap = new DistanceHeap(graph.mentors());
        distance = new long[graph.mentors()];
        via = new int[graph.mentors()];
        viaMentor = new int[graph.mentors()];
        scanned = new int[graph.mentors()];
    }

    /** The pairs by mentor. */
    private void turnAround(CandidateGraph graph) {
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

    /** Lengthens the shortest path from a place until it ends at a mentee without a mentor, or at a place that may stay free. */
    void fill(int source) {
        long best = Long.MAX_VALUE;
        int endMentor = source;
        int endMentee = Matching.NOBODY;
        int scannedCount = 0;
        heap.clear();
        heap.offer(source, 0);
        while (!heap.isEmpty() && heap.least() < best) {
            long length = heap.least();
            int mentor = heap.poll();
            distance[mentor] = length;
            scanned[scannedCount++] = mentor;
            long base = length - matching.price(mentor);
            if (base < best) {
                best = base;
                endMentor = mentor;
                endMentee = Matching.NOBODY;
            }
            for (int at = first[mentor]; at < first[mentor + 1]; at++) {
                int mentee = mentees[at];
                int present = matching.mentorOf(mentee);
                long through = base + costs[at] - matching.menteePrice(mentee);
                if (through >= best || present == mentor) {
                    continue;
                }
                if (present == Matching.NOBODY) {
                    best = through;
                    endMentor = mentor;
                    endMentee = mentee;
                } else if (heap.offer(present, through)) {
                    via[present] = mentee;
                    viaMentor[present] = mentor;
                }
            }
        }
        for (int i = 0; i < scannedCount; i++) {
            matching.change(scanned[i], best - distance[scanned[i]]);
        }
        augment(source, endMentor, endMentee);
    }

    /** The last mentor on the path takes somebody new or keeps a free place; before, each hands a mentee on to the one who reached them. */
    private void augment(int source, int endMentor, int endMentee) {
        int mentor = endMentor;
        int mentee = endMentee;
        while (mentor != source) {
            int handed = via[mentor];
            matching.leave(handed);
            if (mentee != Matching.NOBODY) {
                matching.enter(mentee, mentor);
            }
            mentee = handed;
            mentor = viaMentor[mentor];
        }
        if (mentee != Matching.NOBODY) {
            matching.enter(mentee, mentor);
        }
    }
}
