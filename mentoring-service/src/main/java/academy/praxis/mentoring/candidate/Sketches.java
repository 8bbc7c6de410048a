package academy.praxis.mentoring.candidate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * 512 bits instead of each vector, side by side: the share of bits in which two sketches differ is, on average, the angle between the vectors divided by π
 * (Charikar, "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002), to within 0.07 radians (one standard deviation).
 * The bits are the signs after a random rotation, made of three times random signs and a Walsh–Hadamard transform (Andoni et al.,
 * "Practical and Optimal LSH for Angular Distance", NIPS 2015).
 */
final class Sketches {
    private static final int BITS = 512;
    private static final int WORDS = BITS / Long.SIZE;
    private static final int ROUNDS = 3;
    private static final long[][] SIGNS = signs();
    private static final float[] COSINES = cosines();

    private final boolean[] known;
    private final long[] words;

    /** The sketches of the mentors who wrote something, by their number. */
    Sketches(List<MentorFacts> mentors) {
        known = new boolean[mentors.size()];
        words = new long[mentors.size() * WORDS];
        IntStream.range(0, mentors.size()).parallel().forEach(number -> {
            long[] sketch = of(mentors.get(number).meaning());
            if (sketch != null) {
                known[number] = true;
                System.arraycopy(sketch, 0, words, number * WORDS, WORDS);
            }
        });
    }

    /** The sketch of a vector of at most 512 numbers, {@code null} of none. */
    static long[] of(float[] vector) {
        if (vector == null) {
            return null;
        }
        float[] turned = new float[BITS];
        System.arraycopy(vector, 0, turned, 0, vector.length);
        for (long[] signs : SIGNS) {
            for (int i = 0; i < BITS; i++) {
                turned[i] = (signs[i >> 6] >>> i & 1) == 0 ? turned[i] : -turned[i];
            }
            transform(turned);
        }
        long[] sketch = new long[WORDS];
        for (int i = 0; i < BITS; i++) {
            sketch[i >> 6] |= turned[i] < 0 ? 1L << i : 0;
        }
        return sketch;
    }

    /** Whether the mentor wrote something. */
    boolean has(int mentor) {
        return known[mentor];
    }

    /** The sketch of a mentor who wrote something. */
    long[] get(int mentor) {
        return Arrays.copyOfRange(words, mentor * WORDS, (mentor + 1) * WORDS);
    }

    /** About the cosine of the angle between the two vectors; 0 when it is more than a right one, or one of them is none. */
    float likeness(long[] sketch, int mentor) {
        return sketch == null || !known[mentor] ? 0 : COSINES[differ(sketch, mentor)];
    }

    /** The share of bits that are the same. */
    float alike(long[] sketch, int mentor) {
        return 1 - (float) differ(sketch, mentor) / BITS;
    }

    private int differ(long[] sketch, int mentor) {
        int differ = 0;
        int at = mentor * WORDS;
        for (int i = 0; i < WORDS; i++) {
            differ += Long.bitCount(sketch[i] ^ words[at + i]);
        }
        return differ;
    }

    private static void transform(float[] values) {
        for (int step = 1; step < values.length; step *= 2) {
            for (int from = 0; from < values.length; from += 2 * step) {
                for (int i = from; i < from + step; i++) {
                    float sum = values[i] + values[i + step];
                    values[i + step] = values[i] - values[i + step];
                    values[i] = sum;
                }
            }
        }
    }

    private static long[][] signs() {
        // Fixed, so that the same pool gives the same candidates.
        Random random = new Random(1);
        long[][] signs = new long[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            signs[round] = random.longs(WORDS).toArray();
        }
        return signs;
    }

    private static float[] cosines() {
        float[] cosines = new float[BITS + 1];
        for (int differ = 0; differ < BITS / 2; differ++) {
            cosines[differ] = (float) Math.cos(Math.PI * differ / BITS);
        }
        return cosines;
    }
}
