package academy.praxis.mentoring.matching;

import java.util.Arrays;

/** Which good is the cheapest, and what the next one costs, while prices rise: a tournament (Knuth, TAOCP 3, section 5.4.1). */
final class Cheapest {
    private static final int NOTHING = -1;

    private final int[] price;
    private final int[] winner;
    private final int leaves;

    /**
     * A tournament.
     *
     * @param price by good, shared: {@link #changed} has to be told
     * @param takesPart by good
     */
    Cheapest(int[] price, boolean[] takesPart) {
        this.price = price;
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, price.length - 1)) * 2);
        winner = new int[2 * leaves];
        Arrays.fill(winner, NOTHING);
        for (int good = 0; good < price.length; good++) {
            winner[leaves + good] = takesPart[good] ? good : NOTHING;
        }
        for (int node = leaves - 1; node > 0; node--) {
            winner[node] = cheaper(winner[2 * node], winner[2 * node + 1]);
        }
    }

    void changed(int good) {
        for (int node = (leaves + good) / 2; node > 0; node /= 2) {
            winner[node] = cheaper(winner[2 * node], winner[2 * node + 1]);
        }
    }

    int good() {
        return winner[1];
    }

    /** What the cheapest but {@link #good} costs; what that one costs when there is no other. */
    int nextPrice() {
        int next = NOTHING;
        for (int node = leaves + good(); node > 1; node /= 2) {
            next = cheaper(next, winner[node ^ 1]);
        }
        return price[next == NOTHING ? good() : next];
    }

    private int cheaper(int one, int other) {
        if (one == NOTHING || other == NOTHING) {
            return Math.max(one, other);
        }
        return price[other] < price[one] ? other : one;
    }
}
