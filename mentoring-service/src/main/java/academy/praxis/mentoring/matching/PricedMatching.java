package academy.praxis.mentoring.matching;

import java.util.Arrays;

/**
 * A matching that grows, and a price for each mentor. At these prices every mentee who has a place has one that no other undercuts (dual
 * feasibility and, for those matched, complementary slackness).
 */
final class PricedMatching {
    private final CandidateGraph graph;
    private final long alone;
    private final int[] mentorOf;
    private final int[] costOf;
    private final long[] price;
    private final int[] firstPlace;
    private final int[] places;
    private final int[] placeOf;
    private final int[] taken;

    /** Nobody is matched yet. */
    PricedMatching(CandidateGraph graph, long[] prices) {
        this.graph = graph;
        alone = OptimalMatching.costAlone(graph);
        mentorOf = new int[graph.mentees()];
        Arrays.fill(mentorOf, Matching.NOBODY);
        costOf = new int[graph.mentees()];
        placeOf = new int[graph.mentees()];
        price = prices.clone();
        taken = new int[graph.mentors()];
        firstPlace = new int[graph.mentors() + 1];
        int[] usable = graph.usablePlaces();
        for (int mentor = 0; mentor < graph.mentors(); mentor++) {
            firstPlace[mentor + 1] = firstPlace[mentor] + usable[mentor];
            if (graph.capacity(mentor) == 0) {
                // So dear that nobody would go there; it never changes.
                price[mentor] = -alone;
            }
        }
        places = new int[firstPlace[graph.mentors()]];
    }

    /** What a mentee pays: for their place, or for being alone. */
    long menteePrice(int mentee) {
        return mentorOf[mentee] == Matching.NOBODY ? alone : costOf[mentee] - price[mentorOf[mentee]];
    }

    long price(int mentor) {
        return price[mentor];
    }

    void change(int mentor, long by) {
        price[mentor] += by;
    }

    int mentorOf(int mentee) {
        return mentorOf[mentee];
    }

    int taken(int mentor) {
        return taken[mentor];
    }

    boolean hasFreePlace(int mentor) {
        return taken[mentor] < firstPlace[mentor + 1] - firstPlace[mentor];
    }

    boolean hasFreePlaceThatCosts(int mentor) {
        return hasFreePlace(mentor) && price[mentor] < 0;
    }

    /** One of a mentor's mentees, by number from 0. */
    int menteeOf(int mentor, int number) {
        return places[firstPlace[mentor] + number];
    }

    void enter(int mentee, int mentor) {
        int place = firstPlace[mentor] + taken[mentor]++;
        places[place] = mentee;
        placeOf[mentee] = place;
        mentorOf[mentee] = mentor;
        costOf[mentee] = OptimalMatching.cost(graph, graph.pairOf(mentee, mentor));
    }

    void leave(int mentee) {
        int mentor = mentorOf[mentee];
        int last = places[firstPlace[mentor] + --taken[mentor]];
        places[placeOf[mentee]] = last;
        placeOf[last] = placeOf[mentee];
        mentorOf[mentee] = Matching.NOBODY;
    }

    OptimalMatching.Proven proven() {
        long[] menteePrices = new long[mentorOf.length];
        Arrays.setAll(menteePrices, this::menteePrice);
        return new OptimalMatching.Proven(new Matching(mentorOf), new Certificate(menteePrices, price));
    }
}
