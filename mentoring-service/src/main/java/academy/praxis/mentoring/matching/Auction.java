package academy.praxis.mentoring.matching;

/**
 * Finds prices at which nearly everyone has what they like best. Whoever has no place bids for the best one so much that the second best
 * is as good, and a step more; who is outbid bids again. The step is large in the first round and smaller in each next one, which starts
 * from the prices before (Bertsekas and Castañon, "The auction algorithm for the transportation problem", Annals of Operations Research
 * 20, 1989). Rounds can start from any prices only when as many bid as there are places, so nobody in particular bids for those that will
 * be left over, and takes the cheapest.
 *
 * <p>The prices are near those of an optimal matching, not exact: a start for {@link OptimalMatching}.
 */
final class Auction {
    private static final int FIRST_STEP = CandidateGraph.SCALE / 4;
    private static final int LAST_STEP = 16;
    private static final int STEPS_FALL_BY = 5;
    /** Nobody pays more, pair and price together: prices stay whole numbers of 32 bits, whatever the pool. */
    private static final int LIMIT = 500 * CandidateGraph.SCALE;

    private static final int CHECK_EVERY = 1024;

    private final Market market;
    private final Cancellation cancellation;
    private final int nobody;
    private final int[] price;
    private final Offers offers;
    private final int[] waiting;
    private int waitingCount;
    private int leftOver;
    private Cheapest cheapest;

    private Auction(Market market, Cancellation cancellation) {
        this.market = market;
        this.cancellation = cancellation;
        nobody = market.mentees();
        price = new int[market.goods()];
        offers = new Offers(market.supply());
        waiting = new int[market.mentees()];
    }

    /** By good what it costs, 0 or more; 0 where some are left over. */
    static int[] prices(Market market, Cancellation cancellation) {
        Auction auction = new Auction(market, cancellation);
        for (int step = FIRST_STEP; step >= LAST_STEP; step /= STEPS_FALL_BY) {
            auction.round(step);
        }
        return auction.aboveWhatIsLeft();
    }

    private void round(int step) {
        offers.clear();
        cheapest = new Cheapest(price, market.plenty());
        leftOver = market.leftOver();
        for (int mentee = market.mentees() - 1; mentee >= 0; mentee--) {
            waiting[waitingCount++] = mentee;
        }
        for (int bids = 0; waitingCount > 0 || leftOver > 0; bids++) {
            if (bids % CHECK_EVERY == 0) {
                cancellation.check();
            }
            if (waitingCount > 0) {
                bid(waiting[--waitingCount], step);
            } else {
                leaveOver(step);
            }
        }
    }

    private void bid(int mentee, int step) {
        int best = LIMIT;
        int second = LIMIT;
        int wish = -1;
        for (int pair = market.first()[mentee]; pair < market.first()[mentee + 1]; pair++) {
            int value = market.cost()[pair] + price[market.good()[pair]];
            if (value < best) {
                second = best;
                best = value;
                wish = market.good()[pair];
            } else if (value < second) {
                second = value;
            }
        }
        if (wish >= 0) {
            offer(mentee, wish, price[wish] + Math.min(second - best, CandidateGraph.SCALE) + step);
        }
    }

    private void leaveOver(int step) {
        int good = cheapest.good();
        int amount = cheapest.nextPrice() + step;
        do {
            leftOver--;
            offer(nobody, good, amount);
        } while (leftOver > 0 && !offers.isFull(good));
    }

    private void offer(int bidder, int good, int amount) {
        int outbid = offers.add(good, bidder, amount);
        if (outbid == nobody) {
            leftOver++;
        } else if (outbid >= 0) {
            waiting[waitingCount++] = outbid;
        }
        if (offers.isFull(good)) {
            price[good] = offers.least(good);
            if (market.plenty()[good]) {
                cheapest.changed(good);
            }
        }
    }

    private int[] aboveWhatIsLeft() {
        int level = 0;
        for (int good = 0; good < price.length; good++) {
            if (offers.has(good, nobody)) {
                level = Math.max(level, price[good]);
            }
        }
        int[] above = price.clone();
        for (int good = 0; good < above.length; good++) {
            if (market.plenty()[good]) {
                above[good] = Math.max(0, above[good] - level);
            }
        }
        return above;
    }
}
