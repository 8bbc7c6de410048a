package academy.praxis.benchmarks.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Random;

/**
 * Vectors for many texts without computing each: some hundred real ones, each moved by chance, the same for the same text. They lie as real ones do,
 * in clumps, which is what the graph's speed depends on; what they find means nothing.
 */
final class Vectors {
    private static final double MOVED = 0.6;

    private final List<float[]> real;

    Vectors(List<float[]> real) {
        this.real = real;
    }

    float[] of(String text) {
        Random random = new Random(seed(text));
        float[] base = real.get(random.nextInt(real.size()));
        float[] other = real.get(random.nextInt(real.size()));
        float[] vector = new float[base.length];
        double each = MOVED / Math.sqrt(base.length);
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (base[i] + 0.3 * other[i] + each * random.nextGaussian());
            square += vector[i] * vector[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private static long seed(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
