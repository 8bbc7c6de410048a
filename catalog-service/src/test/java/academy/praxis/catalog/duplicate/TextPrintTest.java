package academy.praxis.catalog.duplicate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPrintTest {
    private final Random random = new Random(7);

    @Test
    void theSameTextHasTheSamePrintWhateverItsCaseAndPunctuation() {
        String text = words(200);

        TextPrint one = print(text);
        TextPrint other = print(text.toUpperCase(java.util.Locale.ROOT).replace(" ", ",  "));

        assertEquals(1.0, one.likeness(other));
        assertArrayEquals(one.bands(), other.bands());
    }

    @Test
    void likenessIsTheShareOfWordTriplesInCommon() {
        // Exact Jaccard of the word triples, within four standard errors, sqrt(j(1-j)/128).
        for (double kept : new double[] {0.98, 0.9, 0.7, 0.4}) {
            String text = words(400);
            String changed = change(text, 1 - kept);
            double exact = jaccard(text, changed);

            double estimated = print(text).likeness(print(changed));

            assertEquals(exact, estimated, 4 * Math.sqrt(exact * (1 - exact) / 128) + 0.001, "kept " + kept);
        }
    }

    @Test
    void textsThatAreNearlyTheSameShareABandAndOthersHardlyEver() {
        int found = 0;
        int mistaken = 0;
        for (int i = 0; i < 100; i++) {
            String text = words(300);
            found += shareABand(print(text), print(change(text, 0.02))) ? 1 : 0;
            mistaken += shareABand(print(text), print(words(300))) ? 1 : 0;
        }
        assertEquals(100, found);
        assertEquals(0, mistaken);
    }

    @Test
    void tooLittleTextIsToldFromNothing() {
        assertEquals(Optional.empty(), TextPrint.of("Introduction. Introduction."));
        assertEquals(Optional.empty(), TextPrint.of(words(19)));
        assertTrue(TextPrint.of(words(20)).isPresent());
        assertEquals(Optional.empty(), TextPrint.of("🙂 ".repeat(10)));
    }

    @Test
    void aPrintReadsBack() {
        TextPrint print = print(words(50));

        assertEquals(1.0, print.likeness(TextPrint.read(print.bytes())));
    }

    private static TextPrint print(String text) {
        return TextPrint.of(text).orElseThrow();
    }

    private static boolean shareABand(TextPrint one, TextPrint other) {
        Set<Long> bands = new HashSet<>(Arrays.asList(one.bands()));
        bands.retainAll(Arrays.asList(other.bands()));
        return !bands.isEmpty();
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(5_000))
                .collect(Collectors.joining(" "));
    }

    private String change(String text, double share) {
        return Arrays.stream(text.split(" "))
                .map(word -> random.nextDouble() < share / 3 ? "changed" + random.nextInt(100_000) : word)
                .collect(Collectors.joining(" "));
    }

    private static double jaccard(String one, String other) {
        Set<String> a = triples(one);
        Set<String> b = triples(other);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        a.addAll(b);
        return (double) both.size() / a.size();
    }

    private static Set<String> triples(String text) {
        String[] words = text.split(" ");
        return IntStream.range(0, words.length - 2)
                .mapToObj(i -> words[i] + " " + words[i + 1] + " " + words[i + 2])
                .collect(Collectors.toSet());
    }
}
