package academy.praxis.benchmarks.community;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Sentences of made-up words, of which a few are frequent and most are rare, as in any language. */
final class Prose {
    private static final int WORDS = 8_000;
    private static final String[] SYLLABLES =
            ("ba be bi bo bu da de di do du fa fe fi fo ga ge go ha he hi ka ke ki ko la le li lo ma me"
                            + " mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi wa we wi za ze")
                    .split(" ");

    private final Zipf frequency = new Zipf(WORDS, 1.0);
    private final List<String> words =
            IntStream.range(0, WORDS).mapToObj(Prose::word).toList();

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number + SYLLABLES.length;
        while (rest > 0) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return word.toString();
    }

    String words(int count, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(words.get(frequency.next(random)));
        }
        return text.append('.').toString();
    }
}
