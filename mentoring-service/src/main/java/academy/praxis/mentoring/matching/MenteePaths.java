package academy.praxis.mentoring.matching;

/**
 * Takes a mentee in by a shortest augmenting path with reduced costs (Jonker and Volgenant, "A shortest augmenting path algorithm for dense
 * and sparse linear assignment problems", Computing 38, 1987), with places of a mentor kept together instead of one node for each.
 */
final class MenteePaths {
    private final CandidateGraph graph;
    private final PricedMatching matching;
    private final long alone;
    private final DistanceHeap heap;
    private final long[] distance;
    private final int[] via;
    private final int[] scanned;

    MenteePaths(CandidateGraph graph, PricedMatching matching) {
        this.graph = graph;
        this.matching = matching;
        alone = OptimalMatching.costAlone(graph);
        heap = new DistanceHeap(graph.mentors());
        distance = new long[graph.mentors()];
        via = new int[graph.mentors()];
        scanned = new int[graph.mentors()];
    }

    /** Lengthens the shortest path from the mentee until it ends at a free place or at somebody who rather stays alone. */
    void take(int source) {
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
                long length = base + OptimalMatching.cost(graph, pair) - matching.price(next);
                if (length >= best || next == mentor) {
                    continue;
                }
                if (matching.hasFreePlace(next)) {
                    best = length;
                    endMentor = next;
                    via[next] = mentee;
                } else if (graph.capacity(next) > 0 && heap.offer(next, length)) {
                    via[next] = mentee;
                }
            }
            // The next mentee: another one of the same mentor, or of the nearest mentor not looked at yet.
            if (mentor == Matching.NOBODY || ++place == matching.taken(mentor)) {
                if (heap.isEmpty() || heap.least() >= best) {
                    break;
                }
                long length = heap.least();
                mentor = heap.poll();
                distance[mentor] = length;
                scanned[scannedCount++] = mentor;
                place = 0;
            }
            mentee = matching.menteeOf(mentor, place);
            base = distance[mentor] - matching.menteePrice(mentee);
            if (base + alone < best) {
                best = base + alone;
                endMentee = mentee;
                endMentor = Matching.NOBODY;
            }
        }
        for (int i = 0; i < scannedCount; i++) {
            matching.change(scanned[i], distance[scanned[i]] - best);
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
            mentor = matching.mentorOf(endMentee);
            matching.leave(endMentee);
        }
        int mentee = via[mentor];
        while (mentee != source) {
            int before = matching.mentorOf(mentee);
            matching.leave(mentee);
            matching.enter(mentee, mentor);
            mentor = before;
            mentee = via[mentor];
        }
        matching.enter(source, mentor);
    }
}
