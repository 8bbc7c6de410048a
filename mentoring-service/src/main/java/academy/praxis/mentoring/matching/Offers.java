package academy.praxis.mentoring.matching;

import java.util.Arrays;

/** For each good the highest offers so far, as many as there are of it: a binary heap with the least of them in front. */
final class Offers {
    private final int[] first;
    private final int[] count;
    private final int[] bidder;
    private final int[] offer;

    Offers(int[] supply) {
        first = new int[supply.length + 1];
        for (int good = 0; good < supply.length; good++) {
            first[good + 1] = Math.addExact(first[good], supply[good]);
        }
        count = new int[supply.length];
        bidder = new int[first[supply.length]];
        offer = new int[bidder.length];
    }

    void clear() {
        Arrays.fill(count, 0);
    }

    /** Whether there are as many offers as goods; also when there is no good at all. */
    boolean isFull(int good) {
        return count[good] == first[good + 1] - first[good];
    }

    /** The lowest offer that still gets the good. */
    int least(int good) {
        return offer[first[good]];
    }

    boolean has(int good, int who) {
        for (int at = first[good]; at < first[good] + count[good]; at++) {
            if (bidder[at] == who) {
                return true;
            }
        }
        return false;
    }

    /** Takes an offer, higher than the least one; says who is outbid, or -1. */
    int add(int good, int who, int amount) {
        if (!isFull(good)) {
            up(first[good], count[good]++, who, amount);
            return -1;
        }
        int outbid = bidder[first[good]];
        down(first[good], count[good], who, amount);
        return outbid;
    }

    private void up(int base, int from, int who, int amount) {
        int at = from;
        while (at > 0 && offer[base + (at - 1) / 2] > amount) {
            put(base, at, bidder[base + (at - 1) / 2], offer[base + (at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(base, at, who, amount);
    }

    private void down(int base, int size, int who, int amount) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && offer[base + child + 1] < offer[base + child]) {
                child++;
            }
            if (offer[base + child] >= amount) {
                break;
            }
            put(base, at, bidder[base + child], offer[base + child]);
            at = child;
        }
        put(base, at, who, amount);
    }

    private void put(int base, int at, int who, int amount) {
        bidder[base + at] = who;
        offer[base + at] = amount;
    }
}
