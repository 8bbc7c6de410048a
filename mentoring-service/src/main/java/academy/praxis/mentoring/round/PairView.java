package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.ScoreParts;
import java.util.List;
import java.util.UUID;

/**
 * Two who are matched, or could be.
 *
 * @param score the weighted mean of the parts, 0 to 1
 * @param reasons why this mentor, in sentences, the most important first
 * @param decision what the manager decided about the two; {@code null} when nothing
 */
record PairView(
        UUID requestId,
        PersonView mentee,
        PersonView mentor,
        double score,
        ScoreParts parts,
        List<String> reasons,
        Decision.Kind decision) {}
