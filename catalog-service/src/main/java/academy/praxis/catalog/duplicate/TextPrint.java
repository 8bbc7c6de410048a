package academy.praxis.catalog.duplicate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The MinHash signature of a text's shingles of three words (Broder, "On the resemblance and containment of documents", 1997), by Lucene's
 * filter, and its bands for locality-sensitive hashing (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4). With
 * {@value #BANDS} bands of {@value #ROWS} hashes, of two texts that share nine in ten shingles all but one in ten thousand share a band,
 * and of those that share half, six in a hundred do.
 */
final class TextPrint {
    static final int BANDS = 16;
    static final int ROWS = 8;
    private static final int HASHES = BANDS * ROWS;
    private static final int SHINGLE = 3;
    /** Fewer words say too little: many items are just called "Introduction". */
    private static final int FEWEST_WORDS = 20;
    /** What comes after tells little more, and takes long. */
    private static final int MOST_CHARACTERS = 10_000;

    private final int[] hashes;

    private TextPrint(int[] hashes) {
        this.hashes = hashes;
    }

    /** The print of a text; empty when it is too short to be told from others. */
    static Optional<TextPrint> of(String text) {
        String part = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        if (words(part) < FEWEST_WORDS) {
            return Optional.empty();
        }
        int[] hashes = new int[HASHES];
        Arrays.fill(hashes, Integer.MAX_VALUE);
        try (TokenStream minima = new MinHashFilter(shingles(part), HASHES, 1, 1, false)) {
            CharTermAttribute term = minima.addAttribute(CharTermAttribute.class);
            minima.reset();
            for (int i = 0; minima.incrementToken() && i < HASHES; i++) {
                hashes[i] = hash(term);
            }
            minima.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Optional.of(new TextPrint(hashes));
    }

    private static int hash(CharTermAttribute term) {
        int hash = 1;
        for (int i = 0; i < term.length(); i++) {
            hash = 31 * hash + term.charAt(i);
        }
        return hash;
    }

    private static TokenStream shingles(String text) {
        ShingleFilter shingles = new ShingleFilter(words(new StandardTokenizer(), text), SHINGLE, SHINGLE);
        shingles.setOutputUnigrams(false);
        return shingles;
    }

    private static TokenStream words(StandardTokenizer words, String text) {
        words.setReader(new StringReader(text));
        return new LowerCaseFilter(words);
    }

    private static int words(String text) {
        try (TokenStream words = words(new StandardTokenizer(), text)) {
            words.reset();
            int count = 0;
            while (count < FEWEST_WORDS && words.incrementToken()) {
                count++;
            }
            return count;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    static TextPrint read(byte[] signature) {
        int[] hashes = new int[HASHES];
        ByteBuffer.wrap(signature).asIntBuffer().get(hashes);
        return new TextPrint(hashes);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return bytes.array();
    }

    /** One number for each band; that of one band is not that of another. */
    Long[] bands() {
        Long[] bands = new Long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band + 1;
            for (int row = 0; row < ROWS; row++) {
                hash = (hash ^ hashes[band * ROWS + row]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** The estimated share of shingles that both have of all that either has (Jaccard), 0 to 1; its standard error is at most 0.044. */
    double likeness(TextPrint other) {
        int same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += hashes[i] == other.hashes[i] ? 1 : 0;
        }
        return (double) same / HASHES;
    }
}
