package academy.praxis.catalog.index;

import java.util.UUID;

/**
 * The passage that answers a question, and where it stands.
 *
 * @param heading under which it stands in the item; empty when under none
 * @param text plain
 * @param highlighted the same as HTML: escaped, with {@code <mark>} around the question's words
 * @param meaning how near the passage's meaning is to the question's: the cosine of their vectors; 0 when one is not known
 * @param words the share of the question's words that the passage and its item's title have, weighted by how rare they are, 0 to 1
 * @param strength how sure it is that this answers the question, 0 to 1: half by meaning, half by words
 */
public record Answer(
        UUID itemId,
        String title,
        String heading,
        String text,
        String highlighted,
        double meaning,
        double words,
        double strength) {

    /**
     * What is weaker is no good answer. Found with the questions of AnswersTest over the items of the demo academy: those that nothing
     * there answers, and nonsense, get 0.39 at most, and what is answered rightly gets more than 0.45, but for some questions that share no
     * word with their answer; saying "no good answer" to those is better than giving a wrong one.
     */
    public static final double GOOD = 0.42;

    /** Whether it is worth to be given. */
    public boolean isGood() {
        return strength >= GOOD;
    }

    /**
     * Cosines of English texts that belong together reach some 0.8, and those of texts that don't lie about 0.1. The model knows little of
     * other languages: there, texts are alike because of their language, up to some 0.6.
     */
    static double strength(double meaning, double words, boolean english) {
        double near = english ? meaning / 0.8 : (meaning - 0.45) / 0.35;
        return (Math.max(0, Math.min(1, near)) + words) / 2;
    }
}
