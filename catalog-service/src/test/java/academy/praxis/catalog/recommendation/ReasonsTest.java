package academy.praxis.catalog.recommendation;

import static academy.praxis.catalog.recommendation.Cards.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.ItemForm;
import academy.praxis.catalog.language.Texts;
import academy.praxis.catalog.signal.ToldHelpfulness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
    private static final Basis MINE =
            new Basis("Nurse", List.of("triage", "handover"), List.of("no-time"), List.of("intake"), List.of());

    @Test
    void allThatSpeaksForAnItemIsSaidInEnglish() {
        assertEquals(
                List.of(
                        "It helps with triage and handover, which you work on.",
                        "It helps when this is in your way: no-time.",
                        "It is meant for your job: Nurse.",
                        "Many others who work as Nurse work on intake, which it helps with.",
                        "It helped about 80% of the 25 members who said whether it did.",
                        "It helped you before.",
                        "It takes 5 minutes; you have 10.",
                        "It was to be looked at again by now, so check what it says."),
                say("en-GB"));
    }

    @Test
    void andInDutch() {
        assertEquals(
                List.of(
                        "Het helpt bij triage en handover, waar jij aan werkt.",
                        "Het helpt als dit je in de weg staat: no-time.",
                        "Het is bedoeld voor jouw functie: Nurse.",
                        "Veel anderen die werken als Nurse werken aan intake, en daar helpt het bij.",
                        "Het hielp ongeveer 80% van de 25 collega's die zeiden of het hielp.",
                        "Het hielp jou al eerder.",
                        "Het duurt 5 minuten; jij hebt er 10.",
                        "Het had intussen nagekeken moeten zijn, dus let op of het nog klopt."),
                say("nl-BE, en;q=0.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "*", "nonsense;;q=9", "de-DE, fr;q=0.3"})
    void whoAsksForAnythingElseGetsEnglish(String language) {
        assertEquals(
                "It helps with triage and handover, which you work on.",
                say(language).get(0));
    }

    @Test
    void whatHelpedFewIsNotPraised() {
        ItemCard item = card(List.of("triage"));
        List<Reason> reasons = new Reasons(Texts.of("recommendation", "en"), "Nurse", null)
                .of(new Candidate(item, Match.of(item, MINE, false), 0.2, false), new ToldHelpfulness(25, 0.2));

        assertFalse(reasons.stream().anyMatch(reason -> reason.kind() == ReasonKind.HELPED));
    }

    @Test
    void namesAreSaidAsTheyAreWhateverSignsTheyHave() {
        Basis odd = new Basis(null, List.of("it's {0}"), List.of(), List.of(), List.of());
        ItemCard item = card(List.of("it's {0}"));

        assertEquals(
                "It helps with it's {0}, which you work on.",
                new Reasons(Texts.of("recommendation", "en"), null, null)
                        .of(new Candidate(item, Match.of(item, odd, false), 0.5, false), null)
                        .get(0)
                        .words());
    }

    @Test
    void whereNothingFitsThatIsSaid() {
        ItemCard item = card(List.of("other"));

        assertEquals(
                ReasonKind.OTHERWISE,
                new Reasons(Texts.of("recommendation", "en"), null, null)
                        .of(new Candidate(item, Match.of(item, MINE, false), 0.5, false), null)
                        .get(0)
                        .kind());
    }

    private static List<String> say(String language) {
        ItemCard item = card(ItemForm.REFERENCE, List.of("triage", "handover", "intake"), List.of("no-time"), true);
        return new Reasons(Texts.of("recommendation", language), "Nurse", 10)
                .of(new Candidate(item, Match.of(item, MINE, true), 0.8, true), new ToldHelpfulness(25, 0.8)).stream()
                        .map(Reason::words)
                        .toList();
    }
}
