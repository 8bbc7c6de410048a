package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.HardRule;
import academy.praxis.mentoring.candidate.ScoreParts;
import java.util.List;

/**
 * Why these two, or why not.
 *
 * @param allowed whether no rule keeps them from being a pair
 * @param broken the rules that do
 * @param parts what their score is made of; {@code null} when they may not be a pair
 * @param words in sentences, the most important first
 */
record ExplanationView(
        PersonView mentee,
        PersonView mentor,
        boolean allowed,
        List<HardRule> broken,
        Double score,
        ScoreParts parts,
        List<String> words) {}
