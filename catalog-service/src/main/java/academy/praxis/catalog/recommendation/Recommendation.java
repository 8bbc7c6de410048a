package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import java.util.List;

/**
 * An item for a member.
 *
 * @param reason why, in a sentence: the first of {@code reasons}
 * @param parts what its place rests on
 */
record Recommendation(ItemCard item, String reason, List<Reason> reasons, ScoreParts parts) {
    static Recommendation of(Scored scored, List<Reason> reasons) {
        return new Recommendation(scored.candidate().item(), reasons.get(0).words(), reasons, scored.parts());
    }
}
