package academy.praxis.catalog.recommendation;

import static academy.praxis.catalog.recommendation.Cards.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.ItemForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final Basis MINE = new Basis(
            "Nurse", List.of("triage", "handover", "safety-plan"), List.of("no-time"), List.of("intake"), List.of());

    @Test
    void theFormulaIsAsItIsWritten() {
        ItemCard item = card(ItemForm.MICRO, List.of("triage", "other"), List.of("no-time"), true);

        ScoreParts parts = Scorer.score(new Candidate(item, Match.of(item, MINE, false), 0.81, true));

        assertEquals(0.375, parts.tasks(), 1e-12);
        assertEquals(0.5, parts.obstacles(), 1e-12);
        assertEquals(0, parts.jobRole());
        assertEquals(0.8, parts.helpfulness(), 1e-12);
        assertEquals((1 - (1 - 0.225) * (1 - 0.25)) * 0.9 * 0.35, parts.score(), 1e-12);
    }

    @RepeatedTest(20)
    void anItemThatHelpsMoreNeverComesLaterByIt(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Candidate> all = some(random);
        Candidate chosen = all.get(random.nextInt(all.size()));
        Candidate better = new Candidate(
                chosen.item(),
                chosen.match(),
                Math.min(1, chosen.helpfulness() + random.nextDouble() / 2),
                chosen.helpedBefore());
        List<Candidate> changed = new ArrayList<>(all);
        changed.set(all.indexOf(chosen), better);

        assertTrue(place(changed, chosen) <= place(all, chosen));
    }

    @RepeatedTest(20)
    void whatIsAboutOtherWorkNeverComesBeforeWhatIsAboutMine(RepetitionInfo run) {
        List<Scored> ranked = Scorer.rank(some(new Random(run.getCurrentRepetition())), 100);

        boolean irrelevantSeen = false;
        for (Scored scored : ranked) {
            boolean irrelevant = scored.candidate().match().isNone();
            assertTrue(irrelevant || !irrelevantSeen, "something relevant came after something that is not");
            irrelevantSeen |= irrelevant;
        }
        assertTrue(irrelevantSeen);
    }

    @Test
    void eachFurtherTaskOfMineCountsAndAJobRoleDoesToo() {
        double one = score(card(List.of("triage", "x", "y")));
        double two = score(card(List.of("triage", "handover", "y")));
        double withJob = score(card(List.of("triage", "handover", "intake")));

        assertTrue(two > one);
        assertTrue(withJob > two);
    }

    @Test
    void whatNamesEveryTaskIsWorthLessThanWhatIsAboutMine() {
        List<String> everything = new ArrayList<>(List.of("triage"));
        for (int i = 0; i < 29; i++) {
            everything.add("task-" + i);
        }

        assertTrue(score(card(List.of("triage"))) > score(card(everything)));
    }

    @Test
    void whatIsMeantForMyJobRoleIsRelevantWithoutAnyTask() {
        ItemCard item = card(List.of());

        assertTrue(Scorer.score(new Candidate(item, Match.of(item, MINE, true), 0.5, false))
                        .score()
                > 0);
    }

    @Test
    void formsTakeTurnsWhereItemsAreAboutAsGood() {
        List<Candidate> all = new ArrayList<>();
        for (ItemForm form : List.of(ItemForm.REFERENCE, ItemForm.REFERENCE, ItemForm.REFERENCE, ItemForm.MICRO)) {
            ItemCard item = card(form, List.of("triage"), List.of(), false);
            all.add(new Candidate(item, Match.of(item, MINE, false), form == ItemForm.MICRO ? 0.6 : 0.7, false));
        }

        List<ItemForm> forms = Scorer.rank(all, 10).stream()
                .map(scored -> scored.candidate().item().form())
                .toList();

        assertEquals(List.of(ItemForm.REFERENCE, ItemForm.MICRO, ItemForm.REFERENCE, ItemForm.REFERENCE), forms);
    }

    @Test
    void theSameItemsGiveTheSameOrderHoweverTheyCome() {
        List<Candidate> all = some(new Random(7));
        List<Candidate> reversed = new ArrayList<>(all);
        java.util.Collections.reverse(reversed);

        assertEquals(Scorer.rank(all, 30), Scorer.rank(reversed, 30));
    }

    private static double score(ItemCard item) {
        return Scorer.score(new Candidate(item, Match.of(item, MINE, false), 0.5, false))
                .score();
    }

    private static int place(List<Candidate> all, Candidate wanted) {
        List<Scored> ranked = Scorer.rank(all, all.size());
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).candidate().item().equals(wanted.item())) {
                return i;
            }
        }
        throw new AssertionError("not ranked");
    }

    private static List<Candidate> some(Random random) {
        List<String> tasks = List.of("triage", "handover", "intake", "x", "y", "z");
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ItemCard item = card(
                    ItemForm.values()[random.nextInt(4)],
                    tasks.stream().filter(task -> random.nextInt(4) == 0).toList(),
                    random.nextInt(5) == 0 ? List.of("no-time") : List.of(),
                    random.nextInt(6) == 0);
            all.add(new Candidate(item, Match.of(item, MINE, false), random.nextDouble(), random.nextInt(8) == 0));
        }
        return all;
    }
}
