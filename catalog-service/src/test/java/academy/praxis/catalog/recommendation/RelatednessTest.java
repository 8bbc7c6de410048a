package academy.praxis.catalog.recommendation;

import static academy.praxis.catalog.recommendation.Cards.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.item.ItemCard;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatednessTest {
    private final ItemCard item = card(List.of("triage", "handover"));

    @Test
    void whatNamesTheSameIsHalfOfAllThatThereIs() {
        RelatedItem same = Relatedness.of(item, card(List.of("handover", "triage")), 0, 0);

        assertEquals(0.5, same.score(), 1e-12);
        assertEquals(List.of("triage", "handover"), same.tasks());
    }

    @Test
    void moreInCommonMoreWhomBothHelpedAndMoreLikeWordsNeverLowerIt() {
        ItemCard other = card(List.of("triage", "x"));
        double now = Relatedness.of(item, other, 5, 0.2).score();

        assertTrue(Relatedness.of(item, card(List.of("triage", "handover")), 5, 0.2)
                        .score()
                > now);
        assertTrue(Relatedness.of(item, other, 10, 0.2).score() > now);
        assertTrue(Relatedness.of(item, other, 5, 0.3).score() > now);
    }

    @Test
    void oneMoreWhomBothHelpedShowsOnlyWithTheNextFive() {
        ItemCard other = card(List.of());

        assertEquals(Relatedness.of(item, other, 5, 0), Relatedness.of(item, other, 9, 0));
        assertEquals(5, Relatedness.of(item, other, 9, 0).helpedBoth());
    }

    @Test
    void itemsWithNothingInCommonAreNotRelated() {
        assertEquals(0, Relatedness.of(card(List.of()), card(List.of()), 0, 0).score());
    }
}
