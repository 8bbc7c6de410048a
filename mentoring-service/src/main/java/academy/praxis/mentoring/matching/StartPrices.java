package academy.praxis.mentoring.matching;

import java.util.Arrays;

/** Prices of mentors near those that prove an optimal matching, by an {@link Auction}. */
final class StartPrices {
    private StartPrices() {}

    /** By mentor, never positive; in the unit of {@link OptimalMatching#cost}. */
    static long[] of(CandidateGraph graph, Cancellation cancellation) {
        Scarcity scarcity = Scarcity.of(graph, cancellation);
        int[] bids = Auction.prices(Market.of(graph, scarcity), cancellation);
        // In the auction it costs this to stay alone, as much as those who do bid for it; for a matching it costs far
        // more.
        long aloneAtAuction = CandidateGraph.SCALE + bids[graph.mentors()];
        long dearer = OptimalMatching.costAlone(graph) - aloneAtAuction;
        long[] prices = new long[graph.mentors()];
        Arrays.setAll(
                prices, mentor -> scarcity.isScarce(mentor) ? Math.min(0, -bids[mentor] - dearer) : -bids[mentor]);
        return prices;
    }
}
